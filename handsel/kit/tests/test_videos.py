"""Videos: what they are, how long they play, and how they are handed out."""

import struct
from contextlib import suppress

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handsel.kit import serving
from handsel.kit.links import checked_link, said_short
from handsel.kit.refused import Refused
from handsel.kit.testing import a_webm, an_mp4
from handsel.kit.videos import Video, check_video


def looked_at(content: bytes, name: str = "film.webm", seconds: int = 60, mb: int = 1) -> Video:
    return check_video(SimpleUploadedFile(name, content), most_mb=mb, most_seconds=seconds)


def refusal(content: bytes, name: str = "film.webm", seconds: int = 60, mb: int = 1) -> str:
    with pytest.raises(Refused) as no:
        looked_at(content, name, seconds, mb)
    assert no.value.field == "video"
    return no.value.code


@pytest.mark.rule("ACC-12", "PROP-14")
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_webm(7), "video/webm"),
        (a_webm(2, said=7), "video/webm"),
        (an_mp4(7), "video/mp4"),
        (an_mp4(7, in_parts=True), "video/mp4"),
    ],
    ids=["recorded webm", "webm", "mp4", "recorded mp4"],
)
def test_a_video_is_known_by_its_content_and_measured(content, kind):
    assert looked_at(content, "holiday.txt") == Video(kind, 7)


@pytest.mark.rule("ACC-12")
@pytest.mark.parametrize(
    "content", [a_webm(63), a_webm(1, said=63), a_webm(63, said=1), an_mp4(63), an_mp4(63, in_parts=True)]
)
def test_a_video_that_plays_too_long_is_refused_whatever_its_head_says(content):
    assert refusal(content) == "video_too_long"
    assert looked_at(content, seconds=120).seconds == 63


@pytest.mark.parametrize("content", [a_webm(61.5), an_mp4(61.5)])
def test_the_last_moment_of_a_recording_does_not_count(content):
    assert looked_at(content).seconds == 60


@pytest.mark.rule("ACC-12")
@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 a plan",
        b"\x1aE\xdf\xa3",
        a_webm(5, doctype=b"matroska"),
        a_webm(5, picture=False),
        a_webm(5)[:40],
        an_mp4(5, brand=b"qt  "),
        an_mp4(5, handler=b"soun"),
        an_mp4(0),
        an_mp4(5)[:30],
        b"\0\0\0\x10ftypisom\0\0\0\0" + b"\0\0\0\1free" + b"\xff" * 8,
        b"\0\0\0\0ftyp" + bytes(40),
    ],
)
def test_what_is_no_video_is_refused(content):
    assert refusal(content) == "not_a_video"


def test_a_video_that_is_too_large_or_empty_is_refused():
    assert refusal(a_webm(5) + bytes(1024 * 1024)) == "file_too_large"
    assert refusal(b"") == "file_empty"
    assert refusal(b"MZ\x90\x00" + bytes(90), "film.webm") == "file_type"


@pytest.mark.parametrize("start", [a_webm(3), an_mp4(3), an_mp4(3, in_parts=True)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(at=st.integers(0, 400), junk=st.binary(max_size=40))
def test_a_damaged_video_is_read_or_refused_and_never_breaks(start, at, junk):
    broken = start[:at] + junk + start[at + len(junk) :]
    with suppress(Refused):
        looked_at(broken or b"x")


@pytest.mark.timeout(20)
def test_a_film_of_endless_small_parts_is_not_read_to_its_end():
    assert refusal(a_webm(1) + b"\xec\x80" * 400_000) == "video_too_long"
    assert refusal(an_mp4(1)[:20] + struct.pack(">I4s", 8, b"free") * 100_000) == "not_a_video"


@pytest.fixture
def film(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return default_storage.save("film", ContentFile(bytes(range(100))))


def part(film, wanted=""):
    headers = {"Range": wanted} if wanted else {}
    response = serving.play(RequestFactory().get("/", headers=headers), film, kind="video/webm")
    body = response.getvalue() if response.streaming else response.content
    return response, body


@pytest.mark.rule("ACC-12")
@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=90-", 90, 99),
        ("bytes=-5", 95, 99),
        ("bytes=10-900", 10, 99),
        ("bytes=-900", 0, 99),
    ],
)
def test_a_player_gets_the_part_that_it_asks_for(film, wanted, first, last):
    response, body = part(film, wanted)
    assert response.status_code == 206
    assert body == bytes(range(first, last + 1))
    assert response["Content-Range"] == f"bytes {first}-{last}/100"
    assert response["Content-Length"] == str(len(body))


@pytest.mark.parametrize("wanted", ["", "bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=a-b"])
def test_whoever_asks_for_no_part_gets_all(film, wanted):
    response, body = part(film, wanted)
    assert response.status_code == 200
    assert body == bytes(range(100))
    assert response["Accept-Ranges"] == "bytes"
    assert response["Content-Type"] == "video/webm"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]


@pytest.mark.parametrize("wanted", ["bytes=100-", "bytes=9-2", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(film, wanted):
    response, _body = part(film, wanted)
    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */100"


def test_a_large_part_comes_in_pieces(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    name = default_storage.save("film", ContentFile(bytes(5 * 1024 * 1024)))
    response, body = part(name, "bytes=0-")
    assert len(body) == serving.PART_MAX
    assert response["Content-Range"] == f"bytes 0-{serving.PART_MAX - 1}/{5 * 1024 * 1024}"


def test_a_film_that_is_gone_is_not_there(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with pytest.raises(Http404):
        part("nothing")


@pytest.mark.rule("ACC-13")
@pytest.mark.parametrize(
    "link", ["https://example.org/a?b=c#d", "http://example.org", " https://bücher.example/ü "]
)
def test_an_address_of_the_web_may_be_linked(link):
    assert checked_link(link) == link.strip()


@pytest.mark.rule("ACC-13")
@pytest.mark.parametrize(
    "link",
    [
        "", "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "https://", "https:///x",
        "https://me:secret@example.org", 'https://example.org/"onclick="x', "https://[", "https://example.org:99999",
        "https://example.org/" + "a" * 600, "file:///etc/passwd", "https://exa mple.org",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(link):
    with pytest.raises(Refused) as no:
        checked_link(link)
    assert no.value.code == "bad_link"


def test_a_link_is_read_without_what_stands_around_it():
    assert said_short("https://www.example.org/work/") == "example.org/work"
    assert len(said_short("https://example.org/" + "a" * 300)) == 60
