"""Invitations to agencies: any manager answers once (INV-26)."""

import pytest
from django.db import IntegrityError, transaction

from handsel.agencies import actions as agencies
from handsel.agencies.models import Member
from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions, queries
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import accepted, an_agency_invitation, an_invitation
from handsel.invitations.values import Referee
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging.models import Seat
from handsel.notifications.models import Notice
from handsel.people import actions as people
from handsel.people.queries import refusals_of
from handsel.people.testing import a_freelancer, a_program, acting_as
from handsel.proposals.models import Proposal
from handsel.proposals.testing import form_data, values_for
from handsel.reputation.queries import response_of

pytestmark = pytest.mark.rule("INV-26")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
def greta(agency):
    return agency.members.get(role="owner").profile.person


@pytest.fixture
@kept
def mia(agency):
    return a_member(agency, exclusive=True).profile.person


@pytest.fixture
@kept
def invitation(alice, job, agency, frank):
    return an_agency_invitation(by=alice, job=job, to=agency, message="Dear all")


def refused(code, act, **values):
    before = last_event()
    with pytest.raises(Refused) as no:
        act(**values)
    assert no.value.code == code
    assert told_nothing(before)


def accept(by, invitation, member):
    values = values_for(invitation.job)
    return actions.accept_invitation(
        by=by, invitation_id=invitation.pk, values=values, member_id=member.profile.pk if member else None
    )


@pytest.mark.rule("AGY-04")
def test_an_invitation_to_an_agency_reaches_everybody_who_acts_for_it(agency, frank, greta, mia, invitation):
    deliver_all()
    told = Notice.objects.filter(kind="invitation")
    assert {row.person for row in told} == {frank, greta}
    assert all("Ledger Lane" in row.title for row in told)
    rows = queries.inbox(acting_as(frank))
    assert [(row.invitation, row.agency) for row in rows] == [(invitation, "Ledger Lane")]
    assert queries.inbox(acting_as(mia)) == []
    assert Activity.objects.get(job=invitation.job).unanswered == 1


def test_one_invitation_of_an_agency_waits_per_job(alice, job, agency, greta, invitation):
    refused("already_invited", actions.invite_agency, by=alice, job_id=job.pk, agency_id=agency.pk)
    assert an_invitation(by=alice, job=job, to=greta).agency is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.filter(agency=None).update(agency=agency)
    assert Invitation.objects.filter(job=job).count() == 2


def test_only_the_clients_people_invite_and_not_their_own_agency(alice, bob, job, agency, frank, account):
    refused("forbidden", actions.invite_agency, by=bob, job_id=job.pk, agency_id=agency.pk)
    offer = people.offer_seat(by=alice, account_id=account.pk, email=frank.email)
    people.take_seat(by=frank, token=offer.token)
    refused("self_action", actions.invite_agency, by=alice, job_id=job.pk, agency_id=agency.pk)
    assert not Invitation.objects.exists()


@pytest.mark.rule("AGY-04")
@pytest.mark.rule("AGY-07")
def test_a_manager_accepts_for_a_member_whom_they_name(agency, frank, greta, mia, invitation, alice):
    before = last_event()
    proposal = accept(frank, invitation, mia)
    assert (proposal.profile, proposal.agency, proposal.origin) == (mia.profile, agency, "invite")
    assert "invitations.InvitationAccepted" in facts_told(before)
    answered = Invitation.objects.get()
    assert (answered.state, answered.answered_by, answered.profile) == ("accepted", frank, mia.profile)
    seated = Seat.objects.filter(room=proposal.room, side="freelancer").values_list(
        "person__first_name", flat=True
    )
    assert set(seated) == {"Mia", "Frank", "Greta"}
    deliver_all()
    assert Notice.objects.filter(person=alice, title__startswith="Ledger Lane accepted").exists()
    assert accept(frank, invitation, mia) == proposal


@pytest.mark.rule("AGY-05")
def test_whoever_comes_second_is_told_so(agency, frank, greta, mia, invitation):
    accept(frank, invitation, mia)
    values = values_for(invitation.job)
    to = {"by": greta, "invitation_id": invitation.pk}
    act = actions.accept_invitation
    refused("invitation_not_pending", act, values=values, member_id=greta.profile.pk, **to)
    refused("invitation_not_pending", actions.decline_invitation, reason="too_busy", **to)
    assert Proposal.objects.count() == 1


