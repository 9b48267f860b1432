"""Opening an agency, asking, joining, roles, leaving."""

import pytest
from django.db import IntegrityError, transaction

from handsel.agencies import actions, queries
from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.agencies.testing import a_member, an_agency
from handsel.agencies.values import AgencyValues
from handsel.events.testing import deliver_all, facts_told, last_event
from handsel.jobs.testing import a_job
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people
from handsel.people.models import Introduction
from handsel.people.testing import a_freelancer, a_person, acting_as
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.rule("AGY-01")


def roles(agency) -> dict[str, str]:
    rows = agency.members.select_related("profile__person")
    return {row.profile.person.first_name: row.role for row in rows}


def test_a_freelancer_opens_an_agency_once(bob):
    before = last_event()
    first = an_agency("Books and Co", owner=bob)
    again = an_agency("Books and Co", owner=bob)
    assert first == again
    assert roles(first) == {"Bob": "owner"}
    assert facts_told(before) == ["agencies.AgencyOpened"]


def test_one_owner_owns_one_agency(bob, refusing):
    an_agency("Books and Co", owner=bob)
    with refusing("already_owner"):
        an_agency("Taxes and Co", owner=bob)
    assert Agency.objects.count() == 1


def test_only_freelancers_open_agencies(alice, refusing):
    with refusing("not_eligible"):
        actions.open_agency(by=alice, values=AgencyValues("Books"))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (AgencyValues(" \0 "), "name"),
        (AgencyValues("Books", country="ZZ"), "country"),
        (AgencyValues("Books", website="javascript:alert(1)"), "website"),
        (AgencyValues("Books", website="https://" + "a" * 300 + ".example"), "website"),
        (AgencyValues("Books", overview="x" * 5001), "overview"),
    ],
)
def test_what_an_agency_says_of_itself_is_looked_at(bob, refusing, values, field):
    with refusing("too_long" if field == "overview" else "invalid"):
        actions.open_agency(by=bob, values=values)
    assert not Agency.objects.exists()


def test_managers_write_the_page_and_plain_members_do_not(agency, frank, mia, bob, refusing):
    actions.edit_agency(by=frank, agency_id=agency.pk, values=AgencyValues("New name", overview="Us"))
    assert Agency.objects.get().name == "New name"
    with refusing("forbidden"):
        actions.edit_agency(by=mia, agency_id=agency.pk, values=AgencyValues("Other"))
    with refusing("hidden"):
        actions.edit_agency(by=bob, agency_id=agency.pk, values=AgencyValues("Other"))
    assert Agency.objects.get().name == "New name"


def test_somebody_asked_by_profile_hears_of_it_and_joins(agency, frank, bob):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.get_absolute_url())
    again = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id)
    assert asked == again
    deliver_all()
    assert Notice.objects.get(person=bob).url == asked.get_absolute_url()
    before = last_event()
    member = actions.join_agency(by=bob, token=asked.token)
    assert member == actions.join_agency(by=bob, token=asked.token)
    assert (member.role, member.exclusive) == ("member", False)
    assert facts_told(before) == ["agencies.MemberJoined"]
    deliver_all()
    assert Notice.objects.filter(person=frank, title__contains="Bob R. joined").count() == 1


def test_an_address_is_written_to_whether_or_not_it_has_an_account(agency, greta, bob):
    for email in (bob.email, "nobody.here@example.test"):
        asked = actions.ask_to_join(by=greta, agency_id=agency.pk, who=email, role="manager")
        assert (asked.email, asked.profile) == (email, None)
    deliver_all()
    assert Letter.objects.filter(to__in=[bob.email, "nobody.here@example.test"]).count() == 2
    assert not Notice.objects.filter(person=bob).exists()


