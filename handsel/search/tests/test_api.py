"""The JSON door to finding freelancers."""

import pytest

from handsel.people import actions as people
from handsel.people.testing import a_freelancer, a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13", "SEARCH-01")]


def test_a_client_finds_freelancers_in_parts_and_never_private_ones(alice, account, bob, charlie):
    people.set_visibility(by=charlie, visibility="private")
    for number in range(3):
        a_freelancer(f"Nina{number}", title="Bookkeeper")
    program = a_program(alice, account)
    first = program.get("/freelancers?q=bookkeeper&limit=3").json()
    rest = program.get(f"/freelancers?q=bookkeeper&limit=3&cursor={first['next']}").json()
    names = [row["name"] for row in first["items"] + rest["items"]]
    assert sorted(names) == ["Bob R.", "Nina0 B.", "Nina1 B.", "Nina2 B."]
    assert rest["next"] is None


@pytest.mark.rule("SEARCH-08")
def test_a_freelancer_finds_others_by_name(bob, charlie):
    program = a_program(bob)
    assert [row["name"] for row in program.get("/freelancers?q=Charlie").json()["items"]] == ["Charlie O."]
    short = program.get("/freelancers?q=C")
    assert (short.status_code, short.json()["code"]) == (422, "too_short")


def test_a_key_without_the_scope_finds_nobody(bob):
    assert a_program(bob, scopes=["jobs:read"]).get("/freelancers").status_code == 403