def test_a_decline_of_one_manager_is_the_agencys(agency, frank, greta, mia, invitation):
    actions.decline_invitation(by=greta, invitation_id=invitation.pk, reason="too_busy")
    actions.decline_invitation(by=greta, invitation_id=invitation.pk, reason="too_busy")
    to = {"by": frank, "invitation_id": invitation.pk}
    refused("invitation_not_pending", actions.decline_invitation, reason="skills", **to)
    assert Invitation.objects.get().decline_reason == "too_busy"


@pytest.mark.rule("AGY-05")
def test_nobody_else_answers_for_the_agency(agency, frank, greta, mia, bob, invitation, browse):
    for person in (mia, bob):
        refused(
            "forbidden", actions.decline_invitation, by=person, invitation_id=invitation.pk, reason="skills"
        )
        assert browse(person).get(invitation.get_absolute_url()).status_code == 404
    agencies.leave_agency(by=frank, agency_id=agency.pk)
    refused("forbidden", actions.ignore_invitation, by=frank, invitation_id=invitation.pk)
    assert Invitation.objects.get().state == "pending"


def test_the_member_named_has_to_belong_to_the_agency(agency, frank, bob, invitation):
    values = values_for(invitation.job)
    for member_id in (None, bob.profile.pk, 10**9):
        to = {"by": frank, "invitation_id": invitation.pk, "values": values, "member_id": member_id}
        refused("no_member", actions.accept_invitation, **to)
    assert Invitation.objects.get().state == "pending"


@pytest.mark.rule("AGY-03")
def test_an_exclusive_member_does_not_accept_alone(agency, mia, alice, job):
    asked = an_invitation(by=alice, job=job, to=mia)
    refused("exclusive_member", accepted, invitation=asked)
    assert Invitation.objects.get().state == "pending"
    actions.decline_invitation(by=mia, invitation_id=asked.pk, reason="too_busy")


@pytest.mark.rule("AGY-09")
def test_an_invited_agency_refers_once_as_one_unit(agency, frank, greta, invitation, bob, alice, browse):
    refer = Referee(text=bob.profile.get_absolute_url(), message="Ask Bob.")
    actions.decline_invitation(by=frank, invitation_id=invitation.pk, reason="too_busy", refer=refer)
    referral = Referral.objects.get()
    assert (referral.referrer, referral.declined_invitation.agency) == (frank, agency)
    other = Referee(text=a_freelancer().get_absolute_url())
    to = {"invitation_id": invitation.pk, "reason": "too_busy", "refer": other}
    refused("already_referred", actions.decline_invitation, by=frank, **to)
    refused("invitation_not_pending", actions.decline_invitation, by=greta, **to)
    deliver_all()
    assert (
        "Referred by Ledger Lane" in browse(bob).get(referral.invitation.get_absolute_url()).content.decode()
    )
    assert Notice.objects.filter(person=bob, title__startswith="Referred by Ledger Lane").exists()
    page = browse(alice, "client").get(f"/jobs/{invitation.job_id}/candidates/?tab=invited").content.decode()
    assert "Ledger Lane" in page
    assert Referral.objects.count() == 1


@pytest.mark.rule("AGY-09")
def test_a_manager_picks_whom_the_agency_refers(agency, frank, mia, invitation, browse):
    address = f"/freelancers/pick/?for=referral&invitation={invitation.pk}"
    assert browse(frank).get(address).status_code == 200
    assert browse(mia).get(address).status_code == 404


@pytest.mark.rule("AGY-09")
def test_a_referral_names_a_member_and_never_an_agency(agency, frank, mia, alice, job, bob):
    asked = an_invitation(by=alice, job=job, to=bob)
    named = Referee(text=agency.get_absolute_url())
    refused(
        "profile_not_found",
        actions.decline_invitation,
        by=bob, invitation_id=asked.pk, reason="too_busy", refer=named,
    )  # fmt: skip
    member = Referee(text=frank.profile.get_absolute_url())
    actions.decline_invitation(by=bob, invitation_id=asked.pk, reason="too_busy", refer=member)
    assert Referral.objects.get().invitation.profile == frank.profile


