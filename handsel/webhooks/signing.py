"""Signing what is sent, by the Standard Webhooks scheme (https://www.standardwebhooks.com)."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence

from django.conf import settings

PREFIX = "whsec_"


def new_seed() -> str:
    """Return what a new secret is made from."""
    return secrets.token_urlsafe(32)


def secret_of(seed: str) -> str:
    """Return the secret that a seed and the key of this instance make: `whsec_` and 32 bytes in base64."""
    return PREFIX + base64.b64encode(_bytes_of(seed)).decode()


def signatures(seeds: Sequence[str], message_id: str, timestamp: int, payload: bytes) -> str:
    """Return the header `webhook-signature`: one signature for each secret that holds, the newest first."""
    signed = b".".join((message_id.encode(), str(timestamp).encode(), payload))
    made = (hmac.new(_bytes_of(seed), signed, hashlib.sha256).digest() for seed in seeds)
    return " ".join(f"v1,{base64.b64encode(one).decode()}" for one in made)


def _bytes_of(seed: str) -> bytes:
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, b"handsel.webhooks:" + seed.encode(), hashlib.sha256).digest()
