"""Contracts as their two sides read them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from handsel.agencies.models import managed
from handsel.contracts.models import Contract, Milestone, Side, Step, Submission
from handsel.contracts.queries.changes import Wish, open_wishes
from handsel.contracts.queries.sides import side_of
from handsel.contracts.queries.turns import Turn, turns_of, waits_for
from handsel.invitations.queries import seed_of
from handsel.people.acting import Acting
from handsel.people.models import Person

RUNNING, ENDED = "running", "ended"
_NOTED = ("agreed", "submitted", "approved")


@dataclass(frozen=True)
class Sums:
    """What was agreed (None by the hour), approved and paid."""

    agreed: Decimal | None
    approved: Decimal
    paid: Decimal


@dataclass(frozen=True)
class Row:
    """A contract in the list of one of its sides; `person` is the face across the table, else it grows from `seed`.

    `waits` says whether something in it waits for the reader's side.
    """

    contract: Contract
    other: str
    sums: Sums
    parts: list[tuple[str, str]]
    person: Person | None
    seed: str
    waits: bool

    @property
    def done(self) -> int:
        """How many milestones were approved."""
        return sum(tone == "good" for tone, _text in self.parts)

    @property
    def milestones(self) -> int:
        """How many milestones stand."""
        return len(self.parts)


@dataclass(frozen=True)
class ContractPage:
    """What the page of a contract shows one of its sides."""

    contract: Contract
    side: Side
    other: str
    sums: Sums
    milestones: list[Milestone]
    steps: list[Step]
    wishes: list[Wish]
    turns: list[Turn]

    @property
    def done(self) -> int:
        """How many milestones were approved."""
        return sum(row.state == Milestone.State.APPROVED for row in self.milestones)

    @property
    def stands(self) -> int:
        """How many milestones are agreed, submitted or approved."""
        return sum(row.state in _NOTED for row in self.milestones)

    @property
    def has_deliveries(self) -> bool:
        """Whether work was submitted or approved."""
        return any(row.state in _NOTED[1:] for row in self.milestones)

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The milestones that stand, as pieces of the progress: where each is, and what it is."""
        return [(_tone(row), row.text) for row in self.milestones if row.state in _NOTED]

    @property
    def is_client(self) -> bool:
        """Whether the reader stands on the client's side."""
        return self.side == Side.CLIENT


def _tone(row: Milestone) -> str:
    if row.state == Milestone.State.AGREED:
        return "warn" if row.was_sent_back else ""
    return "good" if row.state == Milestone.State.APPROVED else "info"


def _whole() -> "QuerySet[Contract]":
    return Contract.objects.select_related("account", "profile__person", "agency", "job", "room")


def page_of(acting: Acting, contract_id: int) -> "QuerySet[Contract]":
    """Return the one contract of this id, if the reader may open it."""
    return _whole().filter(pk__in=Contract.objects.visible_to(acting).filter(pk=contract_id).values("pk"))


def of_role(acting: Acting) -> "QuerySet[Contract]":
    """Return the contracts of the one role in which somebody looks: of their account, or their own work's."""
    if acting.account is not None:
        return _whole().filter(account=acting.account)
    if acting.person is None or acting.profile is None:
        return _whole().none()
    return _whole().filter(Q(profile=acting.profile) | managed(acting.person))


def of_tab(acting: Acting, tab: str) -> "QuerySet[Contract]":
    """Return one tab of the list: what runs, the last touched first, or what ended, the newest first."""
    rows = of_role(acting).annotate(waits=waits_for(Side.CLIENT if acting.is_client else Side.FREELANCER))
    if tab == ENDED:
        return rows.filter(state=Contract.State.ENDED).order_by("-ended_at", "-pk")
    return rows.running().order_by("-last_activity_at", "-pk")  # type: ignore[attr-defined,no-any-return]


def tab_counts(acting: Acting) -> dict[str, int]:
    """Return how many contracts run and how many ended, in one query."""
    rows = of_role(acting).select_related(None).order_by()
    states = list(rows.values_list("state", flat=True))
    ended = states.count(Contract.State.ENDED)
    return {RUNNING: len(states) - ended, ENDED: ended}


def rows_of(acting: Acting, contracts: "list[Contract]") -> list[Row]:
    """Return contracts as a list shows them, in two queries more."""
    found: dict[int, list[Milestone]] = {row.pk: [] for row in contracts}
    rows = Milestone.objects.filter(contract__in=found, state__in=_NOTED).order_by("position")
    for milestone in rows.prefetch_related(Prefetch("submissions", Submission.objects.only("milestone"))):
        found[milestone.contract_id].append(milestone)
    return [_row(row, found[row.pk], acting) for row in contracts]


