"""What is written when something happens in people."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.notifications import actions, kinds
from handsel.notifications.queries import path_to
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.events import ProfileTurnedPrivate, SeatOffered
from handsel.people.models import FreelancerProfile, SeatInvitation

SEAT = kinds.register("seat", gettext_lazy("Seats in client accounts"), email=True, push=False)

TURNED_PRIVATE = kinds.register(
    "turned_private",
    gettext_lazy("Your profile became private"),
    email=True,
    push=False,
    always_bell=True,
)


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


@facts.on(ProfileTurnedPrivate)
def tell_of_turned_private(fact: ProfileTurnedPrivate) -> None:
    """Tell the owner that their profile became private, with a link that undoes it (ACC-19)."""
    profile = FreelancerProfile.objects.select_related("person").get(pk=fact.profile_id)
    address = people.show_again_address(profile)
    if not address:
        return

    def words() -> Words:
        return Words(
            title=_("Your profile became private"),
            body=_("You were not active for long, so clients do not find it for now. Nothing of it is lost."),
            url=address,
            lines=(_("One click shows it again as before."),),
            actions=((_("Show my profile again"), address),),
        )

    key = f"turned_private:{profile.pk}:{fact.at}"
    actions.tell(person=profile.person, kind=TURNED_PRIVATE, key=key, words=words)
