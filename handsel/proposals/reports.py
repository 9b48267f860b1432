"""What a proposal looks like in a case, and who may report it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit.text import shorten
from handsel.kit.videos import ENDINGS
from handsel.moderation import subjects
from handsel.moderation.subjects import Line, SubjectFile, SubjectView
from handsel.people.acting import Acting
from handsel.proposals.models import Proposal, ProposalVideo

SORT = "proposals.proposal"


def proposal_view(pk: int) -> SubjectView | None:
    """Return a proposal as an operator sees it in a case."""
    rows = Proposal.objects.select_related("job", "profile__person")
    proposal = rows.filter(pk=pk).first()
    if proposal is None:
        return None
    return SubjectView(
        title=_("A proposal on “%(title)s”") % {"title": proposal.job.title},
        excerpt=shorten(proposal.letter, 3000),
        url="",
        person=proposal.profile.person,
        lines=tuple(_lines(proposal)),
        files=tuple(_files(proposal)),
        removal=""
        if proposal.taken_down_at
        else _(
            "The client no longer sees the letter, the answers, the files and the video. The proposal stays"
            " in the list, with its terms."
        ),
        restoring=_(
            "The client sees the letter, the answers, the files and the video again. The person is told your"
            " reason."
        ),
    )


def _lines(proposal: Proposal) -> Iterator[Line]:
    name = proposal.profile.person.full_name
    yield Line(who=name, text=shorten(proposal.letter, 3000), at=proposal.submitted_at, marked=True)
    for answer in proposal.answers.order_by("pk"):
        yield Line(who=answer.asked, text=shorten(answer.text, 1000))


def _files(proposal: Proposal) -> Iterator[SubjectFile]:
    for row in proposal.files.order_by("pk"):
        yield SubjectFile(f"file-{row.pk}", row.name, row.kind, row.size, row.file.name or "")
    video = ProposalVideo.objects.filter(proposal=proposal).first()
    if video is not None:
        name = _("Video.%(ending)s") % {"ending": ENDINGS[video.kind]}
        stored = video.file.name or ""
        size = video.file.size if video.file.storage.exists(stored) else 0
        yield SubjectFile(f"video-{video.pk}", name, video.kind, size, stored)


def may_report_proposal(pk: int, acting: Acting) -> bool:
    """Return whether the reader may open the proposal and did not write it."""
    visible = Proposal.objects.visible_to(acting).exclude(profile__person=acting.person)
    return visible.filter(pk=pk).exists()


subjects.register(SORT, gettext_lazy("A proposal"), find=proposal_view, may_report=may_report_proposal)
