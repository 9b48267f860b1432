"""A video with the proposal: where operator and client allow it."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.agencies.testing import a_member
from handsel.invitations.testing import an_invitation
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job, job_values
from handsel.kit.refused import Refused
from handsel.kit.testing import a_video, a_webm, an_mp4
from handsel.people.testing import a_program, browse
from handsel.policy import numbers
from handsel.proposals import actions
from handsel.proposals.models import Draft, Proposal, ProposalVideo
from handsel.proposals.testing import values_for

SENT = {"kind": "project", "price": "900", "duration": "1to3", "letter": "I would begin with the first box."}


@pytest.fixture
def allowed():
    """Let the operator allow videos with proposals."""
    with numbers.changed(video_proposal=True):
        yield


@pytest.fixture
def job(allowed, alice, account):
    """A job whose client takes videos."""
    return a_job(by=alice, account=account, takes_video=True)


def stored(settings):
    return [path.suffix for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def as_client(alice, account):
    return browse(alice, f"client:{account.pk}")


@pytest.mark.rule("JOB-06")
def test_the_form_has_no_option_while_the_operator_does_not_allow_videos(alice, account, allowed):
    page = as_client(alice, account).get("/jobs/new/").content.decode()
    assert "short video with their proposal" in page
    with numbers.changed(video_proposal=False):
        assert "takes_video" not in as_client(alice, account).get("/jobs/new/").content.decode()
    with numbers.changed(video__on=False):
        assert "takes_video" not in as_client(alice, account).get("/jobs/new/").content.decode()
    assert numbers.VIDEO_PROPOSAL.default is False


@pytest.mark.rule("JOB-06")
def test_a_client_switches_videos_on_and_off(alice, account, bob, job):
    assert job.video_is_open
    assert "send a short video" in browse(bob).get(job.get_absolute_url()).content.decode()
    mine = as_client(alice, account)
    assert (
        "checked" in mine.get(f"/jobs/{job.pk}/edit/").content.decode().split('name="takes_video"')[1][:140]
    )
    jobs.edit_job(by=alice, job_id=job.pk, values=job_values(takes_video=None))
    job.refresh_from_db()
    assert job.takes_video
    jobs.edit_job(by=alice, job_id=job.pk, values=job_values(takes_video=False))
    job.refresh_from_db()
    assert not job.video_is_open


@pytest.mark.rule("JOB-06")
def test_a_wish_for_videos_is_refused_while_they_are_off(alice, account):
    with pytest.raises(Refused) as no:
        a_job(by=alice, account=account, takes_video=True)
    assert no.value.code == "feature_off"
    program = a_program(alice, account)
    assert "takes_video" not in as_client(alice, account).get("/jobs/new/").content.decode()
    assert program.get("/account/jobs").json()["items"] == []


@pytest.mark.rule("JOB-06", "PROP-14")
def test_no_recorder_is_shown_where_no_video_is_taken(bob, alice, account, job):
    path, mine = f"/jobs/{job.pk}/apply/", browse(bob)
    page = mine.get(path)
    assert "data-recorder" in page.content.decode()
    assert "Beta" in page.content.decode()
    assert "camera=(self)" in page["Permissions-Policy"]
    with numbers.changed(video_proposal=False):
        page = mine.get(path)
        assert "data-recorder" not in page.content.decode()
        assert "camera=()" in page["Permissions-Policy"]
        assert mine.post(path, {**SENT, "video": a_video()}).status_code == 302
    assert not ProposalVideo.objects.exists()


@pytest.mark.rule("PROP-14")
@pytest.mark.parametrize("film", [a_webm(100), an_mp4(100)], ids=["webm", "mp4"])
def test_a_video_goes_with_the_proposal_and_both_sides_watch_it(bob, charlie, alice, account, job, film):
    answer = browse(bob).post(f"/jobs/{job.pk}/apply/", {**SENT, "video": SimpleUploadedFile("hello", film)})
    assert answer.status_code == 302
    sent = Proposal.objects.get()
    assert sent.video.seconds == 100
    address = f"{sent.get_absolute_url()}video/"
    for reader in (browse(bob), as_client(alice, account)):
        assert f'src="{address}"' in reader.get(sent.get_absolute_url()).content.decode()
        whole = reader.get(address)
        assert whole.getvalue() == film
        assert whole["Content-Type"] == sent.video.kind
        assert reader.get(address, headers={"Range": "bytes=0-3"}).status_code == 206
    assert browse(charlie).get(address).status_code == 404


@pytest.mark.rule("PROP-14")
def test_a_video_goes_with_an_accepted_invitation_too(bob, alice, job):
    invitation = an_invitation(by=alice, job=job, to=bob)
    path, mine = f"/invitations/{invitation.pk}/accept/", browse(bob)
    page = mine.get(path)
    assert "data-recorder" in page.content.decode()
    assert "camera=(self)" in page["Permissions-Policy"]
    assert mine.post(path, {**SENT, "letter": "", "video": a_video(seconds=9)}).status_code == 422
    assert Draft.objects.get().video_seconds == 9
    assert mine.post(path, {**SENT, "use_video": "on"}).status_code == 302
    assert Proposal.objects.get().video.seconds == 9


@pytest.mark.rule("PROP-14", "AGY-05")
def test_the_video_that_a_manager_kept_goes_with_what_they_send_for_a_member(agency, frank, job, settings):
    member = a_member(agency).profile
    path, mine = f"/jobs/{job.pk}/apply/", browse(frank)
    sent = {**SENT, "member": f"{agency.pk}-{member.pk}"}
    assert mine.post(path, {**sent, "letter": "", "video": a_video(seconds=9)}).status_code == 422
    assert mine.post(path, {**sent, "use_video": "on"}).status_code == 302
    proposal = Proposal.objects.get()
    assert (proposal.profile, proposal.video.seconds) == (member, 9)
    assert stored(settings) == [".webm"]
    assert not Draft.objects.exists()


@pytest.mark.rule("PROP-14")
@pytest.mark.parametrize(
    ("content", "words"),
    [(a_webm(124), "longer than 120 seconds"), (b"%PDF-1.7 a plan", "not a video"), (b"", "empty")],
)
def test_what_is_no_short_video_is_refused_with_what_was_typed(bob, job, settings, content, words):
    sent = {**SENT, "video": SimpleUploadedFile("hello.webm", content)}
    page = browse(bob).post(f"/jobs/{job.pk}/apply/", sent)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert "I would begin with the first box." in page.content.decode()
    assert not Proposal.objects.exists()
    assert stored(settings) == []


@pytest.mark.rule("PROP-14")
def test_a_video_is_kept_when_the_form_is_refused_and_sent_the_next_time(bob, job, settings):
    path, mine = f"/jobs/{job.pk}/apply/", browse(bob)
    page = mine.post(path, {**SENT, "letter": "", "video": a_video(seconds=9)})
    assert page.status_code == 422
    box = page.content.decode().split('name="use_video"')[1][:120]
    assert "checked" in box
    assert "use_video" in mine.get(path).content.decode()
    assert mine.post(path, {**SENT, "use_video": "on"}).status_code == 302
    assert Proposal.objects.get().video.seconds == 9
    assert stored(settings) == [".webm"]
    assert not Draft.objects.exists()


@pytest.mark.rule("PROP-14")
@pytest.mark.parametrize(
    ("given", "sent", "files"),
    [({}, None, []), ({"use_video": "on", "video": a_video(seconds=4)}, 4, [".webm"])],
    ids=["not wanted", "another"],
)
def test_a_kept_video_goes_when_it_is_not_wanted_or_another_comes(
    bob, job, settings, django_capture_on_commit_callbacks, given, sent, files
):
    with django_capture_on_commit_callbacks(execute=True):
        actions.save_draft(by=bob, job_id=job.pk, values={}, video=a_video(seconds=9))
        actions.save_draft(by=bob, job_id=job.pk, values={}, video=a_video(seconds=8))
    assert Draft.objects.get().video_seconds == 8
    with django_capture_on_commit_callbacks(execute=True):
        browse(bob).post(f"/jobs/{job.pk}/apply/", {**SENT, **given})
    video = ProposalVideo.objects.first()
    assert (video.seconds if video else None) == sent
    assert stored(settings) == files


@pytest.mark.rule("PROP-14")
def test_the_act_refuses_a_video_that_the_job_does_not_take(bob, alice, account):
    plain = a_job(by=alice, account=account)
    with pytest.raises(Refused) as no:
        actions.submit_proposal(by=bob, job_id=plain.pk, values=values_for(plain, video=a_video()))
    assert no.value.code == "feature_off"
    assert not Proposal.objects.exists()


@pytest.mark.rule("PROP-14")
def test_a_proposal_without_a_video_is_sent_as_ever(bob, job):
    assert browse(bob).post(f"/jobs/{job.pk}/apply/", SENT).status_code == 302
    sent = Proposal.objects.get()
    assert browse(bob).get(f"{sent.get_absolute_url()}video/").status_code == 404


@pytest.mark.rule("PROP-14")
def test_a_program_reads_where_the_video_is(bob, alice, account, job):
    values = values_for(job, video=a_video(seconds=9))
    sent = actions.submit_proposal(by=bob, job_id=job.pk, values=values)
    shown = a_program(alice, account).get(f"/proposals/{sent.pk}").json()["video"]
    assert shown == {"url": f"{sent.get_absolute_url()}video/", "seconds": 9}
    assert a_program(alice, account).get(f"/jobs/{job.pk}").json()["takes_video"] is True


@pytest.mark.rule("PROP-14")
def test_keeping_a_draft_keeps_its_video(bob, job, settings):
    path, mine = f"/jobs/{job.pk}/apply/", browse(bob)
    answer = mine.post(path, {**SENT, "do": "save", "video": a_video(seconds=9)})
    assert answer.status_code == 302
    assert Draft.objects.get().video_seconds == 9
    page = mine.get(path).content.decode()
    assert "checked" in page.split('name="use_video"')[1][:120]
    assert "I would begin with the first box." in page
    assert mine.post(path, {**SENT, "use_video": "on"}).status_code == 302
    assert Proposal.objects.get().video.seconds == 9


@pytest.mark.rule("PROP-14")
def test_a_draft_is_kept_without_what_is_no_video(bob, alice, job):
    upload = SimpleUploadedFile("hello.webm", b"%PDF-1.7 a plan")
    answer = browse(bob).post(f"/jobs/{job.pk}/apply/", {**SENT, "do": "save", "video": upload}, follow=True)
    assert "but not the video" in answer.content.decode()
    assert Draft.objects.get().values["letter"] == SENT["letter"]
    assert not Draft.objects.get().video
    invitation = an_invitation(by=alice, job=job, to=bob)
    sent = {**SENT, "do": "save", "video": a_video(seconds=7)}
    assert browse(bob).post(f"/invitations/{invitation.pk}/accept/", sent).status_code == 302
    assert Draft.objects.get().video_seconds == 7


@pytest.fixture
def filmed(job, bob):
    """A proposal with a video that the client has not looked at."""
    return actions.submit_proposal(by=bob, job_id=job.pk, values=values_for(job, video=a_video(seconds=9)))


@pytest.mark.rule("PROP-14", "PROP-18")
def test_the_video_is_changed_and_taken_off_while_the_client_has_not_looked(
    bob, filmed, settings, django_capture_on_commit_callbacks
):
    path, mine = f"{filmed.get_absolute_url()}edit/", browse(bob)
    page = mine.get(path)
    assert "camera=(self)" in page["Permissions-Policy"]
    assert "The video that I sent stays" in page.content.decode()
    stays = {"letter": "Better words.", "keep_video": "on"}
    with django_capture_on_commit_callbacks(execute=True):
        assert mine.post(path, stays).status_code == 302
    assert ProposalVideo.objects.get().seconds == 9
    with django_capture_on_commit_callbacks(execute=True):
        assert mine.post(path, {**stays, "video": a_video(seconds=4)}).status_code == 302
    assert ProposalVideo.objects.get().seconds == 4
    assert stored(settings) == [".webm"]
    with django_capture_on_commit_callbacks(execute=True):
        assert mine.post(path, {"letter": "Better words."}).status_code == 302
    assert not ProposalVideo.objects.exists()
    assert stored(settings) == []
    assert "Your video" in mine.get(path).content.decode()


@pytest.mark.rule("PROP-14", "PROP-18")
def test_what_is_no_video_and_what_comes_too_late_change_nothing(bob, alice, filmed):
    path, mine = f"{filmed.get_absolute_url()}edit/", browse(bob)
    wrong = {
        "letter": "Better words.",
        "keep_video": "on",
        "video": SimpleUploadedFile("a.webm", a_webm(124)),
    }
    page = mine.post(path, wrong)
    assert page.status_code == 422
    assert "longer than 120 seconds" in page.content.decode()
    actions.view_proposal(by=alice, proposal_id=filmed.pk)
    late = {"letter": "Better words.", "keep_video": "on", "video": a_video(seconds=4)}
    assert mine.post(path, late).status_code == 409
    assert ProposalVideo.objects.get().seconds == 9


@pytest.mark.rule("PROP-14", "PROP-18")
def test_a_job_that_takes_no_videos_lets_one_go_but_takes_no_other(bob, alice, filmed):
    jobs.edit_job(by=alice, job_id=filmed.job_id, values=job_values(takes_video=False))
    page = browse(bob).get(f"{filmed.get_absolute_url()}edit/")
    assert 'name="keep_video"' in page.content.decode()
    assert 'name="video"' not in page.content.decode()
    refused = a_program(bob).upload(f"/proposals/{filmed.pk}/video", {"file": a_video(seconds=4)})
    assert refused.json()["code"] == "feature_off"
    assert ProposalVideo.objects.get().seconds == 9


@pytest.mark.rule("PROP-14", "PROP-18")
def test_a_program_adds_changes_and_removes_the_video(bob, charlie, alice, account, job):
    sent = actions.submit_proposal(by=bob, job_id=job.pk, values=values_for(job))
    program, path = a_program(bob), f"/proposals/{sent.pk}/video"
    assert a_program(charlie).upload(path, {"file": a_video()}).status_code == 404
    assert a_program(alice, account).upload(path, {"file": a_video()}).status_code == 403
    for seconds in (9, 4):
        made = program.upload(path, {"file": a_video(seconds=seconds)})
        assert (made.status_code, made.json()["video"]["seconds"]) == (201, seconds)
    assert program.upload(path, {"file": SimpleUploadedFile("a.webm", b"%PDF-1.7")}).status_code == 422
    assert program.delete(path).json()["video"] is None
    assert program.delete(path).status_code == 200
    a_program(alice, account).get(f"/proposals/{sent.pk}")
    late = program.upload(path, {"file": a_video()})
    assert (late.status_code, late.json()["code"]) == (409, "already_viewed")
    assert not ProposalVideo.objects.exists()
