⟦if handle⟧  handle = ⟦js handle⟧,
⟦if call⟧  call = ⟦raw call⟧,
⟦if ttl⟧  ttl = ⟦raw ttl⟧, // seconds
⟦if !ttl⟧  expiry = ⟦raw expiry⟧, // ⟦raw until⟧: from then on this code makes expired policies
} = {}) {
  const secret = process.env.FILESTACK_APP_SECRET;
  if (!secret) throw new Error("FILESTACK_APP_SECRET is not set");
