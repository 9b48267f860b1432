"""The client's doors: inviting somebody, taking an invitation back, reopening one."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.invitations import actions, queries, rules
from handsel.invitations.forms import InviteForm
from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Acting, Request
from handsel.people.models import FreelancerProfile, SpecializedProfile


@require_http_methods(["GET", "HEAD", "POST"])
def choose_job(request: Request, public_id: str) -> HttpResponse:
    """Show the invitation form for somebody found without a job in mind, or send it."""
    return _invite(request, _profile(request, public_id), None)


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: Request, job_id: int, public_id: str) -> HttpResponse:
    """Show the invitation form for one job and one person, or send it (INV-01, INV-03)."""
    accounts = [*(seat.account_id for seat in request.acting.seats), *request.acting.serves]
    own = Job.objects.filter(account__in=accounts).select_related("account")
    return _invite(request, _profile(request, public_id), get_object_or_404(own, pk=job_id))


def _profile(request: Request, public_id: str) -> FreelancerProfile:
    visible = FreelancerProfile.objects.visible_to(request.acting).select_related("person")
    return get_object_or_404(visible, public_id=public_id)


def _invite(request: Request, profile: FreelancerProfile, job: Job | None) -> HttpResponse:
    acting = request.acting
    if not acting.seats and not acting.serves:
        text = _("Invitations are sent by clients. Open a client account to post a job and invite people.")
        raise Refused("forbidden", text)
    special = _special(request, profile)
    jobs = queries.jobs_to_invite_to(acting, job)
    if request.method != "POST":
        form = InviteForm(jobs, initial=_first_words(profile, job or next(iter(jobs), None)))
        refused = _why_not(acting, job, profile) if job is not None else None
        return _invite_page(request, profile, form, job=job, special=special, refused=refused)
    form = InviteForm(jobs, request.POST)
    if not form.is_valid():
        return _invite_page(request, profile, form, job=job, special=special, status=422)
    try:
        sent = actions.send_invitation(
            by=acting.me,
            job_id=int(form.cleaned_data["job"]),
            profile_id=profile.pk,
            message=form.cleaned_data["message"],
            specialized=special.public_id if special is not None else "",
        )
    except Refused as no:
        pages.add_refusal(form, no)
        chosen = next((one for one in jobs if str(one.pk) == form.cleaned_data["job"]), job)
        return _invite_page(request, profile, form, job=chosen, special=special, refused=no, status=no.status)
    said = _("%(name)s gets your invitation now.") % {"name": acting.name_of(profile)}
    return pages.go(request, sent.get_absolute_url(), said)


def _special(request: Request, profile: FreelancerProfile) -> SpecializedProfile | None:
    """Return the specialized profile that the client came from, if any (ACC-10)."""
    wanted = request.GET.get("profile", "")[:40].replace("\0", "")
    if not wanted:
        return None
    special = people.specialized_for(profile, request.acting, wanted)
    if special is None:
        raise Http404
    return special


def _first_words(profile: FreelancerProfile, job: Job | None) -> dict[str, Any]:
    """Return the words to begin with; unsigned, as names stay hidden until they meet (ACC-21)."""
    if job is None:
        return {}
    text = _(
        "Hello %(name)s,\n\nI think you could be a good fit for “%(job)s”. "
        "Would you like to have a look and send me a proposal?"
    )
    names = {"name": profile.person.first_name, "job": job.title}
    return {"job": job.pk, "message": text % names}


def _why_not(acting: Acting, job: Job, profile: FreelancerProfile) -> Refused | None:
    try:
        if not job.is_open:
            raise Refused("job_closed", _("This job does not take invitations now."), state=job.state)
        kind = Invitation.Sender.SPECIALIST if job.account_id in acting.serves else Invitation.Sender.CLIENT
        rules.check_can_invite(acting.me, job, profile, kind=kind)
    except Refused as no:
        return no
    return None


def _invite_page(
    request: Request,
    profile: FreelancerProfile,
    form: InviteForm,
    *,
    job: Job | None,
    special: SpecializedProfile | None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    """Draw the form; where somebody has a proposal already, the client is offered to open it (INV-23)."""
    asked = refused is not None and job is not None
    context = {
        "profile": profile,
        "title": (special or profile).title,
        "profile_url": (special or profile).get_absolute_url(),
        "special": special,
        "name": request.acting.name_of(profile),
        "form": form,
        "job": job,
        "refused": refused,
        "proposal": queries.open_proposal(job, profile) if asked and job is not None else None,
        "waiting": queries.live_invitation(job, profile) if asked and job is not None else None,
    }
    return pages.answer(request, "invitations/invite.html", context, status=status)


def _of_client(request: Request, invitation_id: int) -> Invitation:
    accounts = [*(seat.account_id for seat in request.acting.seats), *request.acting.serves]
    found = queries.invitation_for(request.acting, invitation_id).filter(job__account__in=accounts)
    return get_object_or_404(found)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: Request, invitation_id: int) -> HttpResponse:
    """Ask whether an invitation should be taken back, or take it back (INV-18)."""
    found = _of_client(request, invitation_id)
    if request.method == "POST":
        actions.withdraw_invitation(by=request.acting.me, invitation_id=invitation_id)
        return pages.go(request, found.get_absolute_url(), _("The invitation is taken back."))
    rules.check_can_withdraw(request.acting.me, found)
    rules.check_is_unanswered(found)
    context = {"invitation": found, "name": queries.invitee_name(found, request.acting)}
    return pages.answer(request, "invitations/withdraw.html", context)


@require_POST
def reopen(request: Request, invitation_id: int) -> HttpResponse:
    """Ask the client to reopen an expired invitation, or reopen it, by who asks (INV-19)."""
    found = get_object_or_404(queries.invitation_for(request.acting, invitation_id))
    if all(seat.account_id != found.job.account_id for seat in request.acting.seats):
        actions.ask_to_reopen(by=request.acting.me, invitation_id=invitation_id)
        client = people.client_label(found.job.account, request.acting)
        said = _("%(client)s will hear that you would like to answer.") % {"client": client}
        return pages.go(request, found.get_absolute_url(), said)
    actions.reopen_invitation(by=request.acting.me, invitation_id=invitation_id)
    return pages.go(request, found.get_absolute_url(), _("The invitation is open again."))
