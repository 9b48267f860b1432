"""Where the account library's mails become letters."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit import ids
from handsel.notifications import actions, words
from handsel.notifications.words import Words
from handsel.people.adapter import AccountAdapter
from handsel.people.models import Person


@dataclass(frozen=True)
class _Mail:
    """One of the library's mails in our words; `link` names the address in its context."""

    title: Any
    body: Any
    link: str = ""
    label: Any = ""


_NOT_YOU = gettext_lazy("If that was not you, change your password now and tell us.")
_MAILS = {
    "account/email/email_confirmation": _Mail(
        gettext_lazy("Please confirm your e-mail address"),
        gettext_lazy("Follow the link to confirm that this address is yours."),
        "activate_url",
        gettext_lazy("Confirm this address"),
    ),
    "account/email/password_reset_key": _Mail(
        gettext_lazy("Choose a new password"),
        gettext_lazy(
            "Somebody, hopefully you, asked for a new password. If you did not, you can ignore this; "
            "your password stays as it is."
        ),
        "password_reset_url",
        gettext_lazy("Choose a new password"),
    ),
    "account/email/unknown_account": _Mail(
        gettext_lazy("You have no account yet"),
        gettext_lazy("Somebody, hopefully you, asked for a new password, but this address has no account."),
        "signup_url",
        gettext_lazy("Sign up"),
    ),
    "account/email/account_already_exists": _Mail(
        gettext_lazy("You have an account already"),
        gettext_lazy("Somebody, hopefully you, tried to sign up with this address, which has an account."),
        "password_reset_url",
        gettext_lazy("Choose a new password"),
    ),
    "account/email/password_changed": _Mail(gettext_lazy("Your password was changed"), _NOT_YOU),
    "account/email/password_set": _Mail(gettext_lazy("Your password was set"), _NOT_YOU),
    "account/email/password_reset": _Mail(gettext_lazy("Your password was reset"), _NOT_YOU),
    "account/email/email_changed": _Mail(gettext_lazy("Your e-mail address was changed"), _NOT_YOU),
    "account/email/email_deleted": _Mail(gettext_lazy("An e-mail address was removed"), _NOT_YOU),
    "account/email/email_confirm": _Mail(gettext_lazy("An e-mail address was confirmed"), _NOT_YOU),
    "mfa/email/recovery_codes_generated": _Mail(gettext_lazy("New recovery codes were made"), _NOT_YOU),
    "mfa/email/totp_activated": _Mail(gettext_lazy("An authenticator app was added"), _NOT_YOU),
    "mfa/email/totp_deactivated": _Mail(gettext_lazy("The authenticator app was removed"), _NOT_YOU),
    "mfa/email/webauthn_added": _Mail(gettext_lazy("A passkey was added"), _NOT_YOU),
    "mfa/email/webauthn_removed": _Mail(gettext_lazy("A passkey was removed"), _NOT_YOU),
}
_MAILS["account/email/email_confirmation_signup"] = _MAILS["account/email/email_confirmation"]


class LetterAdapter(AccountAdapter):
    """Writes the account library's mails as letters, in our words and frame; nobody can switch them off."""

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Write about the safety of an account; the library forgets to say whose it is."""
        super().send_notification_mail(template_prefix, user, {"user": user, **(context or {})}, email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write a letter; the worker sends it."""
        user = context.get("user")
        said = _words(template_prefix, {**context, "email": email})
        name = user.first_name if isinstance(user, Person) else ""
        text, html = words.letter_of(said, greeting=_("Hello %(name)s,") % {"name": name} if name else "")
        actions.write_letter(
            to=email,
            person=user if isinstance(user, Person) else None,
            kind=actions.SECURITY,
            key=f"account:{ids.opaque()}",
            subject=said.title,
            text=text,
            html=html,
        )


def _words(prefix: str, context: dict[str, Any]) -> Words:
    mail = _MAILS.get(prefix)
    if mail is None:  # a mail of a newer library: its own words
        subject = " ".join(render_to_string(f"{prefix}_subject.txt", context).split())
        return Words(subject, render_to_string(f"{prefix}_message.txt", context).strip(), "/")
    link = _path_of(str(context.get(mail.link) or "")) if mail.link else ""
    acts = ((str(mail.label), link),) if link else ()
    return Words(str(mail.title), str(mail.body), link or "/", actions=acts)


def _path_of(address: str) -> str:
    """The address without its host: the library takes that from the request, whose sender may name any of ours."""
    return urlunsplit(("", "", *urlsplit(address)[2:]))
