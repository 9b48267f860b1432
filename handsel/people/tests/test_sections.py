"""Employment, education, portfolio and languages."""

import pytest

from handsel.events.testing import facts_told, last_event
from handsel.people import actions
from handsel.people.actions import PastWork, Piece, Study

pytestmark = pytest.mark.rule("ACC-02")
A_JOB = PastWork(title="Clerk", company="Harbour Bank", from_year=2015, to_year=2019, text="Ledgers")


def test_a_job_is_added_changed_and_removed(bob):
    before = last_event()
    row = actions.add_employment(by=bob, values=A_JOB)
    actions.edit_employment(by=bob, employment_id=row.pk, values=PastWork("Head clerk", "Harbour Bank", 2015))
    row.refresh_from_db()
    assert (row.title, row.to_year) == ("Head clerk", None)
    actions.remove_employment(by=bob, employment_id=row.pk)
    actions.remove_employment(by=bob, employment_id=row.pk)
    assert not bob.profile.employments.exists()
    assert facts_told(before) == ["people.ProfileChanged"] * 3


def test_a_course_and_a_piece_are_added_changed_and_removed(bob):
    course = actions.add_education(by=bob, values=Study("Ateneo", "BA", 2008, 2012))
    actions.edit_education(by=bob, education_id=course.pk, values=Study("Ateneo", "MA", 2008, 2013))
    first = actions.add_piece(by=bob, values=Piece("A cash book"))
    second = actions.add_piece(by=bob, values=Piece("A budget", "For a shop"))
    assert second.position > first.position
    actions.edit_piece(by=bob, piece_id=first.pk, values=Piece("A cash book, better"))
    assert [piece.title for piece in bob.profile.portfolio.order_by("position")] == [
        "A cash book, better",
        "A budget",
    ]
    actions.remove_education(by=bob, education_id=course.pk)
    actions.remove_piece(by=bob, piece_id=first.pk)
    assert bob.profile.portfolio.count() == 1
    assert not bob.profile.educations.exists()


@pytest.mark.parametrize(("first", "last"), [(2020, 2019), (1500, None), (30000, None), (2019, 99999)])
def test_years_that_are_none_are_refused(bob, refusing, first, last):
    with refusing("invalid"):
        actions.add_employment(by=bob, values=PastWork("Clerk", "Bank", first, last))
    with refusing("invalid"):
        actions.add_education(by=bob, values=Study("School", "", first, last))
    assert not bob.profile.employments.exists()
    assert not bob.profile.educations.exists()


def test_other_peoples_rows_are_hidden(bob, charlie, refusing):
    row = actions.add_employment(by=bob, values=A_JOB)
    course = actions.add_education(by=bob, values=Study("Ateneo", "", 2008))
    piece = actions.add_piece(by=bob, values=Piece("A cash book"))
    with refusing("hidden"):
        actions.edit_employment(by=charlie, employment_id=row.pk, values=A_JOB)
    with refusing("hidden"):
        actions.edit_education(by=charlie, education_id=course.pk, values=Study("X", "", 2008))
    with refusing("hidden"):
        actions.edit_piece(by=charlie, piece_id=piece.pk, values=Piece("Mine"))
    actions.remove_employment(by=charlie, employment_id=row.pk)
    assert bob.profile.employments.get() == row


def test_the_forty_first_row_is_refused(bob, refusing):
    for number in range(40):
        actions.add_piece(by=bob, values=Piece(f"Piece {number}"))
    with refusing("too_many"):
        actions.add_piece(by=bob, values=Piece("One more"))
    assert bob.profile.portfolio.count() == 40


def test_languages_are_written_as_a_whole(bob):
    actions.set_languages(by=bob, levels={"en": "fluent", "de": "basic"})
    actions.set_languages(by=bob, levels={"en": "native"})
    assert list(bob.profile.languages.values_list("code", "level")) == [("en", "native")]


@pytest.mark.parametrize(
    ("levels", "code"),
    [
        ({"qq9": "fluent"}, "invalid"),
        ({"en": "superb"}, "invalid"),
        ({f"{n}": "basic" for n in range(11)}, "too_many"),
    ],
)
def test_languages_and_levels_that_are_none_are_refused(bob, refusing, levels, code):
    actions.set_languages(by=bob, levels={"en": "fluent"})
    with refusing(code):
        actions.set_languages(by=bob, levels=levels)
    assert bob.profile.languages.get().code == "en"
