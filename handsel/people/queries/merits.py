"""Badges and scores by name, as filters say them, and who is new."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from handsel.people.models import FreelancerProfile

SCORE_STEPS = (90, 80, 70)
NEW_TAG = "new:yes"


def merit_names() -> dict[str, str]:
    """Return the badges that somebody can have, by their word."""
    words = dict(FreelancerProfile.Badge.choices)
    words.pop("")
    return {
        FreelancerProfile.EXPERT: _("Expert-Vetted"),
        **{word: str(label) for word, label in words.items()},
    }


def score_names() -> dict[str, str]:
    """Return the steps by which scores are filtered."""
    return {str(step): _("%(step)s percent or more") % {"step": step} for step in SCORE_STEPS}


def verified(person: str = "person") -> Exists:
    """Return whether somebody proved that the address they sign in with is theirs, to be annotated as `verified`."""
    own = EmailAddress.objects.filter(user=OuterRef(person), verified=True)
    return Exists(own.filter(email__iexact=OuterRef(f"{person}__email")))


def is_new(profile: FreelancerProfile) -> bool:
    """Return whether a freelancer has no history here yet and proved their e-mail address (REP-18).

    Without a query where `verified` was annotated, or where there is a history.
    """
    if profile.has_history:
        return False
    known: bool | None = getattr(profile, "verified", None)
    if known is None:
        known = FreelancerProfile.objects.filter(verified(), pk=profile.pk).exists()
    return known


def told_merits(profile: FreelancerProfile, *, known: bool | None = None) -> dict[str, Any]:
    """Return what past work says of a freelancer, as programs read it beside what somebody sent.

    `known` is whether their address is proved, where that was annotated to another row; without it may take a query.
    """
    return {
        "score": profile.score,
        "badges": [word for word, _label in profile.merits],
        "response": profile.response_band,
        "is_new": is_new(profile) if known is None else known and not profile.has_history,
    }
