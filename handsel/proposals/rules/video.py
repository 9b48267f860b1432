"""What a video with a proposal may be."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from handsel.jobs.models import Job
from handsel.kit import videos
from handsel.kit.refused import Refused
from handsel.kit.videos import Video
from handsel.policy import numbers


def check_video(job: Job, video: "UploadedFile[Any]", *, scan: bool = False) -> Video:
    """PROP-14: a video of at most 120 seconds, WebM or MP4, where operator and client allow one (JOB-06).

    The form scans, before the transaction begins; the action looks again without the scanner.

    :raises Refused: feature_off, or what `kit.videos` refuses.
    """
    if not job.video_is_open:
        raise Refused("feature_off", _("This job takes no videos."), field="video")
    return videos.check_video(
        video,
        most_mb=numbers.PROPOSAL_VIDEO_MAX_MB.value,
        most_seconds=numbers.PROPOSAL_VIDEO_SECONDS.value,
        scan=scan,
    )
