"""Opaque ids for addresses that people share."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def opaque() -> str:
    """Return a random id of 12 characters that cannot be guessed or counted."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))
