"""Becoming a freelancer, and saying who one is."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions import catalogue, found
from handsel.people.events import ProfileChanged
from handsel.people.models import FreelancerProfile, Person, Skill
from handsel.people.queries.places import countries
from handsel.people.queries.words import word_named
from handsel.people.values import ProfileValues
from handsel.policy import numbers


def profile_to_change(by: Person) -> FreelancerProfile:
    """Return the person's own profile, locked.

    :raises Refused: the person is no freelancer (`forbidden`).
    """
    rules.check_is_freelancer(by)
    return locked(FreelancerProfile.objects.filter(person=by)).get()


def tell_of_change(profile: FreelancerProfile, by: Person | None) -> None:
    """Note when the profile changed, write it to the search engine and announce it."""
    profile.changed_at = clock.now()
    profile.save(update_fields=["changed_at"])
    found.put_or_remove(profile)
    events.record(ProfileChanged(profile.pk), by=by)


@transaction.atomic
def become_freelancer(*, by: Person) -> FreelancerProfile:
    """Give a person an empty freelancer profile; a second call answers the one they have.

    Rules: ACC-01 one login, several roles; ACC-03 one stable address; SPEC-01. Locks: the person. Tells:
    ProfileChanged.

    :raises Refused: a talent specialist (`not_eligible`).
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_is_no_specialist(by)
    profile, new = FreelancerProfile.objects.get_or_create(person=by)
    if new:
        tell_of_change(profile, by)
    return profile


@transaction.atomic
def edit_profile(*, by: Person, values: ProfileValues) -> FreelancerProfile:
    """Write the basics of a person's freelancer profile.

    Rules: ACC-02 limits. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, a text is too long, the rate, country, category or a skill
    is none.
    """
    profile = profile_to_change(by)
    profile.title = rules.check_length(text.one_line(values.title), numbers.TITLE_MAX.value, "title")
    profile.overview = rules.check_length(text.clean(values.overview), numbers.OVERVIEW_MAX.value, "overview")
    profile.city = rules.check_length(text.one_line(values.city), 80, "city")
    profile.hourly_rate = rules.check_rate(values.hourly_rate)
    profile.country = _country(values.country)
    profile.category = catalogue.held_category(values.category)
    profile.save(update_fields=["title", "overview", "city", "hourly_rate", "country", "category"])
    if values.skills is not None:
        profile.skills.set(catalogue.held_skills(values.skills))
    tell_of_change(profile, by)
    return profile


@transaction.atomic
def add_skill(*, by: Person, name: str) -> Skill:
    """Add a skill, by its name or slug, to a person's profile.

    Rules: ACC-02 at most 15. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: there is no such skill, or the profile has as many as it may.
    """
    profile = profile_to_change(by)
    wanted = text.one_line(name)
    skill = word_named(Skill, wanted)
    if skill is None:
        raise Refused(
            "unknown_skill", _("We do not know this skill. Choose one from the list."), field="skill"
        )
    slugs = list(profile.skills.values_list("slug", flat=True))
    if skill.slug not in slugs:
        profile.skills.set(catalogue.held_skills((*slugs, skill.slug)))
        tell_of_change(profile, by)
    return skill


@transaction.atomic
def remove_skill(*, by: Person, slug: str) -> None:
    """Take a skill off a person's profile; one that is not there is no matter.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    skill = profile.skills.filter(slug=slug).first()
    if skill is not None:
        profile.skills.remove(skill)
        tell_of_change(profile, by)


@transaction.atomic
def set_visibility(*, by: Person, visibility: str) -> FreelancerProfile:
    """Choose who may see a person's profile, from this moment on.

    Rules: ACC-05 three visibilities, ACC-06 private is found by no search. Locks: the profile. Tells:
    ProfileChanged.

    :raises Refused: the person is no freelancer, or there is no such visibility.
    """
    profile = profile_to_change(by)
    if visibility not in FreelancerProfile.Visibility.values:
        raise Refused("invalid", _("Choose who may see your profile."), field="visibility")
    if profile.visibility != visibility or profile.turned_private_at is not None:
        profile.visibility = visibility
        profile.turned_private_at, profile.visibility_before = None, ""
        profile.save(update_fields=["visibility", "turned_private_at", "visibility_before"])
        tell_of_change(profile, by)
    return profile


@transaction.atomic
def set_referrals(*, by: Person, wanted: bool) -> FreelancerProfile:
    """Choose whether others may refer a person to jobs.

    Rules: REF-27. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    if profile.accepts_referrals != wanted:
        profile.accepts_referrals = wanted
        profile.save(update_fields=["accepts_referrals"])
        tell_of_change(profile, by)
    return profile


@transaction.atomic
def set_availability(*, by: Person, availability: str, available_on: date | None = None) -> FreelancerProfile:
    """Say how much a person can work in a week, or that they cannot until a day; the day ends it by itself.

    Who is not available keeps their weekly hours for afterwards.

    Rules: ACC-17. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, there is no such availability, or the day is none (`invalid`).
    """
    profile = profile_to_change(by)
    kinds = FreelancerProfile.Availability
    if availability not in kinds.values:
        raise Refused("invalid", _("Choose how much you can work."), field="availability")
    away = availability == kinds.NOT_AVAILABLE
    until = _day_of_return(available_on) if away else None
    hours = profile.weekly_hours if away else availability
    if (profile.weekly_hours, profile.available_on) != (hours, until):
        profile.weekly_hours, profile.available_on = hours, until
        profile.save(update_fields=["weekly_hours", "available_on"])
        tell_of_change(profile, by)
    return profile


@transaction.atomic
def end_absences() -> int:
    """Let searches know of everybody whose day of return has come; return how many; by the clock.

    Pages read the day itself, so that this may be late (ACC-17).
    """
    back = locked(FreelancerProfile.objects.filter(available_on__lte=clock.today()))
    profiles = list(back)
    for profile in profiles:
        profile.available_on = None
        profile.save(update_fields=["available_on"])
        found.put_or_remove(profile)
    return len(profiles)


def set_response(*, profile: FreelancerProfile, band: str, count: int) -> None:
    """Keep how soon a freelancer usually answers, as reputation found it.

    Rules: REP-06. Locks: none, one update. Tells: nothing.
    """
    FreelancerProfile.objects.filter(pk=profile.pk).update(response_band=band, response_count=count)
    profile.response_band, profile.response_count = band, count


def _day_of_return(day: date | None) -> date:
    most = numbers.AWAY_DAYS_MAX.value
    if day is None:
        raise Refused("invalid", _("Say from when on you can work again."), field="available_on")
    if not clock.today() < day <= clock.today() + timedelta(days=most):
        words = _("Choose a day after today, at most %(most)s days ahead.") % {"most": most}
        raise Refused("invalid", words, field="available_on")
    return day


def _country(code: str) -> str:
    if code and code not in dict(countries()):
        raise Refused("invalid", _("Choose a country from the list."), field="country")
    return code
