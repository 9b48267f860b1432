"""The instance's own key for web push (VAPID, RFC 8292), made once and kept in HANDSEL_VAR."""

import base64
import contextlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02


def key() -> Any:
    """Return the key; makes it, whole or not at all, if there is none, and the first of several processes
    wins.
    """
    return _kept(Path(settings.VAR) / "vapid.pem")


@lru_cache(maxsize=4)
def _kept(file: Path) -> Any:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        made = Vapid02()
        made.generate_keys()
        half = file.with_name(f"{file.name}.{os.getpid()}")
        half.touch(mode=0o600)
        half.write_bytes(made.private_pem())
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(half)
        half.unlink()
    return Vapid02.from_pem(file.read_bytes())


def public_key() -> str:
    """Return the public key as browsers want it."""
    point = key().public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()