def test_only_the_owner_asks_managers_and_plain_members_ask_nobody(agency, frank, mia, bob, refusing):
    who = bob.profile.public_id
    with refusing("forbidden"):
        actions.ask_to_join(by=frank, agency_id=agency.pk, who=who, role="manager")
    with refusing("forbidden"):
        actions.ask_to_join(by=mia, agency_id=agency.pk, who=who)
    with refusing("hidden"):
        actions.ask_to_join(by=bob, agency_id=agency.pk, who=who)
    with refusing("invalid"):
        actions.ask_to_join(by=frank, agency_id=agency.pk, who=who, role="owner")
    assert not MemberInvitation.objects.open().exists()


def test_who_belongs_already_is_not_asked_again(agency, frank, mia, refusing):
    for who in (mia.profile.public_id, mia.email.upper()):
        with refusing("already_member"):
            actions.ask_to_join(by=frank, agency_id=agency.pk, who=who)
    with refusing("profile_not_found"):
        actions.ask_to_join(by=frank, agency_id=agency.pk, who="not an address")


def test_a_question_by_profile_is_nobody_elses(agency, frank, bob, charlie, refusing):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id)
    with refusing("hidden"):
        actions.join_agency(by=charlie, token=asked.token)
    with refusing("hidden"):
        actions.decline_to_join(by=charlie, token=asked.token)
    assert MemberInvitation.objects.get(pk=asked.pk).is_open


def test_joining_needs_a_profile(agency, frank, refusing):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who="new@example.test")
    with refusing("not_eligible"):
        actions.join_agency(by=a_person("New", "One"), token=asked.token)
    assert MemberInvitation.objects.get(pk=asked.pk).is_open


def test_no_is_told_once_and_is_final(agency, frank, bob, refusing):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id)
    actions.decline_to_join(by=bob, token=asked.token)
    actions.decline_to_join(by=bob, token=asked.token)
    deliver_all()
    assert Notice.objects.filter(person=frank, title__contains="does not want to join").count() == 1
    with refusing("not_pending"):
        actions.join_agency(by=bob, token=asked.token)
    assert "Bob" not in roles(agency)


def test_a_question_taken_back_cannot_be_answered(agency, frank, mia, bob, refusing):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id)
    with refusing("forbidden"):
        actions.take_back(by=mia, asked_id=asked.pk)
    actions.take_back(by=frank, asked_id=asked.pk)
    actions.take_back(by=frank, asked_id=asked.pk)
    for answer in (actions.join_agency, actions.decline_to_join):
        with refusing("not_pending"):
            answer(by=bob, token=asked.token)


def test_the_owner_says_who_manages(agency, greta, frank, mia, refusing):
    member = Member.objects.get(profile__person=mia)
    with refusing("forbidden"):
        actions.change_role(by=frank, member_id=member.pk, role="manager")
    actions.change_role(by=greta, member_id=member.pk, role="manager")
    assert roles(agency)["Mia"] == "manager"
    deliver_all()
    assert Notice.objects.filter(person=mia, title__contains="Manager").exists()
    with refusing("last_owner"):
        actions.change_role(by=greta, member_id=agency.members.get(role="owner").pk, role="member")
    with refusing("invalid"):
        actions.change_role(by=greta, member_id=member.pk, role="owner")


def test_the_owner_cannot_leave_but_can_hand_over(agency, greta, frank, refusing):
    with refusing("last_owner"):
        actions.leave_agency(by=greta, agency_id=agency.pk)
    member = Member.objects.get(profile__person=frank)
    with refusing("forbidden"):
        actions.hand_over(by=frank, member_id=member.pk)
    actions.hand_over(by=greta, member_id=member.pk)
    assert roles(agency) == {"Greta": "manager", "Frank": "owner"}
    actions.leave_agency(by=greta, agency_id=agency.pk)
    assert roles(agency) == {"Frank": "owner"}


def test_nobody_takes_over_a_second_agency(agency, greta, bob, refusing):
    an_agency("Books and Co", owner=bob)
    member = a_member(agency, bob)
    with refusing("already_owner"):
        actions.hand_over(by=greta, member_id=member.pk)
    assert roles(agency) == {"Greta": "owner", "Bob": "member"}


