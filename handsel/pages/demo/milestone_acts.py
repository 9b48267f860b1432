"""Contracts by milestone in the demo world: one in full swing and one paused."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial

from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, Milestone
from handsel.contracts.values import ChangeValues, MilestoneValues, OfferValues, TermsValues
from handsel.kit import clock
from handsel.pages.demo.acts import Act
from handsel.pages.demo.stage import Stage

LEDGER, LABELS = "alice-shoebox", "alice-labels"
Plan = tuple[tuple[str, int, int], ...]  # what, price, due in days


def milestones_are_worked_on(stage: Stage) -> Iterator[Act]:
    """Yield what becomes of two contracts."""
    yield from _ledger(stage)
    yield from _labels(stage)


def _ledger(stage: Stage) -> Iterator[Act]:
    """Alice and Ricardo, running: approved, sent back and submitted work, and an open wish."""
    plan: Plan = (
        ("November and December, entered and reconciled", 260, 14),
        ("January to March, entered and reconciled", 380, 30),
        ("A page for each quarter of what is missing", 160, 44),
        ("A list of invoices to ask for again", 100, 50),
    )
    text = "The five months from November to March, from the box into the ledger, by quarter."
    yield _at(40 * 24, stage, LEDGER, partial(agree, stage, LEDGER, "alice", "ricardo", text, plan))
    done = "Both months are in, and the bank agrees to the cent. Four receipts cannot be read; a list is at the end."
    yield _at(
        27 * 24, stage, LEDGER, partial(submit, stage, LEDGER, "ricardo", 1, done, "november-december.csv")
    )
    yield _at(25 * 24, stage, LEDGER, partial(approve, stage, LEDGER, "alice", 1))
    done = "January to March are in. February is thin, because the notes of the second gallery are missing."
    yield _at(9 * 24, stage, LEDGER, partial(submit, stage, LEDGER, "ricardo", 2, done, "first-quarter.csv"))
    note = (
        "Thank you. The gallery's notes were in my other coat, sorry: please add the six sales of February."
    )
    yield _at(6 * 24, stage, LEDGER, partial(_send_back, stage, LEDGER, "alice", 2, note))
    done = "One page for each quarter, the missing ones in order of what they cost you."
    yield _at(
        2 * 24, stage, LEDGER, partial(submit, stage, LEDGER, "ricardo", 3, done, "what-is-missing.txt")
    )
    why = "The gallery keeps its notes on cards, so February takes longer than we thought."
    yield _at(30, stage, LEDGER, partial(_wish, stage, LEDGER, "ricardo", 2, 430, why))


def _labels(stage: Stage) -> Iterator[Act]:
    """Alice and Rashid, paused over a holiday."""
    plan: Plan = (("Three drafts of a label", 180, 10), ("A template and forty labels", 300, 35))
    text = "One design for card and page, a template, and the first forty labels."
    yield _at(32 * 24, stage, LABELS, partial(agree, stage, LABELS, "alice", "rashid", text, plan))
    done = "Three drafts, each at the size of the card. I like the second best."
    yield _at(20 * 24, stage, LABELS, partial(submit, stage, LABELS, "rashid", 1, done, "drafts.txt"))
    yield _at(18 * 24, stage, LABELS, partial(approve, stage, LABELS, "alice", 1))
    yield _at(4 * 24, stage, LABELS, partial(_pause, stage, LABELS, "rashid", "Two weeks with my family."))


def _at(hours: int, stage: Stage, job: str, play: Callable[[], object]) -> Act:
    return Act(hours, job, play)


def _contract(stage: Stage, job: str) -> Contract:
    return Contract.objects.get(job=stage.jobs[job])


def _milestone(stage: Stage, job: str, number: int) -> Milestone:
    return _contract(stage, job).milestones.get(position=number)


def agree(stage: Stage, job: str, client: str, freelancer: str, text: str, plan: Plan) -> None:
    """Let the client offer and the freelancer accept."""
    today = clock.today()
    rows = tuple(
        MilestoneValues(what, today + timedelta(days=days), Decimal(price)) for what, price, days in plan
    )
    offer = contracts.send_offer(
        by=stage.person(client),
        job_id=stage.jobs[job],
        profile_id=stage.profile(freelancer).pk,
        values=OfferValues(TermsValues("milestone", None, None, rows), text=text),
    )
    contracts.accept_offer(by=stage.person(freelancer), offer_id=offer.pk)


def submit(stage: Stage, job: str, key: str, number: int, text: str, name: str) -> None:
    """Let the freelancer hand in a milestone, with a file of that name."""
    files = [SimpleUploadedFile(name, b"day;what;amount\n1;timber;240.00\n")] if name else []
    row = _milestone(stage, job, number)
    contracts.submit_work(by=stage.person(key), milestone_id=row.pk, text=text, files=files)


def approve(stage: Stage, job: str, key: str, number: int) -> None:
    """Let the client approve a milestone."""
    contracts.approve_work(by=stage.person(key), milestone_id=_milestone(stage, job, number).pk)


def _send_back(stage: Stage, job: str, key: str, number: int, note: str) -> None:
    row = _milestone(stage, job, number)
    contracts.send_back_work(by=stage.person(key), milestone_id=row.pk, note=note)


def _wish(stage: Stage, job: str, key: str, number: int, price: int, why: str) -> None:
    row = _milestone(stage, job, number)
    values = ChangeValues(
        "milestone", row.pk, price=Decimal(price), due_date=row.due_date, text=row.text, why=why
    )
    contracts.ask_change(by=stage.person(key), contract_id=row.contract_id, values=values)


def _pause(stage: Stage, job: str, key: str, why: str) -> None:
    contracts.pause_contract(by=stage.person(key), contract_id=_contract(stage, job).pk, why=why)
