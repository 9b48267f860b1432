"""The tabs over the pages on which people write about themselves."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from handsel.people.models import GENERAL
from handsel.people.queries.pages import ProfilePage
from handsel.policy import numbers


@dataclass(frozen=True)
class Tab:
    """One tab: its words, where it leads, and whether one is there."""

    label: str
    href: str
    current: bool


def profile_tabs(current: str) -> list[Tab]:
    """Return the tabs over one's own profile; `current` is a section's name."""
    sections = [
        ("basics", _("Basics"), reverse("people:edit_profile")),
        ("skills", _("Skills"), reverse("people:edit_skills")),
        ("portfolio", _("Portfolio"), reverse("people:portfolio")),
        ("background", _("Background"), reverse("people:edit_rows", args=["employment"])),
        ("languages", _("Languages"), reverse("people:edit_languages")),
        ("specialized", _("Specialized"), reverse("people:specialized")),
        ("photo", _("Photo"), reverse("people:edit_photo")),
        *([("video", _("Video"), reverse("people:edit_video"))] if numbers.VIDEO_ON.value else []),
        ("availability", _("Availability"), reverse("people:edit_availability")),
        ("visibility", _("Who sees it"), reverse("people:edit_visibility")),
    ]
    return [Tab(label, href, name == current) for name, label, href in sections]


def background_tabs(current: str) -> list[Tab]:
    """Return the tabs over the lists of one's own profile; `current` is a section's name."""
    sections = {
        "employment": _("Employment"),
        "education": _("Education"),
        "certificates": _("Certificates"),
        "experience": _("Other experience"),
        "accounts": _("Elsewhere"),
    }
    return [
        Tab(label, reverse("people:edit_rows", args=[name]), name == current)
        for name, label in sections.items()
    ]


def appearance_tabs(page: ProfilePage, looking_as: str) -> list[Tab]:
    """Return the tabs over a freelancer's profiles, none where there is only the general one (ACC-09)."""
    tabs = []
    for one in page.tabs:
        general = one.key == GENERAL
        query = {} if general else {"profile": one.key}
        query |= {"as": looking_as} if looking_as else {}
        address = f"{page.tabs[0].address}?{urlencode(query)}" if query else page.tabs[0].address
        tabs.append(Tab(_("General") if general else one.title, address, one.key == page.shown.key))
    return tabs


def settings_tabs(current: str) -> list[Tab]:
    """Return the tabs over a person's settings; pages of higher rooms appear once they exist."""
    sections = [
        ("you", _("You"), "people:settings"),
        ("photo", _("Photo"), "people:edit_photo"),
        ("notices", _("Notices"), "notifications:preferences"),
        ("email", _("E-mail"), "account_email"),
        ("security", _("Sign-in"), "mfa_index"),
        ("keys", _("Keys"), "people:keys"),
        ("webhooks", _("Webhooks"), "webhooks:endpoints"),
        ("account", _("Your data"), "pages:account"),
    ]
    return [Tab(label, _address(name), key == current) for key, label, name in sections if _address(name)]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
