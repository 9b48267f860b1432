"""Which addresses may be push services: whole, https, and not inside the operator's own network.

A person's browser tells us the address, so a person can tell us any address. We post there; without these
checks an instance could be made to knock at its neighbours' doors.
"""

import base64
import binascii
import ipaddress
import socket
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from handsel.kit.refused import Refused


class NotPublic(Exception):
    """A push service's name leads into a private network."""


def local_allowed() -> bool:
    """Return whether push services on this machine are allowed: for tests, by HANDSEL_PUSH_ALLOW_LOCAL=1."""
    return bool(settings.PUSH_ALLOW_LOCAL)


def check_endpoint(endpoint: str) -> None:
    """Look at an address without touching the network.

    :raises Refused: it cannot be a push service (`push_endpoint`).
    """
    if local_allowed() and endpoint.startswith("http://127.0.0.1:"):
        return
    no = Refused("push_endpoint", _("Your browser named a push service that we cannot use."))
    try:
        parts = urlsplit(endpoint)
        fine = parts.scheme == "https" and parts.port in {None, 443} and not parts.username
    except ValueError as error:
        raise no from error
    host = parts.hostname or ""
    if not fine or len(endpoint) > 500 or "." not in host or not _is_name_or_public(host):
        raise no


def _is_name_or_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return not host.endswith((".local", ".localhost", ".internal", ".lan"))


def check_public(endpoint: str) -> None:
    """Look where an address leads, just before posting to it.

    What the name says a moment later cannot be misused: the certificate of an inner host does not carry it.

    :raises NotPublic: one of the machines behind the name is not on the public internet.
    """
    parts = urlsplit(endpoint)
    if local_allowed() and parts.hostname == "127.0.0.1":
        return
    found = socket.getaddrinfo(parts.hostname or "", parts.port or 443, proto=socket.IPPROTO_TCP)
    for *_rest, place in found:
        if not ipaddress.ip_address(str(place[0]).split("%")[0]).is_global:
            raise NotPublic(f"{parts.hostname} leads to {place[0]}")


def are_keys(p256dh: str, auth: str) -> bool:
    """Return whether these are a browser's public key (a point on the curve, uncompressed) and its secret."""
    try:
        point, secret = (
            base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)) for value in (p256dh, auth)
        )
    except (binascii.Error, ValueError):
        return False
    return len(point) == 65 and point[0] == 4 and len(secret) == 16
