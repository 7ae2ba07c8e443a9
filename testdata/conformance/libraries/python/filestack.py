# Stands in for the package filestack: what it is given becomes the policy.
import json
import os


class Security:
    def __init__(self, policy, secret):
        if not isinstance(policy, dict) or secret != os.environ["FILESTACK_APP_SECRET"]:
            raise TypeError("Security(policy, secret)")
        self.policy = policy
        self.policy_b64 = json.dumps(policy)
        self.signature = "signed"
