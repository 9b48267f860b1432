"""The lists on a freelancer's profile: employment, education, certificates, languages and so on."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, text
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions.profile import profile_to_change, tell_of_change
from handsel.people.models import (
    Certificate,
    Education,
    Employment,
    FreelancerProfile,
    LinkedAccount,
    OtherExperience,
    Person,
    SpokenLanguage,
)
from handsel.people.queries.places import languages
from handsel.people.values import AccountValues, CertificateValues, ExperienceValues, PastWork, Study

M = TypeVar("M", bound=Model)
ROWS_MAX = 40
LANGUAGES_MAX = 10


@transaction.atomic
def add_employment(*, by: Person, values: PastWork) -> Employment:
    """Add a job that a person held to their profile.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, the years are no years, or there are too many rows.
    """
    profile = profile_to_change(by)
    _check_room(profile.employments.count())
    _check_years(values.from_year, values.to_year)
    return _added(Employment, _employment(values), profile, by)


@transaction.atomic
def edit_employment(*, by: Person, employment_id: int, values: PastWork) -> Employment:
    """Change a job that a person held.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not on the person's profile (`hidden`), or the years are no years.
    """
    profile = profile_to_change(by)
    row = _own(Employment, profile, employment_id)
    _check_years(values.from_year, values.to_year)
    return _changed(row, _employment(values), profile, by)


@transaction.atomic
def remove_employment(*, by: Person, employment_id: int) -> None:
    """Take a job off a person's profile; one that is gone already is no matter.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    _remove(Employment, by, employment_id)


@transaction.atomic
def add_education(*, by: Person, values: Study) -> Education:
    """Add a course of study to a person's profile.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, the years are no years, or there are too many rows.
    """
    profile = profile_to_change(by)
    _check_room(profile.educations.count())
    _check_years(values.from_year, values.to_year)
    return _added(Education, _education(values), profile, by)


@transaction.atomic
def edit_education(*, by: Person, education_id: int, values: Study) -> Education:
    """Change a course of study.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not on the person's profile (`hidden`), or the years are no years.
    """
    profile = profile_to_change(by)
    row = _own(Education, profile, education_id)
    _check_years(values.from_year, values.to_year)
    return _changed(row, _education(values), profile, by)


@transaction.atomic
def remove_education(*, by: Person, education_id: int) -> None:
    """Take a course of study off a person's profile; one that is gone already is no matter.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    _remove(Education, by, education_id)


@transaction.atomic
def add_certificate(*, by: Person, values: CertificateValues) -> Certificate:
    """Add a certificate to a person's profile.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, something is missing, or there are too many rows.
    """
    profile = profile_to_change(by)
    _check_room(profile.certificates.count())
    return _added(Certificate, _certificate(values), profile, by)


@transaction.atomic
def edit_certificate(*, by: Person, certificate_id: int, values: CertificateValues) -> Certificate:
    """Change a certificate.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not on the person's profile (`hidden`), or something is missing.
    """
    profile = profile_to_change(by)
    row = _own(Certificate, profile, certificate_id)
    return _changed(row, _certificate(values), profile, by)


@transaction.atomic
def remove_certificate(*, by: Person, certificate_id: int) -> None:
    """Take a certificate off a person's profile; one that is gone already is no matter.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    _remove(Certificate, by, certificate_id)


@transaction.atomic
def link_account(*, by: Person, values: AccountValues) -> LinkedAccount:
    """Link a person's profile to their page at another place.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, it is no page of that place, or one is linked (`site_taken`).
    """
    profile = profile_to_change(by)
    link = rules.check_linked_account(values.site, values.link)
    rules.check_site_is_free(profile, values.site)
    return _added(LinkedAccount, {"site": values.site, "link": link}, profile, by)


@transaction.atomic
def edit_linked_account(*, by: Person, account_id: int, values: AccountValues) -> LinkedAccount:
    """Change the page at another place that a profile is linked to.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not on the person's profile (`hidden`), it is no page of that place, or another one
        of that place is linked (`site_taken`).
    """
    profile = profile_to_change(by)
    row = _own(LinkedAccount, profile, account_id)
    link = rules.check_linked_account(values.site, values.link)
    rules.check_site_is_free(profile, values.site, own=row.pk)
    return _changed(row, {"site": values.site, "link": link}, profile, by)


