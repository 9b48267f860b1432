"""The people whom every test knows, and the real PostgreSQL that tests run on."""

import gc
import os
import threading
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from django.conf import settings
from django.core.cache import cache, caches
from django.db import connections, transaction
from django.db.models import Model
from django.template import Context, Template
from django.test import Client, TransactionTestCase
from django.test import utils as django
from django.utils import translation
from django.utils.safestring import SafeString
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings as SettingsWrapper

from handsel.agencies import testing as agencies
from handsel.agencies.models import Agency
from handsel.config import env
from handsel.config.database import start_for_tests
from handsel.config.testing import Copying, Kept, Stage, empty_tables, keep
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


class _Drawing(threading.local):
    """Whether this thread is inside of a page."""

    page = False


_drawing = _Drawing()


def _render(template: Template, context: Context) -> SafeString:
    """Let test clients hear of each page with its context, not of the hundreds of widgets in it."""
    if _drawing.page:
        return template.nodelist.render(context)
    _drawing.page = True
    try:
        return cast("SafeString", django.instrumented_test_render(template, context))  # type: ignore[attr-defined]
    finally:
        _drawing.page = False


@pytest.fixture(scope="session", autouse=True)
def _quick_django(django_test_environment: None) -> None:
    TransactionTestCase._fixture_teardown = lambda self: empty_tables()  # type: ignore[attr-defined]
    Template._render = _render  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _own_language() -> None:
    """Let no test inherit the language of the one before it."""
    translation.activate(settings.LANGUAGE_CODE)


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


def _everybody(made: dict[str, Any]) -> Iterator[tuple[str, Callable[[], Model]]]:
    """Yield who is who, in an order in which everybody finds those whom they need."""
    yield (
        "account",
        lambda: people.a_client("Alice", "Martin", company="Atelier Martin", city="Lyon", country="FR"),
    )
    yield "erin", lambda: people.a_hirer(made["account"], "Erin", "Walsh")
    yield "bob", lambda: a_freelancer("Bob", "Reyes", "Manila", "PH", "Bookkeeper")
    yield "charlie", lambda: a_freelancer("Charlie", "Osei", "Accra", "GH", "Accountant")
    yield (
        "agency",
        lambda: agencies.an_agency("Ledger Lane", owner=people.a_freelancer("Greta", "Holt").person),
    )
    yield "frank", lambda: a_manager(made["agency"])
    yield "dora", lambda: people.an_operator("Dora", "Lind")
    yield "grace", lambda: people.a_specialist(made["account"], "Grace", "Okafor", by=made["dora"])


def a_freelancer(first: str, last: str, city: str, country: str, title: str) -> Person:
    return people.a_freelancer(first, last, city=city, country=country, title=title).person


def a_manager(agency: Agency) -> Person:
    frank = a_freelancer("Frank", "Weber", "Oslo", "NO", "Agency manager")
    return agencies.a_member(agency, frank, role="manager").profile.person


@pytest.fixture(scope="session")
def everybody(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Kept]:
    """Let everybody act once per run, and keep what they wrote; each test writes those whom it names."""
    made: dict[str, Any] = {}
    kept: dict[str, Kept] = {}
    with django_db_blocker.unblock(), transaction.atomic():
        for name, build in _everybody(made):
            kept[name] = keep(build)
            made[name] = kept[name].who
        transaction.set_rollback(True)
    return kept


@pytest.fixture(scope="session")
def worlds() -> dict[Hashable, Kept]:
    """What fixtures under `@kept` built in this run."""
    return {}


@pytest.fixture
def stage(db: None, everybody: dict[str, Kept], worlds: dict[Hashable, Kept]) -> Stage:
    """What this test is played on, empty."""
    return Stage(everybody, worlds)


@pytest.fixture
def account(stage: Stage) -> ClientAccount:
    """Alice's client account in Lyon."""
    return cast("ClientAccount", stage.enter("account"))


@pytest.fixture
def alice(account: ClientAccount) -> Person:
    """A client: the owner of the account in Lyon."""
    return account.seats.select_related("person").get().person


@pytest.fixture
def erin(account: ClientAccount, alice: Person, stage: Stage) -> Person:
    """A hirer in Alice's account."""
    return cast("Person", stage.enter("erin"))


@pytest.fixture
def bob(stage: Stage) -> Person:
    """A freelancer in Manila."""
    return cast("Person", stage.enter("bob"))


@pytest.fixture
def charlie(stage: Stage) -> Person:
    """A freelancer in Accra, a stranger to Bob."""
    return cast("Person", stage.enter("charlie"))


@pytest.fixture
def agency(stage: Stage) -> Agency:
    """Greta's agency in Oslo."""
    return cast("Agency", stage.enter("agency"))


@pytest.fixture
def frank(agency: Agency, stage: Stage) -> Person:
    """A manager of Greta's agency."""
    return cast("Person", stage.enter("frank"))


@pytest.fixture
def dora(stage: Stage) -> Person:
    """The operator."""
    return cast("Person", stage.enter("dora"))


@pytest.fixture
def grace(account: ClientAccount, dora: Person, stage: Stage) -> Person:
    """A talent specialist who works for Alice's account."""
    return cast("Person", stage.enter("grace"))


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


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what was imported and collected out of every later search for garbage, and search seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
