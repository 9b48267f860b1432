"""What stands on a profile to be looked at: pieces of work with their files, the intro video."""

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile, IntroVideo, PieceFile, PortfolioItem
from handsel.people.queries.access import profile_access
from handsel.policy import numbers


def profile_in_full(acting: Acting, public_id: str) -> FreelancerProfile | None:
    """Return a profile of which the reader sees all; whoever sees only its card sees no work either (ACC-07)."""
    visible = FreelancerProfile.objects.visible_to(acting).select_related("person", "video")
    profile = visible.filter(public_id=public_id).first()
    return profile if profile is not None and profile_access(profile, acting) == "full" else None


def pieces_of(profile: FreelancerProfile) -> "QuerySet[PortfolioItem]":
    """Return the pieces of work on a profile in their order, with their files, in two queries (ACC-13)."""
    rows = profile.portfolio.order_by("position", "pk")
    return rows.prefetch_related(Prefetch("files", PieceFile.objects.order_by("pk")))


def in_gallery(rows: "QuerySet[PortfolioItem]") -> "QuerySet[PortfolioItem]":
    """Put pieces of work in their order, each with `cover_id`, its first picture, in one query."""
    pictures = PieceFile.objects.filter(item=OuterRef("pk")).exclude(thumb="").order_by("pk")
    return rows.order_by("position", "pk").annotate(cover_id=Subquery(pictures.values("pk")[:1]))


def video_of(profile: FreelancerProfile) -> IntroVideo | None:
    """Return the intro video of a profile, None also while videos are off on this instance (ACC-12)."""
    video: IntroVideo | None = getattr(profile, "video", None)
    return video if numbers.VIDEO_ON.value else None
