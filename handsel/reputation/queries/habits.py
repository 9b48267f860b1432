"""How somebody works, apart from the stars (REP-17): on time, quick to reply, asked again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.kit import clock
from handsel.people.models import FreelancerProfile
from handsel.policy import numbers

FOUND = """
WITH handed_in AS (
  SELECT m.due_date, min(s.at AT TIME ZONE 'UTC')::date AS first
  FROM contracts_contract c
  JOIN contracts_milestone m ON m.contract_id = c.id
  LEFT JOIN contracts_submission s ON s.milestone_id = m.id
  WHERE c.profile_id = %(profile)s AND m.due_date IS NOT NULL AND m.state IN ('agreed', 'submitted', 'approved')
  GROUP BY m.id, m.due_date
), said AS (
  SELECT m.side, m.sent_at, lag(m.side) OVER w AS before, lag(m.sent_at) OVER w AS asked_at
  FROM messaging_room r JOIN messaging_message m ON m.room_id = r.id
  WHERE r.profile_id = %(profile)s AND m.sent_at > %(since)s AND m.author_id IS NOT NULL
  WINDOW w AS (PARTITION BY m.room_id ORDER BY m.id)
), replied AS (
  SELECT extract(epoch FROM sent_at - asked_at) AS seconds
  FROM said WHERE side = 'freelancer' AND before = 'client'
), hired AS (
  SELECT count(*) AS times FROM contracts_contract
  WHERE profile_id = %(profile)s AND approved >= 1 GROUP BY account_id
)
SELECT (SELECT count(*) FROM handed_in WHERE first IS NOT NULL OR due_date < %(today)s),
       (SELECT count(*) FROM handed_in WHERE first <= due_date),
       (SELECT count(*) FROM replied),
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM replied),
       (SELECT count(*) FROM hired), (SELECT count(*) FROM hired WHERE times > 1),
       EXISTS (SELECT FROM people_person p JOIN account_emailaddress e ON e.user_id = p.id
               WHERE p.id = %(person)s AND lower(e.email) = lower(p.email) AND e.verified)
"""


@dataclass(frozen=True)
class Habits:
    """What is known of how a freelancer works; None where there are too few data points.

    `on_time` is the share of milestones with a date that were first handed in by it, in percent; `reply_hours` the
    median time to a reply to a client; `repeat` how many of `clients` came back. `verified`: they have shown that
    their e-mail address is theirs (REP-18).
    """

    on_time: int | None = None
    dated: int = 0
    reply_hours: float | None = None
    replies: int = 0
    repeat: int | None = None
    clients: int = 0
    verified: bool = False

    @property
    def reply_words(self) -> str:
        """The usual time to a reply, as people say it."""
        hours = self.reply_hours or 0.0
        if hours < 1:
            return _("within an hour")
        if hours < 48:
            number = round(hours)
            return ngettext("within %(number)s hour", "within %(number)s hours", number) % {"number": number}
        number = round(hours / 24)
        return ngettext("within %(number)s day", "within %(number)s days", number) % {"number": number}

    @property
    def any(self) -> bool:
        """Whether there is anything to show."""
        return not (self.on_time is None and self.reply_hours is None and self.repeat is None)


def habits_of(profile: FreelancerProfile) -> Habits:
    """Return the habits of a freelancer, each hidden below the least number of data points, in one query."""
    values: dict[str, int | date | datetime] = {
        "profile": profile.pk,
        "person": profile.person_id,
        "since": clock.now() - timedelta(days=numbers.RESPONSE_WINDOW_DAYS.value),
        "today": clock.now().astimezone(UTC).date(),
    }
    with connection.cursor() as cursor:
        cursor.execute(FOUND, values)
        dated, in_time, replies, seconds, clients, repeat, verified = cursor.fetchone()
    least = numbers.HABITS_MIN.value
    return Habits(
        on_time=round(100 * in_time / dated) if dated >= least else None,
        dated=dated,
        reply_hours=float(seconds) / 3600 if replies >= least else None,
        replies=replies,
        repeat=repeat if clients >= least else None,
        clients=clients,
        verified=verified,
    )
