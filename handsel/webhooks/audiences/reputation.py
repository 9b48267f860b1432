"""Who hears of reviews, feedback and reports; a blind review is told to nobody (REP-20)."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.contracts import events as contract_facts
from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Side
from handsel.people.acting import Acting
from handsel.reputation import events as reputation_facts
from handsel.reputation import queries
from handsel.reputation.queries.feedback import feedback_for_side, report_for_side, told_feedback, told_report
from handsel.reputation.shapes import ContractReportOut, ContractReviewsOut, MidFeedbackPageOut
from handsel.webhooks.audiences.contracts import both_sides
from handsel.webhooks.audiences.never import NEVER
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell

_r = reputation_facts


def _side(acting: Acting) -> Side:
    return Side.CLIENT if acting.account is not None else Side.FREELANCER


def _contract(acting: Acting, pk: int) -> Contract:
    row: Contract = contracts.of_role(acting).get(pk=pk)
    return row


def _reviews_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        page = queries.page_for_side(_contract(acting, pk), _side(acting))
        return {"reviews": shaped(ContractReviewsOut, queries.told_page(page))}

    return say


def _feedback_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        page = feedback_for_side(_contract(acting, pk), _side(acting))
        return {"contract_id": pk, "feedback": shaped(MidFeedbackPageOut, told_feedback(page))}

    return say


def _report_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        report = report_for_side(_contract(acting, pk), _side(acting))
        return {"report": shaped(ContractReportOut, told_report(report))}

    return say


def _both(pk: int, say: Say) -> Iterator[Copy]:
    row = Contract.objects.select_related("profile").get(pk=pk)
    yield both_sides(row, say)


def _reviews(fact: Any) -> Iterator[Copy]:
    yield from _both(fact.contract_id, _reviews_of(fact.contract_id))


def _feedback(fact: Any) -> Iterator[Copy]:
    yield from _both(fact.contract_id, _feedback_of(fact.contract_id))


def _report(fact: Any) -> Iterator[Copy]:
    yield from _both(fact.contract_id, _report_of(fact.contract_id))


tell(_r.ReviewsShown, "contract.reviews_shown", _("The reviews of a contract can be read"), _reviews)
tell(_r.ReviewAnswered, "contract.review_answered", _("A review was answered"), _reviews)
tell(_r.MidFeedbackAsked, "contract.mid_feedback_asked", _("Somebody asks how it goes"), _feedback)
tell(_r.FeedbackGiven, "contract.mid_feedback_given", _("Somebody said how it goes"), _feedback)
tell(contract_facts.OutcomeWritten, "contract.outcome_written", _("A contract has a report"), _report)
tell(_r.ReportAnswered, "contract.report_answered", _("A client said what matters"), _report)

NEVER |= {
    _r.ReviewWritten: "nobody learns of a review before both are in or the time is over (REP-20)",
    _r.ReviewHidden: "an operator's act; the case tells its author",
    _r.BadgeChanged: "read the profile; the person gets a notice",
}
