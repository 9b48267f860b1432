"""Where the operator works, and what waits there."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from handsel.desk.queries.health import health, needing_attention
from handsel.moderation import queries as moderation
from handsel.notifications.queries import letters_at_a_glance
from handsel.people.models import Person


@dataclass(frozen=True)
class Place:
    """One place of the operator; `waiting` is how much needs somebody there."""

    label: str
    text: str
    url: str
    icon: str
    waiting: int = 0


def places(by: Person) -> list[tuple[str, list[Place]]]:
    """Return every place of the operator by group, those that need attention with their count."""
    counts = moderation.queue_counts(by)
    cases = counts[moderation.WAITING] + counts[moderation.APPEALS]
    letters = letters_at_a_glance()
    failed, sick = letters[0]["failed"], needing_attention(health(letters))
    groups = [
        (
            _("People"),
            [
                _place(
                    "moderation:queue", _("Cases"), _("What people reported, and appeals."), "flag", cases
                ),
                _place("moderation:audit", _("Audit"), _("What operators did."), "clipboard-document-list"),
                _place("desk:clients", _("Clients"), _("Who hires here."), "building-office"),
                _place(
                    "specialists:staff",
                    _("Talent specialists"),
                    _("Staff who search and invite for clients."),
                    "user-group",
                ),
                _place(
                    "reputation:desk",
                    _("Scores and badges"),
                    _("Runs, experts, and clients of poor conduct."),
                    "trophy",
                ),
            ],
        ),
        (
            _("Words"),
            [
                _place("desk:banners", _("Banners"), _("What stands across the pages."), "megaphone"),
                _place("desk:write_news", _("News"), _("Release notes, and what else is new."), "newspaper"),
                _place(
                    "desk:labels", _("Labels"), _("The name, the home page and other texts."), "pencil-square"
                ),
                _place(
                    "desk:words",
                    _("Skills"),
                    _("What freelancers can do and jobs want."),
                    "tag",
                    sort="skills",
                ),
                _place(
                    "desk:words",
                    _("Categories"),
                    _("The fields of work."),
                    "rectangle-stack",
                    sort="categories",
                ),
            ],
        ),
        (
            _("The instance"),
            [
                _place(
                    "desk:health", _("Health"), _("Mail, worker, storage, backup, versions."), "heart", sick
                ),
                _place(
                    "desk:instance", _("Settings"), _("Currency, time zone, longest message."), "cog-6-tooth"
                ),
                _place("notifications:outbox", _("Outbox"), _("Every mail."), "inbox", failed),
                _place("kit:gallery", _("Gallery"), _("What pages are made of."), "swatch"),
            ],
        ),
    ]
    return [(title, [place for place in rows if place is not None]) for title, rows in groups]


def _place(name: str, label: str, text: str, icon: str, waiting: int = 0, **values: str) -> Place | None:
    """Return a place, or nothing while no room has its page."""
    try:
        url = reverse(name, kwargs=values)
    except NoReverseMatch:
        return None
    return Place(label, text, url, icon, waiting)
