"""Declining and referring: who may be named, what is stored, who is told."""

import pytest
from allauth.account.models import EmailAddress

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions, queries
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.invitations.values import Referee
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.models import Letter
from handsel.notifications.testing import letters_to, titles
from handsel.people import testing as people
from handsel.people.actions import set_referrals, set_visibility
from handsel.policy.numbers import changed
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db


def address(person) -> str:
    return profile_of(person).get_absolute_url()


def refer(invitation, text="", reason="too_busy", **options) -> Invitation:
    return actions.decline_invitation(
        by=invitation.profile.person,
        invitation_id=invitation.pk,
        reason=reason,
        refer=Referee(text=text, **options),
    )


def refused(invitation, text="", reason="too_busy", **options) -> Refused:
    """Decline and refer, expect a refusal, and check that nothing at all has happened (REF-26)."""
    before, last = Invitation.objects.filter(pk=invitation.pk).values()[0], last_event()
    rows, invitations = Referral.objects.count(), Invitation.objects.count()
    activity = Activity.objects.filter(job=invitation.job_id).values()[0]
    with pytest.raises(Refused) as no:
        refer(invitation, text, reason, **options)
    assert Invitation.objects.filter(pk=invitation.pk).values()[0] == before
    assert (Referral.objects.count(), Invitation.objects.count()) == (rows, invitations)
    assert Activity.objects.filter(job=invitation.job_id).values()[0] == activity
    assert told_nothing(last)
    return no.value


@pytest.mark.rule("REF-01")
@pytest.mark.rule("REF-03")
@pytest.mark.rule("REF-09")
def test_a_referral_declines_and_invites_the_named_person_to_the_same_job(bob, charlie, job, invitation):
    last = last_event()
    referral = a_referral(invitation, charlie, message="She knows bakeries.")
    invitation.refresh_from_db()
    assert (invitation.state, invitation.decline_reason) == ("declined", "too_busy")
    assert (referral.referrer, referral.profile, referral.state) == (bob, profile_of(charlie), "sent")
    assert (referral.named_by, referral.message, referral.depth) == ("address", "She knows bakeries.", 1)
    new = referral.invitation
    assert (new.job, new.sender_kind, new.sender, new.state) == (job, "referral", bob, "pending")
    assert facts_told(last) == [
        "invitations.InvitationDeclined",
        "invitations.InvitationSent",
        "invitations.ReferralSent",
    ]


@pytest.mark.rule("REF-03")
@pytest.mark.parametrize("kind", ["path", "whole", "query", "bare", "email", "EMAIL"])
def test_one_field_takes_a_profile_address_or_an_email(charlie, invitation, kind):
    path = address(charlie)
    text = {
        "path": path,
        "whole": f"https://handsel.example{path}",
        "query": f"http://localhost:8000{path.rstrip('/')}?from=mail",
        "bare": profile_of(charlie).public_id,
        "email": charlie.email,
        "EMAIL": f"  {charlie.email.upper()} ",
    }[kind]
    refer(invitation, text)
    referral = Referral.objects.get()
    assert referral.profile == profile_of(charlie)
    assert referral.named_by == ("email" if kind.lower() == "email" else "address")


@pytest.mark.rule("REF-04")
def test_somebody_picked_from_the_search_is_referred(charlie, invitation):
    refer(invitation, profile_id=profile_of(charlie).pk)
    assert (Referral.objects.get().named_by, Referral.objects.get().profile) == (
        "search",
        profile_of(charlie),
    )


@pytest.mark.rule("REF-04")
def test_a_private_profile_cannot_be_picked_from_the_search(charlie, invitation):
    set_visibility(by=charlie, visibility="private")
    assert refused(invitation, profile_id=profile_of(charlie).pk).code == "profile_not_found"


