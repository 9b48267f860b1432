"""The operator's page about scores: the runs, who is vetted by hand, which clients are known for poor conduct."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.acting import Request, operators_only
from handsel.people.models import FreelancerProfile
from handsel.reputation import actions
from handsel.reputation.forms import ConductForm, ExpertForm
from handsel.reputation.queries import scores


@require_safe
@operators_only
def desk(request: Request) -> HttpResponse:
    """Show how the last runs went, and what operators said by hand."""
    return _page(request)


@require_POST
@operators_only
def run(request: Request) -> HttpResponse:
    """Begin to compute everybody's score anew."""
    actions.begin_run(by=request.acting.me)
    return pages.go(request, "reputation:desk", _("It has begun and goes on by itself."))


@require_POST
@operators_only
def vet(request: Request) -> HttpResponse:
    """Vet a freelancer as an expert, or take that back (REP-11)."""
    form = ExpertForm(request.POST)

    def act() -> str:
        profile = FreelancerProfile.objects.filter(public_id=form.public_id).first()
        vetted = form.cleaned_data["vetted"]
        found = people.set_expert(
            by=request.acting.me,
            profile_id=profile.pk if profile is not None else 0,
            vetted=vetted,
            why=form.cleaned_data["why"],
        )
        said = _("%(name)s is Expert-Vetted.") if vetted else _("%(name)s is not Expert-Vetted any more.")
        return said % {"name": found.person.full_name}

    return _done(request, form, act, expert=form)


@require_POST
@operators_only
def flag(request: Request) -> HttpResponse:
    """Flag a client for poor conduct, or clear them (REP-05)."""
    form = ConductForm(request.POST)

    def act() -> str:
        account = people.flag_conduct(
            by=request.acting.me,
            account_id=form.cleaned_data["client"],
            flagged=form.cleaned_data["flagged"],
            why=form.cleaned_data["why"],
        )
        return _("Done for %(name)s. The scores concerned follow at once.") % {"name": account.name}

    return _done(request, form, act, conduct=form)


def _done(request: Request, form: forms.Form, act: Callable[[], str], **shown: forms.Form) -> HttpResponse:
    if not form.is_valid():
        return _page(request, 422, **shown)
    try:
        said = act()
    except Refused as no:
        pages.add_refusal(form, no)
        return _page(request, no.status, **shown)
    return pages.go(request, "reputation:desk", said)


def _page(request: Request, status: int = 200, **shown: forms.Form) -> HttpResponse:
    context = {"desk": scores.desk(), "expert": ExpertForm(), "conduct": ConductForm(), **shown}
    return pages.answer(request, "reputation/desk.html", context, status=status)
