"""What shows somebody's work and face: pieces of the portfolio, the intro video."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from handsel.kit.fields import SeveralFiles, VideoField
from handsel.people.models import PortfolioItem
from handsel.people.values import Piece
from handsel.policy import numbers

_LINKS_LENGTH = 10_000


class PieceForm(forms.Form):
    """A piece of work in the portfolio, with files and links (ACC-13)."""

    title = forms.CharField(label=_("Title"), max_length=100)
    text = forms.CharField(
        label=_("What it is and what you did"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    kept = forms.MultipleChoiceField(
        label=_("Files that stay"), required=False, choices=(), widget=forms.CheckboxSelectMultiple
    )
    files = SeveralFiles(label=_("Files"), required=False)  # type: ignore[assignment]
    links = forms.CharField(
        label=_("Links"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Where it can be seen: web addresses, one on each line."),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: "MultiValueDict[str, UploadedFile[Any]] | None" = None,
        *,
        piece: PortfolioItem | None = None,
    ) -> None:
        there = list(piece.files.order_by("pk")) if piece is not None else []
        initial: dict[str, Any] = {"kept": [file.pk for file in there]}
        if piece is not None:
            initial |= {"title": piece.title, "text": piece.text, "links": "\n".join(piece.links)}
        super().__init__(data, files, initial=initial)
        self.fields["kept"].choices = [(file.pk, file.name) for file in there]  # type: ignore[attr-defined]
        if not there:
            del self.fields["kept"]
        self.fields["files"].help_text = _files_hint()

    def clean_links(self) -> str:
        """Refuse a text that no list of links is as long as."""
        typed: str = self.cleaned_data["links"]
        if len(typed) > _LINKS_LENGTH:
            raise forms.ValidationError(gettext("This is too long. Give fewer links."))
        return typed

    def values(self) -> Piece:
        """Return what was filled in."""
        given = self.cleaned_data
        return Piece(
            given["title"],
            given["text"],
            links=tuple(given["links"].split()),
            files=tuple(given["files"]),
            kept=frozenset(int(pk) for pk in given.get("kept", ())),
        )


class VideoForm(forms.Form):
    """The intro video: recorded, chosen, or linked to (ACC-12)."""

    video = VideoField(label=_("Or choose a file"), required=False)
    link = forms.CharField(
        label=_("Or link to a video elsewhere"),
        required=False,
        max_length=2000,
        widget=forms.URLInput,
        help_text=_("The profile shows the link; the video stays where it is."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["video"].help_text = _video_hint()

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        given = self.cleaned_data
        if not self.errors and not given.get("video") and not given.get("link"):
            self.add_error("video", gettext("Record a video, choose a file, or give a link."))
        if given.get("video") and given.get("link"):
            self.add_error("link", gettext("Give a video or a link, not both. There is place for one."))
        return given


def _files_hint() -> str:
    words = gettext(
        "At most %(most)s files of %(mb)s MB each. Pictures are shown, without the place and the camera that they "
        "tell; other files can be downloaded."
    )
    return words % {"most": numbers.PORTFOLIO_FILES_MAX.value, "mb": numbers.PORTFOLIO_FILE_MAX_MB.value}


def _video_hint() -> str:
    seconds = numbers.VIDEO_SECONDS.value
    words = ngettext(
        "WebM or MP4, at most %(seconds)s second and %(mb)s MB.",
        "WebM or MP4, at most %(seconds)s seconds and %(mb)s MB.",
        seconds,
    )
    return words % {"seconds": seconds, "mb": numbers.VIDEO_MAX_MB.value}
