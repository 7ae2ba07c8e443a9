// app/api/filestack-security/route.ts, which Picker's fetch asks
import { createHmac } from "node:crypto";

export const dynamic = "force-dynamic"; // never cached

function filestackSecurity({
⟦use signing.js⟧

export async function GET() {
  // Ask first who it is: an answer allows what the policy allows.
  return Response.json(filestackSecurity(), { headers: { "cache-control": "no-store" } });
}
