⟦use security.js⟧

  const json = JSON.stringify({
  ⟦use policy.js⟧
  });
  // URL-safe alphabet: - and _ in place of + and /.
  // The padding, =, stays: these characters are signed and sent.
  const policy = Buffer.from(json).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
  const signature = createHmac("sha256", secret).update(policy).digest("hex");
  return { policy, signature };
}
