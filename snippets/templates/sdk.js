// npm install filestack-js
// It writes the standard alphabet, + and / too: in a URL put the policy through
// encodeURIComponent, and never replace a character of it, since these are signed.
import { getSecurity } from "filestack-js";

export function filestackSecurity({
⟦use security.js⟧

  return getSecurity(
    {
    ⟦use policy.js⟧
    },
    secret,
  );
}

const { policy, signature } = filestackSecurity();
console.log(policy);
console.log(signature);
