"""Reads about the alternates of a job (INV-28)."""

from dataclasses import dataclass

from handsel.invitations.models import Alternate, Invitation, Lineup, Referral
from handsel.jobs.models import Job
from handsel.people.acting import Acting

ENDED = (Invitation.State.DECLINED, Invitation.State.EXPIRED, Invitation.State.WITHDRAWN)


@dataclass(frozen=True)
class AlternateRow:
    """Somebody in line as the client's team sees them."""

    alternate: Alternate
    name: str
    place: int
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class Line:
    """The line of a job: who waits, who was invited or skipped, and whether it is on."""

    waiting: list[AlternateRow]
    settled: list[AlternateRow]
    lineup: Lineup | None

    @property
    def is_on(self) -> bool:
        """Whether the next one is invited by themselves."""
        return self.lineup is not None and self.lineup.is_on


def line_of(job: Job, acting: Acting) -> Line:
    """Return the line of a job in two queries."""
    rows = Alternate.objects.filter(job=job).select_related("profile__person", "invitation")
    every = list(rows.order_by("position", "pk"))
    waiting = [row for row in every if row.state == Alternate.State.WAITING]
    settled = [row for row in every if row.state != Alternate.State.WAITING]

    def shown(row: Alternate, place: int, length: int) -> AlternateRow:
        return AlternateRow(row, acting.name_of(row.profile), place, place == 1, place == length)

    return Line(
        [shown(row, place, len(waiting)) for place, row in enumerate(waiting, start=1)],
        [shown(row, 0, 0) for row in settled],
        Lineup.objects.filter(job=job).first(),
    )


def makes_room_for_next(ended: Invitation, lineup: Lineup) -> bool:
    """Return whether an invitation ended so that somebody else is due, and nobody was invited for it yet.

    A referral that did not arrive leaves the place free, one that arrived fills it.
    """
    if ended.state not in ENDED:
        return False
    ended_at = ended.answered_at or ended.ended_at
    if ended_at is None or ended_at < lineup.started_at:
        return False
    passed_on = Referral.objects.filter(declined_invitation=ended, invitation__isnull=False)
    return not passed_on.exists() and not Alternate.objects.filter(instead_of=ended).exists()


def why_lineup_is_over(job: Job, lineup: Lineup) -> str:
    """Return why nobody is invited any more, or "": the job ended, or somebody accepted since the start."""
    if not job.is_open:
        return Lineup.StopReason.JOB_ENDED.value
    accepted = Invitation.objects.filter(
        job=job, state=Invitation.State.ACCEPTED, answered_at__gte=lineup.started_at
    )
    return Lineup.StopReason.ACCEPTED.value if accepted.exists() else ""
