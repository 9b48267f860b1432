"""Saved jobs, saved searches and the daily notice of new jobs (SEARCH-11)."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.jobs.actions import close_job
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.models import Notice
from handsel.policy.numbers import changed
from handsel.proposals.testing import a_proposal
from handsel.search import actions, handlers
from handsel.search.models import SavedJob, SavedSearch

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SEARCH-11")]
FIND, SAVED = reverse("jobs:find"), reverse("search:saved")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, title="Bookkeeping for a bakery")


def text_of(response) -> str:
    return response.content.decode()


def told(person) -> list[Notice]:
    return list(Notice.objects.filter(person=person, kind="new_jobs").order_by("pk"))


def look() -> int:
    number = handlers.find_new_jobs()
    deliver_all()
    return number


def test_a_job_is_saved_from_the_list_and_taken_off_again(bob, browse, job):
    client = browse(bob)
    address = reverse("search:save_job", args=[job.pk])
    assert address in text_of(client.get(FIND))
    assert address in text_of(client.get(job.get_absolute_url()))
    assert "No saved jobs" in text_of(client.get(SAVED))
    for _twice in range(2):
        assert client.post(address, {"back": FIND + "?q=bakery"}).url == FIND + "?q=bakery"
    assert SavedJob.objects.filter(person=bob).count() == 1
    assert job.title in text_of(client.get(SAVED))
    assert "Take off my list" in text_of(client.get(FIND))
    client.post(address, {"do": "forget"})
    assert "No saved jobs" in text_of(client.get(SAVED))


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:1"])
def test_saving_never_leads_to_another_site(bob, browse, job, back):
    answer = browse(bob).post(reverse("search:save_job", args=[job.pk]), {"back": back})
    assert answer.url == job.get_absolute_url()


def test_a_saved_job_that_ended_stays_and_one_that_is_hidden_does_not(alice, account, bob, browse, job):
    hidden = a_job(by=alice, account=account, title="For few", visibility="invite_only")
    assert browse(bob).post(reverse("search:save_job", args=[hidden.pk])).status_code == 404
    actions.save_job(by=bob, job=job)
    close_job(by=alice, job_id=job.pk, hired=False)
    assert job.title in text_of(browse(bob).get(SAVED))


def test_a_job_with_a_proposal_is_marked_in_the_list(bob, charlie, browse, job):
    a_proposal(by=bob, job=job)
    assert "You proposed" in text_of(browse(bob).get(FIND))
    assert "You proposed" not in text_of(browse(charlie).get(FIND))


def test_clients_and_visitors_see_no_way_to_save(alice, browse, job):
    for client in (browse(alice, "client"), browse(None)):
        assert "Save job" not in text_of(client.get(FIND))
        assert "Save job" not in text_of(client.get(job.get_absolute_url()))


def test_the_list_asks_as_many_questions_for_many_jobs(
    alice, account, bob, browse, django_assert_max_num_queries
):
    for number in range(12):
        actions.save_job(by=bob, job=a_job(by=alice, account=account, title=f"Job {number}"))
    client = browse(bob)
    client.get(FIND)
    for address in (FIND, SAVED):
        with django_assert_max_num_queries(15):
            client.get(address)


def test_a_search_is_saved_opened_again_and_deleted(bob, charlie, browse, job):
    client = browse(bob)
    page = text_of(client.get(FIND + "?q=bakery&kind=fixed"))
    address = reverse("search:save_search") + "?q=bakery&kind=fixed"
    assert address.replace("&", "&amp;") in page or address in page
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": ""}).status_code == 422
    assert client.post(address, {"name": "Bakeries", "daily": "on"}).url == SAVED
    assert client.post(address, {"name": "All bakeries"}).url == SAVED
    search = SavedSearch.objects.get()
    assert (search.name, search.query, search.daily) == ("All bakeries", "q=bakery&kind=fixed", False)
    assert f"{FIND}?q=bakery&amp;kind=fixed" in text_of(client.get(SAVED))
    change = reverse("search:change_search", args=[search.pk])
    assert browse(charlie).post(change, {"do": "delete"}).status_code == 404
    client.post(change, {"do": "daily"})
    assert SavedSearch.objects.get().daily
    client.post(change, {"do": "quiet"})
    assert not SavedSearch.objects.get().daily
    client.post(change, {"do": "delete"})
    assert not SavedSearch.objects.exists()


def test_searches_have_a_name_and_a_most(bob):
    with changed(search__saved_max=1):
        actions.save_search(by=bob, name="One", query="q=one")
        for name, query, code in (("Two", "q=two", "too_many_searches"), ("x" * 81, "q=x", "name_length")):
            with pytest.raises(Refused) as no:
                actions.save_search(by=bob, name=name, query=query)
            assert no.value.code == code
    assert SavedSearch.objects.count() == 1


def test_new_jobs_are_told_once_a_day_and_each_once(alice, account, bob, job):
    actions.save_search(by=bob, name="Bakeries", query="q=bakery", daily=True)
    actions.save_search(by=bob, name="Fixed", query="kind=fixed", daily=True)
    assert look() == 0, "what was there before is not new"
    with clock.turned(hours=1):
        new = a_job(by=alice, account=account, title="Second bakery")
        a_job(by=alice, account=account, title="Hidden bakery", visibility="invite_only")
    with clock.turned(days=1):
        assert look() == 1
        assert look() == 0
    (notice,) = told(bob)
    assert notice.title == "1 new job fits your saved searches"
    assert new.title in notice.body
    with clock.turned(days=2):
        assert look() == 0


def test_nothing_is_told_without_being_asked_for(alice, account, bob):
    actions.save_search(by=bob, name="Bakeries", query="q=bakery")
    with clock.turned(hours=1):
        a_job(by=alice, account=account, title="Second bakery")
        assert look() == 0
    assert told(bob) == []


def test_jobs_with_a_proposal_and_own_jobs_are_not_told(alice, account, bob):
    actions.save_search(by=bob, name="Bakeries", query="q=bakery", daily=True)
    with clock.turned(hours=1):
        a_proposal(by=bob, job=a_job(by=alice, account=account, title="A bakery"))
        assert look() == 0


def test_a_job_that_closed_before_the_telling_is_left_out(alice, account, bob):
    actions.save_search(by=bob, name="Bakeries", query="q=bakery", daily=True)
    with clock.turned(hours=1):
        new = a_job(by=alice, account=account, title="A bakery")
        assert handlers.find_new_jobs() == 1
        close_job(by=alice, job_id=new.pk, hired=False)
        deliver_all()
    assert told(bob) == []


def test_the_database_keeps_each_once(bob, job):
    actions.save_job(by=bob, job=job)
    actions.save_search(by=bob, name="One", query="q=one")
    with pytest.raises(IntegrityError, match="a_job_saved_once"), transaction.atomic():
        SavedJob.objects.create(person=bob, job=job)
    with pytest.raises(IntegrityError, match="a_search_saved_once"), transaction.atomic():
        SavedSearch.objects.create(person=bob, name="Two", query="q=one")


@pytest.mark.parametrize("query", ["q=%00x", "q=" + "x" * 3000, "kind=nonsense&skill=" + "y" * 500])
def test_odd_searches_are_tidied(bob, browse, query):
    client = browse(bob)
    address = f"{reverse('search:save_search')}?{query}"
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": "Odd \u202e\x00name"}).status_code in (302, 422)
    assert client.get(SAVED).status_code == 200
