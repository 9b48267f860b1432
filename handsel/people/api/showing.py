"""The JSON doors to what shows one's work and face: the portfolio, the intro video."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import File, Status, UploadedFile

from handsel.kit.api import Id
from handsel.people import actions, queries, rules
from handsel.people.acting import Request
from handsel.people.api.shown import freelancer, own_profile, router
from handsel.people.models import PortfolioItem
from handsel.people.shapes import MovePieceIn, OwnProfileOut, PieceIn, VideoLinkIn
from handsel.people.values import Piece


@router.post("/profile/portfolio", response={201: OwnProfileOut}, summary="Add to my portfolio")
def add_piece(request: Request, data: PieceIn) -> Any:
    """Add a piece of work; its files follow one by one."""
    actions.add_piece(by=freelancer(request), values=_piece(data))
    return Status(201, own_profile(request))


@router.put("/profile/portfolio/{row_id}", response=OwnProfileOut, summary="Change my portfolio")
def edit_piece(request: Request, row_id: Id, data: PieceIn) -> Any:
    """Write a piece of work anew; its files stay."""
    actions.edit_piece(by=freelancer(request), piece_id=row_id, values=_piece(data))
    return own_profile(request)


@router.delete("/profile/portfolio/{row_id}", response=OwnProfileOut, summary="Take from my portfolio")
def remove_piece(request: Request, row_id: Id) -> Any:
    """Take a piece of work off one's profile."""
    actions.remove_piece(by=freelancer(request), piece_id=row_id)
    return own_profile(request)


@router.post("/profile/portfolio/{row_id}/move", response=OwnProfileOut, summary="Order my portfolio")
def move_piece(request: Request, row_id: Id, data: MovePieceIn) -> Any:
    """Move a piece of work one place up or down."""
    actions.move_piece(by=freelancer(request), piece_id=row_id, up=data.to == "up")
    return own_profile(request)


@router.post(
    "/profile/portfolio/{row_id}/files", response={201: OwnProfileOut}, summary="Add a file to a piece"
)
def add_piece_file(request: Request, row_id: Id, file: File[UploadedFile]) -> Any:
    """Add a file to a piece of work; pictures are made small and lose what they tell of place and camera."""
    row = _own_piece(request, row_id)
    values = Piece(row.title, row.text, links=tuple(row.links), files=(file,))
    actions.edit_piece(by=request.acting.me, piece_id=row_id, values=values)
    return Status(201, own_profile(request))


@router.delete(
    "/profile/portfolio/{row_id}/files/{file_id}", response=OwnProfileOut, summary="Take a file off a piece"
)
def remove_piece_file(request: Request, row_id: Id, file_id: Id) -> Any:
    """Take a file off a piece of work; one that is not there is no matter."""
    row = _own_piece(request, row_id)
    kept = frozenset(each.pk for each in row.files.all()) - {file_id}
    values = Piece(row.title, row.text, links=tuple(row.links), kept=kept)
    actions.edit_piece(by=request.acting.me, piece_id=row_id, values=values)
    return own_profile(request)


@router.post("/profile/video", response={201: OwnProfileOut}, summary="Give my profile a video")
def set_video(request: Request, file: File[UploadedFile]) -> Any:
    """Put a WebM or MP4 video on one's profile, in place of the one before."""
    actions.set_video(by=freelancer(request), upload=file)
    return Status(201, own_profile(request))


@router.put("/profile/video", response=OwnProfileOut, summary="Link my profile to a video")
def link_video(request: Request, data: VideoLinkIn) -> Any:
    """Show a link to a video in another place, in place of the one before."""
    actions.set_video(by=freelancer(request), link=data.link)
    return own_profile(request)


@router.delete("/profile/video", response=OwnProfileOut, summary="Take the video off my profile")
def remove_video(request: Request) -> Any:
    """Take the video or the link off."""
    actions.remove_video(by=freelancer(request))
    return own_profile(request)


def _piece(data: PieceIn) -> Piece:
    return Piece(data.title, data.text, links=tuple(data.links))


def _own_piece(request: Request, row_id: int) -> PortfolioItem:
    own = rules.check_acts_as_freelancer(request.acting)
    return get_object_or_404(queries.pieces_of(own), pk=row_id)
