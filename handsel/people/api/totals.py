"""The JSON door to what one's profile says of earnings."""

from typing import Any

from handsel.people import actions
from handsel.people.acting import Request
from handsel.people.api.shown import freelancer, own_profile, router
from handsel.people.shapes import EarningsIn, OwnProfileOut


@router.put("/profile/earnings", response=OwnProfileOut, summary="Choose whether others see what I earned")
def hide_earnings(request: Request, data: EarningsIn) -> Any:
    """Keep what one earned off one's profile, for Plus members, or show it again (ACC-15)."""
    actions.hide_earnings(by=freelancer(request), hidden=data.hidden)
    return own_profile(request)
