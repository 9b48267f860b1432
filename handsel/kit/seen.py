"""Whether somebody really opened a page: the one case in which a GET may record something."""

from django.http import HttpRequest

_AHEAD = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_PURPOSE", "HTTP_X_MOZ")


def really_opened(request: HttpRequest) -> bool:
    """Return whether a person opened the page; false for HEAD, and for browsers that fetch or draw it
    ahead.
    """
    if request.method != "GET":
        return False
    ahead = " ".join(request.META.get(name, "") for name in _AHEAD).lower()
    return not any(word in ahead for word in ("prefetch", "prerender", "preview"))
