"""Keeping cover letters to begin others with (PROP-10)."""

from django.db import transaction

from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean, one_line, shorten
from handsel.people.models import Person
from handsel.proposals import rules
from handsel.proposals.models import Proposal, SavedLetter

_NAME_MAX = 80


@transaction.atomic
def save_letter(*, by: Person, name: str, text: str, letter_id: int | None = None) -> SavedLetter:
    """This will keep a letter under a name, or change the one of `letter_id`.

    Rules: PROP-10, at most thirty. Locks: the person. Tells: nobody.

    :raises Refused: hidden, letter, name, name_taken, too_many.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    name = one_line(name)
    rules.check_can_save_letter(by, name, text, letter_id)
    letter = SavedLetter(pk=letter_id, person=by, name=name, text=clean(text), changed_at=clock.now())
    letter.save()
    return letter


@transaction.atomic
def keep_letter(*, by: Person, proposal_id: int) -> SavedLetter:
    """This will keep the letter of an own proposal under the title of its job; kept twice, it is kept once.

    Rules: PROP-10. Locks: the person. Tells: nobody.

    :raises Refused: hidden, too_many.
    """
    proposal = Proposal.objects.filter(pk=proposal_id, profile__person=by).select_related("job").first()
    if proposal is None:
        raise rules.no_such_proposal()
    locked(Person.objects.filter(pk=by.pk)).get()
    mine = SavedLetter.objects.filter(person=by)
    same = mine.filter(text=proposal.letter).first()
    if same is not None:
        return same
    title, number = shorten(proposal.job.title, _NAME_MAX - 10), 1
    name = title
    while mine.filter(name=name).exists():
        number += 1
        name = f"{title} ({number})"
    return save_letter(by=by, name=name, text=proposal.letter)


@transaction.atomic
def delete_letter(*, by: Person, letter_id: int) -> None:
    """This will delete a kept letter; deleting twice is deleting once.

    Rules: PROP-10. Locks: nothing. Tells: nobody.
    """
    SavedLetter.objects.filter(person=by, pk=letter_id).delete()
