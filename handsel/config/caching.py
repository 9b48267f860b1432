"""What browsers and proxies may keep of the pages of people who are signed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Pages about the account itself, and the operators': never written down. From the others one goes back at once, with
# what one typed, so they may stay in the reader's own browser.
UNKEPT = ("/accounts/", "/settings/", "/desk/")


class KeepingMiddleware:
    """Says it on each page of a signed-in person that does not say something itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "Cache-Control" not in response and (
            request.user.is_authenticated or request.path.startswith(UNKEPT)
        ):
            unkept = request.path.startswith(UNKEPT)
            response["Cache-Control"] = "private, no-store" if unkept else "private"
        return response
