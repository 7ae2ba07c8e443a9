// filestack-js; shows the file inside <div id="viewer" style="height:500px"></div>
const client = filestack.init(⟦js apiKey⟧, {
⟦if cname⟧  cname: ⟦js cname⟧,
  security: {
    policy: ⟦js policy⟧,
    signature: ⟦js signature⟧,
  },
});

client.preview(⟦js file⟧, { id: "viewer" });
