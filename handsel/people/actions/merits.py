"""What past work says of a freelancer, and of a client: score, badges, the operator's word."""

from collections.abc import Mapping

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.index import actions as index
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions import found
from handsel.people.events import ConductFlagged, ExpertSet
from handsel.people.models import ClientAccount, FreelancerProfile, Person
from handsel.people.queries.merits import NEW_TAG

KEEP_SCORES = """
WITH changed AS (
  SELECT p.id, n.score
  FROM people_freelancerprofile p JOIN unnest(%s::bigint[], %s::smallint[]) AS n(id, score) USING (id)
  WHERE p.score IS DISTINCT FROM n.score ORDER BY p.id FOR NO KEY UPDATE OF p
)
UPDATE people_freelancerprofile p SET score = changed.score FROM changed WHERE p.id = changed.id
RETURNING p.id, p.score, p.score IS NULL AND p.rating IS NULL AND p.badge = '' AND p.expert_since IS NULL
  AND EXISTS (SELECT FROM people_person o JOIN account_emailaddress e ON e.user_id = o.id
              WHERE o.id = p.person_id AND upper(e.email) = upper(o.email) AND e.verified)
"""


@transaction.atomic
def set_scores(scores: Mapping[int, int | None]) -> int:
    """Keep the job success scores of freelancers, by profile, as reputation found them; return how many moved.

    Rules: REP-02, SEARCH-01. Locks: the profiles that move, by pk. Tells: nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute(KEEP_SCORES, [list(scores), list(scores.values())])
        moved: list[tuple[int, int | None, bool]] = cursor.fetchall()
    if moved:
        tags = {str(pk): found.merit_tags(score, ()) + [NEW_TAG] * new for pk, score, new in moved}
        index.retag(kind=found.KIND, prefixes=("score:", "new:"), tags=tags)
    return len(moved)


@transaction.atomic
def set_badge(*, profile: FreelancerProfile, badge: str) -> None:
    """Keep the badge that a freelancer earned, or that they lost it, as the daily check found.

    Rules: REP-11, SEARCH-01. Locks: none, one update. Tells: nothing; reputation does.
    """
    profile.badge = badge
    profile.save(update_fields=["badge"])
    _find_by_badges(profile)


@transaction.atomic
def set_expert(*, by: Person, profile_id: int, vetted: bool, why: str) -> FreelancerProfile:
    """Vet a freelancer as an expert, by hand, or take that back; the same again changes nothing.

    Rules: REP-11 by hand alone, ADM-08. Locks: the profile. Tells: ExpertSet.

    :raises Refused: no operator (`forbidden`), no such freelancer (`hidden`), oneself (`self_action`), no reason.
    """
    rules.check_is_operator(by)
    profile = locked(FreelancerProfile.objects.select_related("person").filter(pk=profile_id)).first()
    if profile is None:
        raise Refused("hidden", _("There is no such freelancer."))
    rules.check_not_self(by=by, other=profile.person)
    why = rules.checked_reason(why)
    if vetted == (profile.expert_since is not None):
        return profile
    now = clock.now()
    profile.expert_since = now if vetted else None
    profile.save(update_fields=["expert_since"])
    _find_by_badges(profile)
    act = "expert_vetted" if vetted else "expert_taken_back"
    events.audit(by=by, act=act, subject=f"people.profile:{profile.pk}", why=why)
    events.record(ExpertSet(profile.pk, vetted=vetted, at=f"{now:%Y%m%d%H%M%S%f}"), by=by)
    return profile


@transaction.atomic
def flag_conduct(*, by: Person, account_id: int, flagged: bool, why: str) -> ClientAccount:
    """Say that a client is known for poor conduct, or no more; the same again changes nothing.

    Only what they say well of freelancers counts from then on.

    Rules: REP-05, ADM-08. Locks: the account. Tells: ConductFlagged.

    :raises Refused: no operator (`forbidden`), no such client (`hidden`), no reason.
    """
    rules.check_is_operator(by)
    account = locked(ClientAccount.objects.filter(pk=account_id)).first()
    if account is None:
        raise Refused("hidden", _("There is no such client."))
    why = rules.checked_reason(why)
    if flagged == (account.poor_conduct_since is not None):
        return account
    account.poor_conduct_since = clock.now() if flagged else None
    account.save(update_fields=["poor_conduct_since"])
    act = "conduct_flagged" if flagged else "conduct_cleared"
    events.audit(by=by, act=act, subject=f"people.account:{account.pk}", why=why)
    events.record(ConductFlagged(account.pk), by=by)
    return account


def _find_by_badges(profile: FreelancerProfile) -> None:
    tags = found.merit_tags(None, [word for word, _label in profile.merits])
    index.retag(kind=found.KIND, prefixes=("badge:",), tags={str(profile.pk): tags})
    found.find_by_newness(profile)
