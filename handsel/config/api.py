"""The API: every room's JSON doors behind one gate, their description, and its page."""

from typing import Any, cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from handsel.agencies.api import router as agencies
from handsel.contracts.api.changes import router as changes
from handsel.contracts.api.contracts import router as contracts
from handsel.contracts.api.hours import router as hours
from handsel.contracts.api.offers import router as offers
from handsel.contracts.api.payments import router as payments
from handsel.contracts.api.work import router as work
from handsel.desk.api import router as news
from handsel.invitations.api import router as invitations
from handsel.jobs.api import router as jobs
from handsel.kit.api import Api, not_there
from handsel.messaging.api import router as messages
from handsel.moderation.api import router as reports
from handsel.notifications.api import router as notices
from handsel.people.api import router as people
from handsel.people.gate import guard
from handsel.proposals.api import router as proposals
from handsel.reputation.api.coaching import router as coaching
from handsel.reputation.api.feedback import router as feedback
from handsel.reputation.api.public import router as reputation
from handsel.reputation.api.reviews import router as reviews
from handsel.search.api import router as search
from handsel.tips.api import router as tips
from handsel.webhooks.api import router as webhooks

DESCRIPTION = (
    "Programs do here what people do on the pages, by the same rules and with the same words of refusal. "
    "Make a key under Settings, Keys; it acts in one role and may do what its scopes say. Lists go on with "
    "`cursor`. Reads carry an ETag. Every POST takes an Idempotency-Key: asked again within a day, it is done "
    "once and answered the same. Refusals are problem details (RFC 9457); decide by their `code`."
)
ROUTERS = {
    "people": (people, agencies),
    "search": (search,),
    "jobs": (jobs,),
    "invitations": (invitations,),
    "proposals": (proposals,),
    "contracts": (
        contracts,
        work,
        changes,
        reviews,
        hours,
        offers,
        payments,
        feedback,
    ),
    "messages": (messages,),
    "notices": (notices, news),
    "reports": (reports,),
    "webhooks": (webhooks,),
}
api = Api(
    title="Handsel",
    version="1.0.0",
    description=DESCRIPTION,
    urls_namespace="api",
    servers=[{"url": "/"}],
)
for area, routers in ROUTERS.items():
    for router in routers:
        router.add_decorator(guard(area), mode="view")
        api.add_router("", router)


# Advice on somebody's words is not kept, so these doors answer anew each time.
tips.add_decorator(guard("proposals", keeps=False), mode="view")
api.add_router("", tips)
for router in (coaching, reputation):
    router.add_decorator(guard("people"), mode="view")
    api.add_router("", router)


@login_not_required
@csrf_exempt
def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer for addresses that the API does not have."""
    return not_there()


_patterns, _app, _space = api.urls
for _pattern in _patterns:
    login_not_required(cast(Any, _pattern.callback))  # the gate asks for a key instead of a session
urlpatterns = [
    path("api/v1/", nothing_here, {"rest": ""}),
    path("api/v1/", (_patterns, _app, _space)),
    re_path(r"^api/v1/(?P<rest>.*)$", nothing_here),
]
