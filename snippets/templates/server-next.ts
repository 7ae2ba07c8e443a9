// app/api/filestack-security/route.ts: the endpoint that Picker's fetch asks
import { createHmac } from "node:crypto";

export const dynamic = "force-dynamic"; // made anew for each request, never at build time

function filestackSecurity({
⟦use signing.js⟧

export async function GET() {
  // Ask first who it is: whoever gets this answer may do what the policy allows.
  return Response.json(filestackSecurity(), { headers: { "cache-control": "no-store" } });
}
