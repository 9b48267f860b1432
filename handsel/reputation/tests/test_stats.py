"""My stats: the owner's and the operators' page, the picture, the try-out, the program's door."""

import pytest

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.people.testing import a_program
from handsel.reputation.testing import a_record, some_work

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def worked(bob, profile_of):
    """Bob with a record of five, one of them bad."""
    a_record(profile_of(bob), 5, 1, 5, 5, 5)
    deliver_all()
    return profile_of(bob)


@pytest.mark.rule("REP-23")
@pytest.mark.rule("REP-25")
def test_the_owner_sees_each_part_what_leaves_and_the_figures(
    worked, bob, browse, django_assert_max_num_queries
):
    pages = browse(bob)
    pages.get("/stats/")
    with django_assert_max_num_queries(15):
        response = pages.get("/stats/")
    page = response.content.decode()
    stats = response.context["stats"]
    assert stats.score.best == 60
    assert [window.look.percent for window in stats.windows] == [60] * 4
    assert sorted(points for row in stats.rows for _name, points in row.parts[:1]) == [-20, 20, 20, 20, 20]
    assert page.count("stats__bar--bad") == 4
    assert "leaves the window of 3 months" in page
    assert "Your trend" in page
    assert 'style="' not in page.split("<main")[1]


@pytest.mark.rule("REP-25")
def test_private_feedback_is_one_sum_and_stands_beside_no_client(bob, profile_of, browse):
    a_record(profile_of(bob), 5, 5, 5, 5, private=0)
    response = browse(bob).get("/stats/")
    assert {row.sign for row in response.context["stats"].rows} == {"good"}
    assert response.context["stats"].score.best == 0
    assert "private feedback all together: -100 points" in response.content.decode()


@pytest.mark.rule("REP-25")
def test_with_two_contracts_nothing_is_said_of_private_feedback(bob, profile_of, browse):
    a_record(profile_of(bob), 5, 5, private=0)
    page = browse(bob).get("/stats/").content.decode()
    assert "There is no score yet, and that is not zero." in page
    assert "rivate feedback all together" not in page


@pytest.mark.rule("REP-25")
def test_the_try_out_says_what_an_ending_would_do_and_saves_nothing(worked, bob, browse):
    page = browse(bob).get("/stats/?stars=5&private=&amount=500").content.decode()
    assert "Your score would go from 60 to 75." in page
    same = browse(bob).get("/stats/").context["stats"]
    assert same.score.best == 60
    wrong = browse(bob).get("/stats/?stars=9&private=x&amount=-1")
    assert wrong.status_code == 200
    assert wrong.context["stats"].trial is None


@pytest.mark.rule("REP-23")
def test_only_the_owner_and_operators_read_it(worked, bob, charlie, alice, dora, browse, client):
    address = f"/stats/{worked.public_id}/"
    assert client.get(address).status_code == 302
    for person in (alice, charlie, bob):
        assert browse(person).get(address).status_code == 404
    profile = worked.get_absolute_url()
    assert address in browse(dora).get(profile).content.decode()
    assert "/stats/" in browse(bob).get(profile).content.decode().split("<main")[1]
    assert "/stats/" not in browse(alice).get(profile).content.decode()
    page = browse(dora).get(address)
    assert "Stats of Bob Reyes" in page.content.decode()
    assert browse(dora).get("/stats/zzzzzzzzzzzz/").status_code == 404


@pytest.mark.rule("REP-23")
def test_somebody_without_contracts_reads_what_is_missing(charlie, browse):
    page = browse(charlie).get("/stats/")
    assert page.status_code == 200
    assert "Ended contracts that count so far: 0; clients: 0." in page.content.decode()


@pytest.mark.rule("REP-23")
@pytest.mark.rule("REP-25")
def test_a_program_reads_the_same(worked, bob, alice):
    program = a_program(bob)
    found = program.get("/stats").json()
    assert (found["score"], found["best_of"], len(found["parts"])) == (60, "24", 5)
    assert found["figures"]["score"] == 60
    assert program.get("/stats/try?stars=5&amount=500").json() == {"before": 60, "after": 75}
    assert program.get("/stats/try?stars=6&amount=500").status_code == 422


@pytest.mark.rule("AI-11")
def test_coaching_says_what_is_missing_for_a_score(bob, alice, account, profile_of, browse):
    some_work(by=alice, account=account, to=profile_of(bob))
    deliver_all()
    figures = browse(bob).get("/stats/").context["stats"].figures
    assert (figures.score, figures.endings) == (None, 1)


@pytest.mark.rule("REP-11", "REP-25")
def test_the_page_explains_the_badge_that_comes_next(bob, profile_of, browse):
    assert "What Rising Talent asks for" in browse(bob).get("/stats/").content.decode()
    a_record(profile_of(bob), 5, 1, 5, 5, 5)
    deliver_all()
    assert "What Top Rated asks for" in browse(bob).get("/stats/").content.decode()
