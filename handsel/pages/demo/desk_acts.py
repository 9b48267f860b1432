"""What the operator of the demo world has to do with people: a plan, a case with an appeal; and a program."""

from collections.abc import Iterator
from functools import partial

from handsel.kit import showcase
from handsel.moderation import actions as moderation
from handsel.moderation.models import Case
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act
from handsel.pages.demo.stage import Stage
from handsel.people import actions as people
from handsel.webhooks import actions as webhooks

PLUS, PLUS_DAYS = ("charlie", "lucas"), 60
JOB, REPORTER, CLIENT = "rowan-site", "priya", "rowan"
PROGRAM_DAYS = 20


def the_desk_works(stage: Stage) -> Iterator[Act]:
    """Yield who got the plan Plus, a case whose appeal waits, a webhook that is paused, and what higher rooms add."""
    for key in PLUS:
        yield Act(PLUS_DAYS * 24, key, partial(gets_plus, stage, key))
    yield Act(5 * 24, JOB, partial(is_reported, stage))
    yield Act(4 * 24, JOB, partial(is_warned, stage))
    yield Act(3 * 24, JOB, partial(appeals, stage))
    yield Act(PROGRAM_DAYS * 24, CLIENT, partial(has_a_program_told, stage))
    for hours, play in showcase.acts():
        yield Act(hours, world.OPERATOR.key, play)


def gets_plus(stage: Stage, key: str) -> None:
    """Let the operator give somebody the plan Plus."""
    operator = stage.person(world.OPERATOR.key)
    why = "Took part in our first workshop."
    people.set_plan(by=operator, person_id=stage.person(key).pk, plan="plus", why=why)


def is_reported(stage: Stage) -> None:
    """Let somebody report a job."""
    words = "The question asks for a design before anybody is hired."
    subject = f"jobs.job:{stage.jobs[JOB]}"
    moderation.report(by=stage.person(REPORTER), subject=subject, kind="free_work", words=words)


def is_warned(stage: Stage) -> None:
    """Let the operator take the case, and decide it."""
    operator = stage.person(world.OPERATOR.key)
    case = moderation.claim_case(by=operator, case_id=_case(stage).pk)
    reason = "Please do not ask for a design before you hire. Ask for earlier work instead."
    moderation.decide_case(by=operator, case_id=case.pk, decision=Case.Decision.WARN, reason=reason)


def appeals(stage: Stage) -> None:
    """Let the client ask for another look at it."""
    words = (
        "We ask which site of theirs we should look at, and a sentence on what they would change. No design."
    )
    moderation.appeal(by=stage.person(CLIENT), case_id=_case(stage).pk, words=words)


def has_a_program_told(stage: Stage) -> None:
    """Let a client name an address for their program, and pause it until the program listens."""
    me = stage.person(world.CLIENTS[0].key)
    made = webhooks.add_endpoint(
        by=me,
        url="https://books.example.org/handsel",
        name="Our order book",
        kinds=["proposal.submitted", "invitation.accepted", "job.ended"],
        account_id=stage.accounts[world.CLIENTS[0].key],
    )
    webhooks.stop_endpoint(by=me, endpoint_id=made.endpoint.pk)


def _case(stage: Stage) -> Case:
    return Case.objects.get(subject=f"jobs.job:{stage.jobs[JOB]}")
