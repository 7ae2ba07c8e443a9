const { createHmac } = require("node:crypto");

function filestackSecurity(⟦raw parameter⟧) {
  const secret = process.env.FILESTACK_APP_SECRET;
  if (!secret) throw new Error("FILESTACK_APP_SECRET is not set");

  const json = JSON.stringify({
⟦if ttl⟧    expiry: Math.floor(Date.now() / 1000) + ⟦raw ttl⟧,
⟦if !ttl⟧    expiry: ⟦raw expiry⟧, // ⟦raw until⟧: from then on this code makes expired policies
⟦each⟧    ⟦raw key⟧: ⟦raw value⟧,
  });
  const policy = Buffer.from(json).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
  const signature = createHmac("sha256", secret).update(policy).digest("hex");
  return { policy, signature };
}

const { policy, signature } = filestackSecurity(⟦raw argument⟧);
console.log(policy);
console.log(signature);
