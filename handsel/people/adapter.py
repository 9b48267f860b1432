"""Where the account library meets our people."""

import zoneinfo
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handsel.kit import text


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Saves names, language and time zone of a new person, and leads them to choose what they came for."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_taken": _("There is already an account with this e-mail address. Sign in instead."),
    }

    def save_user(self, request: Any, user: Any, form: Any, commit: bool = True) -> Any:
        """Return the new person."""
        given = form.cleaned_data
        user.first_name = text.one_line(given.get("first_name", ""))
        user.last_name = text.one_line(given.get("last_name", ""))
        zone = given.get("time_zone", "")
        user.time_zone = zone if zone in zoneinfo.available_timezones() else "UTC"
        language = translation.get_language() or ""
        user.language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        return super().save_user(request, user, form, commit)

    def get_login_redirect_url(self, request: Any) -> str:
        """Return the page that offers to keep an account to somebody who asked for its end (ACC-22)."""
        if request.user.is_authenticated and request.user.is_leaving:
            return reverse("pages:account")
        return str(super().get_login_redirect_url(request))

    def get_signup_redirect_url(self, request: Any) -> str:
        """Return the page that asks a new person what they came for."""
        return reverse("people:welcome")
