⟦use security.js⟧

  const json = JSON.stringify({
  ⟦use policy.js⟧
  });
  // The alphabet is URL-safe: - and _ in place of + and /. The padding, =, stays.
  // These characters are what is signed, and what is sent.
  const policy = Buffer.from(json).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
  const signature = createHmac("sha256", secret).update(policy).digest("hex");
  return { policy, signature };
}
