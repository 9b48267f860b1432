"""How a talent specialist works for a client in the demo world: on a shortlist, with a comment."""

from collections.abc import Iterator
from functools import partial

from handsel.pages.demo import world
from handsel.pages.demo.acts import Act
from handsel.pages.demo.stage import Stage
from handsel.people import actions as people
from handsel.specialists import actions as specialists

ARRIVES = 60 * 24  # hours
CLIENT, JOB = "alice", "alice-books"
SHORTLIST = (("charlie", 28), ("joao", 27))
COMMENT = (
    "shabnam",
    3,
    "She answered the question about stock in the most detail. I would write to her first.",
)


def the_specialist_works(stage: Stage) -> Iterator[Act]:
    """Yield how the specialist arrives, is assigned, and works; whom she invites stands among the invitations."""
    yield Act(ARRIVES, world.SPECIALIST.key, partial(arrives, stage))
    for freelancer, hours in SHORTLIST:
        yield Act(hours, JOB, partial(picks, stage, freelancer))
    freelancer, hours, text = COMMENT
    yield Act(hours, JOB, partial(comments, stage, freelancer, text))


def arrives(stage: Stage) -> None:
    """Let the operator make an account a talent specialist's, and assign a client."""
    seed = world.SPECIALIST
    person = people.add_person(
        email=seed.email, first_name=seed.first_name, last_name=seed.last_name, time_zone=seed.time_zone
    )
    operator = stage.person(world.OPERATOR.key)
    people.make_specialist(by=operator, email=person.email)
    people.assign_specialist(by=operator, person_id=person.pk, account_id=stage.accounts[CLIENT])


def picks(stage: Stage, freelancer: str) -> None:
    """Let the specialist put somebody on the shortlist."""
    by, profile = stage.person(world.SPECIALIST.key), stage.profile(freelancer)
    specialists.shortlist(by=by, job_id=stage.jobs[JOB], profile_id=profile.pk)


def comments(stage: Stage, freelancer: str, text: str) -> None:
    """Let the specialist comment on a proposal."""
    proposal = stage.proposal(JOB, freelancer)
    specialists.write_note(by=stage.person(world.SPECIALIST.key), proposal_id=proposal.pk, text=text)
