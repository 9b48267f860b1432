"""How proposals come in from the marketplace, and how people talk in the demo world."""

from collections.abc import Iterator
from functools import partial

from handsel.messaging import actions as messaging
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.invitation_acts import JOBS, client_key
from handsel.pages.demo.shape import ProposalSeed, TalkSeed
from handsel.pages.demo.stage import Stage
from handsel.proposals import actions as proposals

UNREAD_HOURS = 20  # what was said since then waits to be read


def all_propose(stage: Stage) -> Iterator[Act]:
    """Yield what becomes of each proposal from the marketplace."""
    for row in world.PROPOSALS:
        yield Act(row.submitted_hours_ago, row.job, partial(submit, stage, row))
        later = row.submitted_hours_ago * (60 + spread(f"{row.job} {row.freelancer}", 30)) // 100
        if row.state == "viewed":
            yield Act(max(later, 1), row.job, partial(client_reads, stage, row))
        if row.state == "withdrawn":
            hours = max(later, row.submitted_hours_ago - 30)
            yield Act(hours, row.job, partial(withdraw, stage, row))


def all_talk(stage: Stage) -> Iterator[Act]:
    """Yield every line of every talk, and how the others read it."""
    senders = {(row.job, row.freelancer): row.sender for row in world.INVITATIONS}
    unasked = {(row.job, row.freelancer) for row in world.PROPOSALS if row.state == "active"}
    for talk in world.TALKS:
        sides = {
            "client": client_key(talk.job, senders.get((talk.job, talk.freelancer), "")),
            "freelancer": talk.freelancer,
        }
        opens = (talk.job, talk.freelancer) in unasked
        for who, hours, text in talk.lines:
            yield Act(hours, talk.job, partial(speak, stage, talk, sides[who], text, opens))
            opens = False
            readers = {sides["client"], sides["freelancer"], JOBS[talk.job].client} - {sides[who]}
            for key in sorted(readers) if hours > UNREAD_HOURS else ():
                yield Act(hours - 1, talk.job, partial(read, stage, talk, key))


def submit(stage: Stage, row: ProposalSeed) -> None:
    """Let a freelancer propose."""
    values = stage.proposal_values(JOBS[row.job], row.letter, row.terms, row.answers)
    proposals.submit_proposal(by=stage.person(row.freelancer), job_id=stage.jobs[row.job], values=values)


def client_reads(stage: Stage, row: ProposalSeed) -> None:
    """Let the client open a proposal."""
    proposal = stage.proposal(row.job, row.freelancer)
    proposals.view_proposal(by=stage.person(client_key(row.job)), proposal_id=proposal.pk)


def withdraw(stage: Stage, row: ProposalSeed) -> None:
    """Let the freelancer take a proposal back."""
    proposal = stage.proposal(row.job, row.freelancer)
    proposals.withdraw_proposal(by=stage.person(row.freelancer), proposal_id=proposal.pk)


def speak(stage: Stage, talk: TalkSeed, key: str, text: str, opens: bool) -> None:
    """Let somebody say a line; the client's first to an unasked proposal opens the room."""
    proposal = stage.proposal(talk.job, talk.freelancer)
    if opens:
        proposals.start_interview(by=stage.person(key), proposal_id=proposal.pk, body=text)
    elif proposal.room_id is not None:
        messaging.say(by=stage.person(key), room_id=proposal.room_id, body=text)


def read(stage: Stage, talk: TalkSeed, key: str) -> None:
    """Let somebody read what was said so far."""
    room = stage.proposal(talk.job, talk.freelancer).room
    last = room.messages.order_by("-pk").first() if room else None
    if room is not None and last is not None:
        messaging.mark_read(by=stage.person(key), room_id=room.pk, up_to=last.pk)