@pytest.mark.rule("REF-03")
def test_nobody_refers_themselves_by_address_or_any_of_their_emails(bob, invitation):
    EmailAddress.objects.create(user=bob, email="bob.second@example.test", verified=True)
    EmailAddress.objects.create(user=bob, email="bob.third@example.test", verified=False)
    for text in (address(bob), bob.email, "Bob.Second@example.test", "bob.third@example.test"):
        no = refused(invitation, text)
        assert (no.code, no.status) == ("self_referral", 422)


@pytest.mark.rule("ACC-01")
@pytest.mark.rule("REF-03")
def test_the_clients_own_people_cannot_be_referred(erin, invitation):
    people.a_freelancer(person=erin)
    assert refused(invitation, address(erin)).code == "self_referral"
    refer(invitation, erin.email)
    assert Referral.objects.get().state == "undeliverable"


@pytest.mark.rule("REF-03")
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "referee_required"),
        ("/freelancers/aaaaaaaaaaaa/", "profile_not_found"),
        ("Charlie", "profile_not_found"),
        ("charlie@", "profile_not_found"),
        ("\x00", "referee_required"),
        ("x" * 1_000_000, "profile_not_found"),
        ("<script>alert(1)</script>", "profile_not_found"),
        ("👩‍🎨" * 20, "profile_not_found"),
    ],
)
def test_what_names_nobody_is_said_clearly(invitation, text, code):
    assert refused(invitation, text).code == code


@pytest.mark.rule("REF-05")
def test_a_clients_page_names_no_freelancer(alice, account, invitation):
    no = refused(invitation, f"http://localhost/client/{account.pk}/")
    assert (no.code, no.status) == ("not_a_freelancer", 422)


# The neutral answer by e-mail


def prepare(case, *, alice, job, charlie) -> str:
    """Make the e-mail of a case and return it."""
    if case == "unknown":
        return "nobody.at.all@example.test"
    if case == "client only":
        return people.a_client("Carla", "Only", company="Only").seats.get().person.email
    if case == "unverified":
        EmailAddress.objects.create(user=charlie, email="new@example.test", verified=False)
        return "new@example.test"
    if case == "opted out":
        set_referrals(by=charlie, wanted=False)
    if case == "proposed":
        a_proposal(by=charlie, job=job)
    if case == "invited":
        an_invitation(by=alice, job=job, to=charlie)
    if case == "declined":
        declined(an_invitation(by=alice, job=job, to=charlie))
    return charlie.email


CASES = ["unknown", "client only", "unverified", "opted out", "proposed", "invited", "declined"]


@pytest.mark.rule("REF-05")
@pytest.mark.rule("REF-06")
@pytest.mark.rule("REF-11")
@pytest.mark.rule("REF-27")
@pytest.mark.parametrize("case", CASES)
def test_by_email_all_that_cannot_arrive_looks_alike_for_a_day(alice, bob, charlie, job, invitation, case):
    email = prepare(case, alice=alice, job=job, charlie=charlie)
    deliver_all()
    letters, notices = Letter.objects.count(), len(titles(bob))
    sent, waiting = Activity.objects.values_list("invited_by_referral", "unanswered").get(job=job)
    assert refer(invitation, email).state == "declined"
    referral = Referral.objects.get()
    shape = (referral.state, referral.named, referral.named_by, referral.profile_id, referral.invitation_id)
    assert shape == ("undeliverable", email.lower(), "email", None, None)
    assert Activity.objects.values_list("invited_by_referral", "unanswered").get(job=job) == (
        sent + 1,
        waiting,
    )
    deliver_all()
    assert not letters_to(email) or case in {"proposed", "invited", "declined"}
    mails = Letter.objects.order_by("-pk")[: Letter.objects.count() - letters]
    assert {letter.to for letter in mails} == {alice.email}
    row = queries.referrals_made(people.acting_as(bob))[0]
    assert (row.state, row.name, row.profile_url) == ("sent", email.lower(), "")
    assert (row.can_revoke, row.can_retry) == (True, False)
    with clock.turned(hours=24, minutes=1):
        actions.settle_referrals()
        deliver_all()
        row = queries.referrals_made(people.acting_as(bob))[0]
        assert (row.state, row.can_retry) == ("undeliverable", True)
    assert "could not be delivered" in titles(bob)[-1]
    assert len(titles(bob)) == notices + 1
    assert Activity.objects.values_list("invited_by_referral", "unanswered").get(job=job) == (
        sent,
        waiting - 1,
    )


