"""Where the account library meets our people."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Saves the names of a new person; everything else is the library's."""

    def save_user(self, request: Any, user: Any, form: Any, commit: bool = True) -> Any:
        """Return the new person."""
        user.first_name = form.cleaned_data.get("first_name", "")
        user.last_name = form.cleaned_data.get("last_name", "")
        return super().save_user(request, user, form, commit)
