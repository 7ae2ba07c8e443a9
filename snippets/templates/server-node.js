// Prints policy and signature; with a port, node filestack-security.mjs 3001, it is the
// endpoint that Picker's fetch asks. In a program of your own leave the end out.
import { createHmac } from "node:crypto";
import { createServer } from "node:http";

export function filestackSecurity({
⟦use signing.js⟧

const { policy, signature } = filestackSecurity();
const port = Number(process.argv[2]);
if (port) {
  createServer((_request, response) => {
    // Ask first who it is: whoever gets this answer may do what the policy allows.
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(filestackSecurity()));
  }).listen(port);
} else {
  console.log(policy);
  console.log(signature);
}