@pytest.mark.rule("REF-06")
def test_by_email_what_arrives_looks_like_what_does_not(bob, charlie, job, invitation):
    refer(invitation, charlie.email)
    referral = Referral.objects.get()
    assert referral.state == "sent"
    deliver_all()
    actions.view_invitation(by=charlie, invitation_id=referral.invitation_id)
    deliver_all()
    row = queries.referrals_made(people.acting_as(bob))[0]
    assert (row.state, row.name, row.profile_url) == ("sent", charlie.email, "")
    assert (row.can_revoke, row.can_retry) == (True, False)
    assert titles(bob)[1:] == []
    with clock.turned(hours=25):
        assert queries.referrals_made(people.acting_as(bob))[0].state == "viewed"
    assert titles(bob)[1:] == []


@pytest.mark.rule("REF-06")
def test_the_secrecy_can_be_switched_off(bob, invitation):
    with changed(referral__reveal_unknown_email=True):
        refer(invitation, "nobody@example.test")
        assert queries.referrals_made(people.acting_as(bob))[0].state == "undeliverable"


@pytest.mark.rule("REF-06")
def test_a_lost_referral_can_be_taken_back_and_its_job_can_close_like_any_other(
    alice, bob, charlie, stranger, job, invitation
):
    other = an_invitation(by=alice, job=job, to=stranger)
    refer(invitation, "nobody@example.test")
    refer(other, charlie.email)
    actions.revoke_referral(by=bob, referral_id=Referral.objects.get(referrer=bob).pk)
    assert queries.referrals_made(people.acting_as(bob))[0].state == "revoked"
    with clock.turned(hours=25):
        actions.settle_referrals()
        deliver_all()
        row = queries.referrals_made(people.acting_as(bob))[0]
        assert (row.state, row.can_retry, titles(bob)[1:]) == ("revoked", False, [])
    assert Activity.objects.get(job=job).invited_by_referral == 1
    assert Activity.objects.get(job=job).unanswered == 1


@pytest.mark.rule("REF-06")
@pytest.mark.parametrize("arrives", [True, False])
def test_a_job_that_closes_within_the_day_ends_both_alike(alice, bob, charlie, job, invitation, arrives):
    refer(invitation, charlie.email if arrives else "nobody@example.test")
    close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    for hours in (1, 30):
        with clock.turned(hours=hours):
            actions.settle_referrals()
            deliver_all()
            row = queries.referrals_made(people.acting_as(bob))[0]
            assert (row.state, row.can_retry) == ("job_closed", False)
    assert [title for title in titles(bob) if "ended with it" in title] != []
    assert not any("could not be delivered" in title for title in titles(bob))


@pytest.mark.rule("ACC-08")
def test_a_private_freelancer_is_referred_by_exact_email_and_not_revealed(bob, charlie, invitation):
    set_visibility(by=charlie, visibility="private")
    refer(invitation, charlie.email)
    assert Referral.objects.get().state == "sent"
    row = queries.referrals_made(people.acting_as(bob))[0]
    assert "Charlie" not in row.name
    assert row.profile_url == ""


@pytest.mark.rule("ACC-08")
def test_a_private_freelancer_is_referred_by_exact_address(charlie, invitation):
    set_visibility(by=charlie, visibility="private")
    refer(invitation, address(charlie))
    assert Referral.objects.get().state == "sent"


