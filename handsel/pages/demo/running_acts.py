"""Work of the demo world that runs now: Bob by milestone, Charlie by the hour, and how those who work together ask
each other how it goes.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, Week
from handsel.contracts.values import ChangeValues, OfferValues, TermsValues, TimeValues
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.pages.demo import hours_acts
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.job_acts import job_values
from handsel.pages.demo.milestone_acts import LEDGER, Plan, agree, approve, submit
from handsel.pages.demo.stage import Stage
from handsel.reputation import actions as reputation

SEASONS, TERMINALS = "lwazi-seasons", "jonas-statements"
BEGAN, WORKED = 47, 19  # days ago
PLAN: Plan = (
    ("The first season: income, costs, what is open", 340, 14),
    ("The second season, the same way", 340, 30),
    ("One page for the two people who fund it", 180, 52),
    ("A sheet for the third season, ready to be filled in", 220, 66),
)
SEASONS_JOB = replace(
    hours_acts.JOB,
    key=SEASONS,
    client="lwazi",
    title="Accounts of two seasons of a podcast",
    description=(
        "Two seasons are done, and their papers lie in one folder: studio, travel, music, and what came in from "
        "listeners and two funds. We need accounts by season that a fund can read, and a sheet for the third season "
        "that we can fill in alone. We know what we spent. We would like to know on what."
    ),
    budget_kind="fixed",
    budget=1080,
    rate_min=None,
    rate_max=None,
)
TERMINALS_JOB = replace(
    hours_acts.JOB,
    key=TERMINALS,
    client="jonas",
    title="Statements of nineteen countries, every Friday",
    description=(
        "Customers in nineteen countries pay us in five ways, and every Friday somebody has to say which invoice each "
        "payment belongs to. Last year's statements went well with you, so please take this year's too: about six "
        "hours a week, with a list of what nobody can explain."
    ),
    rate_min=28,
    rate_max=36,
)
STATEMENTS = (
    "Friday's payments matched, four questions",
    "Two payments without a number, found by their amounts",
    "Reminders prepared for the oldest ten",
    "Currency differences written off, with a list",
)


def work_goes_on(stage: Stage) -> Iterator[Act]:
    """Yield Bob's and Charlie's contracts, and who asks whom how it goes."""
    yield Act(BEGAN * 24 + 3, SEASONS, partial(_bob_is_hired, stage))
    done = "The first season is in, with every receipt behind its line. Studio days cost more than travel."
    yield Act(36 * 24, SEASONS, partial(submit, stage, SEASONS, "bob", 1, done, "season-one.csv"))
    yield Act(35 * 24, SEASONS, partial(approve, stage, SEASONS, "lwazi", 1))
    done = "The second season, in the same lines, so that you can lay one beside the other."
    yield Act(19 * 24, SEASONS, partial(submit, stage, SEASONS, "bob", 2, done, "season-two.csv"))
    yield Act(18 * 24, SEASONS, partial(approve, stage, SEASONS, "lwazi", 2))
    yield Act(16 * 24, SEASONS, partial(_asks, stage, SEASONS, "bob", "Is this how you want to read it?"))
    yield Act(
        15 * 24, SEASONS, partial(_says, stage, SEASONS, "lwazi", 4, "Yes. A little fewer words, maybe.")
    )
    done = "The page for the funds: one table, one paragraph, no footnotes."
    yield Act(3 * 24, SEASONS, partial(submit, stage, SEASONS, "bob", 3, done, "one-page.txt"))
    yield Act(2 * 24, SEASONS, partial(_asks, stage, SEASONS, "lwazi", "Do you get what you need from us?"))
    asked = "Before I go on with February: is the way I sort the receipts right for you?"
    yield Act(4 * 24, LEDGER, partial(_asks, stage, LEDGER, "ricardo", asked))
    yield Act(WORKED * 24 + 6, TERMINALS, partial(_charlie_is_hired, stage))
    for day in range(WORKED, 0, -1):
        yield Act(day * 24 + 2, TERMINALS, partial(_charlie_works, stage, day))
        yield Act(day * 24 + 5, TERMINALS, partial(_jonas_reviews, stage, is_last=day <= 7))
    yield Act(30, TERMINALS, partial(_charlie_asks_for_more, stage))


def _bob_is_hired(stage: Stage) -> None:
    lwazi = stage.person("lwazi")
    job = jobs.post_job(by=lwazi, account_id=stage.accounts["lwazi"], values=job_values(SEASONS_JOB))
    stage.jobs[SEASONS] = job.pk
    agree(stage, SEASONS, "lwazi", "bob", "Accounts of two seasons, and a sheet for the third.", PLAN)
    jobs.close_job(by=lwazi, job_id=job.pk, hired=True)


def _charlie_is_hired(stage: Stage) -> None:
    jonas = stage.person("jonas")
    job = jobs.post_job(by=jonas, account_id=stage.accounts["jonas"], values=job_values(TERMINALS_JOB))
    stage.jobs[TERMINALS] = job.pk
    offer = contracts.send_offer(
        by=jonas,
        job_id=job.pk,
        profile_id=stage.profile("charlie").pk,
        values=OfferValues(
            TermsValues("hourly", Decimal(32), 10, ()), "Every Friday, each payment finds its invoice."
        ),
    )
    contracts.accept_offer(by=stage.person("charlie"), offer_id=offer.pk)
    jobs.close_job(by=jonas, job_id=job.pk, hired=True)


def _charlie_works(stage: Stage, day: int) -> None:
    """Let Charlie write down a working day; Saturdays too, so that each week has something."""
    today = clock.today()
    if today.weekday() == 6 or spread(f"{TERMINALS} {day}", 3) == 0:
        return
    minutes = 45 + 15 * spread(f"{TERMINALS} {day} long", 3)
    values = TimeValues(today, minutes, STATEMENTS[spread(f"{TERMINALS} {day} text", len(STATEMENTS))])
    contracts.add_time(by=stage.person("charlie"), contract_id=_contract(stage, TERMINALS).pk, values=values)


def _jonas_reviews(stage: Stage, *, is_last: bool) -> None:
    """Let Jonas approve a week that waits for him, and send the newest one back."""
    jonas, weeks = stage.person("jonas"), Week.objects.filter(contract=_contract(stage, TERMINALS))
    week = weeks.filter(state=Week.State.IN_REVIEW).order_by("-monday").first()
    if week is None:
        return
    if is_last:
        note = "Two lines say “currency differences”. Which customers were those, please?"
        contracts.send_week_back(by=jonas, week_id=week.pk, note=note)
    else:
        contracts.approve_week(by=jonas, week_id=week.pk)


def _charlie_asks_for_more(stage: Stage) -> None:
    why = "Two of the five ways to pay are new since autumn, and each has a list of its own."
    values = ChangeValues("rate", rate=Decimal(35), why=why)
    contract = _contract(stage, TERMINALS)
    contracts.ask_change(by=stage.person("charlie"), contract_id=contract.pk, values=values)


def _asks(stage: Stage, job: str, key: str, message: str) -> None:
    by = stage.person(key)
    reputation.ask_for_feedback(by=by, contract_id=_contract(stage, job).pk, message=message)


def _says(stage: Stage, job: str, key: str, stars: int, text: str) -> None:
    by = stage.person(key)
    reputation.give_feedback(by=by, contract_id=_contract(stage, job).pk, stars=stars, text=text)


def _contract(stage: Stage, job: str) -> Contract:
    return Contract.objects.get(job=stage.jobs[job])
