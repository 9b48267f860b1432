"""What may stand on a freelancer's profile."""

from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from handsel.kit.files import check_files
from handsel.kit.links import checked_link
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.kit.videos import Video, check_video
from handsel.people.models import Category, FreelancerProfile, PortfolioItem, Skill, SpecializedProfile
from handsel.people.queries import words
from handsel.people.values import Piece
from handsel.policy import numbers

RATE_MAX = Decimal("100000")


def check_can_add_piece(profile: FreelancerProfile) -> None:
    """ACC-13: a portfolio has at most 40 pieces of work."""
    if profile.portfolio.count() >= numbers.PORTFOLIO_MAX.value:
        raise Refused("too_many", _("There is no room for more here. Take something off first."))


def check_piece(values: Piece) -> None:
    """ACC-13: a piece of work has a title, its links lead to the web, and its files may be shown.

    The place for the contact scan of texts and files; what links lead to is not looked at (O77).

    :raises Refused: invalid, too_many_links, bad_link, or what `kit.files` refuses.
    """
    if not one_line(values.title):
        raise Refused("invalid", _("Give it a title."), field="title")
    checked_links(values.links)
    check_files(
        values.files,
        most=numbers.PORTFOLIO_FILES_MAX.value,
        most_mb=numbers.PORTFOLIO_FILE_MAX_MB.value,
        pages=False,
    )


def checked_links(typed: tuple[str, ...]) -> list[str]:
    """ACC-13: the links of a piece of work, each once, http and https alone.

    :raises Refused: too_many_links, bad_link.
    """
    links = list(dict.fromkeys(checked_link(link, field="links") for link in typed if link.strip()))
    most = numbers.PORTFOLIO_LINKS_MAX.value
    if len(links) > most:
        text = _("Give at most %(most)s links.") % {"most": most}
        raise Refused("too_many_links", text, field="links")
    return links


def check_files_fit(piece: PortfolioItem, values: Piece) -> None:
    """ACC-13: a piece of work has at most 10 files, those that stay and those that join them."""
    stay = piece.files.all() if values.kept is None else piece.files.filter(pk__in=values.kept)
    most = numbers.PORTFOLIO_FILES_MAX.value
    if stay.count() + len(values.files) > most:
        text = _("Please choose at most %(most)s files.") % {"most": most}
        raise Refused("too_many_files", text, field="files")


def check_videos_on() -> None:
    """ACC-12: an operator may switch videos off for the whole instance."""
    if not numbers.VIDEO_ON.value:
        raise Refused("feature_off", _("Videos are switched off on this marketplace."))


def check_intro_video(upload: "UploadedFile[Any]") -> Video:
    """ACC-12: an intro video plays at most 60 seconds, has at most 100 MB, and is WebM or MP4.

    The place for the contact scan of videos and of video links.
    """
    return check_video(upload, most_mb=numbers.VIDEO_MAX_MB.value, most_seconds=numbers.VIDEO_SECONDS.value)


def check_length(value: str, length: int, field: str) -> str:
    """ACC-02: a text has its longest length; returns it."""
    if len(value) > length:
        raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": length}, field=field)
    return value


def check_rate(rate: Decimal | None) -> Decimal | None:
    """ACC-02: an hour costs something, if the freelancer says what; returns it."""
    if rate is not None and not (rate.is_finite() and 0 < rate < RATE_MAX):
        raise Refused(
            "invalid", _("Say what an hour of your work costs, as a number above 0."), field="hourly_rate"
        )
    return rate


def check_category(slug: str) -> Category | None:
    """ACC-02: a field of work is one of the list; returns it."""
    if not slug:
        return None
    category = Category.objects.filter(slug__in=words.current_slugs(Category, [slug])).first()
    if category is None:
        raise Refused("invalid", _("Choose a category from the list."), field="category")
    return category


def check_skills(slugs: tuple[str, ...], field: str = "skill") -> list[Skill]:
    """ACC-02: at most fifteen skills, all of the list; returns them."""
    most = numbers.SKILLS_MAX.value
    wanted = set(words.current_slugs(Skill, slugs))
    if len(wanted) > most:
        message = ngettext(
            "Choose at most %(most)s skill. Take one off first.",
            "Choose at most %(most)s skills. Take one off first.",
            most,
        )
        raise Refused("too_many_skills", message % {"most": most}, field=field)
    skills = list(Skill.objects.filter(slug__in=wanted))
    if len(skills) != len(wanted):
        raise Refused("unknown_skill", _("We do not know this skill. Choose one from the list."), field=field)
    return skills


def check_pieces(profile: FreelancerProfile, ids: tuple[int, ...]) -> list[PortfolioItem]:
    """ACC-09: a specialized profile shows pieces of the person's own portfolio; returns them."""
    wanted = set(ids)
    pieces = list(profile.portfolio.filter(pk__in=wanted))
    if len(pieces) != len(wanted):
        text = _("One of these pieces is not in your portfolio any more. Choose again.")
        raise Refused("invalid", text, field="portfolio")
    return pieces


def check_can_add_specialized(profile: FreelancerProfile) -> None:
    """ACC-09: at most two specialized profiles beside the general one.

    :raises Refused: specialized_limit.
    """
    most = numbers.SPECIALIZED_MAX.value
    if profile.specialized.count() >= most:
        text = ngettext(
            "You may have %(most)s specialized profile. Delete it first, or change it.",
            "You may have %(most)s specialized profiles. Delete one first, or change one.",
            most,
        )
        raise Refused("specialized_limit", text % {"most": most})


def check_may_be_asked_as(profile: FreelancerProfile, public_id: str) -> SpecializedProfile | None:
    """ACC-10: a client asks for a specialized profile that is shown; returns it, None for the general one.

    :raises Refused: unknown_profile.
    """
    if not public_id:
        return None
    special = profile.specialized.filter(public_id=one_line(public_id), is_shown=True).first()
    if special is None:
        text = _("They do not show this profile any more. Open their general profile and invite them there.")
        raise Refused("unknown_profile", text, field="specialized")
    return special
