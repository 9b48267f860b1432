"""A video that is recorded with a camera: Chromium's own, which shows a turning wheel."""

import re

import pytest

pytestmark = pytest.mark.timeout(400)
NO_CAMERA = (
    "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotFoundError'); }"
)
PLAYS = """
async () => {
  const film = document.querySelector("video.player");
  film.muted = true;
  await film.play();
  await new Promise((done) => film.addEventListener("timeupdate", done, { once: true }));
  return [film.error === null, film.videoWidth > 0, film.currentTime > 0];
}
"""


@pytest.mark.rule("ACC-12")
def test_somebody_records_a_video_and_others_watch_it_on_the_profile(visit):
    visitor = visit("bob")
    visitor.go("/profile/edit/video/")
    visitor.press("Record with the camera")
    visitor.page.get_by_role("button", name="Start recording").click()
    visitor.page.get_by_role("timer").filter(has_text=re.compile("^5[0-8]$")).wait_for()
    visitor.page.get_by_role("button", name="Stop", exact=True).click()
    visitor.page.get_by_role("button", name="Record again").click()
    visitor.page.get_by_role("button", name="Start recording").click()
    visitor.page.get_by_role("timer").filter(has_text=re.compile("^5[0-7]$")).wait_for()
    visitor.look("video-recording")
    visitor.page.get_by_role("button", name="Stop", exact=True).click()
    visitor.reads("Recorded. Look at it; it is sent with the form.")
    visitor.look("video-recorded")
    visitor.press("Put it on my profile")
    visitor.reads("Your video is on your profile.")
    assert visitor.page.evaluate(PLAYS) == [True, True, True]
    visitor.press("See your profile")
    profile = visitor.page.url.removeprefix(visitor.address)
    assert visitor.troubles == []
    stranger = visit(None, phone=True)
    stranger.go(profile)
    assert stranger.page.evaluate(PLAYS) == [True, True, True]
    stranger.look("video-profile-phone")
    assert stranger.troubles == []


@pytest.mark.rule("ACC-12", "PROP-14")
def test_without_a_camera_the_step_is_a_file_field_and_nothing_breaks(visit):
    visitor = visit("charlie")
    visitor.page.add_init_script(NO_CAMERA)
    visitor.go("/profile/edit/video/")
    visitor.press("Record with the camera")
    visitor.reads("There is no camera that we may use here.")
    assert visitor.page.get_by_label("Or choose a file").is_visible()
    visitor.look("video-no-camera")
    assert visitor.troubles == []


@pytest.mark.rule("ACC-12", "PROP-14")
def test_without_javascript_a_video_is_a_file_field(visit):
    visitor = visit("charlie", script=False)
    visitor.go("/profile/edit/video/")
    assert visitor.page.get_by_label("Or choose a file").is_visible()
    assert not visitor.page.get_by_role("button", name="Record with the camera").is_visible()


@pytest.mark.rule("ACC-12")
def test_other_pages_cannot_open_the_camera(visit):
    visitor = visit("bob")
    visitor.go("/profile/edit/")
    opened = "navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'open', (error) => error.name)"
    assert visitor.page.evaluate(opened) == "NotAllowedError"
