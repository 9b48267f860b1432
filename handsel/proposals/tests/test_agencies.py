"""Agencies that propose their members."""

import pytest

from handsel.agencies import actions as agencies
from handsel.agencies.models import Member
from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging.models import Seat
from handsel.notifications.models import Notice
from handsel.people.testing import a_freelancer, a_program, acting_as
from handsel.proposals import actions, queries
from handsel.proposals.models import Proposal
from handsel.proposals.testing import LETTER, a_proposal, form_data, terms, values_for
from handsel.proposals.values import ForMember

pytestmark = pytest.mark.rule("AGY-05")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def mia(agency):
    return a_member(agency, exclusive=True).profile.person


def sent_for(manager, agency, person, job, **fields):
    member = ForMember(agency.pk, person.profile.pk)
    return actions.submit_proposal(by=manager, job_id=job.pk, values=values_for(job, **fields), member=member)


def refused(code, act, **values):
    before = last_event()
    with pytest.raises(Refused) as no:
        act(**values)
    assert no.value.code == code
    assert told_nothing(before)


@pytest.mark.rule("AGY-04")
@pytest.mark.rule("AGY-03")
def test_a_manager_proposes_an_exclusive_member_under_the_agencys_name(
    agency, frank, mia, job, alice, browse
):
    proposal = sent_for(frank, agency, mia, job)
    assert (proposal.profile, proposal.agency) == (mia.profile, agency)
    assert proposal == sent_for(frank, agency, mia, job)
    assert Activity.objects.get(job=job).proposals == 1
    page = browse(alice, "client").get(proposal.get_absolute_url()).content.decode()
    assert "Agency Ledger Lane" in page
    assert "Mia H." in page
    found = browse(alice, "client").get(f"/jobs/{job.pk}/candidates/").content.decode()
    assert "Agency Ledger Lane" in found


def test_one_open_proposal_per_job_and_member(agency, frank, mia, job):
    sent_for(frank, agency, mia, job)
    member = ForMember(agency.pk, mia.profile.pk)
    other = values_for(job, letter=LETTER + " And more.")
    refused("already_proposed", actions.submit_proposal, by=frank, job_id=job.pk, values=other, member=member)
    assert Proposal.objects.count() == 1


def test_only_those_who_act_for_the_agency_propose_its_own_members(agency, frank, mia, bob, job):
    values = values_for(job)
    to = {"job_id": job.pk, "values": values}
    own, foreign = ForMember(agency.pk, mia.profile.pk), ForMember(agency.pk, bob.profile.pk)
    refused("forbidden", actions.submit_proposal, by=mia, member=own, **to)
    refused("hidden", actions.submit_proposal, by=bob, member=own, **to)
    refused("no_member", actions.submit_proposal, by=frank, member=foreign, **to)
    refused("no_member", actions.submit_proposal, by=frank, member=ForMember(agency.pk, 10**9), **to)
    assert not Proposal.objects.exists()


def test_nobody_is_proposed_to_their_own_client_account(agency, frank, account, job):
    a_freelancer(person=account.seats.get().person)
    a_member(agency, account.seats.get().person)
    member = ForMember(agency.pk, account.seats.get().person.profile.pk)
    refused(
        "forbidden", actions.submit_proposal, by=frank, job_id=job.pk, values=values_for(job), member=member
    )
    assert not Proposal.objects.exists()


def test_managers_edit_and_withdraw_what_the_agency_sent(agency, frank, mia, bob, job, browse):
    proposal = sent_for(frank, agency, mia, job)
    owner = Member.objects.get(agency=agency, role="owner").profile.person
    actions.change_terms(by=owner, proposal_id=proposal.pk, terms=terms(amount="750"), duration="1to3")
    assert proposal.terms.count() == 2
    refused("hidden", actions.withdraw_proposal, by=bob, proposal_id=proposal.pk)
    page = browse(owner).get(proposal.get_absolute_url()).content.decode()
    assert "Change terms" in page
    actions.withdraw_proposal(by=owner, proposal_id=proposal.pk)
    assert Proposal.objects.get().state == "withdrawn"
    assert list(queries.for_freelancer(acting_as(frank), "archived")) == [proposal]


