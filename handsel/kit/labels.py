"""The texts that the operator may write anew (ADM-09); names are neutral until then."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from handsel.kit.instance import label

BRAND = label("brand", settings.BRAND, _("The name of this marketplace, on every page and mail"))
INVITATIONS = label(
    "invitations_to_interview",
    _("Invitations to interview"),
    _("The side of a freelancer's home, and a tab of My proposals"),
    aliases=(_("Invitations to apply"),),
)
ACTIVE = label(
    "active_proposals",
    _("Active proposals"),
    _("The side of a freelancer's home, and a tab of My proposals"),
    aliases=(_("Active candidacies"),),
)
HOME_TITLE = label(
    "home_title", _("Good work, handed from person to person"), _("The home page of visitors: the headline")
)
HOME_TEXT = label(
    "home_text",
    _(
        "Invite a freelancer to your job. If they are busy, they can pass it on to somebody they trust, and you"
        " see who recommended whom."
    ),
    _("The home page of visitors: below the headline"),
    long=True,
)
ASSISTANT = label(
    "assistant", _("Writing assistant"), _("The tips for cover letters and the help with writing")
)
ABOUT = label(
    "about",
    "",
    _("The home page of visitors: who runs this place; nothing stands there by default"),
    long=True,
)
