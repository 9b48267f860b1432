"""Who may pass work on, and to whom."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.invitations import queries
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.queries import Found, JobPeople
from handsel.invitations.rules.asking import check_length
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person
from handsel.people.rules import check_may_reach_out
from handsel.policy.numbers import (
    REFERRAL_ALLOW_PRIVATE_JOBS,
    REFERRAL_MAX_CHAIN,
    REFERRAL_MESSAGE_MAX,
    REFERRALS_PER_DAY,
)

Reason = Invitation.DeclineReason
NO_REFERRAL_FOR = (Reason.SPAM, Reason.FREE_WORK, Reason.OUTSIDE)
WARNING_FOR = (Reason.RATE_LOW,)


def check_may_refer(by: Person, invitation: Invitation, reason: str, *, anyway: bool, message: str) -> None:
    """Refuse a referral whoever is named (REF-08, REF-12, REF-14, REF-23, REF-28).

    :raises Refused: the job is by invitation only, the chain is at its end, the day's number is reached, the
    reason
        for declining rules it out, or a low budget was not confirmed.
    """
    check_may_reach_out(by)
    check_referral_is_offered(invitation)
    if referral_is_off_for(reason):
        text = _("Work that you decline for this reason should not be passed on to anybody else.")
        raise Refused("referral_off", text, field="refer_to")
    if reason in WARNING_FOR and not anyway:
        text = _(
            "You find the pay too low. Refer somebody only if you believe that it is right for them, "
            "and say so by ticking the box."
        )
        raise Refused("low_budget", text, field="anyway")
    check_length(message, REFERRAL_MESSAGE_MAX.value, "refer_message")
    if queries.referrals_today(by) >= REFERRALS_PER_DAY.value:
        text = _("You made %(most)d referrals within a day, which is the most. Please go on tomorrow.")
        raise Refused("rate_limited", text % {"most": REFERRALS_PER_DAY.value})


def check_referral_is_offered(invitation: Invitation) -> None:
    """Refuse a referral where the option is not even shown (REF-12, REF-14).

    :raises Refused: the job is for invited people only, or the work was passed on often enough.
    """
    if invitation.job.is_private and not REFERRAL_ALLOW_PRIVATE_JOBS.value:
        text = _("This job is for invited people only, so it cannot be passed on.")
        raise Refused("private_job", text)
    most = REFERRAL_MAX_CHAIN.value
    if queries.depth_of(invitation) >= most:
        text = ngettext(
            "This work was passed on %(most)d time already, which is the most.",
            "This work was passed on %(most)d times already, which is the most.",
            most,
        )
        raise Refused("not_eligible", text % {"most": most})


def referral_is_off_for(reason: str) -> bool:
    """Return whether declining for this reason rules a referral out (REF-23)."""
    return reason in NO_REFERRAL_FOR


def check_can_be_referred(found: Found, known: JobPeople, by: Person, account_id: int) -> bool:
    """Return whether a referral to this person will arrive; refuse where that may be said openly.

    By e-mail nothing is said but that one cannot refer oneself (REF-06, REF-11); by address and search the
    reason is named. That somebody wants no referrals, or nothing from this client, is never said (REF-27,
    INV-14). The order of the questions does
    not depend on the answers, so that the time taken tells nothing.

    :raises Refused: self_referral; by address or search also already_proposed, already_invited,
    already_referred.
    """
    own = queries.is_own_email(by, found.named) if found.is_by_email else False
    refused = known.refusal(found.profile) if found.profile is not None else None
    if own or (found.profile is not None and found.profile.person_id == by.pk):
        raise Refused("self_referral", _("You cannot refer yourself."), field="refer_to")
    if refused is not None and not found.is_by_email:
        raise refused
    return found.profile is not None and refused is None and _is_reachable(found.profile, account_id)


def _is_reachable(profile: FreelancerProfile, account_id: int) -> bool:
    return profile.accepts_referrals and people.takes_invitations(profile, account_id)


def check_can_retry(referral: Referral) -> None:
    """Refuse to name somebody else where the one retry is used, or not due yet (REF-07).

    Call with the invitation locked.

    :raises Refused: the referral arrived or may have, or the retry was used.
    """
    tries = list(
        Referral.objects.select_related("declined_invitation__job", "invitation").filter(
            declined_invitation_id=referral.declined_invitation_id
        )
    )
    current = next(row for row in tries if row.pk == referral.pk)
    if not queries.may_retry(current, tries):
        text = _("You have already referred somebody for this job.")
        raise Refused("already_referred", text, state=current.shown_state)


def check_can_revoke(referral: Referral) -> None:
    """Refuse to take back what was answered or ended; a lost one can be taken back while it settles (REF-29).

    :raises Refused: it is not waiting for an answer any more, as far as its maker may know.
    """
    if referral.shown_state not in Referral.LIVE:
        text = _("This referral was answered or has ended, so it cannot be taken back.")
        raise Refused("not_pending", text, state=referral.shown_state)
