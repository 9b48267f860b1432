"""The people whom every test knows, and the real PostgreSQL that tests run on."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache, caches
from django.db import connections
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from handsel.agencies import testing as agencies
from handsel.agencies.models import Agency
from handsel.config import env
from handsel.config.database import start_for_tests
from handsel.config.testing import Copying
from handsel.desk.queries import memory
from handsel.people import testing as people
from handsel.people.models import ClientAccount, FreelancerProfile, Person


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Run on the server that HANDSEL_DATABASE_URL names, else on an embedded one of the tests' own."""
    if os.environ.get("HANDSEL_DATABASE_URL"):
        return
    given = env.database(start_for_tests(Path(settings.VAR)))
    for key in ("HOST", "PORT", "USER", "PASSWORD"):
        connections["default"].settings_dict[key] = given[key]
    connections["default"].creation = Copying(connections["default"])


@pytest.fixture(autouse=True)
def _own_media(settings: SettingsWrapper, tmp_path: Path) -> None:
    """Keep uploads of each test apart, counters of earlier tests out, and passwords quick."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "media"
    # What `make run` collected in this folder may be older than the code that is tested.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    # Else every test client reads the whole list of static files.
    settings.WHITENOISE_AUTOREFRESH = True
    settings.CACHES = {**settings.CACHES, "default": settings.CACHES["process"]}
    cache.clear()
    # Nothing is set or said on the desk, and nothing has to be asked.
    caches["process"].set(memory.PLACE, memory.Desk(), None)


@pytest.fixture
def account(db: None) -> ClientAccount:
    """Alice's client account in Lyon."""
    return people.a_client("Alice", "Martin", company="Atelier Martin", city="Lyon", country="FR")


@pytest.fixture
def alice(account: ClientAccount) -> Person:
    """A client: the owner of the account in Lyon."""
    return account.seats.get().person


@pytest.fixture
def erin(account: ClientAccount, alice: Person) -> Person:
    """A hirer in Alice's account."""
    return people.a_hirer(account, "Erin", "Walsh")


@pytest.fixture
def bob(db: None) -> Person:
    """A freelancer in Manila."""
    return people.a_freelancer("Bob", "Reyes", city="Manila", country="PH", title="Bookkeeper").person


@pytest.fixture
def charlie(db: None) -> Person:
    """A freelancer in Accra, a stranger to Bob."""
    return people.a_freelancer("Charlie", "Osei", city="Accra", country="GH", title="Accountant").person


@pytest.fixture
def agency(db: None) -> Agency:
    """Greta's agency in Oslo."""
    return agencies.an_agency("Ledger Lane", owner=people.a_freelancer("Greta", "Holt").person)


@pytest.fixture
def frank(agency: Agency) -> Person:
    """A manager of Greta's agency."""
    frank = people.a_freelancer("Frank", "Weber", city="Oslo", country="NO", title="Agency manager").person
    return agencies.a_member(agency, frank, role="manager").profile.person


@pytest.fixture
def dora(db: None) -> Person:
    """The operator."""
    return people.an_operator("Dora", "Lind")


@pytest.fixture
def grace(account: ClientAccount, dora: Person) -> Person:
    """A talent specialist who works for Alice's account."""
    return people.a_specialist(account, "Grace", "Okafor", by=dora)


@pytest.fixture
def profile_of() -> Callable[[Person], FreelancerProfile]:
    """Find somebody's profile anew."""
    return lambda person: FreelancerProfile.objects.get(person=person)


@pytest.fixture
def browse() -> Callable[..., Client]:
    """Sign somebody in: `browse(alice)`, `browse(bob, "freelancer")`, `browse(None)` for nobody."""

    def sign_in(person: Person | None, role: str = "") -> Client:
        return Client() if person is None else people.browse(person, role)

    return sign_in
