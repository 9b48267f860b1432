"""Who has not been active for long, and the link with which they undo what that led to (ACC-19)."""

from datetime import timedelta
from typing import Any

from django.core import signing
from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Greatest
from django.urls import reverse

from handsel.kit import clock
from handsel.people.models import ApiKey, FreelancerProfile, Introduction
from handsel.policy.numbers import INACTIVE_DAYS_ESTABLISHED, INACTIVE_DAYS_NEW

_SALT = "handsel.people.show-again"


def with_last_active() -> "QuerySet[Any]":
    """Return the profiles with `last_active`, when their owner was last seen to be active here.

    That is when work of theirs was approved, the last sign-in, change of the profile, day on which a program used a
    key of theirs, proposal or conversation with a new client.
    """
    at = DateTimeField()
    met = Introduction.objects.filter(profile=OuterRef("pk")).order_by("-at").values("at")[:1]
    used = ApiKey.objects.filter(person=OuterRef("person"), last_used_date__isnull=False)
    day = used.order_by("-last_used_date").values("last_used_date")[:1]
    seen = Greatest(
        "created_at",
        "changed_at",
        "person__last_login",
        "totals__earned_at",
        Subquery(met),
        Cast(Subquery(day), at),
        output_field=at,
    )
    found: QuerySet[Any] = FreelancerProfile.objects.annotate(last_active=seen)
    return found


def inactive() -> "QuerySet[Any]":
    """Return the profiles that the policy turns private: others can find them, the plan is Basic, and their
    owner has not been active for as long as it says.

    Established is who has earned something or talked with a client; everybody else is new.
    """
    now = clock.now()
    met = Introduction.objects.filter(profile=OuterRef("pk"), level__gte=Introduction.Level.MET)
    early = now - timedelta(days=INACTIVE_DAYS_ESTABLISHED.value)
    late = now - timedelta(days=INACTIVE_DAYS_NEW.value)
    rows = with_last_active().annotate(established=Exists(met) | Q(totals__earned_at__isnull=False))
    rows = rows.filter(person__is_active=True, plan=FreelancerProfile.Plan.BASIC)
    rows = rows.exclude(visibility=FreelancerProfile.Visibility.PRIVATE)
    found: QuerySet[Any] = rows.filter(
        Q(established=True, last_active__lt=early) | Q(established=False, last_active__lt=late)
    ).order_by("pk")
    return found


def show_again_address(profile: FreelancerProfile) -> str:
    """Return the signed address at which a profile that was turned private is shown again, without signing in;
    "" for any other. It is good until the owner chooses anew.
    """
    if profile.turned_private_at is None:
        return ""
    stamp = profile.turned_private_at.isoformat()
    return reverse("people:show_again", args=[signing.dumps({"p": profile.pk, "at": stamp}, salt=_SALT)])


def profile_to_show_again(token: str) -> FreelancerProfile | None:
    """Return the profile of a signed address, or nothing if it is forged or its owner has chosen since."""
    try:
        data: dict[str, Any] = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    rows = FreelancerProfile.objects.select_related("person").filter(
        pk=int(data["p"]), person__is_active=True
    )
    profile: FreelancerProfile | None = rows.first()
    at = profile.turned_private_at if profile is not None else None
    return profile if at is not None and at.isoformat() == data["at"] else None
