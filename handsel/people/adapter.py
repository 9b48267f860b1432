"""Where the account library meets our people."""

import logging
import zoneinfo
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handsel.kit import text
from handsel.people import actions

log = logging.getLogger("handsel.signing_in")


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

    def confirm_email(self, request: Any, email_address: Any) -> Any:
        """Return whether the address is confirmed now; searches learn that its owner proved it (REP-18)."""
        done = super().confirm_email(request, email_address)
        actions.note_verified(person_id=email_address.user_id)
        return done

    def authenticate(self, request: Any, **credentials: Any) -> Any:
        """Return whose password it is, or None; a line of the log says which, and not whose (ASVS 7.2.1)."""
        try:
            found = super().authenticate(request, **credentials)
        except ValidationError:
            log.warning("password", extra={"outcome": "slowed"})
            raise
        log.info("password", extra={"outcome": "right" if found else "wrong"})
        return found

    def post_login(self, request: Any, user: Any, **how: Any) -> Any:
        """Return where somebody goes who has passed every step."""
        log.info("signed in", extra={"outcome": "done"})
        return super().post_login(request, user, **how)
