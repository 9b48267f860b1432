"""What is written when something happens in people."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.notifications import actions, kinds
from handsel.notifications.queries import path_to
from handsel.notifications.words import Words
from handsel.people.events import SeatOffered
from handsel.people.models import SeatInvitation

SEAT = kinds.register("seat", gettext_lazy("Seats in client accounts"), email=True, push=False)


@facts.on(SeatOffered)
def write_seat_offer(fact: SeatOffered) -> None:
    """Write to whoever was asked to take a seat in a client account, unless the offer is over."""
    offer = SeatInvitation.objects.select_related("account", "invited_by").get(pk=fact.seat_invitation_id)
    if offer.taken_at or offer.revoked_at:
        return
    address = path_to("people:take_seat", offer.token) or f"/seats/{offer.token}/"

    def words() -> Words:
        names = {"who": offer.invited_by.short_name, "account": offer.account.name}
        return Words(
            title=_("%(who)s asks you to join %(account)s") % names,
            body=_("%(who)s would like you to hire freelancers together, for %(account)s.") % names,
            url=address,
            lines=(_("If you did not expect this, you can ignore it. Nothing happens until you accept."),),
            actions=((_("See the offer"), address),),
        )

    actions.write_to_address(
        email=offer.email,
        kind=SEAT,
        key=f"seat:{offer.pk}",
        words_of=words,
        language=offer.invited_by.language,
    )
