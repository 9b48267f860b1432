"""The JSON doors to notices: a person's, in whichever role they got them."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query

from handsel.kit.api import Id, newest_first
from handsel.kit.api import router as router_of
from handsel.notifications import actions, queries
from handsel.notifications.models import Notice
from handsel.notifications.shapes import ChoiceIn, ChoiceOut, NoticeOut, NoticesAsked, NoticesOut, ReadOut
from handsel.people.acting import Request

router = router_of("notices")


@router.get("/notices", response=NoticesOut, summary="My notices")
def list_notices(request: Request, asked: Query[NoticesAsked]) -> Any:
    """What one was told, the newest first."""
    rows = Notice.objects.listed().filter(person=request.acting.me)
    found, after = newest_first(rows.filter(read_at=None) if asked.unread else rows, asked)
    return {"items": found, "next": after, "unread": queries.unread_count(request.acting.me)}


@router.put("/notices/read", response=ReadOut, summary="Mark all as read")
def read_all(request: Request) -> Any:
    """Mark every notice as read."""
    return {"changed": actions.mark_read(by=request.acting.me)}


@router.put("/notices/{notice_id}/read", response=NoticeOut, summary="Mark one as read")
def read_notice(request: Request, notice_id: Id) -> Any:
    """Mark one notice as read."""
    own = Notice.objects.filter(person=request.acting.me)
    get_object_or_404(own, pk=notice_id)
    actions.mark_read(by=request.acting.me, notice_id=notice_id)
    return own.get(pk=notice_id)


@router.get("/notices/choices", response=list[ChoiceOut], summary="Which notices come")
def list_choices(request: Request) -> Any:
    """By which ways one is told of what."""
    return _choices(request)


@router.put("/notices/choices", response=list[ChoiceOut], summary="Choose which notices come")
def choose(request: Request, data: list[ChoiceIn]) -> Any:
    """Choose by which ways one is told; what is not named stays, and so does what is fixed."""
    wanted = {(row.kind, row.channel): row.wanted for row in data}
    actions.choose(by=request.acting.me, wanted={(kind, str(by)): on for (kind, by), on in wanted.items()})
    return _choices(request)


def _choices(request: Request) -> list[dict[str, Any]]:
    return [
        {"kind": choice.kind.key, "channel": channel, "wanted": wanted, "fixed": fixed}
        for choice in queries.choices_of(request.acting.me)
        for channel, _label, wanted, fixed in choice.channels
    ]
