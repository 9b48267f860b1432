"""Two operators at once with one case."""

import pytest

from handsel.events.models import AuditEntry
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.moderation import actions, rules
from handsel.moderation.models import Case, Kind
from handsel.moderation.testing import a_case
from handsel.people.testing import an_operator

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.rule("ADM-03")
@pytest.mark.parametrize("locks", [True, False])
def test_two_operators_claim_a_case_and_one_gets_it(race, alice, account, bob, dora, locks):
    case = a_case(by=bob, subject=f"jobs.job:{a_job(by=alice, account=account).pk}")
    other = an_operator()
    first, second = race(
        lambda: actions.claim_case(by=dora, case_id=case.pk),
        lambda: actions.claim_case(by=other, case_id=case.pk),
        pause=(rules, "check_can_claim"),
        locks=locks,
    )
    both = isinstance(first, Case) and isinstance(second, Case)
    assert both is not locks, (first, second)
    if locks:
        assert isinstance(second, Refused)
        assert (second.code, second.status) == ("already_claimed", 409)
        assert Case.objects.get().claimed_by == dora
        assert AuditEntry.objects.filter(act="case_claimed").count() == 1


@pytest.mark.rule("ADM-03")
def test_two_reports_at_once_make_one_case(race, alice, account, bob, charlie):
    subject = f"jobs.job:{a_job(by=alice, account=account).pk}"
    first, second = race(
        lambda: actions.report(by=bob, subject=subject, kind=Kind.SPAM),
        lambda: actions.report(by=charlie, subject=subject, kind=Kind.SPAM),
        pause=(rules, "check_report"),
        locks=True,
    )
    assert first.case == second.case == Case.objects.get()