def test_managers_remove_members_and_only_the_owner_removes_managers(agency, greta, frank, mia, refusing):
    boss, manager = agency.members.get(role="owner"), Member.objects.get(profile__person=frank)
    with refusing("last_owner"):
        actions.remove_member(by=frank, member_id=boss.pk)
    with refusing("forbidden"):
        actions.remove_member(by=mia, member_id=manager.pk)
    with refusing("forbidden"):
        actions.remove_member(by=frank, member_id=manager.pk)
    actions.remove_member(by=frank, member_id=Member.objects.get(profile__person=mia).pk)
    deliver_all()
    assert Notice.objects.filter(person=mia, title__contains="no longer belong").exists()
    actions.remove_member(by=greta, member_id=manager.pk)
    assert roles(agency) == {"Greta": "owner"}


def test_the_database_keeps_one_owner_and_one_membership_each(agency, mia):
    for fields in ({"role": "owner"}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Member.objects.create(agency=agency, profile=mia.profile, **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        Member.objects.filter(profile=mia.profile).update(role="owner")


@pytest.mark.rule("AGY-03")
def test_an_exclusive_member_sends_no_proposal_alone(agency, bob, alice, account, refusing):
    job = a_job(by=alice, account=account)
    member = a_member(agency, bob, exclusive=True)
    with refusing("exclusive_member"):
        a_proposal(by=bob, job=job)
    assert not Proposal.objects.exists()
    actions.set_exclusive(
        by=agency.members.get(role="owner").profile.person, member_id=member.pk, wanted=False
    )
    assert a_proposal(by=bob, job=job).profile == bob.profile


@pytest.mark.rule("AGY-03")
def test_the_job_page_tells_an_exclusive_member_why(agency, bob, alice, account, browse):
    job = a_job(by=alice, account=account)
    a_member(agency, bob, exclusive=True)
    assert "Ledger Lane alone" in browse(bob).get(job.get_absolute_url()).content.decode()
    assert browse(bob).get(f"/jobs/{job.pk}/apply/").status_code == 403


@pytest.mark.rule("AGY-03")
def test_an_exclusive_member_belongs_to_one_agency(agency, bob, refusing):
    other = an_agency("Books and Co", owner=a_freelancer("Olaf", "Ek").person)
    a_member(agency, bob)
    owner = other.members.get().profile.person
    asked = actions.ask_to_join(by=owner, agency_id=other.pk, who=bob.profile.public_id, exclusive=True)
    with refusing("exclusive"):
        actions.join_agency(by=bob, token=asked.token)
    actions.leave_agency(by=bob, agency_id=agency.pk)
    assert actions.join_agency(by=bob, token=asked.token).exclusive
    with refusing("exclusive"):
        an_agency("Mine", owner=bob)


@pytest.mark.rule("AGY-03")
def test_only_the_member_binds_and_only_managers_set_free(agency, frank, mia, refusing):
    member = Member.objects.get(profile__person=mia)
    with refusing("forbidden"):
        actions.set_exclusive(by=frank, member_id=member.pk, wanted=True)
    actions.set_exclusive(by=mia, member_id=member.pk, wanted=True)
    assert queries.exclusive_agency_of(mia.profile) == agency
    with refusing("forbidden"):
        actions.set_exclusive(by=mia, member_id=member.pk, wanted=False)
    actions.set_exclusive(by=frank, member_id=member.pk, wanted=False)
    assert queries.exclusive_agency_of(mia.profile) is None


@pytest.mark.rule("AGY-02")
def test_belonging_together_introduces_nobody(agency, frank, mia, alice):
    assert not Introduction.objects.exists()
    assert acting_as(frank).name_of(mia.profile) == "Mia H."
    people.set_visibility(by=mia, visibility="private")
    page = queries.agency_page(agency, acting_as(alice))
    assert (len(page.members), page.hidden) == (2, 1)
