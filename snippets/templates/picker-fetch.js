import * as filestack from "filestack-js";

// Your own endpoint, which answers policy and signature as JSON: Server's
// next and node are one. The app secret stays there.
const endpoint = "/api/filestack-security";

⟦if !cname⟧const client = filestack.init(⟦js apiKey⟧);
⟦if cname⟧const client = filestack.init(⟦js apiKey⟧, { cname: ⟦js cname⟧ });
let open = false;
let timer = 0;

// secure gets a fresh policy and signature, and again before they expire.
async function secure() {
  const answer = await fetch(endpoint, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${endpoint} answers ${answer.status}`);
  const { policy, signature } = await answer.json();
  client.setSecurity({ policy, signature });
  const json = atob(policy.replace(/-/g, "+").replace(/_/g, "/"));
  const { expiry } = JSON.parse(json);
  // The server's clock, where it tells: a visitor's may be wrong.
  const now = Date.parse(answer.headers.get("date") ?? "") || Date.now();
  const left = expiry * 1000 - now;
  again(Math.min(Math.max(left / 2, 5_000), 86_400_000));
}

function again(milliseconds = 5_000) {
  window.clearTimeout(timer);
  if (open) timer = window.setTimeout(() => secure().catch(() => again()), milliseconds);
}

const picker = client.picker({
  ⟦use picker-options.js⟧
  onUploadDone: ({ filesUploaded }) => console.log(filesUploaded),
  onClose: () => {
    open = false;
    window.clearTimeout(timer);
  },
});

// Your own button may take the place of this one.
const button = document.body.appendChild(document.createElement("button"));
button.textContent = "Upload";
button.addEventListener("click", async () => {
  open = true;
  await secure();
  await picker.open();
});
