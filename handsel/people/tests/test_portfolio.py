"""The portfolio: pieces of work with files and links, in their owner's order."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from handsel.people import actions
from handsel.people.models import PieceFile
from handsel.people.testing import a_freelancer, a_program
from handsel.people.values import Piece
from handsel.policy import numbers

PAPER = b"%PDF-1.7 a plan"


def paper(name="plan.pdf"):
    return SimpleUploadedFile(name, PAPER, "application/pdf")


def stored(settings):
    return sorted(path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())


def titles(person):
    return [piece.title for piece in person.profile.portfolio.order_by("position")]


@pytest.mark.rule("ACC-13")
def test_a_piece_of_work_has_title_text_files_and_links(bob, picture):
    links = ("https://example.org/ledger", "http://example.org", "https://example.org/ledger")
    piece = actions.add_piece(
        by=bob, values=Piece("A ledger", "In two colours.", links=links, files=(paper(), picture()))
    )
    assert piece.links == ["https://example.org/ledger", "http://example.org"]
    plan, photo = piece.files.order_by("pk")
    assert (plan.name, plan.size, plan.kind, plan.is_picture) == (
        "plan.pdf",
        len(PAPER),
        "application/pdf",
        False,
    )
    assert (photo.name, photo.kind, photo.is_picture) == ("me.jpg", "image/webp", True)
    assert piece.cover == photo


@pytest.mark.rule("ACC-13")
def test_pictures_are_made_small_and_tell_nothing_of_place_and_camera(bob, picture):
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    piece = actions.add_piece(by=bob, values=Piece("A map", files=(picture(size=(4000, 1000), exif=exif),)))
    file = piece.files.get()
    assert (file.width, file.height) == (1600, 400)
    for name, width in ((file.file, 1600), (file.thumb, 480)):
        content = name.read()
        assert b"secret" not in content
        with Image.open(BytesIO(content)) as found:
            assert (found.format, found.width) == ("WEBP", width)


@pytest.mark.rule("ACC-13")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        (Piece(" "), "invalid"),
        (Piece("A map", links=("javascript:alert(1)",)), "bad_link"),
        (Piece("A map", links=tuple(f"https://example.org/{n}" for n in range(11))), "too_many_links"),
        (Piece("A map", files=tuple(paper() for _ in range(11))), "too_many_files"),
        (Piece("A map", files=(SimpleUploadedFile("run.exe", b"MZ\x90\x00" + bytes(99)),)), "file_type"),
        (Piece("A map", files=(SimpleUploadedFile("a.svg", b"<svg><script>x</script></svg>"),)), "file_type"),
        (Piece("A map", files=(SimpleUploadedFile("a.pdf", b""),)), "file_empty"),
    ],
)
def test_what_may_not_be_shown_is_refused_and_nothing_is_kept(bob, refusing, settings, values, code):
    with refusing(code):
        actions.add_piece(by=bob, values=values)
    assert not bob.profile.portfolio.exists()
    assert stored(settings) == []


@pytest.mark.rule("ACC-13")
def test_a_damaged_picture_is_refused_by_name_and_the_others_are_taken_out_again(
    bob, refusing, settings, picture
):
    broken = SimpleUploadedFile("broken.jpg", picture().read()[:600])
    with refusing("bad_photo"):
        actions.add_piece(by=bob, values=Piece("A map", files=(paper(), picture(), broken)))
    assert stored(settings) == []


@pytest.mark.rule("ACC-13")
def test_a_file_that_is_too_large_is_refused(bob, refusing):
    with numbers.changed(portfolio__file_max_mb=0), refusing("file_too_large"):
        actions.add_piece(by=bob, values=Piece("A map", files=(paper(),)))


@pytest.mark.rule("ACC-13")
def test_a_portfolio_is_full_at_forty_pieces(bob, refusing, settings):
    with numbers.changed(portfolio__items_max=2):
        for number in range(2):
            actions.add_piece(by=bob, values=Piece(f"Piece {number}"))
        with refusing("too_many"):
            actions.add_piece(by=bob, values=Piece("One more", files=(paper(),)))
    assert bob.profile.portfolio.count() == 2
    assert stored(settings) == []
    assert numbers.PORTFOLIO_MAX.default == 40
    assert numbers.PORTFOLIO_FILES_MAX.default == 10


@pytest.mark.rule("ACC-13")
def test_files_stay_go_and_join(bob, settings, django_capture_on_commit_callbacks):
    piece = actions.add_piece(by=bob, values=Piece("A map", files=(paper("a.pdf"), paper("b.pdf"))))
    first, _second = piece.files.order_by("pk")
    with django_capture_on_commit_callbacks(execute=True):
        values = Piece("A map", files=(paper("c.pdf"),), kept=frozenset({first.pk}))
        actions.edit_piece(by=bob, piece_id=piece.pk, values=values)
    assert [file.name for file in piece.files.order_by("pk")] == ["a.pdf", "c.pdf"]
    assert len(stored(settings)) == 2
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove_piece(by=bob, piece_id=piece.pk)
        actions.remove_piece(by=bob, piece_id=piece.pk)
    assert stored(settings) == []


@pytest.mark.rule("ACC-13")
def test_files_that_stay_count_with_those_that_join(bob, refusing, settings):
    piece = actions.add_piece(by=bob, values=Piece("A map", files=(paper(), paper())))
    with numbers.changed(portfolio__files_max=2):
        with refusing("too_many_files"):
            actions.edit_piece(by=bob, piece_id=piece.pk, values=Piece("A plan", files=(paper(),)))
        piece.refresh_from_db()
        assert (piece.title, piece.files.count(), len(stored(settings))) == ("A map", 2, 2)
        actions.edit_piece(
            by=bob, piece_id=piece.pk, values=Piece("A plan", files=(paper(),), kept=frozenset())
        )
    assert piece.files.count() == 1


@pytest.mark.rule("ACC-13")
def test_pieces_move_up_and_down(bob, charlie, refusing):
    pieces = [actions.add_piece(by=bob, values=Piece(name)) for name in ("One", "Two", "Three")]
    actions.move_piece(by=bob, piece_id=pieces[2].pk, up=True)
    assert titles(bob) == ["One", "Three", "Two"]
    actions.move_piece(by=bob, piece_id=pieces[0].pk, up=False)
    assert titles(bob) == ["Three", "One", "Two"]
    actions.move_piece(by=bob, piece_id=pieces[2].pk, up=True)
    actions.move_piece(by=bob, piece_id=pieces[1].pk, up=False)
    assert titles(bob) == ["Three", "One", "Two"]
    with refusing("hidden"):
        actions.move_piece(by=charlie, piece_id=pieces[1].pk, up=True)
    assert titles(bob) == ["Three", "One", "Two"]


@pytest.mark.rule("ACC-13")
def test_the_pages_add_change_move_and_take_off(browse, bob, picture):
    mine = browse(bob)
    sent = {
        "title": "A map",
        "text": "Of a valley.",
        "links": "https://example.org/a\r\nhttps://example.org/b",
    }
    assert (
        mine.post("/profile/edit/portfolio/new/", {**sent, "files": [paper(), picture()]}).status_code == 302
    )
    actions.add_piece(by=bob, values=Piece("A plan"))
    piece = bob.profile.portfolio.get(title="A map")
    assert piece.links == ["https://example.org/a", "https://example.org/b"]
    page = mine.get("/profile/edit/portfolio/").content.decode()
    assert "2 files" in page
    assert "2 links" in page
    kept = piece.files.get(name="me.jpg").pk
    answer = mine.post(f"/profile/edit/portfolio/{piece.pk}/", {**sent, "title": "The map", "kept": [kept]})
    assert answer.status_code == 302
    assert [file.pk for file in piece.files.all()] == [kept]
    mine.post(f"/profile/edit/portfolio/{piece.pk}/move/", {"to": "down"})
    assert titles(bob) == ["A plan", "The map"]
    mine.post(f"/profile/edit/portfolio/{piece.pk}/remove/")
    assert titles(bob) == ["A plan"]


@pytest.mark.rule("ACC-13")
def test_a_refused_piece_is_shown_again_with_what_was_typed(browse, bob):
    sent = {"title": "A map", "text": "Of a valley.", "links": "ftp://example.org"}
    page = browse(bob).post("/profile/edit/portfolio/new/", sent)
    assert page.status_code == 422
    shown = page.content.decode()
    assert "Of a valley." in shown
    assert "ftp://example.org” is not a web address" in shown


@pytest.fixture
def shown(bob, picture):
    """A piece of Bob's with a picture and a plan; return its page, the picture, the small one, and the plan."""
    values = Piece("A map", "Of a valley.", links=("https://example.org/map",), files=(picture(), paper()))
    piece = actions.add_piece(by=bob, values=values)
    photo, plan = piece.files.order_by("pk")
    base = bob.profile.get_absolute_url()
    return (
        f"{base}portfolio/{piece.pk}/", f"{base}files/{photo.pk}/", f"{base}files/{photo.pk}/small/",
        f"{base}files/{plan.pk}/",
    )  # fmt: skip


