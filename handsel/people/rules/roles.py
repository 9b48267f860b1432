"""Who may act as whom, and who may act at all."""

from allauth.account.models import EmailAddress
from django.utils.translation import gettext_lazy as _

from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people import hindrances
from handsel.people.acting import Acting
from handsel.people.models import ApiKey, ClientAccount, FreelancerProfile, Person, Seat
from handsel.policy import numbers


def check_is_freelancer(person: Person) -> FreelancerProfile:
    """ACC-01: only somebody with a freelancer profile edits one; returns it."""
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is None:
        raise Refused("forbidden", _("You have no freelancer profile yet."))
    return profile


def check_not_self(*, by: Person, other: Person) -> None:
    """ACC-01: nobody invites, refers, hires or reviews themselves across their roles."""
    if by.pk == other.pk:
        raise Refused("self_action", _("This is you. You cannot do this with yourself."))


def check_not_own_account(*, profile: FreelancerProfile, account: ClientAccount) -> None:
    """ACC-01: a freelancer does not deal with a client account that they have a seat in."""
    if Seat.objects.filter(account=account, person=profile.person_id).exists():
        raise Refused(
            "self_action", _("You act for this client yourself, so you cannot also be its freelancer.")
        )


def check_may_act_for(*, by: Person, account: ClientAccount) -> Seat:
    """ACC-23: only people with a seat act for a client account; returns the seat."""
    seat = Seat.objects.filter(account=account, person=by).first()
    if seat is None:
        raise Refused("forbidden", _("You do not act for this client."))
    return seat


def check_owns(*, by: Person, account: ClientAccount) -> Seat:
    """ACC-23: only owners manage the seats and the details of a client account."""
    seat = check_may_act_for(by=by, account=account)
    if seat.role != Seat.Role.OWNER:
        raise Refused("forbidden", _("Only an owner of this client account can do this."))
    return seat


def check_another_owner_stays(seat: Seat) -> None:
    """ACC-23: the last owner cannot leave, be removed or become a hirer."""
    if seat.role != Seat.Role.OWNER:
        return
    others = Seat.objects.filter(account=seat.account_id, role=Seat.Role.OWNER).exclude(pk=seat.pk)
    if not others.exists():
        raise Refused(
            "last_owner",
            _("A client account needs an owner. Make somebody else an owner first."),
            state=Seat.Role.OWNER,
        )


def check_is_operator(person: Person) -> None:
    """ACC-24: some acts are the operator's alone."""
    if not person.is_operator:
        raise Refused("forbidden", _("Only an operator of this marketplace can do this."))


def checked_reason(why: str) -> str:
    """ADM-08: an operator says why; return the words, tidied.

    :raises Refused: reason_required.
    """
    said = clean(why)
    if not said:
        raise Refused("reason_required", _("Say why, in words that may be read later."), field="why")
    return said


def check_can_be_specialist(person: Person) -> None:
    """SPEC-01: a talent specialist is staff, so nobody who looks for work here."""
    if FreelancerProfile.objects.filter(person=person).exists():
        text = _("A talent specialist needs an account of their own, without a freelancer profile.")
        raise Refused("not_eligible", text, field="email")


def check_can_be_assigned(*, person: Person, account: ClientAccount) -> None:
    """SPEC-01, SPEC-05: only a talent specialist is assigned, and none to a client that is theirs.

    :raises Refused: not_eligible, self_action.
    """
    if not person.is_specialist or not person.is_active:
        raise Refused("not_eligible", _("Only a talent specialist can be assigned."), field="specialist")
    if Seat.objects.filter(account=account, person=person).exists():
        text = _("They act for this client themselves, so somebody else has to be its specialist.")
        raise Refused("self_action", text, field="specialist")


def check_is_no_specialist(person: Person) -> None:
    """SPEC-01: staff who invite for clients do not look for work under the same login.

    :raises Refused: not_eligible.
    """
    if Person.objects.filter(pk=person.pk, is_specialist=True).exists():
        text = _("You are a talent specialist here. To look for work, sign up with another e-mail address.")
        raise Refused("not_eligible", text)


