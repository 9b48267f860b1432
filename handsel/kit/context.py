"""What every page's frame needs."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from handsel.kit.labels import BRAND


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the brand, and who the reader is acting as."""
    return {"brand": BRAND.said, "demo": settings.DEMO, "acting": getattr(request, "acting", None)}
