"""The video in which a freelancer says hello."""

from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from handsel.kit import clock, ids
from handsel.kit.links import checked_link
from handsel.kit.videos import ENDINGS, Video
from handsel.people import rules
from handsel.people.actions.persons import forget_file
from handsel.people.actions.profile import profile_to_change, tell_of_change
from handsel.people.models import FreelancerProfile, IntroVideo, Person


def set_video(*, by: Person, upload: "UploadedFile[Any] | None" = None, link: str = "") -> IntroVideo:
    """Give a profile its one intro video, in place of the one before: a file, or else a link to another place.

    Rules: ACC-12 length, size and kind; whether this instance shows videos. Locks: the profile, once the file
    was looked at. Tells: ProfileChanged.

    :raises Refused: videos are off (`feature_off`), the person is no freelancer, there is neither file nor link,
        the link is none, or the file may not be shown.
    """
    rules.check_videos_on()
    rules.check_is_freelancer(by)
    if upload is None:
        return _replace(by, link=checked_link(link))
    video = rules.check_intro_video(upload)
    name = default_storage.save(f"videos/{clock.today():%Y/%m}/{ids.opaque()}.{ENDINGS[video.kind]}", upload)
    try:
        return _replace(by, file=name, video=video)
    except BaseException:
        forget_file(name)
        raise


@transaction.atomic
def remove_video(*, by: Person) -> None:
    """Take the intro video off a person's profile; none is no matter.

    Rules: ACC-12. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    if _taken_off(profile):
        tell_of_change(profile, by)


@transaction.atomic
def _replace(by: Person, *, file: str = "", link: str = "", video: Video | None = None) -> IntroVideo:
    profile = profile_to_change(by)
    _taken_off(profile)
    row = IntroVideo.objects.create(
        profile=profile,
        file=file,
        link=link,
        kind=video.kind if video else "",
        seconds=video.seconds if video else 0,
    )
    tell_of_change(profile, by)
    return row


def _taken_off(profile: FreelancerProfile) -> bool:
    row = IntroVideo.objects.filter(profile=profile).first()
    if row is None:
        return False
    transaction.on_commit(partial(forget_file, str(row.file.name or "")))
    row.delete()
    return True
