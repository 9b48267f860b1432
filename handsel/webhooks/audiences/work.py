"""Who hears of work in contracts, of changes, and of contracts' pauses and ends."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.contracts import events as contract_facts
from handsel.contracts import queries
from handsel.contracts.models import ChangeRequest, Milestone, Submission
from handsel.contracts.shapes.changes import ChangeOut
from handsel.contracts.shapes.contracts import ContractMilestoneOut
from handsel.contracts.shapes.work import SubmissionOut
from handsel.people.acting import Acting
from handsel.webhooks.audiences.contracts import both_sides, contract_line
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell

_c = contract_facts


def _milestone_of(pk: int, **more: Any) -> Say:
    def say(acting: Acting) -> Data:
        row = Milestone.objects.get(pk=pk, contract__in=queries.of_role(acting).values("pk"))
        told = shaped(ContractMilestoneOut, queries.told_milestone(row))
        return {"contract_id": row.contract_id, "milestone": told, **more}

    return say


def _milestone(fact: Any) -> Iterator[Copy]:
    row = Milestone.objects.select_related("contract__profile").get(pk=fact.milestone_id)
    more = {"by_time": fact.by_time} if isinstance(fact, _c.WorkApproved) else {}
    yield both_sides(row.contract, _milestone_of(row.pk, **more))


def _submission_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        contracts = queries.of_role(acting).values("pk")
        row = Submission.objects.select_related("by").get(pk=pk, milestone__contract__in=contracts)
        return {"submission": shaped(SubmissionOut, queries.told_submission(row))}

    return say


def _submission(fact: Any) -> Iterator[Copy]:
    row = Submission.objects.select_related("milestone__contract__profile").get(pk=fact.submission_id)
    yield both_sides(row.milestone.contract, _submission_of(row.pk))


def _change_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        row = ChangeRequest.objects.get(pk=pk, contract__in=queries.of_role(acting).values("pk"))
        return {"change": shaped(ChangeOut, queries.told_change(row))}

    return say


def _change(fact: Any) -> Iterator[Copy]:
    row = ChangeRequest.objects.select_related("contract__profile").get(pk=fact.change_id)
    yield both_sides(row.contract, _change_of(row.pk))


tell(_c.MilestoneProposed, "milestone.proposed", _("A milestone was proposed"), _milestone)
tell(_c.MilestoneAnswered, "milestone.answered", _("A proposed milestone was answered"), _milestone)
tell(_c.WorkSubmitted, "milestone.submitted", _("Work was submitted"), _submission)
tell(_c.WorkSentBack, "milestone.sent_back", _("Changes to delivered work were asked for"), _submission)
tell(_c.WorkApproved, "milestone.approved", _("Work was approved"), _milestone)
tell(_c.ChangeAsked, "change.asked", _("A change to a contract was asked for"), _change)
tell(_c.ChangeAnswered, "change.answered", _("A change to a contract was answered"), _change)
tell(_c.ContractPaused, "contract.paused", _("A contract was paused"), contract_line)
tell(_c.ContractResumed, "contract.resumed", _("A paused contract goes on"), contract_line)
tell(_c.ContractEnded, "contract.ended", _("A contract ended"), contract_line)