def test_an_agencys_invitations_do_not_count_for_its_owners_response_time(agency, greta, invitation):
    actions.decline_invitation(by=greta, invitation_id=invitation.pk, reason="too_busy")
    assert response_of(greta.profile.pk).count == 0


def test_whoever_becomes_manager_later_answers_too(agency, greta, invitation, browse):
    late = a_member(agency, a_freelancer("Lars", "Moe").person)
    agencies.change_role(by=greta, member_id=late.pk, role="manager")
    deliver_all()
    person = late.profile.person
    page = browse(person).get(invitation.get_absolute_url()).content.decode()
    assert "For Ledger Lane" in page
    actions.ignore_invitation(by=person, invitation_id=invitation.pk)
    assert Invitation.objects.get().state == "ignored"


def test_a_proposal_for_a_member_answers_the_invitation_that_waits(agency, frank, mia, invitation, browse):
    choice = f"{agency.pk}-{mia.profile.pk}"
    data = form_data(invitation.job, member=choice)
    assert browse(frank).post(f"/jobs/{invitation.job_id}/apply/", data).status_code == 302
    deliver_all()
    assert Invitation.objects.get().state == "accepted"


def test_the_pages_lead_from_agency_to_invitation_to_answer(agency, frank, mia, alice, job, browse):
    client = browse(alice, "client")
    assert "/invite/agency/" in client.get(agency.get_absolute_url()).content.decode()
    address = f"/invite/agency/{agency.public_id}/"
    assert "could be a good fit" in client.get(address).content.decode()
    answer = client.post(address, {"job": job.pk, "message": "Hello"})
    assert "Your invitation to Ledger Lane" in client.get(answer["Location"]).content.decode()
    assert client.post(address, {"job": job.pk, "message": "Hello"}).status_code == 409
    assert browse(frank).get(address).status_code == 403
    invitation = Invitation.objects.get()
    window = browse(frank)
    assert "For Ledger Lane" in window.get("/proposals/?tab=invitations").content.decode()
    accept_at = f"/invitations/{invitation.pk}/accept/"
    assert "Who would do the work?" in window.get(accept_at).content.decode()
    assert window.post(accept_at, form_data(job)).status_code == 422
    assert window.post(accept_at, form_data(job, member=mia.profile.pk)).status_code == 302
    page = window.get(invitation.get_absolute_url()).content.decode()
    assert "Frank W. answered for the agency" in page
    assert Member.objects.count() == 3


def test_programs_invite_agencies_and_answer_for_them(agency, frank, mia, alice, account, job):
    client, manager = a_program(alice, account), a_program(frank)
    sent = client.post(f"/jobs/{job.pk}/invitations", {"agency": agency.public_id}).json()
    assert sent["agency"] == agency.public_id
    assert [row["id"] for row in manager.get("/invitations?waiting=true").json()["items"]] == [sent["id"]]
    body = {
        "letter": "We have done this for years.",
        "duration": "1to3",
        "terms": {"kind": "project", "amount": "500"},
        "freelancer": mia.profile.public_id,
    }
    answer = manager.post(f"/invitations/{sent['id']}/accept", body)
    assert answer.status_code == 200, answer.content
    assert answer.json()["state"] == "accepted"
    assert (
        a_program(mia).get(f"/proposals/{answer.json()['proposal_id']}").json()["agency"] == agency.public_id
    )


@pytest.mark.rule("INV-14")
def test_a_manager_who_wants_no_more_of_a_client_speaks_for_the_agency(
    alice, account, agency, frank, greta, invitation
):
    actions.decline_invitation(
        by=frank, invitation_id=invitation.pk, reason="other", message="No.", no_more=True
    )
    another = a_job(by=alice, account=account, title="Another one")
    refused("not_accepting", actions.invite_agency, by=alice, job_id=another.pk, agency_id=agency.pk)
    refused(
        "not_accepting", actions.send_invitation, by=alice, job_id=another.pk, profile_id=greta.profile.pk
    )
    assert [label for _pk, label, _at in refusals_of(acting_as(greta))] == ["A client in Lyon"]
    assert refusals_of(acting_as(frank)) == []
    assert an_invitation(by=alice, job=another, to=frank).pk
