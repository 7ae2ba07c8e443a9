// filestack-js 0.x only: from 1.0 on policy and signature go into
// { security: { policy, signature } }
const apikey = ⟦js apiKey⟧;
const security = {
⟦if expires⟧  // Expires ⟦raw expires⟧; Picker's fetch gets fresh ones
  policy: ⟦js policy⟧,
  signature: ⟦js signature⟧,
};
⟦if !cname⟧const client = filestack.init(apikey, security);
⟦if cname⟧const client = filestack.init(apikey, security, ⟦js cname⟧);
