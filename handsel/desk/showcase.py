"""What the operator of the demo world says to everybody: news, and a banner that stands for some days."""

from datetime import timedelta

from handsel.desk import actions
from handsel.kit import clock
from handsel.people.models import Person

NEWS_HOURS, BANNER_HOURS = 9 * 24, 30
BANNER_DAYS = 6


def publish_news() -> None:
    """Let the operator tell what is new."""
    actions.publish_news(
        by=_operator(),
        title="Profiles show more of you",
        text=(
            "You can now add certificates, pages elsewhere and whatever else you did to your profile. Clients see it"
            " below your employment.\n\nAnd proposals may carry a short video where the client asks for one. You can"
            " change it as long as they have not looked."
        ),
    )


def put_up_banner() -> None:
    """Let the operator say to freelancers what they should know this week."""
    actions.put_up_banner(
        by=_operator(),
        text="On Sunday from 4 to 6 in the morning (UTC) we move to a new server. Drafts are kept.",
        who="freelancer",
        ends_at=clock.now() + timedelta(days=BANNER_DAYS),
        link_url="/news/",
        link_text="What is new",
    )


def _operator() -> Person:
    return Person.objects.filter(is_operator=True).order_by("pk")[0]