def check_email_free(email: str) -> None:
    """ACC-01: one e-mail address belongs to one login."""
    taken = (
        Person.objects.filter(email__iexact=email).exists()
        or EmailAddress.objects.filter(email__iexact=email, verified=True).exists()
    )
    if taken:
        raise Refused(
            "email_taken", _("There is already an account with this e-mail address."), field="email"
        )


def check_can_make_key(*, by: Person, account_id: int | None) -> None:
    """ADM-13: a key acts in a role that its owner has, and nobody keeps more than a handful.

    :raises Refused: `role`, `too_many_keys`.
    """
    if account_id is None:
        has_role = FreelancerProfile.objects.filter(person=by).exists()
    else:
        has_role = Seat.objects.filter(account_id=account_id, person=by).exists()
    if not has_role:
        raise Refused("role", _("Choose one of your own roles."), field="role")
    most = numbers.API_KEYS_MAX.value
    if ApiKey.objects.valid().filter(person=by).count() >= most:
        text = _("You have %(most)s keys already. Revoke one that you no longer need.")
        raise Refused("too_many_keys", text % {"most": most})


def check_acts_as_freelancer(acting: Acting) -> FreelancerProfile:
    """ADM-13: some doors are for keys that act as freelancer; returns the profile."""
    if acting.profile is None or acting.account is not None:
        raise Refused("wrong_role", _("This key acts for a client. A freelancer's key can do this."))
    return acting.profile


def check_acts_for_client(acting: Acting) -> ClientAccount:
    """ADM-13: some doors are for keys that act for a client account; returns the account."""
    if acting.account is None:
        raise Refused("wrong_role", _("This key acts as freelancer. A client's key can do this."))
    return acting.account


def check_can_set_standing(*, by: Person, person: Person) -> None:
    """ACC-20: nobody limits or suspends themselves or another operator."""
    check_not_self(by=by, other=person)
    if person.is_operator:
        raise Refused("not_eligible", _("Operators cannot be limited or suspended."))


def check_may_reach_out(person: Person) -> None:
    """ACC-20: a limited or suspended person does not invite, apply, refer or write to new people.

    Goes by the person as the request loaded them, so that pages can ask it without a query.
    """
    if person.standing != Person.Standing.ACTIVE:
        raise Refused(
            "suspended",
            _("Your account is limited, so you cannot do this for now. You can still read what you have."),
        )


def check_not_suspended(person: Person) -> None:
    """ACC-20: a suspended person does not answer what they were asked either; a limited one may."""
    if person.is_suspended:
        raise Refused(
            "suspended",
            _("Your account is suspended, so you cannot do this for now. You can still read what you have."),
        )


def check_can_ask_to_delete(*, by: Person, password: str) -> None:
    """ACC-22: with the password; not the last operator, nor the last owner of a client that others act for, nor while
    something stands in the way that a higher room knows of.

    :raises Refused: `password_needed`, `wrong_password`, `last_operator`, `last_owner`, `has_contract`.
    """
    if not by.has_usable_password():
        raise Refused("password_needed", _("Choose a password under Sign-in first, then come back."))
    if not by.check_password(password):
        raise Refused("wrong_password", _("This is not your password."), field="password")
    operators = Person.objects.filter(is_operator=True, is_active=True, deletion_asked_at=None)
    if by.is_operator and not operators.exclude(pk=by.pk).exists():
        raise Refused("last_operator", _("You are the last operator of this marketplace."))
    for seat in Seat.objects.filter(person=by, role=Seat.Role.OWNER).select_related("account"):
        others = Seat.objects.filter(account=seat.account).exclude(person=by)
        if others.exists() and not others.filter(role=Seat.Role.OWNER).exists():
            words = _("Others act for %(name)s too. Make one of them an owner, or remove them, first.")
            raise Refused("last_owner", words % {"name": seat.account.name})
    hindrances.check(by)
