"""Every address of the product, room by room."""

from importlib.util import find_spec

from django.urls import include, path

from handsel.config import api, metrics

ROOMS = [
    "kit",
    "events",
    "search",  # before people, whose /freelancers/<id>/ would take /freelancers/pick/
    "people",
    "notifications",
    "moderation",
    "messaging",
    "agencies",
    "jobs",
    "tips",
    "proposals",
    "invitations",
    "contracts",
    "reputation",
    "desk",
    "webhooks",
    "specialists",
    "pages",
]

urlpatterns = [
    *api.urlpatterns,
    path("accounts/", include("allauth.urls")),
    path("metrics", metrics.page, name="metrics"),
]
urlpatterns += [
    path("", include(f"handsel.{room}.urls")) for room in ROOMS if find_spec(f"handsel.{room}.urls")
]
