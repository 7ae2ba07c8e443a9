⟦if maxSize⟧maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧onFileSelected: (file) => { // the picker has no minSize of its own
⟦if minSize⟧  if (file.size < ⟦raw minSize⟧) throw new Error("The file is smaller than ⟦raw minSize⟧ bytes");
⟦if minSize⟧},
⟦if storeTo⟧storeTo: {
⟦if containerPattern⟧  // in place of YOUR_CONTAINER what the policy wants: ⟦json containerPattern⟧
⟦if storeContainer⟧  container: ⟦js storeContainer⟧,
⟦if pathPattern⟧  // in place of YOUR_PATH what the policy wants: ⟦json pathPattern⟧
⟦if oneObject⟧  // No / at the end: each upload is stored as this one object.
⟦if storePath⟧  path: ⟦js storePath⟧,
⟦if storeTo⟧},
// accept: "image/*" is the picker's own: no policy limits types
