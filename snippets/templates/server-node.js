// node filestack-security.mjs prints policy and signature; with a port it
// is the endpoint that Picker's fetch asks. Where you import the function,
// leave the end out.
import { createHmac } from "node:crypto";
import { createServer } from "node:http";

export function filestackSecurity({
⟦use signing.js⟧

const { policy, signature } = filestackSecurity();
const port = Number(process.argv[2]);
if (port) {
  createServer((_request, response) => {
    // Ask first who it is: an answer allows what the policy allows.
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(filestackSecurity()));
  }).listen(port);
} else {
  console.log(policy);
  console.log(signature);
}