def test_a_manager_who_left_reads_the_proposal_no_more(agency, frank, mia, job, browse):
    proposal = sent_for(frank, agency, mia, job)
    assert browse(frank).get(proposal.get_absolute_url()).status_code == 200
    agencies.leave_agency(by=frank, agency_id=agency.pk)
    assert browse(frank).get(proposal.get_absolute_url()).status_code == 404
    assert browse(mia).get(proposal.get_absolute_url()).status_code == 200


def test_the_form_offers_the_members_and_sends_for_the_one_chosen(agency, frank, mia, job, browse):
    window = browse(frank)
    address = f"/jobs/{job.pk}/apply/"
    page = window.get(address).content.decode()
    assert "Me, for myself" in page
    choice = f"{agency.pk}-{mia.profile.pk}"
    assert window.post(address, form_data(job, member="1-999999")).status_code == 422
    assert window.post(address, form_data(job, member=choice)).status_code == 302
    assert Proposal.objects.get().profile == mia.profile
    a_proposal(by=frank, job=job)
    page = window.get(address).content.decode()
    assert "Me, for myself" not in page
    assert "Propose a member" in window.get(job.get_absolute_url()).content.decode()
    assert browse(mia).get(address).status_code == 302


@pytest.mark.rule("AGY-03")
def test_an_exclusive_manager_proposes_for_members_only(agency, frank, mia, job, browse):
    member = Member.objects.get(profile__person=frank)
    agencies.set_exclusive(by=frank, member_id=member.pk, wanted=True)
    page = browse(frank).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert "For Ledger Lane: Mia H." in page
    assert "Me, for myself" not in page
    assert browse(frank).post(f"/jobs/{job.pk}/apply/", form_data(job, member="")).status_code == 403
    assert not Proposal.objects.exists()


@pytest.mark.rule("AGY-07")
def test_managers_sit_in_the_room_of_an_agencys_proposal(agency, frank, mia, job, alice):
    owner = Member.objects.get(agency=agency, role="owner").profile.person
    proposal = sent_for(frank, agency, mia, job)
    room = actions.start_interview(by=alice, proposal_id=proposal.pk, body="Good day").room

    def seated():
        rows = Seat.objects.filter(room=room, side="freelancer").select_related("person")
        return {row.person.first_name for row in rows}

    assert seated() == {"Mia", "Frank", "Greta"}
    deliver_all()
    assert Notice.objects.filter(person=frank, kind="message").exists()
    late = a_member(agency, a_freelancer("Lars", "Moe").person)
    deliver_all()
    assert "Lars" not in seated()
    agencies.change_role(by=owner, member_id=late.pk, role="manager")
    agencies.leave_agency(by=frank, agency_id=agency.pk)
    deliver_all()
    assert seated() == {"Mia", "Greta", "Lars"}
    assert Seat.objects.get(room=room, person__first_name="Lars").read_up_to > 0
    agencies.remove_member(by=owner, member_id=Member.objects.get(profile__person=mia).pk)
    deliver_all()
    assert seated() == {"Mia", "Greta", "Lars"}


def test_managers_hear_what_the_client_decides(agency, frank, mia, job, alice):
    proposal = sent_for(frank, agency, mia, job)
    actions.decline_proposal(by=alice, proposal_id=proposal.pk, reason="price")
    deliver_all()
    told = Notice.objects.filter(kind="proposal_declined").values_list("person__first_name", flat=True)
    assert set(told) == {"Mia", "Frank", "Greta"}


def test_programs_propose_members(agency, frank, mia, job):
    body = {
        "letter": LETTER,
        "duration": "1to3",
        "terms": {"kind": "project", "amount": "500"},
        "member": {"agency": agency.public_id, "freelancer": mia.profile.public_id},
    }
    answer = a_program(frank).post(f"/jobs/{job.pk}/proposals", body)
    assert answer.status_code == 201, answer.content
    assert answer.json()["agency"] == agency.public_id
    body["member"]["freelancer"] = "nobody"
    assert a_program(frank).post(f"/jobs/{job.pk}/proposals", body).json()["code"] == "no_member"
