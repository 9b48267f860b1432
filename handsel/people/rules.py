"""May somebody do this? Each check raises `Refused`."""

from decimal import Decimal
from typing import Any, TypeVar

from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from handsel.kit.files import check_files
from handsel.kit.links import checked_link
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.kit.videos import Video, check_video
from handsel.people.acting import Acting
from handsel.people.models import (
    ApiKey,
    Category,
    ClientAccount,
    FreelancerProfile,
    Person,
    PortfolioItem,
    Seat,
    Skill,
    SpecializedProfile,
)
from handsel.people.queries import words
from handsel.people.values import Piece
from handsel.policy import numbers

RATE_MAX = Decimal("100000")
W = TypeVar("W", Category, Skill)


def check_is_freelancer(person: Person) -> FreelancerProfile:
    """ACC-01: only somebody with a freelancer profile edits one; returns it."""
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is None:
        raise Refused("forbidden", _("You have no freelancer profile yet."))
    return profile


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


def check_not_self(*, by: Person, other: Person) -> None:
    """ACC-01: nobody invites, refers, hires or reviews themselves across their roles."""
    if by.pk == other.pk:
        raise Refused("self_action", _("This is you. You cannot do this with yourself."))


def check_not_own_account(*, profile: FreelancerProfile, account: ClientAccount) -> None:
    """ACC-01: a freelancer does not deal with a client account that they have a seat in."""
    if Seat.objects.filter(account=account, person=profile.person_id).exists():
        raise Refused(
            "self_action", _("You act for this client yourself, so you cannot also be its freelancer.")
        )


def check_may_act_for(*, by: Person, account: ClientAccount) -> Seat:
    """ACC-23: only people with a seat act for a client account; returns the seat."""
    seat = Seat.objects.filter(account=account, person=by).first()
    if seat is None:
        raise Refused("forbidden", _("You do not act for this client."))
    return seat


def check_owns(*, by: Person, account: ClientAccount) -> Seat:
    """ACC-23: only owners manage the seats and the details of a client account."""
    seat = check_may_act_for(by=by, account=account)
    if seat.role != Seat.Role.OWNER:
        raise Refused("forbidden", _("Only an owner of this client account can do this."))
    return seat


def check_another_owner_stays(seat: Seat) -> None:
    """ACC-23: the last owner cannot leave, be removed or become a hirer."""
    if seat.role != Seat.Role.OWNER:
        return
    others = Seat.objects.filter(account=seat.account_id, role=Seat.Role.OWNER).exclude(pk=seat.pk)
    if not others.exists():
        raise Refused(
            "last_owner",
            _("A client account needs an owner. Make somebody else an owner first."),
            state=Seat.Role.OWNER,
        )


def check_is_operator(person: Person) -> None:
    """ACC-24: some acts are the operator's alone."""
    if not person.is_operator:
        raise Refused("forbidden", _("Only an operator of this marketplace can do this."))


def check_can_be_specialist(person: Person) -> None:
    """SPEC-01: a talent specialist is staff, so nobody who looks for work here."""
    if FreelancerProfile.objects.filter(person=person).exists():
        text = _("A talent specialist needs an account of their own, without a freelancer profile.")
        raise Refused("not_eligible", text, field="email")


def check_can_be_assigned(*, person: Person, account: ClientAccount) -> None:
    """SPEC-01, SPEC-05: only a talent specialist is assigned, and none to a client that is theirs.

    :raises Refused: not_eligible, self_action.
    """
    if not person.is_specialist or not person.is_active:
        raise Refused("not_eligible", _("Only a talent specialist can be assigned."), field="specialist")
    if Seat.objects.filter(account=account, person=person).exists():
        text = _("They act for this client themselves, so somebody else has to be its specialist.")
        raise Refused("self_action", text, field="specialist")


def check_is_no_specialist(person: Person) -> None:
    """SPEC-01: staff who invite for clients do not look for work under the same login.

    :raises Refused: not_eligible.
    """
    if Person.objects.filter(pk=person.pk, is_specialist=True).exists():
        text = _("You are a talent specialist here. To look for work, sign up with another e-mail address.")
        raise Refused("not_eligible", text)


def check_email_free(email: str) -> None:
    """ACC-01: one e-mail address belongs to one login."""
    taken = (
        Person.objects.filter(email__iexact=email).exists()
        or EmailAddress.objects.filter(email__iexact=email, verified=True).exists()
    )
    if taken:
        raise Refused(
            "email_taken", _("There is already an account with this e-mail address."), field="email"
        )


def check_can_make_key(*, by: Person, account_id: int | None) -> None:
    """ADM-13: a key acts in a role that its owner has, and nobody keeps more than a handful.

    :raises Refused: `role`, `too_many_keys`.
    """
    if account_id is None:
        has_role = FreelancerProfile.objects.filter(person=by).exists()
    else:
        has_role = Seat.objects.filter(account_id=account_id, person=by).exists()
    if not has_role:
        raise Refused("role", _("Choose one of your own roles."), field="role")
    most = numbers.API_KEYS_MAX.value
    if ApiKey.objects.valid().filter(person=by).count() >= most:
        text = _("You have %(most)s keys already. Revoke one that you no longer need.")
        raise Refused("too_many_keys", text % {"most": most})


