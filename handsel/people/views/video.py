"""Doors to the intro video: recording or choosing one's own, and watching somebody's (ACC-12)."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages, recording, serving
from handsel.kit.refused import Refused
from handsel.people import actions, queries, rules
from handsel.people.acting import Request
from handsel.people.forms import VideoForm
from handsel.people.models import FreelancerProfile
from handsel.people.views.portfolio import profile_shown
from handsel.people.views.tabs import profile_tabs
from handsel.policy import numbers


@recording.records
@require_http_methods(["GET", "POST"])
def edit_video(request: Request) -> HttpResponse:
    """Show one's video, and put another in its place."""
    own = _own(request)
    rules.check_videos_on()
    form = VideoForm(request.POST, request.FILES) if request.method == "POST" else VideoForm()
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        try:
            actions.set_video(by=request.acting.me, upload=given["video"], link=given["link"])
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_video", _("Your video is on your profile."))
    context = {
        "profile": own,
        "tabs": profile_tabs("video"),
        "form": form,
        "video": queries.video_of(own),
        "seconds": numbers.VIDEO_SECONDS.value,
    }
    status = 422 if form.is_bound and form.errors else 200
    return pages.answer(request, "people/edit_video.html", context, status=status)


@require_POST
def remove_video(request: Request) -> HttpResponse:
    """Take one's video off the profile."""
    _own(request)
    actions.remove_video(by=request.acting.me)
    return pages.go(request, "people:edit_video", _("It is off your profile."))


@login_not_required
@require_safe
def video(request: Request, public_id: str) -> HttpResponse | StreamingHttpResponse:
    """Hand out an intro video, whole or in parts, to whoever sees all of the profile."""
    found = queries.video_of(profile_shown(request, public_id))
    if found is None or not found.file:
        raise Http404
    return serving.play(request, str(found.file.name), kind=found.kind)


def _own(request: Request) -> FreelancerProfile:
    own: FreelancerProfile | None = request.acting.profile
    if own is None:
        raise Http404
    return own
