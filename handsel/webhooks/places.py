"""Which machines may be told: those on the public internet, and no other.

A person gives us an address and we post there; without these checks an instance could be made to knock at its
neighbours' doors, or ask the machine that hosts it for its keys.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

_NOT_OURS = (
    ipaddress.ip_network("64:ff9b::/96"),  # these three carry an IPv4 address inside
    ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("2002::/16"),
    ipaddress.ip_network("2001::/32"),
    ipaddress.ip_network("fec0::/10"),
    ipaddress.ip_network("100.64.0.0/10"),
    ipaddress.ip_network("192.0.0.0/24"),
    ipaddress.ip_network("198.18.0.0/15"),
    ipaddress.ip_network("168.63.129.16/32"),  # a cloud's inner services, at an address that looks public
)
INNER = (".local", ".localhost", ".internal", ".lan", ".home.arpa", ".intranet")


class NotPublic(Exception):
    """A name leads to a machine that is not on the public internet."""


@dataclass(frozen=True)
class Place:
    """Where to post: the name that was given, the addresses behind it that were checked, port and path."""

    secure: bool
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]


def private_allowed() -> bool:
    """Return whether the operator allows receivers in private networks (HANDSEL_WEBHOOKS_PRIVATE)."""
    return bool(settings.WEBHOOKS_PRIVATE)


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the public internet, looking through IPv6 forms of IPv4."""
    found = ipaddress.ip_address(address.split("%")[0])
    inner = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    if inner is not None:
        found = inner
    odd = found.is_multicast or found.is_reserved or found.is_unspecified or found.is_loopback
    listed = any(found.version == net.version and found in net for net in _NOT_OURS)
    return found.is_global and not odd and not found.is_link_local and not listed


def is_usable(url: str) -> bool:
    """Return whether an address can be given at all, without asking the network."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    host = (parts.hostname or "").rstrip(".")
    plain = url.isascii() and url.isprintable() and " " not in url
    if not plain or not host or port == 0 or parts.username or parts.password or parts.fragment:
        return False
    if private_allowed():
        return parts.scheme in {"https", "http"}
    return parts.scheme == "https" and _looks_public(host)


def _looks_public(host: str) -> bool:
    try:
        return is_public(host)
    except ValueError:
        # What is no dotted name may still be an address in an old spelling: 127.1, 0x7f000001.
        return "." in host and not host.endswith(INNER) and not host.rsplit(".", 1)[-1][:1].isdigit()


def look_up(url: str) -> Place:
    """Return where an address leads now; whoever posts connects to what was checked here, and asks no more.

    :raises NotPublic: one of the machines behind the name is not on the public internet.
    :raises OSError: the name is not known.
    """
    if not is_usable(url):
        raise NotPublic(url)
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    host, port = parts.hostname or "", parts.port or (443 if secure else 80)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    addresses = tuple(dict.fromkeys(str(row[4][0]) for row in found))
    if not private_allowed():
        inner = [address for address in addresses if not is_public(address)]
        if inner or not addresses:
            raise NotPublic(f"{host} leads to {inner}")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(secure, host, port, path, addresses)