def _row(contract: Contract, milestones: list[Milestone], acting: Acting) -> Row:
    return Row(
        contract,
        other=other_name_for(acting, contract),
        sums=_sums(contract, sum((row.price for row in milestones), Decimal(0))),
        parts=[(_tone(row), row.text) for row in milestones],
        person=contract.profile.person if acting.is_client else None,
        seed="" if acting.is_client else seed_of(contract.account),
        waits=getattr(contract, "waits", False),
    )


def other_name(contract: Contract, side: Side) -> str:
    """Return the name of the side across the table; counterparts of a contract know each other (ACC-04)."""
    if side == Side.FREELANCER:
        return contract.account.name
    name = contract.profile.person.full_name
    return f"{name} · {contract.agency.name}" if contract.agency is not None else name


def other_name_for(acting: Acting, contract: Contract) -> str:
    """Return the name across the table as the role in which somebody looks has it."""
    return other_name(contract, Side.CLIENT if acting.is_client else Side.FREELANCER)


def _sums(contract: Contract, agreed: Decimal) -> Sums:
    return Sums(None if contract.is_hourly else agreed, contract.approved, contract.paid)


def contract_page(contract: Contract, acting: Acting) -> ContractPage:
    """Return what the page of a contract shows to somebody who may open it, in a few queries."""
    side = side_of(acting.me, contract)
    if side is None:
        raise LookupError("who may open a contract stands on one of its sides")
    submitted = Submission.objects.select_related("by").prefetch_related("files").order_by("-pk")
    rows = contract.milestones.order_by("position")
    milestones = list(rows.prefetch_related(Prefetch("submissions", submitted)))
    for row in milestones:
        row.contract = contract
    wishes = open_wishes(contract)
    agreed = sum((row.price for row in milestones if row.state in _NOTED), Decimal(0))
    return ContractPage(
        contract=contract,
        side=side,
        other=other_name(contract, side),
        sums=_sums(contract, agreed),
        milestones=milestones,
        wishes=wishes,
        turns=turns_of(contract, side, milestones, wishes),
        steps=list(contract.steps.select_related("by", "change").order_by("-pk")[:100]),
    )


def told_line(contract: Contract, acting: Acting) -> dict[str, Any]:
    """Return a contract as a program reads it in a list."""
    profile = contract.profile
    names = ("title", "kind", "state", "rate", "weekly_limit", "start_date", "started_at", "ended_at")
    return {
        "id": contract.pk,
        "url": contract.get_absolute_url(),
        "job_id": contract.job_id,
        "room_id": contract.room_id,
        "offer_id": contract.offer_id,
        "client": contract.account.name,
        "freelancer": {"id": profile.public_id, "name": profile.person.full_name},
        "agency": contract.agency.name if contract.agency is not None else None,
        **{name: getattr(contract, name) for name in names},
        "approved": contract.approved,
        "paid": contract.paid,
    }


def told_whole(contract: Contract, acting: Acting) -> dict[str, Any]:
    """Return a whole contract as a program reads it, with milestones and timeline."""
    page = contract_page(contract, acting)
    names = ("text", "paused_at", "paused_by_side", "end_reason", "end_message", "ended_by_side")
    return {
        **told_line(contract, acting),
        **{name: getattr(contract, name) for name in names},
        "agreed": page.sums.agreed,
        "milestones": [told_milestone(row) for row in page.milestones],
        "steps": [_told_step(row) for row in page.steps],
    }


def told_milestone(row: Milestone) -> dict[str, Any]:
    """Return a milestone as a program reads it."""
    names = ("text", "due_date", "price", "state", "proposed_by_side", "submitted_at", "approve_by")
    return {"id": row.pk, **{name: getattr(row, name) for name in names}, "approved_at": row.approved_at}


def told_submission(row: Submission) -> dict[str, Any]:
    """Return delivered work as a program reads it."""
    names = ("milestone_id", "text", "at", "answer", "answer_text", "answered_at")
    files = [{"id": file.pk, "name": file.name, "size": file.size} for file in row.files.all()]
    return {
        "id": row.pk,
        "by": row.by.full_name,
        "files": files,
        **{name: getattr(row, name) for name in names},
    }


def _told_step(row: Step) -> dict[str, Any]:
    names = ("kind", "side", "amount", "note", "at")
    subject = row.subject if row.kind in Step.OF_WEEKS else row.subject_words
    return {"subject": subject, **{name: getattr(row, name) for name in names}}
