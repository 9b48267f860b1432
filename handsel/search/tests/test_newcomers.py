"""Places for newcomers in the search of freelancers, and the words "new, verified"."""

from datetime import timedelta
from decimal import Decimal

import pytest
from allauth.account.models import EmailConfirmationHMAC
from django.urls import reverse

from handsel.index.models import Document
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.models import FreelancerProfile
from handsel.people.testing import a_program
from handsel.policy import numbers
from handsel.proposals.testing import a_proposal
from handsel.search import queries

pytestmark = pytest.mark.django_db
SAID = "New, verified"


@pytest.fixture
def guild(db):
    """Eight welders of whom the five freshest have a score, and the other three are new; one is private."""
    profiles = []
    for number in range(9):
        visibility = "private" if number == 8 else "public"
        one = people.a_freelancer(
            f"W{number}", "Elder", title="Welder", skills=["Welding"], visibility=visibility
        )
        Document.objects.filter(kind="profile", key=str(one.pk)).update(
            fresh_at=clock.now() - timedelta(days=number)
        )
        profiles.append(one)
    people_actions.set_scores({one.pk: 80 for one in profiles[:5]})
    return profiles


def found(page=1, size=4, reader=None, **asked):
    asked = {"skills": ["welding"], **asked}
    got = queries.find_freelancers(people.acting_as(reader), page=page, size=size, **asked)
    return got, [tile.name.split()[0] for tile in got.page.rows]


@pytest.mark.rule("SEARCH-05")
@pytest.mark.rule("REP-18")
@pytest.mark.parametrize("words", ["", "welder"])
def test_newcomers_have_their_share_of_each_page_and_everybody_is_found_once(guild, words):
    with numbers.changed(search__newcomer_share=25):
        (first, on_first), (second, on_second) = found(words=words), found(page=2, words=words)
    assert on_first == ["W0", "W1", "W2", "W5"]
    assert on_second == ["W3", "W4", "W6", "W7"]
    assert first.total == second.total == 8
    assert [tile.is_new for tile in first.page.rows] == [False, False, False, True]


@pytest.mark.rule("SEARCH-05")
def test_a_share_of_nothing_other_orders_and_the_search_of_colleagues_have_no_places_kept(guild, bob):
    with numbers.changed(search__newcomer_share=0):
        assert found()[1] == ["W0", "W1", "W2", "W3"]
    with numbers.changed(search__newcomer_share=50):
        assert found(order="newest")[1] == ["W0", "W1", "W2", "W3"]
        assert found(among_freelancers=True, reader=bob)[1] == ["W0", "W1", "W2", "W3"]


@pytest.mark.rule("SEARCH-05")
def test_newcomers_pass_the_same_filters(guild):
    with numbers.changed(search__newcomer_share=50):
        assert found(score=["70"])[1] == ["W0", "W1", "W2", "W3"]
        assert found(skills=["pottery"])[1] == []


@pytest.mark.rule("SEARCH-05")
@pytest.mark.rule("REP-18")
def test_whoever_has_a_score_badge_review_or_an_unproved_address_is_no_newcomer(guild, dora):
    new = guild[5:8]
    at = {"profile_id": new[2].pk, "by": dora, "why": "Talked."}
    assert tagged() == {one.pk for one in new}
    people_actions.set_badge(profile=new[0], badge="top")
    people_actions.set_rating(profile=new[1], rating=Decimal("4.5"), reviews=1)
    people_actions.set_expert(vetted=True, **at)
    assert tagged() == set()
    people_actions.set_badge(profile=new[0], badge="")
    people_actions.set_rating(profile=new[1], rating=None, reviews=0)
    people_actions.set_expert(vetted=False, **at)
    people_actions.set_scores({guild[0].pk: None})
    assert tagged() == {guild[0].pk, *(one.pk for one in new)}
    person = new[0].person
    person.emailaddress_set.update(verified=False)
    people_actions.set_availability(by=person, availability="over_30")
    assert new[0].pk not in tagged()
    person.emailaddress_set.update(verified=True)
    people_actions.note_verified(person_id=person.pk)
    assert new[0].pk in tagged()


def tagged():
    """Return the profiles of the guild that the index keeps as new."""
    rows = Document.objects.filter(kind="profile", tags__contains=["new:yes", "skill:welding"])
    return {int(key) for key in rows.values_list("key", flat=True)}


@pytest.mark.rule("REP-18")
@pytest.mark.rule("SEARCH-03")
def test_tiles_and_candidates_say_who_is_new_and_the_page_says_why_in_this_order(
    guild, browse, alice, account, bob
):
    client = browse(alice, f"client:{account.pk}")
    page = client.get("/freelancers/?skill=welding").content.decode()
    assert page.count(SAID) == 3
    assert "Why this order?" in page
    assert "20 percent of the places" in " ".join(page.split())
    with numbers.changed(search__newcomer_share=0):
        assert "of the places" not in client.get("/freelancers/?skill=welding").content.decode()
    assert "Why this order?" not in client.get("/freelancers/?skill=welding&sort=low").content.decode()
    job = a_job(by=alice, account=account)
    a_proposal(by=bob, job=job)
    candidates = reverse("pages:candidates", args=[job.pk])
    assert SAID in client.get(candidates).content.decode()
    bob.emailaddress_set.update(verified=False)
    assert SAID not in client.get(candidates).content.decode()
    bob.emailaddress_set.update(verified=True)
    FreelancerProfile.objects.filter(person=bob).update(score=80)
    assert SAID not in client.get(candidates).content.decode()


@pytest.mark.rule("SEARCH-05")
def test_programs_page_through_everybody_once(guild, alice, account):
    program, after, names = a_program(alice, account), "", []
    with numbers.changed(search__newcomer_share=25):
        for _page in range(3):
            said = program.get(f"/freelancers?skill=welding&limit=3&cursor={after}").json()
            names += [line["name"].split()[0] for line in said["items"]]
            after = said["next"]
    assert after is None
    assert sorted(names) == [f"W{number}" for number in range(8)]


@pytest.mark.rule("REP-18")
def test_whoever_confirms_their_address_becomes_a_newcomer_at_once(client, mailoutbox):
    one = people.a_freelancer("Nora", "Nye", title="Welder", skills=["Welding"])
    one.person.emailaddress_set.update(verified=False)
    people_actions.set_availability(by=one.person, availability="over_30")
    assert one.pk not in tagged()
    address = one.person.emailaddress_set.get()
    from_mail = reverse("account_confirm_email", args=[EmailConfirmationHMAC(address).key])
    client.force_login(one.person)
    client.post(from_mail)
    assert one.pk in tagged()
