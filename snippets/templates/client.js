⟦if cname⟧cname: ⟦js cname⟧,
security: {
⟦if expires⟧  // Expires ⟦raw expires⟧; Picker's fetch gets fresh ones
  policy: ⟦js policy⟧,
  signature: ⟦js signature⟧,
},
