"""What every journey needs: words for skills, a client's job, and the post."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.jobs import testing as jobs
from handsel.jobs.models import Job
from handsel.notifications.models import Letter
from handsel.people import testing as people
from handsel.people.models import ClientAccount, Person
from tests.journeys.http import Window


@pytest.fixture(autouse=True)
def _quick_passwords(settings: object) -> None:
    """Hash passwords quickly; how they are hashed is no part of these stories."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def words_of_trade(db: None) -> None:
    """A category with skills, as the demo and an operator's list have them."""
    for name in ("Excel", "Bookkeeping", "VAT"):
        people.a_skill(name)


@pytest.fixture
@kept
def job(alice: Person, account: ClientAccount) -> Job:
    """Alice's open job with a question."""
    return jobs.a_job(by=alice, account=account, questions=["Which programs do you use?"])


@pytest.fixture
def windows(account: ClientAccount) -> Callable[..., Window]:
    """Open a window as somebody: clients act for Alice's account, freelancers for themselves."""

    def open_window(person: Person, language: str = "en") -> Window:
        seat = account.seats.filter(person=person).exists()
        return Window(person, f"client:{account.pk}" if seat else "freelancer", language)

    return open_window


@pytest.fixture
def post() -> Callable[[AbstractBaseUser | str], list[Letter]]:
    """Deliver what happened, and return the letters to somebody, newest first."""

    def letters(to: AbstractBaseUser | str) -> list[Letter]:
        deliver_all()
        address = to if isinstance(to, str) else to.email
        return list(Letter.objects.filter(to__iexact=address).order_by("-pk"))

    return letters
