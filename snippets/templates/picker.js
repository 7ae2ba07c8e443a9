// filestack-js 1.0 and later: import * as filestack from "filestack-js", or its script tag
const client = filestack.init(⟦js apiKey⟧, {
⟦if cname⟧  cname: ⟦js cname⟧,
  security: {
    policy: ⟦js policy⟧,
    signature: ⟦js signature⟧,
  },
});
⟦if open⟧
⟦if open⟧client.picker().open();
