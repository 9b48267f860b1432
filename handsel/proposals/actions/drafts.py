"""Keeping what was typed and not sent yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.people.models import Person
from handsel.proposals.models import Draft, Proposal, SavedLetter

FIELD_ERROR = 422
_DRAFT_TEXT_MAX = 20_000
_DRAFT_FIELDS_MAX = 150


@transaction.atomic
def save_draft(*, by: Person, job_id: int, values: dict[str, Any]) -> Draft:
    """This will keep what somebody typed into a proposal form, in place of what was kept before.

    Rules: INV-22. Tells nobody.
    """
    kept = {
        one_line(str(name))[:60]: clean(str(value))[:_DRAFT_TEXT_MAX]
        for name, value in list(values.items())[:_DRAFT_FIELDS_MAX]
    }
    draft = Draft(person=by, job_id=job_id, values=kept, saved_at=clock.now())
    Draft.objects.bulk_create(
        [draft],
        update_conflicts=True,
        unique_fields=["person", "job"],
        update_fields=["values", "saved_at"],
    )
    return draft


@contextmanager
def keeping_draft(*, by: Person, job_id: int, typed: dict[str, Any]) -> Iterator[None]:
    """This will keep what was typed as a draft if the act in the block is refused for more than a field.

    Used by the doors around `submit_proposal` and around accepting an invitation, outside their transaction.

    Rules: INV-22. Tells nobody.

    :raises Refused: the refusal of the act, unchanged.
    """
    try:
        yield
    except Refused as no:
        if no.status != FIELD_ERROR:
            save_draft(by=by, job_id=job_id, values=typed)
        raise


def forget_person(*, person: Person) -> None:
    """This will drop a person's drafts and kept letters, and their name from what they sent, when their account
    ends; call inside that transaction.

    Rules: ACC-22. Locks: nothing. Tells: nothing.
    """
    Draft.objects.filter(person=person).delete()
    SavedLetter.objects.filter(person=person).delete()
    for proposal in Proposal.objects.filter(profile__person=person).only("snapshot"):
        proposal.snapshot = {**proposal.snapshot, "name": ""}
        proposal.save(update_fields=["snapshot"])
