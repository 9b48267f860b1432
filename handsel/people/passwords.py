"""What a password may not be, in words of ours."""

from typing import Any

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST = 128


class NotLikeYou(UserAttributeSimilarityValidator):
    """Refuses a password that is nearly one's name or address; names neither, as a model's fields are English."""

    def get_error_message(self) -> str:
        """Say what is wrong."""
        return _("This password is too much like your name or your e-mail address.")

    def get_help_text(self) -> str:
        """Say what is asked."""
        return _("Not your name or your e-mail address.")


class NotTooLong:
    """Refuses what is longer than anybody types, so that nobody makes the server hash a book."""

    def validate(self, password: str, user: Any = None) -> None:
        """Look at a new password; passwords that are there already go on working.

        :raises ValidationError: it is too long.
        """
        if len(password) > LONGEST:
            text = _("Please choose a password of at most %(most)s characters.") % {"most": LONGEST}
            raise ValidationError(text, code="password_too_long")

    def get_help_text(self) -> str:
        """Say what is asked."""
        return _("At most %(most)s characters.") % {"most": LONGEST}
