"""The further profiles of a freelancer, each for one kind of work."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.kit import text
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions import catalogue
from handsel.people.actions.profile import profile_to_change, tell_of_change
from handsel.people.models import FreelancerProfile, Person, SpecializedProfile
from handsel.people.values import SpecializedValues
from handsel.policy import numbers


@transaction.atomic
def add_specialized(*, by: Person, values: SpecializedValues) -> SpecializedProfile:
    """Give a freelancer one more profile, for one kind of work; it is shown from now on.

    Rules: ACC-09 at most two, ACC-02 limits. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: specialized_limit, or what the values lack; the person is no freelancer.
    """
    profile = profile_to_change(by)
    rules.check_can_add_specialized(profile)
    special = SpecializedProfile(profile=profile)
    _write(special, values)
    tell_of_change(profile, by)
    return special


@transaction.atomic
def edit_specialized(*, by: Person, public_id: str, values: SpecializedValues) -> SpecializedProfile:
    """Write a specialized profile anew; proposals that were sent with it keep what they showed.

    Rules: ACC-09, ACC-10. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not the person's (`hidden`), or what the values lack.
    """
    profile = profile_to_change(by)
    special = _own(profile, public_id)
    _write(special, values)
    tell_of_change(profile, by)
    return special


@transaction.atomic
def show_specialized(*, by: Person, public_id: str, wanted: bool) -> SpecializedProfile:
    """Let others see a specialized profile as far as they see the general one, or let nobody.

    Rules: ACC-09. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not the person's (`hidden`).
    """
    profile = profile_to_change(by)
    special = _own(profile, public_id)
    if special.is_shown != wanted:
        special.is_shown = wanted
        special.save(update_fields=["is_shown"])
        tell_of_change(profile, by)
    return special


@transaction.atomic
def remove_specialized(*, by: Person, public_id: str) -> None:
    """Delete a specialized profile; one that is gone already is no matter, and sent proposals stay as they are.

    Rules: ACC-09, ACC-10. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    special = profile.specialized.filter(public_id=public_id).first()
    if special is not None:
        special.delete()
        tell_of_change(profile, by)


def _own(profile: FreelancerProfile, public_id: str) -> SpecializedProfile:
    special = profile.specialized.filter(public_id=public_id).first()
    if special is None:
        raise Refused("hidden", _("You have no such profile any more."))
    return special


def _write(special: SpecializedProfile, values: SpecializedValues) -> None:
    title = rules.check_length(text.one_line(values.title), numbers.TITLE_MAX.value, "title")
    if not title:
        raise Refused("title", _("Say what you do, in a few words."), field="title")
    special.title = title
    overview = text.clean(values.overview)
    special.overview = rules.check_length(overview, numbers.OVERVIEW_MAX.value, "overview")
    special.hourly_rate = rules.check_rate(values.hourly_rate)
    special.category = catalogue.held_category(values.category)
    skills = catalogue.held_skills(values.skills, "skills")
    pieces = rules.check_pieces(special.profile, values.portfolio)
    special.save()
    special.skills.set(skills)
    special.portfolio.set(pieces)
