"""Reads of the specialists room."""

from dataclasses import dataclass
from functools import partial

from django.db.models import Count, Q, QuerySet

from handsel.invitations import queries as invitations
from handsel.invitations.queries import InviteeRow
from handsel.jobs.models import Job
from handsel.kit.paging import Page, page_by, page_of
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import Assignment, ClientAccount, Person
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal, ProposalFile
from handsel.specialists.models import Note, Pick


@dataclass(frozen=True)
class PickRow:
    """A freelancer on a shortlist: name and place as the reader may know them, and how they stand to the job."""

    pick: Pick
    name: str
    place: str
    standing: str


@dataclass(frozen=True)
class Desk:
    """One client of a talent specialist: open jobs, and how many invitations of each wait for an answer."""

    account: ClientAccount
    jobs: Page[Job]
    waiting: int


@dataclass(frozen=True)
class JobDesk:
    """What a talent specialist sees of a job."""

    job: Job
    picks: list[PickRow]
    invited: Page[InviteeRow]
    proposals: Page[tuple[Proposal, str]]


def desk(acting: Acting, number: int) -> Desk | None:
    """Return the client that the specialist works for now with its open jobs, newest first, in three queries."""
    if acting.served is None:
        return None
    rows = Job.objects.open().filter(account=acting.served).select_related("activity", "category")
    live = Q(invitations__state__in=["pending", "ignored"])
    waiting = rows.aggregate(waiting=Count("invitations", filter=live))["waiting"]
    return Desk(acting.served, page_of(rows.order_by("-published_at", "-pk"), number), waiting)


def job_of(acting: Acting, job_id: int) -> "QuerySet[Job]":
    """Return the published job of the client that the specialist works for now (SPEC-05)."""
    rows = Job.objects.exclude(state=Job.State.DRAFT).filter(account__in=acting.serves, pk=job_id)
    return rows.select_related("account", "activity", "category")


def job_desk(acting: Acting, job: Job, invited: int, sent: int) -> JobDesk:
    """Return what the specialist's page of a job shows; `invited` and `sent` are numbers of pages."""
    total = invitations.invited_to(job).count()
    found = page_of(proposals.for_job(job, order="newest"), sent)
    named = [(row, acting.name_of(row.profile)) for row in found.rows]
    return JobDesk(
        job=job,
        picks=picks_of(acting, job),
        invited=page_by(total, partial(_invited, job, acting), invited),
        proposals=Page(named, found.number, found.total, found.size),
    )


def _invited(job: Job, acting: Acting, start: int, most: int) -> list[InviteeRow]:
    return invitations.for_job(job, acting, start=start, most=most)


def picks_of(acting: Acting, job: Job) -> list[PickRow]:
    """Return the shortlist of a job, the newest first, in two queries (one where it is empty)."""
    rows = Pick.objects.filter(job=job).select_related("profile__person", "picked_by").order_by("-pk")
    found = list(rows[:200])
    standings = invitations.asked_on(job) if found else {}
    return [
        PickRow(
            pick,
            acting.name_of(pick.profile),
            people.place_of(pick.profile.city, pick.profile.country),
            standings.get(pick.profile_id, ""),
        )
        for pick in found
    ]


def picked(job: Job) -> set[int]:
    """Return the profiles on the shortlist of a job."""
    return set(Pick.objects.filter(job=job).values_list("profile_id", flat=True))


def proposal_of(acting: Acting, proposal_id: int) -> "QuerySet[Proposal]":
    """Return a proposal to the client that the specialist works for now, with all that its page shows."""
    rows = Proposal.objects.filter(job__account__in=acting.serves, pk=proposal_id)
    rows = rows.select_related("job__account", "job__activity", "profile__person", "referrer__profile")
    found: QuerySet[Proposal] = proposals.with_terms(rows.prefetch_related("answers", "files"))
    return found


def noted_proposal(acting: Acting, proposal_id: int) -> "QuerySet[Proposal]":
    """Return a proposal that the reader may comment on: of the client's people or its specialist (SPEC-04)."""
    accounts = [*(seat.account_id for seat in acting.seats), *acting.serves]
    rows = Proposal.objects.filter(job__account__in=accounts, pk=proposal_id)
    return rows.select_related("job", "profile__person")


def file_of(acting: Acting, file_id: int) -> "QuerySet[ProposalFile]":
    """Return a file of a proposal to the client that the specialist works for now."""
    shown = ProposalFile.objects.filter(proposal__taken_down_at=None, pk=file_id)
    return shown.filter(proposal__job__account__in=acting.serves)


def notes_on(proposal: Proposal) -> list[Note]:
    """Return the notes on a proposal, oldest first."""
    return list(Note.objects.filter(proposal=proposal).select_related("author").order_by("pk")[:500])


def staff() -> list[tuple[Person, list[Assignment]]]:
    """Return every talent specialist with the clients they work for now, in two queries."""
    found = list(Person.objects.filter(is_specialist=True).order_by("first_name", "last_name", "pk"))
    rows = Assignment.objects.live().filter(person__in=found).select_related("account").order_by("pk")
    by_person: dict[int, list[Assignment]] = {person.pk: [] for person in found}
    for row in rows:
        by_person[row.person_id].append(row)
    return [(person, by_person[person.pk]) for person in found]