@pytest.mark.rule("ACC-13")
def test_work_is_seen_by_whoever_sees_the_whole_profile_and_nobody_else(
    browse, bob, alice, charlie, dora, shown
):
    for visibility, allowed in (
        ("public", (None, alice, charlie, bob, dora)),
        ("members", (alice, charlie, bob, dora)),
        ("private", (bob, dora)),
    ):
        actions.set_visibility(by=bob, visibility=visibility)
        for who in (None, alice, charlie, bob, dora):
            expected = 200 if who in allowed else 404
            assert [browse(who).get(path).status_code for path in shown] == [expected] * 4, (visibility, who)


@pytest.mark.rule("ACC-13")
def test_the_gallery_and_the_page_of_a_piece_show_it(client, bob, shown):
    profile = client.get(bob.profile.get_absolute_url()).content.decode()
    assert shown[0] in profile
    assert shown[2] in profile
    page = client.get(shown[0]).content.decode()
    assert f'src="{shown[1]}"' in page
    assert f'href="{shown[3]}"' in page
    assert (
        '<a href="https://example.org/map" rel="nofollow ugc noopener noreferrer">example.org/map</a>' in page
    )


@pytest.mark.rule("ACC-13")
def test_pictures_are_shown_and_other_files_saved_and_nothing_runs(client, shown):
    picture, small, plan = (client.get(path) for path in shown[1:])
    assert picture["Content-Type"] == small["Content-Type"] == "image/webp"
    assert "attachment" not in picture.get("Content-Disposition", "")
    assert plan["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert plan.getvalue() == PAPER
    for response in (picture, small, plan):
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response["Content-Security-Policy"]
    assert client.get(f"{shown[3]}small/").status_code == 404


def test_a_file_is_not_there_under_another_profile(client, shown):
    other = a_freelancer("Sam", "Stone").get_absolute_url()
    file = PieceFile.objects.order_by("pk")[0]
    assert client.get(f"{other}files/{file.pk}/").status_code == 404
    assert client.get(f"{other}portfolio/{file.item_id}/").status_code == 404
    assert client.get(f"{other}files/{'9' * 18}/").status_code == 404


@pytest.mark.rule("ACC-13")
def test_a_program_keeps_the_portfolio_too(bob, charlie, picture):
    program = a_program(bob)
    row = {"title": "A map", "text": "Of a valley.", "links": ["https://example.org/map"]}
    piece = program.post("/profile/portfolio", row).json()["portfolio"][0]
    assert piece["links"] == row["links"]
    address = f"/profile/portfolio/{piece['id']}"
    first = program.upload(f"{address}/files", {"file": picture()}, key="once")
    assert first.status_code == 201
    assert program.upload(f"{address}/files", {"file": picture()}, key="once").json() == first.json()
    assert program.upload(f"{address}/files", {"file": paper()}, key="once").status_code == 422
    [file] = first.json()["portfolio"][0]["files"]
    assert (file["name"], file["kind"]) == ("me.jpg", "image/webp")
    assert program.put(address, {**row, "title": "The map"}).json()["portfolio"][0]["files"] == [file]
    program.post("/profile/portfolio", {"title": "A plan"})
    assert program.post(f"{address}/move", {"to": "down"}).json()["portfolio"][1]["title"] == "The map"
    assert program.delete(f"{address}/files/{file['id']}").json()["portfolio"][1]["files"] == []
    assert program.put(address, {**row, "links": ["data:x"]}).json()["code"] == "bad_link"
    assert a_program(charlie).upload(f"{address}/files", {"file": paper()}).status_code == 404
    assert a_program(charlie).delete(f"{address}/files/1").status_code == 404
