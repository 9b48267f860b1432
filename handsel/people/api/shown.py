"""How the JSON doors show a profile."""

from typing import Any

from django.urls import reverse

from handsel.kit.api import router as router_of
from handsel.people import queries, rules
from handsel.people.acting import Acting, Request
from handsel.people.models import FreelancerProfile, IntroVideo, Person, PortfolioItem, SpecializedProfile

router = router_of("people")


def shown_profile(profile: FreelancerProfile, acting: Acting) -> dict[str, Any]:
    """Return a profile for a reader, as its page shows it (ACC-04 to ACC-07)."""
    access = queries.profile_access(profile, acting)
    page = queries.profile_page(profile, acting, access)
    shown: dict[str, Any] = {
        "id": profile.public_id,
        "url": profile.get_absolute_url(),
        "name": page.name,
        "title": profile.title,
        "place": page.place,
        "is_full": page.is_full,
    }
    if page.is_full:
        shown |= {
            "overview": profile.overview,
            "hourly_rate": profile.hourly_rate,
            "category": profile.category.slug if profile.category else None,
            "skills": [skill.slug for skill in page.skills],
            "languages": {row.code: row.level for _name, row in page.languages},
            "response": profile.response_band,
            "score": profile.score,
            "badges": [word for word, _label in profile.merits],
            "rating": profile.rating,
            "reviews": profile.review_count,
            "is_new": queries.is_new(profile),
            "earned_at_least": page.earnings.at_least,
            "hours_worked": page.earnings.hours,
            "contracts": page.earnings.contracts,
            "availability": profile.availability,
            "available_on": profile.away_until,
            "employment": page.employments,
            "education": page.educations,
            "certificates": page.certificates,
            "experience": page.experiences,
            "accounts": page.linked,
            "specialized": _specialized(profile, acting),
            "portfolio": [_piece_shown(profile, row) for row in queries.pieces_of(profile)],
            "video": _video_shown(profile, page.video),
        }
    return shown


def _specialized(profile: FreelancerProfile, acting: Acting) -> list[dict[str, Any]]:
    rows = SpecializedProfile.objects.visible_to(acting).filter(profile=profile).select_related("category")
    return [
        {
            **{name: getattr(row, name) for name in ("title", "overview", "hourly_rate", "is_shown")},
            "id": row.public_id,
            "url": f"{profile.get_absolute_url()}?profile={row.public_id}",
            "category": row.category.slug if row.category else None,
            "skills": sorted(skill.slug for skill in row.skills.all()),
            "portfolio": sorted(piece.pk for piece in row.portfolio.all()),
        }
        for row in rows.prefetch_related("skills", "portfolio").order_by("pk")
    ]


def freelancer(request: Request) -> Person:
    """Return who acts, if it is as freelancer.

    :raises Refused: the key is for another role.
    """
    rules.check_acts_as_freelancer(request.acting)
    return request.acting.me


def own_profile(request: Request) -> dict[str, Any]:
    """Return one's own profile, whole."""
    own = rules.check_acts_as_freelancer(request.acting)
    profile = FreelancerProfile.objects.for_tiles().get(pk=own.pk)
    more = {name: getattr(profile, name) for name in ("city", "country", "visibility", "accepts_referrals")}
    return {**shown_profile(profile, request.acting), **more}


def _piece_shown(profile: FreelancerProfile, row: PortfolioItem) -> dict[str, Any]:
    place = profile.public_id
    files = [
        {
            **{name: getattr(file, name) for name in ("id", "name", "size", "kind")},
            "url": reverse("people:piece_file", args=[place, file.pk]),
        }
        for file in row.files.all()
    ]
    plain = {name: getattr(row, name) for name in ("id", "title", "text", "links")}
    return {**plain, "url": reverse("people:piece", args=[place, row.pk]), "files": files}


def _video_shown(profile: FreelancerProfile, video: IntroVideo | None) -> dict[str, Any] | None:
    if video is None:
        return None
    if video.link:
        return {"url": None, "seconds": None, "link": video.link}
    url = reverse("people:video", args=[profile.public_id])
    return {"url": url, "seconds": video.seconds, "link": None}
