"""The shape of what somebody types about an endpoint."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.people.acting import Acting
from handsel.webhooks import queries


class EndpointForm(forms.Form):
    """Where a program listens, and what it is told."""

    name = forms.CharField(
        label=_("Name"), max_length=60, help_text=_("What listens there: “Our time sheet”, for example.")
    )
    url = forms.CharField(
        label=_("Address"),
        max_length=500,
        help_text=_("We post here. It begins with https://."),
        widget=forms.URLInput(attrs={"placeholder": "https://example.org/webhooks", "dir": "ltr"}),
    )

    def __init__(self, *args: Any, kinds: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.areas = []
        for area, label, choices in queries.kind_rows():
            self.areas.append(area)
            self.fields[area] = forms.MultipleChoiceField(
                label=label,
                choices=choices,
                widget=forms.CheckboxSelectMultiple,
                required=False,
                initial=[key for key, _label in choices if key in kinds],
            )

    def values(self) -> dict[str, Any]:
        """Return what `edit_endpoint` takes."""
        given = self.cleaned_data
        kinds = [kind for area in self.areas for kind in given[area]]
        return {"name": given["name"], "url": given["url"], "kinds": kinds}


class NewEndpointForm(EndpointForm):
    """The same, and for which role."""

    field_order = ("name", "role", "url")
    role = forms.ChoiceField(label=_("It is told what concerns"))

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles: list[tuple[str, Any]] = (
            [("freelancer", _("me, the freelancer"))] if acting.profile is not None else []
        )
        roles += [(f"client:{seat.account_id}", seat.account.name) for seat in acting.seats]
        self.fields["role"].choices = roles  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what `add_endpoint` takes."""
        account = self.cleaned_data["role"].removeprefix("client:")
        return {**super().values(), "account_id": int(account) if account.isdecimal() else None}
