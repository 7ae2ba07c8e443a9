# pip install filestack-python
# It sorts the keys and puts blanks between them: another text than by
# hand, which allows the same.
import os
⟦if ttl⟧import time
⟦if call⟧from collections.abc import Sequence

from filestack import Security


def filestack_security(
⟦if handle⟧    handle: str = ⟦py handle⟧,
⟦if call⟧    call: Sequence[str] = ⟦raw call⟧,
⟦if ttl⟧    ttl: int = ⟦raw ttl⟧,  # seconds
⟦if !ttl⟧    expiry: int = ⟦raw expiry⟧,  # ⟦raw until⟧: from then on this code makes expired policies
) -> Security:
    secret = os.environ.get("FILESTACK_APP_SECRET")
    if not secret:
        raise RuntimeError("FILESTACK_APP_SECRET is not set")

    return Security(
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
        secret,
    )


if __name__ == "__main__":
    security = filestack_security()
    print(security.policy_b64)
    print(security.signature)
