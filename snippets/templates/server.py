import base64
import hashlib
import hmac
import json
import os
⟦if ttl⟧import time
⟦if call⟧from collections.abc import Sequence
from typing import NamedTuple


class Security(NamedTuple):
    policy: str
    signature: str


def filestack_security(
⟦if handle⟧    handle: str = ⟦py handle⟧,
⟦if call⟧    call: Sequence[str] = ⟦raw call⟧,
⟦if ttl⟧    ttl: int = ⟦raw ttl⟧,  # seconds
⟦if !ttl⟧    expiry: int = ⟦raw expiry⟧,  # ⟦raw until⟧: from then on this code makes expired policies
) -> Security:
    secret = os.environ.get("FILESTACK_APP_SECRET")
    if not secret:
        raise RuntimeError("FILESTACK_APP_SECRET is not set")

    text = json.dumps(
        {
⟦if ttl⟧            "expiry": int(time.time()) + ttl,
⟦if !ttl⟧            "expiry": expiry,
⟦if call⟧            "call": list(call),
⟦if handle⟧            "handle": handle,
⟦if source⟧            "url": ⟦py source⟧,
⟦if maxSize⟧            "maxSize": ⟦raw maxSize⟧,
⟦if minSize⟧            "minSize": ⟦raw minSize⟧,
⟦if path⟧            "path": ⟦py path⟧,
⟦if container⟧            "container": ⟦py container⟧,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    # URL-safe alphabet: - and _ in place of + and /.
    # The padding, =, stays: these characters are signed and sent.
    policy = base64.urlsafe_b64encode(text.encode()).decode()
    signature = hmac.new(secret.encode(), policy.encode(), hashlib.sha256).hexdigest()
    return Security(policy, signature)


if __name__ == "__main__":
    security = filestack_security()
    print(security.policy)
    print(security.signature)
