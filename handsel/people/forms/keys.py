"""The form of a key for programs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.people.acting import Acting
from handsel.people.models.keys import SCOPES

SCOPE_WORDS = {
    "people:read": _("read your profile and settings, and other people's profiles"),
    "people:write": _("change your profile and settings"),
    "search:read": _("search freelancers, and read your saved jobs and searches"),
    "search:write": _("save jobs and searches"),
    "jobs:read": _("read and find jobs"),
    "jobs:write": _("post, change and close jobs"),
    "invitations:read": _("read invitations and referrals"),
    "invitations:write": _("send and answer invitations, and refer"),
    "proposals:read": _("read proposals"),
    "proposals:write": _("send and withdraw proposals, and answer them"),
    "contracts:read": _("read offers and contracts"),
    "contracts:write": _("make and answer offers, and work in contracts"),
    "messages:read": _("read conversations"),
    "messages:write": _("write messages"),
    "notices:read": _("read notices, in whichever role you got them"),
    "notices:write": _("mark notices as read, and choose which come"),
    "reports:read": _("read what you reported, and what was decided about you"),
    "reports:write": _("report what breaks the rules"),
    "webhooks:read": _("read your webhooks and what was sent to them"),
    "webhooks:write": _("make, change and remove webhooks, for what it may read itself"),
}


class KeyForm(forms.Form):
    """What a key is for (ADM-13)."""

    name = forms.CharField(
        label=_("Name"), max_length=60, help_text=_("What uses it: “Our time sheet”, for example.")
    )
    role = forms.ChoiceField(label=_("It acts"))
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        widget=forms.CheckboxSelectMultiple,
        choices=(),
        error_messages={"required": _("Choose what the key may do.")},
    )
    days = forms.ChoiceField(
        label=_("It ends"),
        choices=[("90", _("after 90 days")), ("365", _("after a year")), ("", _("when I revoke it"))],
        required=False,
        initial="90",
    )

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles: list[tuple[str, Any]] = (
            [("freelancer", _("as me, the freelancer"))] if acting.profile is not None else []
        )
        for seat in acting.seats:
            roles.append((f"client:{seat.account_id}", _("for %(name)s") % {"name": seat.account.name}))
        self.fields["role"].choices = roles  # type: ignore[attr-defined]
        self.fields["scopes"].choices = [(scope, SCOPE_WORDS[scope]) for scope in SCOPES]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what `make_key` takes."""
        given = self.cleaned_data
        account = given["role"].removeprefix("client:")
        return {
            "name": given["name"],
            "scopes": given["scopes"],
            "account_id": int(account) if account.isdecimal() else None,
            "days": int(given["days"]) if given["days"] else None,
        }
