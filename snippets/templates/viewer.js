// shows the file inside <div id="viewer" style="height:500px"></div>
import * as filestack from "filestack-js";

const client = filestack.init(⟦js apiKey⟧, {
⟦if cname⟧  cname: ⟦js cname⟧,
  security: {
⟦if expires⟧    // Expires ⟦raw expires⟧; Server makes fresh ones
    policy: ⟦js policy⟧,
    signature: ⟦js signature⟧,
  },
});

client.preview(⟦js file⟧, { id: "viewer" });
