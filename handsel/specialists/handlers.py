"""What the specialists room does when facts are heard."""

from functools import partial

from handsel.events import facts
from handsel.notifications import actions as notifications
from handsel.people import queries as people
from handsel.people.events import SpecialistAssigned, SpecialistEnded
from handsel.people.models import Assignment
from handsel.specialists import notices
from handsel.specialists.events import NoteWritten
from handsel.specialists.models import Note


@facts.on(SpecialistAssigned)
def tell_client_of_specialist(fact: SpecialistAssigned) -> None:
    """Tell the client's people who works for them (SPEC-05)."""
    assignment = Assignment.objects.select_related("account", "person").get(pk=fact.assignment_id)
    for person in people.hirers_of(assignment.account):
        notifications.tell(
            person=person,
            kind=notices.SPECIALIST,
            key=f"specialist:{assignment.pk}:assigned",
            words=partial(notices.assigned, assignment),
        )


@facts.on(SpecialistEnded)
def tell_client_of_end(fact: SpecialistEnded) -> None:
    """Tell the client's people that somebody works for them no more (SPEC-05)."""
    assignment = Assignment.objects.select_related("account", "person").get(pk=fact.assignment_id)
    for person in people.hirers_of(assignment.account):
        notifications.tell(
            person=person,
            kind=notices.SPECIALIST,
            key=f"specialist:{assignment.pk}:ended",
            words=partial(notices.ended, assignment),
        )


@facts.on(NoteWritten)
def tell_of_note(fact: NoteWritten) -> None:
    """Tell the others who may read a note: the client's people, and the specialists (SPEC-04)."""
    loaded = Note.objects.select_related("proposal__job__account", "proposal__profile__person", "author")
    note = loaded.get(pk=fact.note_id)
    account = note.proposal.job.account
    readers = dict.fromkeys(people.hirers_of(account), False)
    for row in people.specialists_of(account):
        readers.setdefault(row.person, True)
    for person, is_specialist in readers.items():
        if person.pk != note.author_id and person.is_active:
            notifications.tell(
                person=person,
                kind=notices.SPECIALIST,
                key=f"note:{note.pk}",
                words=partial(notices.noted, note, person, is_specialist=is_specialist),
            )
