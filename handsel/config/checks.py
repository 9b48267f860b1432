"""`manage.py check --deploy`: what an instance still needs before it goes public, in words."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error
from django.db import DatabaseError
from django.http.request import validate_host

from handsel.kit import tracing
from handsel.people.models import Category, Person

EXAMPLE = "change-me"  # as it stands in ops/handsel.env.example


@checks.register(checks.Tags.security, deploy=True)
def ready_for_the_public(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Return what is missing, each with the setting that mends it."""
    said: list[CheckMessage] = []
    if settings.DEBUG:
        said.append(
            Error("Errors are shown in full to everybody.", hint="Unset HANDSEL_DEBUG.", id="handsel.E001")
        )
    if settings.DEMO:
        said.append(
            Error(
                "The demo world is switched on.",
                hint="Unset HANDSEL_DEMO; use an empty database.",
                id="handsel.E002",
            )
        )
    if not settings.HTTPS:
        said.append(
            Error(
                "The public address does not begin with https, so cookies and passkeys are not protected.",
                hint="Put a reverse proxy with a certificate in front, and set HANDSEL_SITE_URL.",
                id="handsel.E003",
            )
        )
    if not settings.MAIL_CONFIGURED:
        said.append(
            checks.Warning(
                "There is no mail server: letters stay on the operator's outbox page and nobody gets them.",
                hint="Set HANDSEL_SMTP_URL, for example smtp://user:password@mail.example.org:587?tls=1.",
                id="handsel.W001",
            )
        )
    elif settings.DEFAULT_FROM_EMAIL.endswith("@localhost>"):
        said.append(
            checks.Warning(
                "Mails come from an address at localhost.", hint="Set HANDSEL_MAIL_FROM.", id="handsel.W002"
            )
        )
    if "localhost" in settings.PUSH_CONTACT:
        said.append(
            checks.Warning(
                "Push services have no address to write to when something is wrong.",
                hint="Set HANDSEL_PUSH_CONTACT to mailto: and an address of yours.",
                id="handsel.W003",
            )
        )
    if settings.TRACES_URL and not tracing.INSTALLED:
        said.append(
            checks.Warning(
                "Traces shall be collected, but what makes them is not installed.",
                hint="Run `sh .ci/install requirements-otel.lock`, or unset HANDSEL_TRACES_URL.",
                id="handsel.W004",
            )
        )
    return said + _address() + _secrets() + _people()


def _address() -> list[CheckMessage]:
    host = urlsplit(settings.SITE_URL).hostname or ""
    if validate_host(host, settings.ALLOWED_HOSTS):
        return []
    return [
        Error(
            f"Handsel does not answer to {host}, the host name of its own public address.",
            hint="Name it in HANDSEL_ALLOWED_HOSTS, or set HANDSEL_SITE_URL.",
            id="handsel.E007",
        )
    ]


def _secrets() -> list[CheckMessage]:
    """Everybody can read the example, so its secrets are none."""
    values = {
        "HANDSEL_DATABASE_URL": settings.DATABASES["default"].get("PASSWORD"),
        "HANDSEL_METRICS_TOKEN": settings.METRICS_TOKEN,
        "HANDSEL_SMTP_URL": settings.EMAIL_HOST_PASSWORD,
    }
    same = [name for name, value in values.items() if str(value or "").startswith(EXAMPLE)]
    if not same:
        return []
    return [
        checks.Warning(
            f"Still the secret of the example: {', '.join(same)}.",
            hint="Choose one of your own, such as `openssl rand -hex 24` makes.",
            id="handsel.W005",
        )
    ]


def _people() -> list[CheckMessage]:
    try:
        return _operators() + _vocabulary()
    except DatabaseError:
        return [
            Error(
                "The database cannot be reached or is not up to date.",
                hint="Look at HANDSEL_DATABASE_URL and run `manage.py migrate`.",
                id="handsel.E004",
            )
        ]


def _vocabulary() -> list[CheckMessage]:
    if Category.objects.exists():
        return []
    return [
        Error(
            "There are no categories, so nobody can post a job.",
            hint="Run `manage.py import_skills`, with a CSV file of yours or without one for a starter list.",
            id="handsel.E006",
        )
    ]


def _operators() -> list[CheckMessage]:
    if Person.objects.filter(is_operator=True, is_active=True).exists():
        return []
    return [
        Error("Nobody is operator here.", hint="Run `manage.py create_operator`.", id="handsel.E005"),
    ]