@transaction.atomic
def unlink_account(*, by: Person, account_id: int) -> None:
    """Take the link to another place off a person's profile; one that is gone already is no matter.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    _remove(LinkedAccount, by, account_id)


@transaction.atomic
def add_experience(*, by: Person, values: ExperienceValues) -> OtherExperience:
    """Add other experience to a person's profile.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, it has no title, or there are too many rows.
    """
    profile = profile_to_change(by)
    _check_room(profile.experiences.count())
    return _added(OtherExperience, _experience(values), profile, by)


@transaction.atomic
def edit_experience(*, by: Person, experience_id: int, values: ExperienceValues) -> OtherExperience:
    """Change other experience.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: it is not on the person's profile (`hidden`), or it has no title.
    """
    profile = profile_to_change(by)
    row = _own(OtherExperience, profile, experience_id)
    return _changed(row, _experience(values), profile, by)


@transaction.atomic
def remove_experience(*, by: Person, experience_id: int) -> None:
    """Take other experience off a person's profile; one that is gone already is no matter.

    Rules: ACC-11. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    _remove(OtherExperience, by, experience_id)


@transaction.atomic
def set_languages(*, by: Person, levels: Mapping[str, str]) -> list[SpokenLanguage]:
    """Write which languages a person works in, and how well: code to level, the whole list at once.

    Rules: ACC-02. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer, or a language or level is none.
    """
    profile = profile_to_change(by)
    known = dict(languages())
    if len(levels) > LANGUAGES_MAX:
        message = _("Name at most %(most)s languages.") % {"most": LANGUAGES_MAX}
        raise Refused("too_many", message, field="language")
    for code, level in levels.items():
        if code not in known or level not in SpokenLanguage.Level.values:
            raise Refused("invalid", _("Choose a language and a level from the lists."), field="language")
    profile.languages.all().delete()
    rows = [SpokenLanguage(profile=profile, code=code, level=level) for code, level in levels.items()]
    SpokenLanguage.objects.bulk_create(rows)
    tell_of_change(profile, by)
    return rows


def _own(model: type[M], profile: FreelancerProfile, pk: int) -> M:
    row = model._default_manager.filter(profile=profile, pk=pk).first()
    if row is None:
        raise Refused("hidden", _("This is not on your profile any more."))
    return row


def _added(model: type[M], values: Mapping[str, object], profile: FreelancerProfile, by: Person) -> M:
    row = model._default_manager.create(profile=profile, **values)
    tell_of_change(profile, by)
    return row


def _changed(row: M, values: Mapping[str, object], profile: FreelancerProfile, by: Person) -> M:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    tell_of_change(profile, by)
    return row


def _remove(model: type[Model], by: Person, pk: int) -> None:
    profile = profile_to_change(by)
    gone, _rows = model._default_manager.filter(profile=profile, pk=pk).delete()
    if gone:
        tell_of_change(profile, by)


def _employment(values: PastWork) -> dict[str, object]:
    return {
        "title": _cut(values.title, 100),
        "company": _cut(values.company, 100),
        "from_year": values.from_year,
        "to_year": values.to_year,
        "text": text.clean(values.text)[:5000],
    }


def _education(values: Study) -> dict[str, object]:
    return {
        "school": _cut(values.school, 120),
        "degree": _cut(values.degree, 120),
        "from_year": values.from_year,
        "to_year": values.to_year,
    }


def _certificate(values: CertificateValues) -> dict[str, Any]:
    name, issuer = _cut(values.name, 120), _cut(values.issuer, 120)
    link = rules.check_certificate(name, issuer, values.issued_date, values.link)
    credential = _cut(values.credential, 100)
    issued = {"issuer": issuer, "issued_date": values.issued_date}
    return {"name": name, **issued, "credential": credential, "link": link}


def _experience(values: ExperienceValues) -> dict[str, Any]:
    title = _cut(values.title, 120)
    rules.check_experience(title)
    return {"title": title, "text": text.clean(values.text)[:5000]}


def _cut(value: str, length: int) -> str:
    return text.one_line(value)[:length]


def _check_room(count: int) -> None:
    if count >= ROWS_MAX:
        raise Refused("too_many", _("There is no room for more here. Take something off first."))


def _check_years(from_year: int, to_year: int | None) -> None:
    latest = clock.today().year + 10
    if not 1900 <= from_year <= latest:
        raise Refused("invalid", _("Write the year with four digits."), field="from_year")
    if to_year is not None and not from_year <= to_year <= latest:
        raise Refused("invalid", _("The last year cannot come before the first."), field="to_year")
