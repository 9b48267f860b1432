"""Reads of the reputation room."""

from datetime import timedelta

from django.db.models import BooleanField, Count, ExpressionWrapper, Q

from handsel.invitations.models import Invitation, Referral
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import RESPONSE_WINDOW_DAYS
from handsel.proposals.models import Proposal
from handsel.reputation.bands import Asked, Response, response
from handsel.reputation.coaching import Figures
from handsel.reputation.models import Score


def response_of(profile_id: int) -> Response:
    """Return the response band of a freelancer as their invitations have it now (REP-06, REP-08), in one
    query.
    """
    now = clock.now()
    since = now - timedelta(days=RESPONSE_WINDOW_DAYS.value)
    rows = Invitation.objects.filter(profile=profile_id, agency=None, sent_at__gte=since)
    while_away = ExpressionWrapper(Q(away_until__isnull=False), BooleanField())
    values = rows.values_list("state", "sent_at", "answered_at", "ended_at", while_away)
    return response((Asked(*row) for row in values), now)


def profiles_to_look_at() -> list[int]:
    """Return the profiles whose band can have changed with time alone: asked within the window, or with a
    band.
    """
    since = clock.now() - timedelta(days=RESPONSE_WINDOW_DAYS.value + 1)
    asked = Invitation.objects.filter(agency=None, sent_at__gte=since).values_list("profile_id", flat=True)
    banded = FreelancerProfile.objects.exclude(response_band="").values_list("pk", flat=True)
    counted = FreelancerProfile.objects.filter(response_count__gt=0).values_list("pk", flat=True)
    return sorted({*asked.distinct(), *banded, *counted})


def figures_of(profile: FreelancerProfile, known: tuple[int | None, int] | None = None) -> Figures:
    """Return a freelancer's own figures over the window of the response band, in six queries (AI-11).

    With `known`, their score and how many endings count in it, in five.
    """
    since = clock.now() - timedelta(days=RESPONSE_WINDOW_DAYS.value)
    band = response_of(profile.pk)
    asked = Invitation.objects.filter(profile=profile, sent_at__gte=since).aggregate(
        invited=Count("pk"),
        answered=Count("pk", filter=Q(answered_at__isnull=False)),
        accepted=Count("pk", filter=Q(state=Invitation.State.ACCEPTED)),
        declined=Count("pk", filter=Q(state=Invitation.State.DECLINED)),
        missed=Count("pk", filter=Q(state=Invitation.State.EXPIRED, answered_at=None)),
    )
    sent = Proposal.objects.filter(profile=profile, submitted_at__gte=since, origin="marketplace").aggregate(
        sent=Count("pk"),
        viewed=Count("pk", filter=Q(viewed_at__isnull=False) | Q(interview_started_at__isnull=False)),
        talks=Count("pk", filter=Q(interview_started_at__isnull=False)),
        hired=Count("pk", filter=Q(state=Proposal.State.HIRED)),
    )
    made = Referral.objects.filter(referrer=profile.person_id, at__gte=since).aggregate(
        referrals=Count("pk"), referrals_taken=Count("pk", filter=Q(state__in=("accepted", "hired")))
    )
    if known is None:
        kept = Score.objects.filter(profile=profile).first()
        known = (kept.best, kept.contracts) if kept is not None else (None, 0)
    return Figures(
        days=RESPONSE_WINDOW_DAYS.value,
        band=band.band,
        counted=band.count,
        score=known[0],
        endings=known[1],
        complete=people.completeness_of(profile).percent,
        **asked,
        **sent,
        **made,
    )