def check_acts_as_freelancer(acting: Acting) -> FreelancerProfile:
    """ADM-13: some doors are for keys that act as freelancer; returns the profile."""
    if acting.profile is None or acting.account is not None:
        raise Refused("wrong_role", _("This key acts for a client. A freelancer's key can do this."))
    return acting.profile


def check_acts_for_client(acting: Acting) -> ClientAccount:
    """ADM-13: some doors are for keys that act for a client account; returns the account."""
    if acting.account is None:
        raise Refused("wrong_role", _("This key acts as freelancer. A client's key can do this."))
    return acting.account


def check_can_set_standing(*, by: Person, person: Person) -> None:
    """ACC-20: nobody limits or suspends themselves or another operator."""
    check_not_self(by=by, other=person)
    if person.is_operator:
        raise Refused("not_eligible", _("Operators cannot be limited or suspended."))


def check_may_reach_out(person: Person) -> None:
    """ACC-20: a limited or suspended person does not invite, apply, refer or write to new people.

    Goes by the person as the request loaded them, so that pages can ask it without a query.
    """
    if person.standing != Person.Standing.ACTIVE:
        raise Refused(
            "suspended",
            _("Your account is limited, so you cannot do this for now. You can still read what you have."),
        )


def check_not_suspended(person: Person) -> None:
    """ACC-20: a suspended person does not answer what they were asked either; a limited one may."""
    if person.is_suspended:
        raise Refused(
            "suspended",
            _("Your account is suspended, so you cannot do this for now. You can still read what you have."),
        )


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


def check_word_name(sort: str, name: str, *, own: int | None = None) -> None:
    """ADM-14: a skill or category has a name with letters, which no other has, also not as another name."""
    if not slugify(name):
        raise Refused("invalid", _("Give it a name with letters or digits."), field="name")
    most = words.CATEGORY_MAX if sort == words.CATEGORIES else words.NAME_MAX
    if len(name) > most:
        raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": most}, field="name")
    found = words.word_named(words.word_models(sort)[0], name)
    if found is not None and found.pk != own:
        said = _("“%(name)s” has this name already. Merge the two if they mean the same.")
        raise Refused("word_taken", said % {"name": found.name}, field="name")


def check_word_is_there(word: W | None) -> W:
    """ADM-14: what was merged or deleted meanwhile cannot be changed; returns the word."""
    if word is None:
        raise Refused("word_gone", _("This was merged with another or deleted meanwhile."))
    return word


def check_can_merge(word: W | None, into: W | None) -> tuple[W, W]:
    """ADM-14: two different words are merged, and both are there; returns them. Call with both locked."""
    if word is not None and into is not None and word.pk == into.pk:
        raise Refused("same_word", _("Choose another one to merge it with."), field="into")
    return check_word_is_there(word), check_word_is_there(into)


def check_can_add_alias(word: "Category | Skill") -> None:
    """ADM-14: a word has a handful of other names."""
    if word.aliases.count() >= words.ALIASES_MAX:
        said = _("It has %(most)d other names already. Take one off first.") % {"most": words.ALIASES_MAX}
        raise Refused("too_many", said, field="name")


def check_unused(uses: dict[str, int]) -> None:
    """ADM-14: only what nothing uses is deleted; everything else is merged."""
    if any(uses.values()):
        raise Refused("word_used", _("This is in use. Merge it with another one instead."))


def category_of(category_id: int | None) -> Category:
    """ADM-14: a skill belongs to a category; returns it."""
    found = Category.objects.filter(pk=category_id or 0).first()
    if found is None:
        raise Refused("invalid", _("Choose a category from the list."), field="category")
    return found


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


def check_can_ask_to_delete(*, by: Person, password: str) -> None:
    """ACC-22: with the password; not the last operator, nor the last owner of a client that others act for.

    :raises Refused: `password_needed`, `wrong_password`, `last_operator`, `last_owner`.
    """
    if not by.has_usable_password():
        raise Refused("password_needed", _("Choose a password under Sign-in first, then come back."))
    if not by.check_password(password):
        raise Refused("wrong_password", _("This is not your password."), field="password")
    operators = Person.objects.filter(is_operator=True, is_active=True, deletion_asked_at=None)
    if by.is_operator and not operators.exclude(pk=by.pk).exists():
        raise Refused("last_operator", _("You are the last operator of this marketplace."))
    for seat in Seat.objects.filter(person=by, role=Seat.Role.OWNER).select_related("account"):
        others = Seat.objects.filter(account=seat.account).exclude(person=by)
        if others.exists() and not others.filter(role=Seat.Role.OWNER).exists():
            words = _("Others act for %(name)s too. Make one of them an owner, or remove them, first.")
            raise Refused("last_owner", words % {"name": seat.account.name})
