import base64
import hashlib
import hmac
import json
import os
⟦if ttl⟧import time


def filestack_security(⟦raw parameter⟧):
    secret = os.environ.get("FILESTACK_APP_SECRET")
    if not secret:
        raise RuntimeError("FILESTACK_APP_SECRET is not set")

    text = json.dumps({
⟦if ttl⟧        "expiry": int(time.time()) + ⟦raw ttl⟧,
⟦if !ttl⟧        "expiry": ⟦raw expiry⟧,  # ⟦raw until⟧: from then on this code makes expired policies
⟦each⟧        "⟦raw key⟧": ⟦raw value⟧,
    })
    policy = base64.urlsafe_b64encode(text.encode()).decode()
    signature = hmac.new(secret.encode(), policy.encode(), hashlib.sha256).hexdigest()
    return policy, signature


policy, signature = filestack_security(⟦raw argument⟧)
print(policy)
print(signature)
