// npm install filestack-js
// It writes the standard alphabet, with + and /: in a URL the policy goes
// through encodeURIComponent. Never replace a character: these are signed.
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
