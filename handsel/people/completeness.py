"""How complete a profile is, as a pure function: what stands on it in, percent out (ACC-11)."""

from dataclasses import dataclass

from handsel.policy import numbers


@dataclass(frozen=True)
class ProfileFacts:
    """What counts of a profile: whether it has a thing, or how many of them.

    Specialized profiles count for the tips alone (ACC-16).
    """

    photo: bool = False
    overview: bool = False
    employments: int = 0
    skills: int = 0
    pieces: int = 0
    educations: int = 0
    video: bool = False
    linked: int = 0
    certificates: int = 0
    other: int = 0
    specialized: int = 0


@dataclass(frozen=True)
class Part:
    """One part of the whole: what it earns now, and the most that it can earn, in percent."""

    key: str
    earned: int
    most: int

    @property
    def is_open(self) -> bool:
        """Whether there is more to earn here."""
        return self.earned < self.most


def completeness(facts: ProfileFacts) -> int:
    """Return how complete a profile is, from 0 to 100.

    The base set (photo, overview, one job, one skill) makes one half, each a quarter of it; everything else
    together makes at most the other half. So nothing reaches 100 without the whole base.
    """
    base = numbers.COMPLETE_BASE.value
    has = sum((facts.photo, facts.overview, facts.employments > 0, facts.skills > 0))
    more = sum(part.earned for part in further_parts(facts))
    return base * has // 4 + min(100 - base, more)


def missing(facts: ProfileFacts) -> list[str]:
    """Return the parts that would raise the percentage, what weighs most first."""
    base = {
        "photo": facts.photo,
        "overview": facts.overview,
        "employments": facts.employments > 0,
        "skills": facts.skills > 0,
    }
    lacking = [key for key, has in base.items() if not has]
    parts = further_parts(facts)
    if sum(part.earned for part in parts) >= 100 - numbers.COMPLETE_BASE.value:
        return lacking
    more = sorted((part for part in parts if part.is_open), key=lambda part: part.earned - part.most)
    return [*lacking, *(part.key for part in more if part.key not in lacking)]


def further_parts(facts: ProfileFacts) -> list[Part]:
    """Return what counts beside the base set."""
    skills = numbers.COMPLETE_SKILLS.value
    video, linked = numbers.COMPLETE_VIDEO.value, numbers.COMPLETE_LINKED.value
    other = numbers.COMPLETE_OTHER.value
    return [
        _each("pieces", facts.pieces, numbers.COMPLETE_PIECE.value, numbers.COMPLETE_PIECES_MOST.value),
        _each(
            "employments",
            facts.employments - 1,
            numbers.COMPLETE_EMPLOYMENT.value,
            numbers.COMPLETE_EMPLOYMENTS_MOST.value,
        ),
        Part("skills", skills * (facts.skills > 1), skills),
        _each(
            "educations", facts.educations, numbers.COMPLETE_STUDY.value, numbers.COMPLETE_STUDIES_MOST.value
        ),
        Part("video", video * facts.video, video),
        Part("linked", linked * (facts.linked > 0), linked),
        _each(
            "certificates",
            facts.certificates,
            numbers.COMPLETE_CERTIFICATE.value,
            numbers.COMPLETE_CERTIFICATES_MOST.value,
        ),
        Part("other", other * (facts.other > 0), other),
    ]


def _each(key: str, count: int, points: int, most: int) -> Part:
    return Part(key, min(most, points * max(0, count)), most)
