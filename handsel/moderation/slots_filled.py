"""What the moderation room draws into the pages of other rooms, and profiles as subjects of cases."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit import slots
from handsel.kit.text import shorten
from handsel.moderation import subjects
from handsel.moderation.subjects import SubjectView
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile


def report_link(request: HttpRequest, *, subject: str, pk: int, small: bool = False, words: str = "") -> str:
    """Draw the way to report something: `{% slot "report" subject="jobs.job" pk=job.pk %}`.

    A `small` one is a sign alone, which is called by `words`.
    """
    if not request.user.is_authenticated:
        return ""
    context = {"subject": f"{subject}:{pk}", "small": small, "words": words or _("Report this message")}
    return render_to_string("moderation/report_link.html", context, request=request)


def operator_link(request: HttpRequest) -> str:
    """Draw the way to the queue into the operator's menu."""
    return render_to_string("moderation/menu_link.html", {}, request=request)


def _profile(pk: int) -> SubjectView | None:
    profile = FreelancerProfile.objects.select_related("person").filter(pk=pk).first()
    if profile is None:
        return None
    return SubjectView(
        title=f"{profile.person.full_name}, {profile.title}".strip(", "),
        excerpt=shorten(profile.overview, 1000),
        url=profile.get_absolute_url(),
        person=profile.person,
        removal=""
        if profile.taken_down_at
        else _("The profile is hidden from everybody but its owner and operators, and found by no search."),
        restoring=_("The profile is shown and found again. The person is told your reason."),
    )


def _sees_profile(pk: int, acting: Acting) -> bool:
    profile = FreelancerProfile.objects.select_related("person").filter(pk=pk).first()
    return profile is not None and people.profile_access(profile, acting) != "none"


subjects.register(subjects.PROFILE, gettext_lazy("A profile"), find=_profile, may_report=_sees_profile)
slots.fill("report", report_link)
slots.fill("frame.operator", operator_link, order=10)
