"""Asking for everything that is one's own, and throwing it away in time."""

from datetime import timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from handsel.events import actions as events
from handsel.kit import clock, ids
from handsel.kit.locks import locked
from handsel.people.events import ExportAsked
from handsel.people.models import Export, Person
from handsel.policy import numbers


@transaction.atomic
def ask_for_export(*, by: Person) -> Export:
    """Ask for everything that is a person's own; while one is in the making, that one is the answer.

    Rules: ACC-22. Locks: the person. Tells: ExportAsked.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    waiting = Export.objects.filter(person=by, ready_at=None).first()
    if waiting is not None:
        return waiting
    drop_exports(person=by)
    export = Export.objects.create(person=by)
    events.record(ExportAsked(export.pk), by=by)
    return export


def keep_export(*, export: Export, content: bytes) -> None:
    """Keep the file that a higher room made; call inside its transaction.

    Rules: ACC-22. Locks: none. Tells: nothing.
    """
    export.file.name = default_storage.save(
        f"exports/{ids.opaque()}{ids.opaque()}.json", ContentFile(content)
    )
    export.ready_at = clock.now()
    export.save(update_fields=["file", "ready_at"])


@transaction.atomic
def drop_old_exports() -> int:
    """Throw the files away whose days are over; return how many; by the clock (ACC-22)."""
    before = clock.now() - timedelta(days=numbers.EXPORT_DAYS.value)
    return _drop(list(locked(Export.objects.filter(asked_at__lte=before))))


def drop_exports(*, person: Person) -> int:
    """Throw away what was made for a person before; call inside a transaction."""
    return _drop(list(Export.objects.filter(person=person)))


def _drop(exports: list[Export]) -> int:
    for export in exports:
        if export.file:
            transaction.on_commit(partial(default_storage.delete, str(export.file.name)))
        export.delete()
    return len(exports)