@pytest.mark.rule("REF-27")
def test_by_address_whoever_wants_no_referrals_is_lost_without_a_word(bob, charlie, invitation):
    set_referrals(by=charlie, wanted=False)
    refer(invitation, address(charlie))
    referral = Referral.objects.get()
    assert (referral.state, referral.profile) == ("undeliverable", None)
    row = queries.referrals_made(people.acting_as(bob))[0]
    assert (row.state, row.name) == ("sent", "Charlie O.")
    deliver_all()
    assert titles(charlie) == []
    with clock.turned(hours=25):
        assert queries.referrals_made(people.acting_as(bob))[0].state == "undeliverable"


# By address the reason is named


@pytest.mark.rule("REF-11")
def test_by_address_whoever_proposed_is_refused(charlie, job, invitation):
    a_proposal(by=charlie, job=job)
    no = refused(invitation, address(charlie))
    assert (no.code, no.status) == ("already_proposed", 409)


@pytest.mark.rule("REF-11")
@pytest.mark.parametrize("answered", [True, False])
def test_by_address_whoever_was_invited_is_refused(alice, charlie, job, invitation, answered):
    other = an_invitation(by=alice, job=job, to=charlie)
    if answered:
        declined(other)
    assert refused(invitation, address(charlie)).code == "already_invited"


@pytest.mark.rule("REF-11")
def test_by_address_whoever_was_referred_is_refused_and_the_second_referrer_chooses_again(
    alice, charlie, stranger, job, invitation
):
    other = an_invitation(by=alice, job=job, to=stranger)
    a_referral(invitation, charlie)
    no = refused(other, address(charlie))
    assert (no.code, no.status) == ("already_referred", 409)
    assert "choose someone else" in str(no.message)


@pytest.mark.rule("SEARCH-09")
def test_the_search_says_beforehand_who_cannot_be_referred_but_not_who_does_not_want_to(
    alice, bob, charlie, erin, stranger, job, invitation
):
    a_proposal(by=charlie, job=job)
    own = people.a_freelancer(person=erin)
    set_referrals(by=stranger, wanted=False)
    profiles = [profile_of(bob), profile_of(charlie), own, profile_of(stranger)]
    why = queries.referral_refusals(invitation, profiles, bob)
    assert set(why) == {profile_of(bob).pk, profile_of(charlie).pk, own.pk}
    assert "proposal" in why[profile_of(charlie).pk]


# One each, retries, taking back


@pytest.mark.rule("REF-07")
def test_one_declined_invitation_gives_one_referral(bob, charlie, stranger, invitation):
    a_referral(invitation, charlie)
    no = refused(invitation, address(stranger))
    assert (no.code, no.status) == ("already_referred", 409)
    last = last_event()
    refer(invitation, address(charlie))
    assert Referral.objects.count() == 1
    assert told_nothing(last)


@pytest.mark.rule("REF-01")
def test_nobody_is_referred_after_a_plain_decline(charlie, invitation):
    declined(invitation)
    assert refused(invitation, address(charlie)).code == "invitation_not_pending"


@pytest.mark.rule("REF-07")
def test_after_a_lost_referral_one_retry_is_allowed(bob, charlie, invitation):
    lost = a_referral(invitation, "nobody@example.test")

    def again(referral, text):
        return actions.retry_referral(by=bob, referral_id=referral.pk, refer=Referee(text=text))

    with pytest.raises(Refused) as no:
        again(lost, address(charlie))
    assert no.value.code == "already_referred"
    with clock.turned(hours=25):
        with changed(referral__retry_undeliverable=0), pytest.raises(Refused):
            again(lost, address(charlie))
        second = again(lost, "nobody.either@example.test")
        with clock.turned(hours=25), pytest.raises(Refused) as no:
            again(second, address(charlie))
    assert no.value.code == "already_referred"
    assert Referral.objects.count() == 2


