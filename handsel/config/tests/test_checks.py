"""What `manage.py check --deploy` tells a self-hoster."""

import pytest

from handsel.config.checks import ready_for_the_public
from handsel.people.models import Category
from handsel.people.testing import a_category

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _category(db):
    a_category()


def _said(settings, **values):
    for name, value in values.items():
        setattr(settings, name, value)
    return {each.id for each in ready_for_the_public(None)}


GOOD = {
    "DEBUG": False,
    "DEMO": False,
    "HTTPS": True,
    "MAIL_CONFIGURED": True,
    "DEFAULT_FROM_EMAIL": "Handsel <hello@example.org>",
    "PUSH_CONTACT": "mailto:operator@example.org",
    "SITE_URL": "https://work.example.org",
    "ALLOWED_HOSTS": ["work.example.org", "localhost"],
    "METRICS_TOKEN": "a-long-token-of-its-own",
}


def test_an_instance_that_has_everything_is_told_nothing(settings, dora):
    assert _said(settings, **GOOD) == set()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DEBUG", True, "handsel.E001"),
        ("DEMO", True, "handsel.E002"),
        ("HTTPS", False, "handsel.E003"),
        ("MAIL_CONFIGURED", False, "handsel.W001"),
        ("DEFAULT_FROM_EMAIL", "Handsel <hello@localhost>", "handsel.W002"),
        ("PUSH_CONTACT", "mailto:operator@localhost", "handsel.W003"),
        ("ALLOWED_HOSTS", ["localhost"], "handsel.E007"),
        ("METRICS_TOKEN", "change-me-to-something-long", "handsel.W005"),
        ("EMAIL_HOST_PASSWORD", "change-me", "handsel.W005"),
    ],
)
def test_each_missing_thing_is_told_with_a_way_out(settings, dora, name, value, told):
    assert _said(settings, **{**GOOD, name: value}) == {told}
    assert all(each.hint for each in ready_for_the_public(None))


@pytest.mark.rule("ADM-15")
def test_an_instance_without_an_operator_is_told_how_to_make_one(settings):
    assert _said(settings, **GOOD) == {"handsel.E005"}


def test_a_wildcard_among_the_host_names_holds_the_public_address(settings, dora):
    assert _said(settings, **{**GOOD, "ALLOWED_HOSTS": [".example.org"]}) == set()


def test_an_instance_without_categories_is_told_how_to_get_some(settings, dora):
    Category.objects.all().delete()
    assert _said(settings, **GOOD) == {"handsel.E006"}
