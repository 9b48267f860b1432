"""Response time as a pure function: invitations in, band out (REP-06 to REP-09)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import RESPONSE_MIN_INVITATIONS, RESPONSE_WINDOW_DAYS, RESPONSE_WITHDRAWN_HOURS

Band = FreelancerProfile.ResponseBand
DAY = timedelta(days=1)
MOST = timedelta(days=3)


@dataclass(frozen=True)
class Asked:
    """One invitation as response time sees it."""

    state: str
    sent_at: datetime
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    while_away: bool = False


@dataclass(frozen=True)
class Response:
    """The band of a freelancer and the number of invitations it rests on."""

    band: str
    count: int


def response(asked: Iterable[Asked], now: datetime) -> Response:
    """Return the band of the usual time from invitation to answer over the last 90 days (REP-06).

    The usual time is the median. Three days and everything longer weigh the same, so that a late answer is
    never worse than none. Fewer invitations than the least number give no band.
    """
    since = now - timedelta(days=RESPONSE_WINDOW_DAYS.value)
    waits = [
        wait for one in asked if one.sent_at >= since for wait in [wait_of(one, now)] if wait is not None
    ]
    if len(waits) < RESPONSE_MIN_INVITATIONS.value:
        return Response(Band.NONE.value, len(waits))
    usual = timedelta(seconds=median(wait.total_seconds() for wait in waits))
    return Response(band_of(usual), len(waits))


def wait_of(one: Asked, now: datetime) -> timedelta | None:
    """Return how long an invitation waited, at most three days; None if it does not count.

    What was sent while the freelancer said not to be available does not count, answered or not (ACC-17).

    Accepting, declining and declining with a referral stop the clock alike (REP-07). Left out: voided ones
    and those that the client took back, or whose job closed, within 24 hours (REP-09, JOB-16), and those that
    are younger than three days and not answered yet. Everything else counts as three days: put aside,
    expired, taken back later.
    """
    if one.while_away:
        return None
    if one.answered_at is not None:
        return min(max(one.answered_at - one.sent_at, timedelta(0)), MOST)
    if one.state == "voided":
        return None
    if one.state in {"withdrawn", "job_closed"}:
        short = timedelta(hours=RESPONSE_WITHDRAWN_HOURS.value)
        ended_soon = one.ended_at is not None and one.ended_at - one.sent_at <= short
        return None if ended_soon else MOST
    if one.state == "pending" and now - one.sent_at < MOST:
        return None
    return MOST


def band_of(usual: timedelta) -> str:
    """Return the band of a usual time: under 24 hours, under 3 days, or 3 days and more."""
    if usual < DAY:
        return Band.DAY.value
    return Band.THREE_DAYS.value if usual < MOST else Band.SLOW.value
