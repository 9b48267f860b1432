"""What freelancers of the demo world show beside their past: certificates, pages elsewhere, other experience,
profiles for one kind of work.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils.text import slugify

from handsel.pages.demo.acts import Act
from handsel.pages.demo.portraits import PORTRAITS, portrait_of
from handsel.pages.demo.stage import Stage
from handsel.people import actions as people
from handsel.people.actions import AccountValues, CertificateValues, ExperienceValues

DAYS_AGO, SPECIALIZED_DAYS_AGO = 80, 70
CERTIFICATES = (
    (
        "bob",
        CertificateValues(
            "Certified Bookkeeper",
            "Manila Bay Institute of Accounts",
            date(2014, 6, 20),
            "CB-20417",
            "https://example.org/certificates/cb-20417",
        ),
    ),
    ("bob", CertificateValues("Spreadsheet modelling", "Open Evening College", date(2022, 11, 5))),
    (
        "charlie",
        CertificateValues("Payroll in practice", "Harbour Trade School", date(2019, 3, 15), "PP-118"),
    ),
    (
        "shabnam",
        CertificateValues("Charity accounts", "Midland School of Trustees", date(2018, 5, 4), "CA-2207"),
    ),
    (
        "shabnam",
        CertificateValues("Payroll in the United Kingdom", "Open Evening College", date(2021, 9, 17)),
    ),
    ("lucas", CertificateValues("Maps from open data", "Field School of Geography", date(2020, 4, 24))),
    ("lucas", CertificateValues("Secure phones at work", "Open Evening College", date(2023, 1, 13))),
    ("priya", CertificateValues("Accessibility of web pages", "Lotus Academy", date(2023, 2, 10))),
)
ACCOUNTS = (
    ("lucas", AccountValues("github", "https://github.com/handsel-demo-lucas")),
    ("lucas", AccountValues("stack_overflow", "https://stackoverflow.com/users/0/handsel-demo-lucas")),
    ("shabnam", AccountValues("linkedin", "https://www.linkedin.com/in/handsel-demo-shabnam")),
    ("bob", AccountValues("linkedin", "https://www.linkedin.com/in/handsel-demo-bob")),
)
EXPERIENCES = (
    (
        "bob",
        ExperienceValues(
            "Treasurer of a neighbourhood library",
            "Since 2017 I keep its money: about 300 members, two grants a year, and accounts on the wall.",
        ),
    ),
    (
        "lucas",
        ExperienceValues(
            "Ranger for one summer", "I marked paths, and learned where a phone finds no signal."
        ),
    ),
)


SPECIALIZED: tuple[tuple[str, str, str, int, tuple[str, ...]], ...] = (
    (
        "bob",
        "Stock sheets for furniture workshops",
        "I build one workbook that says what stands on your shelves and what it cost: timber, fittings, finished"
        " pieces. Your people count once a month, the sheet does the rest, and it agrees with your accounts.",
        28,
        ("Inventory accounting", "Spreadsheets"),
    ),
    (
        "charlie",
        "What each piece really costs: costing for makers",
        "Material, hours, firing, packing, fees: I take ten of your pieces apart and show what is left of the price."
        " After two weeks you know which ones to make more of.",
        34,
        ("Cost accounting", "Cash flow forecasting"),
    ),
    (
        "lucas",
        "Maps that work without a signal",
        "Field maps on cheap Android phones: downloaded once, corrected on the spot, merged in the evening.",
        46,
        ("Offline-first apps", "Geographic data"),
    ),
)


def all_show_more(stage: Stage) -> Iterator[Act]:
    """Yield what freelancers add to their profiles after the first day."""
    for key, certificate in CERTIFICATES:
        yield Act(DAYS_AGO * 24, key, partial(_adds_certificate, stage, key, certificate))
    for key, account in ACCOUNTS:
        yield Act(DAYS_AGO * 24, key, partial(_links_account, stage, key, account))
    for key, experience in EXPERIENCES:
        yield Act(DAYS_AGO * 24, key, partial(_adds_experience, stage, key, experience))
    for key in PORTRAITS:
        yield Act(DAYS_AGO * 24, key, partial(_shows_a_face, stage, key))
    for key, title, overview, rate, skills in SPECIALIZED:
        act = partial(_specializes, stage, key, title, overview, rate, skills)
        yield Act(SPECIALIZED_DAYS_AGO * 24, key, act)


def _adds_certificate(stage: Stage, key: str, values: CertificateValues) -> None:
    people.add_certificate(by=stage.person(key), values=values)


def _links_account(stage: Stage, key: str, values: AccountValues) -> None:
    people.link_account(by=stage.person(key), values=values)


def _adds_experience(stage: Stage, key: str, values: ExperienceValues) -> None:
    people.add_experience(by=stage.person(key), values=values)


def _shows_a_face(stage: Stage, key: str) -> None:
    people.set_photo(by=stage.person(key), upload=portrait_of(key))


def _specializes(
    stage: Stage, key: str, title: str, overview: str, rate: int, skills: tuple[str, ...]
) -> None:
    general = stage.profile(key)
    values = people.SpecializedValues(
        title=title,
        overview=overview,
        hourly_rate=Decimal(rate),
        category=general.category.slug if general.category is not None else "",
        skills=tuple(slugify(name) for name in skills),
    )
    special = people.add_specialized(by=general.person, values=values)
    people.show_specialized(by=general.person, public_id=special.public_id, wanted=True)
