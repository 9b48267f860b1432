"""What freelancers of the demo world show beside their past: certificates, pages elsewhere, other experience."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from handsel.pages.demo.acts import Act
from handsel.pages.demo.stage import Stage
from handsel.people import actions as people
from handsel.people.actions import AccountValues, CertificateValues, ExperienceValues

DAYS_AGO = 80
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
    ("priya", CertificateValues("Accessibility of web pages", "Lotus Academy", date(2023, 2, 10))),
)
ACCOUNTS = (
    ("lucas", AccountValues("github", "https://github.com/handsel-demo-lucas")),
    ("lucas", AccountValues("stack_overflow", "https://stackoverflow.com/users/0/handsel-demo-lucas")),
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
)


def all_show_more(stage: Stage) -> Iterator[Act]:
    """Yield what freelancers add to their profiles after the first day."""
    for key, certificate in CERTIFICATES:
        yield Act(DAYS_AGO * 24, key, partial(_adds_certificate, stage, key, certificate))
    for key, account in ACCOUNTS:
        yield Act(DAYS_AGO * 24, key, partial(_links_account, stage, key, account))
    for key, experience in EXPERIENCES:
        yield Act(DAYS_AGO * 24, key, partial(_adds_experience, stage, key, experience))


def _adds_certificate(stage: Stage, key: str, values: CertificateValues) -> None:
    people.add_certificate(by=stage.person(key), values=values)


def _links_account(stage: Stage, key: str, values: AccountValues) -> None:
    people.link_account(by=stage.person(key), values=values)


def _adds_experience(stage: Stage, key: str, values: ExperienceValues) -> None:
    people.add_experience(by=stage.person(key), values=values)
