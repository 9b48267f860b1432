"""The demo world's contract by the hour: weeks of Shabnam's work for Alice, reviewed, sent back, and open."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial

from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, Week
from handsel.contracts.values import OfferValues, PaymentValues, TermsValues, TimeValues
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.job_acts import job_values
from handsel.pages.demo.shape import JobSeed
from handsel.pages.demo.stage import Stage

STORY = "alice-ledger"
DAYS = 26
JOB = JobSeed(
    key=STORY,
    client="alice",
    title="Keep our ledger until the books of the new year begin",
    description=(
        "We worked well together on the spring accounts and would like you to keep the ledger until January: "
        "receipts, the bank, the card of the shop, and the invoices of the two galleries. About ten hours a week, "
        "whenever it suits you; write them down with a word on what they were for."
    ),
    category="accounting",
    skills=("Bookkeeping", "Bank reconciliation"),
    experience="intermediate",
    size="small",
    duration="1to3",
    budget_kind="hourly",
    rate_min=25,
    rate_max=32,
    visibility="invite_only",
)
WORK = (
    "Receipts of the shop, entered and filed",
    "Bank statements matched, two questions to Erin",
    "Invoices to the galleries in Lyon and Geneva",
    "The card of the shop, and what was bought for the van",
    "Deposits for commissions that are not finished yet",
    "Call about the stock of walnut and oak",
)


def the_ledger_is_kept(stage: Stage) -> Iterator[Act]:
    """Yield the contract from its offer on, its hours day by day, what the client says to them, and payments."""
    yield Act(DAYS * 24 + 6, STORY, partial(alice_hires_shabnam, stage))
    for day in range(DAYS, -1, -1):
        yield Act(day * 24 + 1, STORY, partial(shabnam_works, stage, day))
        yield Act(day * 24 + 4, STORY, partial(alice_approves_the_first, stage))
    yield Act(14 * 24, STORY, partial(alice_paid, stage, "The first week, by transfer"))
    yield Act(13 * 24, STORY, partial(shabnam_confirms, stage))
    yield Act(60, STORY, partial(alice_sends_back, stage))
    yield Act(50, STORY, partial(shabnam_hands_in_again, stage))
    yield Act(28, STORY, partial(alice_paid, stage, "On account for the second week"))


def _contract(stage: Stage) -> Contract:
    return Contract.objects.get(job=stage.jobs[STORY])


def alice_hires_shabnam(stage: Stage) -> None:
    """Let Alice offer the work and Shabnam accept it."""
    alice, shabnam = stage.person("alice"), stage.person("shabnam")
    job = jobs.post_job(by=alice, account_id=stage.accounts["alice"], values=job_values(JOB))
    stage.jobs[STORY] = job.pk
    terms = TermsValues("hourly", Decimal(28), 20, ())
    offer = contracts.send_offer(
        by=alice,
        job_id=job.pk,
        profile_id=stage.profile("shabnam").pk,
        values=OfferValues(terms, text="The ledger, month by month, until the new books begin in January."),
    )
    contracts.accept_offer(by=shabnam, offer_id=offer.pk)


def shabnam_works(stage: Stage, day: int) -> None:
    """Let Shabnam write down what she did on a working day."""
    today = clock.today()
    if today.weekday() > 4 or spread(f"{STORY} {day}", 5) == 0:
        return
    minutes = 75 + 15 * spread(f"{STORY} {day} long", 8)
    values = TimeValues(today, minutes, WORK[spread(f"{STORY} {day} text", len(WORK))])
    contracts.add_time(by=stage.person("shabnam"), contract_id=_contract(stage).pk, values=values)


def alice_approves_the_first(stage: Stage) -> None:
    """Let Alice approve the first week that waits for her; time approves the second."""
    weeks = Week.objects.filter(contract=_contract(stage))
    if weeks.filter(state=Week.State.APPROVED).exists():
        return
    waiting = weeks.filter(state=Week.State.IN_REVIEW).order_by("monday").first()
    if waiting is not None:
        contracts.approve_week(by=stage.person("alice"), week_id=waiting.pk)


def alice_sends_back(stage: Stage) -> None:
    """Let Alice ask for a correction, if a week lies before her."""
    week = Week.objects.filter(contract=_contract(stage), state=Week.State.IN_REVIEW).first()
    if week is not None:
        note = "The call about the stock was half an hour, I think. The rest is fine, thank you."
        contracts.send_week_back(by=stage.person("alice"), week_id=week.pk, note=note)


def shabnam_hands_in_again(stage: Stage) -> None:
    """Let Shabnam correct the week that came back."""
    week = Week.objects.filter(contract=_contract(stage), state=Week.State.SENT_BACK).first()
    if week is None:
        return
    entry = week.entries.order_by("-minutes")[0]
    values = TimeValues(entry.date, entry.minutes - 30, entry.text)
    contracts.edit_time(by=stage.person("shabnam"), entry_id=entry.pk, values=values)
    contracts.hand_in_week(by=stage.person("shabnam"), week_id=week.pk)


def alice_paid(stage: Stage, note: str) -> None:
    """Let Alice write down what she paid."""
    values = PaymentValues(Decimal(180), clock.today() - timedelta(days=1), note)
    contracts.record_payment(by=stage.person("alice"), contract_id=_contract(stage).pk, values=values)


def shabnam_confirms(stage: Stage) -> None:
    """Let Shabnam say that the payment arrived."""
    payment = _contract(stage).payments.get()
    contracts.confirm_payment(by=stage.person("shabnam"), payment_id=payment.pk)
