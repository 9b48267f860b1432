"""Links to other places that people put beside their work."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.kit.text import one_line

LENGTH_MAX = 500


def checked_link(typed: str, *, field: str = "link") -> str:
    """Return an address of the web as it may be linked to: http or https, with a host, without a password.

    :raises Refused: it is none (`bad_link`).
    """
    link = one_line(typed)
    try:
        parts = urlsplit(link)
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if not fine or "@" in parts.netloc or set(' "<>\\^`{|}') & set(link) or len(link) > LENGTH_MAX:
        text = _("“%(link)s” is not a web address. Write it with https:// in front.")
        raise Refused("bad_link", text % {"link": link[:80]}, field=field)
    return link


def said_short(link: str) -> str:
    """Return a link as people read it: host and path, without what stands around them."""
    parts = urlsplit(link)
    words = f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"
    return words if len(words) <= 60 else f"{words[:59]}…"
