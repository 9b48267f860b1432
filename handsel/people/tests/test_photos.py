"""Photos: what goes in, what comes out."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from handsel.kit.refused import Refused
from handsel.people import actions, photos

pytestmark = pytest.mark.rule("ACC-02")


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_each_kind_becomes_a_square_webp(picture, kind):
    result = opened(photos.prepared(picture("photo.txt", kind)))
    assert (result.format, result.size) == ("WEBP", (400, 400))


def test_metadata_is_gone(picture):
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    data = photos.prepared(picture(exif=exif, comment=b"SECRETPLACE"))
    assert b"SECRET" not in data
    assert len(opened(data).getexif()) == 0


def test_a_picture_taken_sideways_stands_upright():
    wide = Image.new("RGB", (800, 800), "red")
    wide.paste("blue", (0, 0, 800, 400))
    exif = Image.Exif()
    exif[0x0112] = 3
    out = BytesIO()
    wide.save(out, "JPEG", exif=exif)
    result = opened(photos.prepared(SimpleUploadedFile("a.jpg", out.getvalue()))).convert("RGB")
    red, _green, blue = result.resize((1, 1), box=(0, 0, 400, 40)).tobytes()
    assert red > blue


def test_a_see_through_picture_stands_on_white():
    out = BytesIO()
    Image.new("RGBA", (500, 500), (0, 0, 0, 0)).save(out, "PNG")
    result = opened(photos.prepared(SimpleUploadedFile("a.png", out.getvalue()))).convert("RGB")
    assert min(result.tobytes()) > 250


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture at all",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7 something",
        b"\xff\xd8\xff\xe0 cut off",
        png_that_claims(8_000, 8_000),
        png_that_claims(30_000, 30_000),
        png_that_claims(400, 400)[:60],
    ],
    ids=["empty", "text", "svg", "pdf", "cut-jpeg", "many-pixels", "bomb", "cut-png"],
)
def test_what_is_no_picture_is_refused_in_words(data):
    with pytest.raises(Refused) as no:
        photos.prepared(SimpleUploadedFile("me.jpg", data))
    assert (no.value.code, no.value.field) == ("bad_photo", "photo")


def test_a_file_over_ten_megabytes_is_refused():
    with pytest.raises(Refused) as no:
        photos.prepared(SimpleUploadedFile("me.jpg", b"\xff" * (10 * 1024 * 1024 + 1)))
    assert "10" in str(no.value.message)


def test_a_new_photo_has_a_new_name_and_the_old_file_goes(bob, picture):
    first = actions.set_photo(by=bob, upload=picture()).photo.name or ""
    second = actions.set_photo(by=bob, upload=picture()).photo.name or ""
    assert first != second
    assert not default_storage.exists(first)
    assert default_storage.exists(second)


def test_a_refused_photo_leaves_the_old_one(bob, picture):
    name = actions.set_photo(by=bob, upload=picture()).photo.name or ""
    with pytest.raises(Refused):
        actions.set_photo(by=bob, upload=SimpleUploadedFile("a.png", b"no"))
    bob.refresh_from_db()
    assert bob.photo.name == name
    assert default_storage.exists(name)


def test_a_removed_photo_is_gone(bob, picture):
    name = actions.set_photo(by=bob, upload=picture()).photo.name or ""
    actions.remove_photo(by=bob)
    bob.refresh_from_db()
    assert bob.photo_url == ""
    assert not default_storage.exists(name)


def test_the_page_takes_shows_and_removes_a_photo(browse, bob, client, picture):
    mine = browse(bob)
    assert mine.post("/settings/photo/", {"photo": picture()}).status_code == 302
    bob.refresh_from_db()
    sent = client.get(bob.photo_url)
    assert sent["Content-Type"] == "image/webp"
    assert "immutable" in sent["Cache-Control"]
    assert opened(b"".join(sent.streaming_content)).size == (400, 400)
    assert bob.photo_url in mine.get("/settings/photo/").content.decode()
    mine.post("/settings/photo/remove/")
    assert client.get(bob.photo_url).status_code == 404


@pytest.mark.parametrize("sent", [{}, {"photo": SimpleUploadedFile("a.exe", b"MZ")}])
def test_the_page_says_what_is_wrong(browse, bob, sent):
    page = browse(bob).post("/settings/photo/", sent)
    assert page.status_code == 422
    assert b"picture" in page.content
    bob.refresh_from_db()
    assert not bob.photo


@pytest.mark.parametrize("name", ["aaaaaaaaaaaa", "..%2fsecret", "a"])
def test_no_other_file_is_sent(client, db, name):
    assert client.get(f"/photos/{name}.webp").status_code == 404
