"""Telling programs and browsers of a limit: how often, how much is left, from when on again."""

from django.http import HttpResponse

from handsel.kit import clock
from handsel.kit.refused import Limit


def tell_limit(response: HttpResponse, limit: Limit | None) -> HttpResponse:
    """Put a limit into the headers of a response; nothing for None."""
    if limit is not None:
        seconds = max(1, round((limit.until - clock.now()).total_seconds()))
        response["RateLimit-Limit"] = str(limit.most)
        response["RateLimit-Remaining"] = str(limit.left)
        response["RateLimit-Reset"] = str(seconds)
        if response.status_code == 429:
            response["Retry-After"] = str(seconds)
    return response