@pytest.mark.rule("REF-07")
def test_a_retry_that_arrives_is_a_referral_like_any_other(alice, bob, charlie, invitation):
    lost = a_referral(invitation, "nobody@example.test")
    with clock.turned(hours=25):
        new = actions.retry_referral(by=bob, referral_id=lost.pk, refer=Referee(text=address(charlie)))
        deliver_all()
    assert (new.state, new.invitation.profile) == ("sent", profile_of(charlie))
    assert "declined and referred Charlie O." in titles(alice)[-1]


@pytest.mark.rule("REF-29")
def test_a_referrer_takes_a_referral_back_while_nobody_answered_and_the_slot_stays_used(
    bob, charlie, stranger, job, invitation
):
    referral = a_referral(invitation, charlie)
    actions.view_invitation(by=charlie, invitation_id=referral.invitation_id)
    actions.revoke_referral(by=bob, referral_id=referral.pk)
    referral.refresh_from_db()
    assert (referral.state, referral.invitation.state) == ("revoked", "withdrawn")
    assert Activity.objects.get(job=job).unanswered == 0
    deliver_all()
    assert "took back the referral" in titles(charlie)[-1]
    assert refused(invitation, address(stranger)).code == "already_referred"
    row = queries.referrals_made(people.acting_as(bob))[0]
    assert (row.can_revoke, row.can_retry) == (False, False)


@pytest.mark.rule("REF-29")
def test_an_answered_referral_cannot_be_taken_back(bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    accepted(referral.invitation)
    last = last_event()
    with pytest.raises(Refused) as no:
        actions.revoke_referral(by=bob, referral_id=referral.pk)
    assert (no.value.code, no.value.state) == ("not_pending", "accepted")
    referral.refresh_from_db()
    assert referral.state == "accepted"
    assert told_nothing(last)


@pytest.mark.rule("REF-29")
def test_nobody_takes_back_the_referral_of_somebody_else(alice, charlie, invitation):
    referral = a_referral(invitation, charlie)
    for person in (alice, charlie):
        with pytest.raises(Referral.DoesNotExist):
            actions.revoke_referral(by=person, referral_id=referral.pk)


# Where it is off


@pytest.mark.rule("REF-12")
def test_jobs_for_invited_people_only_cannot_be_passed_on(alice, account, bob, charlie):
    private = a_job(by=alice, account=account, visibility="invite_only")
    invitation = an_invitation(by=alice, job=private, to=bob)
    no = refused(invitation, address(charlie))
    assert (no.code, no.status) == ("private_job", 403)
    with changed(referral__allow_private_jobs=True):
        assert a_referral(invitation, charlie).state == "sent"


@pytest.mark.rule("REF-14")
def test_work_is_passed_on_three_times_and_nobody_in_the_chain_twice(bob, charlie, stranger, invitation):
    last = people.a_freelancer("Gita", "Rao").person
    first = a_referral(invitation, charlie)
    for person in (bob, charlie):
        assert refused(first.invitation, address(person)).code in {"already_invited", "self_referral"}
    second = a_referral(first.invitation, stranger)
    assert refused(second.invitation, address(charlie)).code == "already_referred"
    third = a_referral(second.invitation, last)
    assert [first.depth, second.depth, third.depth] == [1, 2, 3]
    nobody = people.a_freelancer("Hugo", "Last").person
    no = refused(third.invitation, address(nobody))
    assert (no.code, no.status) == ("not_eligible", 403)
    assert declined(third.invitation).state == "declined"


@pytest.mark.rule("REF-23")
@pytest.mark.parametrize("reason", ["spam", "free_work", "outside_platform"])
def test_for_bad_reasons_referring_is_off(charlie, invitation, reason):
    assert refused(invitation, address(charlie), reason=reason).code == "referral_off"
    assert declined(invitation, reason).state == "declined"


@pytest.mark.rule("REF-23")
def test_for_too_low_a_budget_a_warning_can_be_passed(charlie, invitation):
    no = refused(invitation, address(charlie), reason="rate_low")
    assert (no.code, no.field) == ("low_budget", "anyway")
    refer(invitation, address(charlie), "rate_low", anyway=True)
    assert Referral.objects.get().state == "sent"


@pytest.mark.rule("REF-25")
@pytest.mark.parametrize("text", ["address", "email"])
def test_when_the_job_closed_the_decline_is_kept_and_only_the_referral_refused(
    alice, charlie, job, invitation, text
):
    close_job(by=alice, job_id=job.pk, hired=False)
    with pytest.raises(Refused) as no:
        refer(invitation, address(charlie) if text == "address" else "nobody@example.test")
    assert (no.value.code, no.value.status) == ("job_closed", 409)
    invitation.refresh_from_db()
    assert (invitation.state, invitation.decline_reason) == ("declined", "too_busy")
    assert not Referral.objects.exists()
    deliver_all()
    invitation.refresh_from_db()
    assert invitation.state == "declined"


@pytest.mark.rule("REF-26")
def test_after_a_refused_referral_the_person_declines_without_it(charlie, job, invitation):
    a_proposal(by=charlie, job=job)
    refused(invitation, address(charlie))
    assert declined(invitation).state == "declined"
    assert not Referral.objects.exists()


@pytest.mark.rule("REF-28")
def test_a_referrer_makes_at_most_so_many_referrals_a_day(alice, account, bob, charlie, stranger, invitation):
    other = an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob)
    with changed(referral__per_day=1):
        a_referral(invitation, "nobody@example.test")
        no = refused(other, address(charlie))
        assert (no.code, no.status) == ("rate_limited", 429)
        with clock.turned(hours=25):
            assert a_referral(other, charlie).state == "sent"


