"""May somebody have a letter sent again."""

from django.conf import settings
from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.notifications.models import Letter
from handsel.people.models import Person


def check_can_send_again(*, by: Person, letter: Letter) -> None:
    """Refuse whoever is no operator, letters that are on their way, and all where there is no mail server.

    Rules: NOTIF-13.

    :raises Refused: forbidden, not_failed, no_mail_server.
    """
    if not by.is_operator:
        raise Refused("forbidden", _("Only operators can send letters again."))
    if not letter.can_be_sent_again:
        raise Refused("not_failed", _("This letter is on its way or was sent."))
    if not settings.MAIL_CONFIGURED:
        raise Refused("no_mail_server", _("This instance has no mail server, so the letter stays here."))
