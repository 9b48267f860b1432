"""What people see of agencies, and what programs read."""

import pytest

from handsel.agencies import actions, queries
from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.agencies.testing import a_member, an_agency
from handsel.events.testing import deliver_all
from handsel.people import actions as people
from handsel.people.testing import a_freelancer, a_program, a_skill

pytestmark = pytest.mark.rule("AGY-01")


def text(response) -> str:
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_a_client_reads_the_agency_with_members_by_first_name_and_initial(agency, frank, mia, alice, browse):
    a_skill("Excel")
    people.add_skill(by=mia, name="excel")
    page = text(browse(alice, "client").get(agency.get_absolute_url()))
    assert "Ledger Lane" in page
    assert "Mia H." in page
    assert "Mia Holm" not in page
    assert "Excel" in page
    assert "/edit/" not in page.split("profile__head")[1].split("</header>")[0]


def test_the_search_finds_agencies_by_what_their_members_can_do(agency, mia, alice, browse):
    an_agency("Ink and Paper", owner=a_freelancer("Olaf", "Ek").person, tagline="Printing")
    a_skill("Excel")
    people.add_skill(by=mia, name="excel")
    deliver_all()
    page = text(browse(alice, "client").get("/agencies/?q=excel"))
    assert "Ledger Lane" in page
    assert "Ink and Paper" not in page
    assert "No agency fits" in text(browse(alice, "client").get("/agencies/?q=plumbing"))
    people.set_visibility(by=mia, visibility="private")
    deliver_all()
    assert queries.find("excel", 1).total == 0


def test_an_agency_is_opened_and_filled_on_the_pages(bob, charlie, browse):
    window = browse(bob, "freelancer")
    assert "You belong to no agency" in text(window.get("/agencies/mine/"))
    assert window.post("/agencies/new/", {"name": ""}).status_code == 422
    answer = window.post("/agencies/new/", {"name": "Books and Co", "website": "https://example.test"})
    agency = Agency.objects.get()
    assert answer["Location"] == f"/agencies/{agency.public_id}/members/"
    ask = f"/agencies/{agency.public_id}/ask/"
    assert window.post(ask, {"who": "nonsense", "role": "member"}).status_code == 422
    window.post(ask, {"who": charlie.profile.public_id, "role": "manager"})
    asked = MemberInvitation.objects.get()
    assert "Charlie O." in text(window.get(answer["Location"]))
    other = browse(charlie, "freelancer")
    assert "They ask you to join" in text(other.get("/agencies/mine/"))
    assert "As manager" in text(other.get(asked.get_absolute_url()))
    assert other.post(asked.get_absolute_url())["Location"] == agency.get_absolute_url()
    assert Member.objects.get(profile=charlie.profile).role == "manager"
    assert other.get(asked.get_absolute_url()).status_code == 410


def test_a_question_can_be_declined_on_its_page(agency, frank, bob, charlie, browse):
    asked = actions.ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id, exclusive=True)
    assert "Through the agency alone" in text(browse(bob).get(asked.get_absolute_url()))
    assert browse(charlie).get(asked.get_absolute_url()).status_code == 404
    browse(bob).post(asked.get_absolute_url(), {"decline": "1"})
    assert MemberInvitation.objects.get(pk=asked.pk).state == "declined"


def test_roles_change_on_the_page_of_members(agency, frank, mia, browse):
    owner = agency.members.get(role="owner").profile.person
    member = Member.objects.get(profile__person=mia)
    window = browse(owner)
    window.post(f"/agencies/members/{member.pk}/role/", {"role": "manager"})
    assert Member.objects.get(pk=member.pk).role == "manager"
    window.post(f"/agencies/members/{member.pk}/owner/")
    assert Member.objects.get(pk=member.pk).role == "owner"
    browse(frank).post(
        f"/agencies/members/{Member.objects.get(profile__person=frank).pk}/exclusive/", {"exclusive": "yes"}
    )
    assert Member.objects.get(profile__person=frank).exclusive
    assert browse(frank).post(f"/agencies/{agency.public_id}/leave/").status_code == 302
    assert not Member.objects.filter(profile__person=frank).exists()
    assert browse(frank).post(f"/agencies/members/{member.pk}/remove/").status_code == 404


def test_a_plain_member_reads_who_belongs_and_manages_nothing(agency, frank, mia, browse):
    page = text(browse(mia).get(f"/agencies/{agency.public_id}/members/"))
    assert "Frank W." in page
    assert "Ask a freelancer" not in page
    assert "Hand the agency over" not in page
    assert browse(mia).get(f"/agencies/{agency.public_id}/edit/").status_code == 403


def test_programs_find_read_and_write_agencies(agency, frank, mia, alice, account):
    client = a_program(alice, account)
    found = client.get("/agencies?q=ledger").json()
    assert [row["name"] for row in found["items"]] == ["Ledger Lane"]
    one = client.get(f"/agencies/{agency.public_id}").json()
    assert {row["role"] for row in one["members"]} == {"owner", "manager", "member"}
    assert client.get("/agencies/nothing").status_code == 404
    body = {"name": "Ledger Street", "website": "https://example.test"}
    assert a_program(frank).put(f"/agencies/{agency.public_id}", body).json()["name"] == "Ledger Street"
    assert a_program(mia).put(f"/agencies/{agency.public_id}", body).status_code == 403
    assert client.put(f"/agencies/{agency.public_id}", body).json()["code"] == "wrong_role"


@pytest.mark.rule("AGY-01")
def test_a_profile_says_to_which_agencies_its_owner_belongs(agency, browse, alice):
    member = a_member(agency).profile
    hers = browse(alice)
    page = hers.get(member.get_absolute_url()).content.decode()
    assert f'href="{agency.get_absolute_url()}"' in page
    people.set_visibility(by=member.person, visibility="private")
    assert agency.name not in hers.get(member.get_absolute_url()).content.decode()
