"""What would make a profile better: its completeness, and the eleven tips."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from handsel.index.text import folded
from handsel.people.completeness import ProfileFacts, completeness, missing
from handsel.people.models import (
    Certificate,
    Education,
    Employment,
    FreelancerProfile,
    IntroVideo,
    LinkedAccount,
    OtherExperience,
    PortfolioItem,
    SpecializedProfile,
)
from handsel.policy import numbers


@dataclass(frozen=True)
class ToAdd:
    """Something that would raise the percentage, and the form that adds it."""

    key: str
    words: str
    href: str


@dataclass(frozen=True)
class Completeness:
    """How complete a profile is in percent, and what is missing, what weighs most first."""

    percent: int
    missing: list[ToAdd]


@dataclass(frozen=True)
class Tip:
    """One way to a better profile; `href` is "" where the way does not exist here yet."""

    key: str
    title: str
    words: str
    done: bool
    href: str

    @property
    def comes_later(self) -> bool:
        """Whether nobody can follow it yet."""
        return not self.href


def profile_facts(profile: FreelancerProfile) -> ProfileFacts:
    """Return what counts of a profile, in one query."""
    through = FreelancerProfile.skills.through
    counted = FreelancerProfile.objects.filter(pk=profile.pk).values_list(
        _count(Employment.objects.all()),
        _count(through._default_manager.all(), "freelancerprofile"),
        _count(PortfolioItem.objects.all()),
        _count(Education.objects.all()),
        _count(SpecializedProfile.objects.filter(is_shown=True)),
        _count(IntroVideo.objects.all()),
        _count(LinkedAccount.objects.all()),
        _count(Certificate.objects.all()),
        _count(OtherExperience.objects.all()),
    )
    employments, skills, pieces, educations, specialized, videos, *proofs = counted.get()
    linked, certificates, other = proofs
    return ProfileFacts(
        photo=bool(profile.person.photo),
        overview=bool(profile.overview),
        employments=employments,
        skills=skills,
        pieces=pieces,
        educations=educations,
        specialized=specialized,
        video=bool(videos) and numbers.VIDEO_ON.value,
        linked=linked,
        certificates=certificates,
        other=other,
    )


def completeness_of(profile: FreelancerProfile, facts: ProfileFacts | None = None) -> Completeness:
    """Return how complete a profile is and what can be added here, in one query (ACC-11)."""
    facts = facts or profile_facts(profile)
    ways = _ways()
    return Completeness(completeness(facts), [ways[key] for key in missing(facts) if key in ways])


def tips_for(profile: FreelancerProfile, facts: ProfileFacts | None = None) -> list[Tip]:
    """Return the eleven tips, each done or open by what is stored, in two queries (ACC-16)."""
    facts = facts or profile_facts(profile)
    enough_skills, enough_pieces = numbers.TIP_SKILLS.value, numbers.TIP_PIECES.value
    long_enough = numbers.TIP_OVERVIEW.value
    basics = reverse("people:edit_profile")
    return [
        Tip(
            "keywords",
            _("Use the words that clients look for"),
            _("Name your most important skills in your title and overview too: searches weigh them most."),
            _names_skills(profile),
            basics,
        ),
        Tip(
            "photo",
            _("Show your face"),
            _("Choose a picture in which you look at the camera."),
            facts.photo,
            reverse("people:edit_photo"),
        ),
        Tip(
            "video",
            _("Say hello in a short video"),
            _("Half a minute tells more of you than a page."),
            facts.video,
            reverse("people:edit_video") if numbers.VIDEO_ON.value else "",
        ),
        Tip(
            "skills",
            _("List your skills"),
            _("Clients filter by them. Choose at least %(number)s.") % {"number": enough_skills},
            facts.skills >= enough_skills,
            reverse("people:edit_skills"),
        ),
        Tip(
            "niche",
            _("Choose your field"),
            _("Name one field of work, and a title that says what you do in it and for whom."),
            profile.category_id is not None and len(profile.title.split()) > 1,
            basics,
        ),
        Tip(
            "specialized",
            _("Make a profile for each kind of work"),
            _("A client who looks for one thing likes to read about that one thing."),
            facts.specialized > 0,
            reverse("people:specialized"),
        ),
        Tip(
            "badge",
            _("Show that you are available"),
            _("A badge tells clients that you can start now."),
            False,
            "",
        ),
        Tip(
            "portfolio",
            _("Show your work"),
            _("At least %(number)s pieces that you are proud of.") % {"number": enough_pieces},
            facts.pieces >= enough_pieces,
            reverse("people:portfolio"),
        ),
        Tip(
            "feedback",
            _("Ask for feedback"),
            _(
                "What clients say of you counts more than what you say yourself. “My stats” says what is missing."
            ),
            profile.review_count > 0,
            reverse("reputation:stats"),
        ),
        Tip(
            "boost",
            _("Stand further up in searches"),
            _("A boost puts your profile where more clients see it."),
            False,
            "",
        ),
        Tip(
            "overview",
            _("Write a clear title and overview"),
            _("Begin with what clients get from you: lists show the first %(number)s characters.")
            % {"number": long_enough},
            bool(profile.title) and len(profile.overview) >= long_enough,
            basics,
        ),
    ]


def _ways() -> dict[str, ToAdd]:
    """Return the way to add each part; a part that does not exist here yet has none."""
    rows = [
        ToAdd("photo", _("a photo"), reverse("people:edit_photo")),
        ToAdd("overview", _("an overview"), reverse("people:edit_profile")),
        ToAdd("employments", _("jobs that you held"), reverse("people:edit_rows", args=["employment"])),
        ToAdd("skills", _("skills"), reverse("people:edit_skills")),
        ToAdd("pieces", _("pieces of work"), reverse("people:portfolio")),
        ToAdd("educations", _("your education"), reverse("people:edit_rows", args=["education"])),
        ToAdd("certificates", _("certificates"), reverse("people:edit_rows", args=["certificates"])),
        ToAdd("linked", _("a page elsewhere"), reverse("people:edit_rows", args=["accounts"])),
        ToAdd("other", _("other experience"), reverse("people:edit_rows", args=["experience"])),
    ]
    if numbers.VIDEO_ON.value:
        rows.append(ToAdd("video", _("a short video"), reverse("people:edit_video")))
    return {row.key: row for row in rows}


def _names_skills(profile: FreelancerProfile) -> bool:
    names = list(profile.skills.values_list("name", flat=True))
    text = folded(f"{profile.title} {profile.overview}")
    named = sum(folded(name).strip() in text for name in names)
    return bool(names) and named >= min(len(names), numbers.TIP_KEYWORDS.value)


def _count(rows: "QuerySet[Any]", name: str = "profile") -> Coalesce:
    own = rows.filter(**{name: OuterRef("pk")}).order_by().values(name).annotate(number=Count("pk"))
    return Coalesce(Subquery(own.values("number"), output_field=IntegerField()), 0)
