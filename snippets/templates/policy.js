⟦if ttl⟧  expiry: Math.floor(Date.now() / 1000) + ttl, // in seconds
⟦if !ttl⟧  expiry,
⟦if call⟧  call,
⟦if handle⟧  handle,
⟦if source⟧  url: ⟦js source⟧,
⟦if maxSize⟧  maxSize: ⟦raw maxSize⟧,
⟦if minSize⟧  minSize: ⟦raw minSize⟧,
⟦if path⟧  path: ⟦js path⟧,
⟦if container⟧  container: ⟦js container⟧,
