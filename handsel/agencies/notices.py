"""What people are told about agencies (NOTIF-12)."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people.models import Person

AGENCY = kinds.register("agency", gettext_lazy("Agencies that you belong to"), email=True, push=False)


def asked(invitation: MemberInvitation) -> Words:
    """Tell somebody that an agency would like to have them."""
    names = {"who": invitation.invited_by.short_name, "agency": invitation.agency.name}
    lines = [_("You answer on the page. Nothing happens until you say yes.")]
    if invitation.exclusive:
        lines.insert(0, _("The agency asks you to work through it alone."))
    address = invitation.get_absolute_url()
    return Words(
        title=_("%(agency)s asks you to join") % names,
        body=_("%(who)s would like to have you in the agency %(agency)s.") % names,
        url=address,
        lines=tuple(lines),
        actions=((_("See the question"), address),),
    )


def joined(agency: Agency, person: Person) -> Words:
    """Tell the managers that somebody joined."""
    names = {"who": person.short_name, "agency": agency.name}
    return Words(
        title=_("%(who)s joined %(agency)s") % names,
        body=_("You can propose them for jobs now."),
        url=reverse("agencies:members", args=[agency.public_id]),
    )


def declined(invitation: MemberInvitation) -> Words:
    """Tell whoever asked that the answer is no."""
    profile = invitation.profile
    who = profile.person.short_name if profile is not None else invitation.email
    names = {"who": who, "agency": invitation.agency.name}
    return Words(
        title=_("%(who)s does not want to join %(agency)s") % names,
        body=_("You can ask somebody else."),
        url=reverse("agencies:members", args=[invitation.agency.public_id]),
    )


def removed(agency: Agency) -> Words:
    """Tell somebody that they do not belong to the agency any more."""
    names = {"agency": agency.name}
    return Words(
        title=_("You no longer belong to %(agency)s") % names,
        body=_("What you proposed through it stays as it is. You can propose for yourself again."),
        url=reverse("agencies:mine"),
    )


def role_changed(agency: Agency, role: str) -> Words:
    """Tell somebody what they are in the agency now."""
    names = {"agency": agency.name, "role": str(Member.Role(role).label)}
    bodies = {
        Member.Role.OWNER: _("The agency was handed over to you."),
        Member.Role.MANAGER: _("You can answer its invitations and propose for its members."),
        Member.Role.MEMBER: _("Its managers propose for you."),
    }
    return Words(
        title=_("Your role in %(agency)s: %(role)s") % names,
        body=bodies[Member.Role(role)],
        url=agency.get_absolute_url(),
    )