@pytest.mark.rule("REF-28")
def test_the_limit_is_twenty_a_day():
    from handsel.policy.numbers import REFERRALS_PER_DAY

    assert REFERRALS_PER_DAY.value == 20


@pytest.mark.rule("REF-08")
def test_the_message_to_the_client_is_optional_and_has_an_end(charlie, invitation):
    assert refused(invitation, address(charlie), message="x" * 1001).code == "too_long"
    refer(invitation, address(charlie), message="")
    assert Referral.objects.get().message == ""


# What it costs and counts


@pytest.mark.rule("REF-09")
@pytest.mark.rule("INV-20")
@pytest.mark.rule("JOB-10")
def test_a_referral_uses_none_of_the_clients_invitations_and_is_counted_apart(
    alice, charlie, stranger, job, invitation
):
    with changed(invitation__open_per_job=1):
        a_referral(invitation, charlie)
        assert an_invitation(by=alice, job=job, to=stranger).state == "pending"
    activity = Activity.objects.get(job=job)
    assert (activity.invited_by_client, activity.invited_by_referral, activity.unanswered) == (2, 1, 2)


@pytest.mark.rule("REF-13")
@pytest.mark.rule("INV-24")
def test_the_referred_person_accepts_like_any_invitee_and_pays_nothing(bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    proposal = accepted(referral.invitation)
    assert (proposal.origin, proposal.referrer, proposal.state) == ("referral", bob, "active")
    assert proposal.room is not None
    assert Proposal.objects.count() == 1


@pytest.mark.rule("REF-18")
def test_a_referral_earns_nothing():
    from handsel.policy.numbers import REFERRAL_REWARD

    assert REFERRAL_REWARD.value == 0
    names = {field.name for field in Referral._meta.get_fields()}
    assert not names & {"reward", "connects", "paid_at", "amount"}


@pytest.mark.rule("INV-24")
@pytest.mark.rule("REF-14")
def test_the_referred_person_declines_and_refers_onward(charlie, stranger, invitation):
    first = a_referral(invitation, charlie)
    second = a_referral(first.invitation, stranger)
    first.refresh_from_db()
    assert (first.state, second.depth, second.referrer) == ("declined", 2, charlie)
