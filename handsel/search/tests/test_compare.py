"""Comparing freelancers side by side (SEARCH-10)."""

import pytest
from django.urls import reverse

from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.values import PastWork, Study

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SEARCH-10")]
COMPARE = reverse("search:compare")


def who(*persons) -> dict[str, list[str]]:
    return {"who": [person.profile.public_id for person in persons]}


def text_of(response) -> str:
    return response.content.decode()


def test_a_client_compares_whom_they_ticked(alice, bob, charlie, browse):
    people_actions.add_employment(
        by=bob, values=PastWork(title="Clerk", company="Harbour Office", from_year=2010, to_year=2014)
    )
    people_actions.add_education(by=charlie, values=Study("A school", "Books", 2001))
    client = browse(alice, "client")
    assert f'action="{COMPARE}"' in text_of(client.get(reverse("search:freelancers")))
    page = text_of(client.get(COMPARE, who(bob, charlie)))
    for words in ("Bob R.", "Charlie O.", "Clerk, Harbour Office", "A school"):
        assert words in page
    assert "Reyes" not in page


def test_at_most_four_are_compared_and_the_page_says_so(alice, browse, django_assert_max_num_queries):
    six = [people.a_freelancer(f"Frau{number}").person for number in range(6)]
    client = browse(alice, "client")
    with django_assert_max_num_queries(15):
        page = text_of(client.get(COMPARE, who(*six)))
    assert "Frau3" in page
    assert "Frau4" not in page
    assert "the first 4 are shown" in page


def test_private_profiles_and_nonsense_are_left_out(alice, bob, charlie, browse):
    people_actions.set_visibility(by=charlie, visibility="private")
    client = browse(alice, "client")
    page = text_of(client.get(COMPARE, {"who": [*who(bob, charlie)["who"], "<script>", "nobody", "x" * 99]}))
    assert "Bob R." in page
    assert "Charlie" not in page
    assert "Nobody is chosen yet" in text_of(client.get(COMPARE))


def test_freelancers_do_not_compare_and_see_no_boxes(bob, charlie, browse):
    assert browse(bob).get(COMPARE, who(charlie)).status_code == 403
    assert COMPARE not in text_of(browse(bob).get(reverse("search:freelancers")))
