"""The JSON door to the news, the same for every key."""

from typing import Any

from ninja import Query

from handsel.desk.models import News
from handsel.desk.shapes import NewsListOut
from handsel.kit.api import Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("notices")


@router.get("/news", response=NewsListOut, summary="News")
def list_news(request: Request, asked: Query[Listing]) -> Any:
    """Release notes and other news of this marketplace, the newest first."""
    found, after = newest_first(News.objects.all(), asked)
    return {"items": found, "next": after}
