"""The intro video on a profile."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from handsel.kit.testing import a_video, a_webm, an_mp4
from handsel.people import actions
from handsel.people.models import IntroVideo
from handsel.people.testing import a_program
from handsel.policy import numbers

LINK = "https://films.example/bob"


def stored(settings):
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.rule("ACC-12")
def test_a_profile_has_one_video_and_the_next_takes_its_place(
    bob, settings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        first = actions.set_video(by=bob, upload=a_video(seconds=7))
        assert (first.kind, first.seconds, first.link) == ("video/webm", 7, "")
        actions.set_video(by=bob, upload=SimpleUploadedFile("hello", an_mp4(9)))
    video = IntroVideo.objects.get(profile=bob.profile)
    assert (video.kind, video.seconds) == ("video/mp4", 9)
    assert [path.suffix for path in stored(settings)] == [".mp4"]
    with django_capture_on_commit_callbacks(execute=True):
        actions.set_video(by=bob, link=LINK)
    video = IntroVideo.objects.get(profile=bob.profile)
    assert (video.link, video.file.name) == (LINK, "")
    assert stored(settings) == []
    actions.remove_video(by=bob)
    actions.remove_video(by=bob)
    assert not IntroVideo.objects.exists()


@pytest.mark.rule("ACC-12")
@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"upload": SimpleUploadedFile("hello.webm", a_webm(64))}, "video_too_long"),
        ({"upload": SimpleUploadedFile("hello.webm", b"%PDF-1.7 a plan")}, "not_a_video"),
        ({"upload": SimpleUploadedFile("hello.webm", b"")}, "file_empty"),
        ({"link": "javascript:alert(1)"}, "bad_link"),
        ({}, "bad_link"),
    ],
)
def test_what_is_no_short_video_is_refused_and_the_old_one_stays(bob, refusing, settings, given, code):
    actions.set_video(by=bob, upload=a_video())
    with refusing(code):
        actions.set_video(by=bob, **given)
    assert IntroVideo.objects.get(profile=bob.profile).seconds == 5
    assert len(stored(settings)) == 1


@pytest.mark.rule("ACC-12")
def test_the_size_and_length_are_those_of_the_policy(bob, refusing):
    assert (numbers.VIDEO_SECONDS.default, numbers.VIDEO_MAX_MB.default) == (60, 100)
    with numbers.changed(video__max_mb=0), refusing("file_too_large"):
        actions.set_video(by=bob, upload=a_video())
    with numbers.changed(video__seconds=2), refusing("video_too_long"):
        actions.set_video(by=bob, upload=a_video())
    assert not IntroVideo.objects.exists()


def test_only_freelancers_have_a_video(alice, refusing):
    with refusing("forbidden"):
        actions.set_video(by=alice, link=LINK)


@pytest.mark.rule("ACC-12")
def test_the_database_keeps_a_file_or_a_link(bob):
    for wrong in ({}, {"file": "a", "link": LINK}):
        with pytest.raises(IntegrityError), transaction.atomic():
            IntroVideo.objects.create(profile=bob.profile, **wrong)


@pytest.mark.rule("ACC-12")
def test_the_operator_switches_videos_off_for_all(browse, client, bob, refusing):
    actions.set_video(by=bob, upload=a_video())
    address = bob.profile.get_absolute_url()
    with numbers.changed(video__on=False):
        with refusing("feature_off"):
            actions.set_video(by=bob, upload=a_video())
        assert client.get(f"{address}video/").status_code == 404
        assert "<video" not in client.get(address).content.decode()
        mine = browse(bob)
        assert mine.get("/profile/edit/video/").status_code == 403
        assert "/profile/edit/video/" not in mine.get("/profile/edit/").content.decode()
    assert client.get(f"{address}video/").status_code == 200


@pytest.mark.rule("ACC-12")
def test_a_video_is_put_on_the_profile_and_taken_off_at_its_page(browse, client, bob):
    mine, address = browse(bob), bob.profile.get_absolute_url()
    assert mine.post("/profile/edit/video/", {"video": a_video()}).status_code == 302
    assert f"{address}video/?" in client.get(address).content.decode()
    assert f"{address}video/?" in mine.get("/profile/edit/video/").content.decode()
    assert mine.post("/profile/edit/video/", {"link": LINK}).status_code == 302
    assert f'href="{LINK}"' in client.get(address).content.decode()
    assert client.get(f"{address}video/").status_code == 404
    for wrong in ({}, {"video": a_video(), "link": LINK}, {"video": SimpleUploadedFile("a.webm", b"words")}):
        assert mine.post("/profile/edit/video/", wrong).status_code == 422
    mine.post("/profile/edit/video/remove/")
    assert not IntroVideo.objects.exists()


@pytest.mark.rule("ACC-12")
def test_only_the_page_that_records_opens_the_camera(browse, bob):
    mine = browse(bob)
    page = mine.get("/profile/edit/video/")
    assert "camera=(self)" in page["Permissions-Policy"]
    assert "blob:" in page["Content-Security-Policy"]
    assert "data-recorder" in page.content.decode()
    for path in ("/profile/edit/", "/", bob.profile.get_absolute_url()):
        assert "camera=()" in mine.get(path)["Permissions-Policy"]


@pytest.mark.rule("ACC-12")
def test_a_video_is_watched_by_whoever_sees_the_whole_profile_and_nobody_else(browse, bob, alice, dora):
    actions.set_video(by=bob, upload=a_video())
    address = f"{bob.profile.get_absolute_url()}video/"
    for visibility, allowed in (
        ("public", (None, alice, bob, dora)),
        ("members", (alice, bob, dora)),
        ("private", (bob, dora)),
    ):
        actions.set_visibility(by=bob, visibility=visibility)
        for who in (None, alice, bob, dora):
            expected = 200 if who in allowed else 404
            assert browse(who).get(address).status_code == expected, (visibility, who)


@pytest.mark.rule("ACC-12")
def test_a_player_gets_parts_of_the_video(client, bob):
    actions.set_video(by=bob, upload=a_video())
    response = client.get(f"{bob.profile.get_absolute_url()}video/", headers={"Range": "bytes=0-3"})
    assert response.status_code == 206
    assert response.getvalue() == b"\x1aE\xdf\xa3"
    assert response["Content-Type"] == "video/webm"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.rule("ACC-12")
def test_a_program_gives_the_profile_a_video_too(bob):
    program = a_program(bob)
    shown = program.upload("/profile/video", {"file": a_video(seconds=8)})
    assert shown.status_code == 201
    url = f"{bob.profile.get_absolute_url()}video/"
    assert shown.json()["video"] == {"url": url, "seconds": 8, "link": None}
    linked = program.put("/profile/video", {"link": LINK}).json()["video"]
    assert linked == {"url": None, "seconds": None, "link": LINK}
    assert program.put("/profile/video", {"link": "ftp://x"}).json()["code"] == "bad_link"
    assert program.delete("/profile/video").json()["video"] is None
    assert (
        program.upload("/profile/video", {"file": SimpleUploadedFile("a.webm", b"words")}).status_code == 422
    )
