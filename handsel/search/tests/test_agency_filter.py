"""Finding freelancers by whether they belong to an agency."""

import pytest

from handsel.agencies import actions as agencies
from handsel.agencies.models import Member
from handsel.agencies.testing import a_member
from handsel.people.testing import a_freelancer, a_program, acting_as
from handsel.search.queries import find_freelancers

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SEARCH-01")]


def names(person, *works):
    found = find_freelancers(acting_as(person, "client"), works=works)
    return {tile.name for tile in found.page.rows}


def test_who_belongs_to_an_agency_is_found_by_it_from_then_on(alice, agency):
    a_freelancer("Solo", "Stone")
    member = a_member(agency, a_freelancer("Mia", "Holm").person)
    assert "Mia H." in names(alice, "agency")
    assert "Mia H." not in names(alice, "individual")
    assert "Solo S." in names(alice, "individual")
    assert names(alice, "agency", "individual") == names(alice)
    agencies.leave_agency(by=member.profile.person, agency_id=agency.pk)
    assert "Mia H." in names(alice, "individual")
    assert "Mia H." not in names(alice, "agency")


def test_an_agency_that_ends_leaves_individuals(alice, agency):
    owner = agency.members.get(role="owner").profile
    Member.objects.filter(agency=agency).exclude(role="owner").delete()
    agencies.leave_everything(person=owner.person, emails=[])
    assert acting_as(alice).name_of(owner) in names(alice, "individual")


def test_the_page_and_programs_filter_by_it(alice, account, agency, browse):
    a_freelancer("Solo", "Stone")
    page = browse(alice).get("/freelancers/?works=agency").content.decode()
    assert "With an agency" in page
    assert "Solo S." not in page
    program = a_program(alice, account)
    found = program.get("/freelancers?works=individual").json()["items"]
    assert "Solo S." in [row["name"] for row in found]
    assert program.get("/freelancers?works=nothing").status_code == 422
