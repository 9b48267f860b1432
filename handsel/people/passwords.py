"""What a password may not be, in words of ours."""

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.utils.translation import gettext as _


class NotLikeYou(UserAttributeSimilarityValidator):
    """Refuses a password that is nearly one's name or address; names neither, as a model's fields are English."""

    def get_error_message(self) -> str:
        """Say what is wrong."""
        return _("This password is too much like your name or your e-mail address.")

    def get_help_text(self) -> str:
        """Say what is asked."""
        return _("Not your name or your e-mail address.")
