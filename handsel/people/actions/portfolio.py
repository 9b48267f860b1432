"""The portfolio on a freelancer's profile: pieces of work with files and links."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids, text
from handsel.kit.files import kind_of, safe_name
from handsel.kit.refused import Refused
from handsel.people import photos, rules
from handsel.people.actions.persons import forget_file
from handsel.people.actions.profile import profile_to_change, tell_of_change
from handsel.people.models import FreelancerProfile, Person, PieceFile, PortfolioItem
from handsel.people.values import Piece


@dataclass(frozen=True)
class _Kept:
    """A file that lies in the storage, before a row says so."""

    file: str
    thumb: str
    name: str
    size: int
    kind: str
    width: int = 0
    height: int = 0


def add_piece(*, by: Person, values: Piece) -> PortfolioItem:
    """Add a piece of work to the end of a person's portfolio.

    Rules: ACC-13 how many, files and links. Locks: the profile, once the pictures are ready. Tells:
    ProfileChanged.

    :raises Refused: the person is no freelancer, the portfolio is full, a link is none, or a file may not be
        shown.
    """
    rules.check_is_freelancer(by)
    rules.check_piece(values)
    with _files_kept(values.files) as files:
        return _add(by, values, files)


def edit_piece(*, by: Person, piece_id: int, values: Piece) -> PortfolioItem:
    """Change a piece of work in a person's portfolio; files that are not among the kept ones go.

    Rules: ACC-13 how many files and links. Locks: the profile, once the pictures are ready. Tells:
    ProfileChanged.

    :raises Refused: it is not in the person's portfolio (`hidden`), a link is none, or a file may not be shown.
    """
    rules.check_is_freelancer(by)
    rules.check_piece(values)
    with _files_kept(values.files) as files:
        return _edit(by, piece_id, values, files)


@transaction.atomic
def remove_piece(*, by: Person, piece_id: int) -> None:
    """Take a piece of work and its files out of a person's portfolio; one that is gone already is no matter.

    Rules: ACC-13. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    row = profile.portfolio.filter(pk=piece_id).first()
    if row is None:
        return
    _drop_files(row, kept=frozenset())
    row.delete()
    tell_of_change(profile, by)


@transaction.atomic
def move_piece(*, by: Person, piece_id: int, up: bool) -> None:
    """Move a piece of work one place up or down; at the end of the list nothing changes.

    Rules: ACC-13. Locks: the profile. Tells: ProfileChanged, if it moved.

    :raises Refused: it is not in the person's portfolio (`hidden`).
    """
    profile = profile_to_change(by)
    rows = list(profile.portfolio.order_by("position", "pk"))
    at = rows.index(_own(profile, piece_id))
    to = at - 1 if up else at + 1
    if not 0 <= to < len(rows):
        return
    rows[at], rows[to] = rows[to], rows[at]
    for position, row in enumerate(rows, start=1):
        row.position = position
    PortfolioItem.objects.bulk_update(rows, ["position"])
    tell_of_change(profile, by)


@transaction.atomic
def _add(by: Person, values: Piece, files: Sequence[_Kept]) -> PortfolioItem:
    profile = profile_to_change(by)
    rules.check_can_add_piece(profile)
    last = profile.portfolio.aggregate(last=Max("position"))["last"]
    row = PortfolioItem.objects.create(profile=profile, position=(last or 0) + 1, **_words(values))
    _write_files(row, files)
    tell_of_change(profile, by)
    return row


@transaction.atomic
def _edit(by: Person, piece_id: int, values: Piece, files: Sequence[_Kept]) -> PortfolioItem:
    profile = profile_to_change(by)
    row = _own(profile, piece_id)
    rules.check_files_fit(row, values)
    words = _words(values)
    for name, value in words.items():
        setattr(row, name, value)
    row.save(update_fields=list(words))
    if values.kept is not None:
        _drop_files(row, kept=values.kept)
    _write_files(row, files)
    tell_of_change(profile, by)
    return row


def _own(profile: FreelancerProfile, piece_id: int) -> PortfolioItem:
    row = profile.portfolio.filter(pk=piece_id).first()
    if row is None:
        raise Refused("hidden", _("This is not on your profile any more."))
    return row


def _words(values: Piece) -> dict[str, Any]:
    return {
        "title": text.one_line(values.title)[:100],
        "text": text.clean(values.text)[:5000],
        "links": rules.checked_links(values.links),
    }


def _write_files(row: PortfolioItem, files: Sequence[_Kept]) -> None:
    PieceFile.objects.bulk_create(PieceFile(item=row, **vars(file)) for file in files)


def _drop_files(row: PortfolioItem, *, kept: frozenset[int]) -> None:
    for file in row.files.exclude(pk__in=kept):
        for name in (str(file.file.name), str(file.thumb.name)):
            transaction.on_commit(partial(forget_file, name))
        file.delete()


@contextmanager
def _files_kept(uploads: "Sequence[UploadedFile[Any]]") -> Iterator[list[_Kept]]:
    """Put files into the storage, pictures made small and bare, and take them out again if the block fails."""
    kept: list[_Kept] = []
    try:
        for upload in uploads:
            kept.append(_stored(upload))
        yield kept
    except BaseException:
        for file in kept:
            forget_file(file.file)
            forget_file(file.thumb)
        raise


def _stored(upload: "UploadedFile[Any]") -> _Kept:
    name = safe_name(upload.name or "")
    try:
        picture = photos.shown(upload)
    except Refused as no:
        raise Refused(no.code, f"“{name}”: {no.message}", field="files") from no
    place = f"portfolio/{clock.today():%Y/%m}/{ids.opaque()}"
    if picture is None:
        file = default_storage.save(place, upload)
        return _Kept(file, "", name, upload.size or 0, kind_of(name))
    file = default_storage.save(f"{place}.webp", ContentFile(picture.picture))
    thumb = default_storage.save(f"{place}-s.webp", ContentFile(picture.thumb))
    size = len(picture.picture)
    return _Kept(file, thumb, name, size, "image/webp", picture.width, picture.height)
