"""May somebody ask for tips? Each check raises `Refused`."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from handsel.kit.refused import Limit, Refused
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import AI_MIN_CHARS

LONGEST = 20_000


def check_has_profile(profile: FreelancerProfile | None) -> FreelancerProfile:
    """AI-01: tips are for the letters of freelancers; returns the profile."""
    if profile is None:
        raise Refused("forbidden", _("You have no freelancer profile yet."))
    return profile


def check_length(letter: str) -> None:
    """AI-02: there is something to say only once a letter has a beginning."""
    least = AI_MIN_CHARS.value
    if len(letter) < least:
        words = _("Write at least %(least)s characters first; there are %(length)s so far.")
        raise Refused("too_short", words % {"least": least, "length": len(letter)}, field="letter")
    if len(letter) > LONGEST:
        raise Refused("too_long", _("This is too long for a letter."), field="letter")


def check_may_ask(limit: Limit | None) -> None:
    """AI-08: on the plan Basic tips are given a few times a day; None is no limit."""
    if limit is None or limit.left > 0:
        return
    words = _(
        "You had your %(most)s tips of today. There are new ones from %(time)s on. Sending needs no tips."
    )
    time = date_format(localtime(limit.until), "DATETIME_FORMAT")
    raise Refused("rate_limited", words % {"most": limit.most, "time": time}, limit=limit)


def check_has_plus(profile: FreelancerProfile | None) -> FreelancerProfile:
    """AI-08, AI-09: this belongs to the plan Plus; returns the profile."""
    profile = check_has_profile(profile)
    if not profile.is_plus:
        words = _("This belongs to the plan Plus, which the operator of this marketplace gives.")
        raise Refused("not_eligible", words)
    return profile
