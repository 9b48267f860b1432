"""What carries words out of the house: the mail server and the push services. Called by the worker only."""

import contextlib
import json
import smtplib
from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from pywebpush import WebPushException, webpush

from handsel.notifications import endpoints, vapid
from handsel.notifications.models import Letter, PushMessage

PUSH_TIMEOUT = 15
PUSH_LIFE = 24 * 60 * 60


class NotCarried(Exception):
    """Something did not go out. `sure`: the other side did not take it; `for_good`: trying again is of no
    use.
    """

    def __init__(self, error: str, *, sure: bool = True, for_good: bool = False) -> None:
        super().__init__(error)
        self.sure = sure
        self.for_good = for_good


class Gone(Exception):
    """A push service no longer knows a browser."""


def mail_of(letter: Letter) -> EmailMultiAlternatives:
    """Return a letter as a mail with text and HTML, and the headers that mail programs unsubscribe by."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    headers = {"Message-ID": f"<letter-{letter.pk}.{letter.written_at:%Y%m%d%H%M%S}@{host}>"}
    if letter.unsubscribe_url:
        headers["List-Unsubscribe"] = f"<{letter.unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail = EmailMultiAlternatives(
        letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [letter.to], headers=headers
    )
    if letter.html:
        mail.attach_alternative(letter.html, "text/html")
    return mail


def carry_letter(letter: Letter) -> None:
    """Hand a letter to the mail server.

    :raises NotCarried: it was refused (sure), or the line broke while it was handed over (not sure).
    """
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise NotCarried(repr(error)) from error
    try:
        connection.send_messages([mail_of(letter)])
    except smtplib.SMTPRecipientsRefused as error:
        for_good = all(code >= 500 for code, _words in error.recipients.values())
        raise NotCarried(repr(error), for_good=for_good) from error
    except smtplib.SMTPResponseException as error:
        raise NotCarried(repr(error), for_good=error.smtp_code >= 500) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotCarried(repr(error), sure=False) from error
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):
            connection.close()


class _Direct(requests.Session):
    """Posts to the address given and follows no redirect, which could lead anywhere."""

    def post(self, *args: Any, **kwargs: Any) -> requests.Response:
        return super().post(*args, **{**kwargs, "allow_redirects": False})


def carry_push(row: PushMessage) -> None:
    """Hand a push message, encrypted for its browser, to the push service.

    :raises Gone: the service no longer knows the browser.
    :raises NotCarried: it did not take the message.
    """
    browser, notice = row.subscription, row.notice
    data = {"title": notice.title, "body": notice.body[:400], "url": notice.url, "tag": f"notice-{notice.pk}"}
    info = {"endpoint": browser.endpoint, "keys": {"p256dh": browser.p256dh, "auth": browser.auth}}
    try:
        endpoints.check_public(browser.endpoint)
        with _Direct() as session:
            webpush(
                info,
                json.dumps(data),
                vapid_private_key=vapid.key(),
                vapid_claims={"sub": settings.PUSH_CONTACT},
                timeout=PUSH_TIMEOUT,
                ttl=PUSH_LIFE,
                headers={"Urgency": "normal"},
                requests_session=session,
            )
    except WebPushException as error:
        if error.status_code in {404, 410}:
            raise Gone from error
        raise NotCarried(str(error)[:500], for_good=error.status_code in {400, 401, 403, 413}) from error
    except (OSError, ValueError, endpoints.NotPublic) as error:
        raise NotCarried(repr(error)) from error
