"""What a client's people do with proposals: sort, shortlist, archive, decline, compare."""

from decimal import Decimal

import pytest
from django.db import transaction

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.messaging.models import Room
from handsel.notifications.models import Notice
from handsel.notifications.testing import titles, told
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.policy import numbers
from handsel.proposals import actions, queries
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal, form_data, terms, values


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=(people.a_skill("Excel"), people.a_skill("Pivot tables")))


@pytest.fixture
@kept
def sent(bob, job):
    proposal = a_proposal(by=bob, job=job)
    deliver_all()
    return proposal


@pytest.fixture
@kept
def invited(charlie, job):
    with transaction.atomic():
        held = jobs.lock_open_job(job.pk)
        proposal = actions.submit_invited(
            by=charlie, job=held, profile=charlie.profile, origin="invite", values=values()
        )
    deliver_all()
    return proposal


def fresh(proposal):
    return Proposal.objects.get(pk=proposal.pk)


def names(job, **how):
    return [row.profile.person.first_name for row in queries.for_job(job, **how)]


def counts_agree(job):
    kept, counted = Activity.objects.get(job=job), queries.counts_of(job)
    return (kept.proposals, kept.interviewing) == (counted.proposals, counted.interviewing)


def refused(proposal, act, **more):
    before, row = last_event(), Proposal.objects.filter(pk=proposal.pk).values().get()
    with pytest.raises(Refused) as no:
        act(proposal_id=proposal.pk, **more)
    assert Proposal.objects.filter(pk=proposal.pk).values().get() == row
    assert told_nothing(before)
    return no.value


def decline(proposal, by, reason="price", message="Thank you all the same."):
    return actions.decline_proposal(by=by, proposal_id=proposal.pk, reason=reason, message=message)


@pytest.mark.rule("PROP-24")
def test_the_list_has_the_best_match_first_and_other_orders_on_request(job):
    def propose(first, skills, amount):
        profile = people.a_freelancer(first, "Stone", skills=[people.a_skill(name) for name in skills])
        a_proposal(by=profile.person, job=job, amount=amount)

    propose("Ann", ["Excel"], "300")
    propose("Ben", ["Excel", "Pivot tables"], "900")
    propose("Cat", [], "100")
    propose("Dan", ["Excel"], "500")
    assert names(job) == ["Ben", "Dan", "Ann", "Cat"]
    assert names(job, order="newest") == ["Dan", "Cat", "Ben", "Ann"]
    assert names(job, order="first") == ["Ann", "Ben", "Cat", "Dan"]
    assert names(job, order="price_low") == ["Cat", "Ann", "Dan", "Ben"]
    assert names(job, order="price_high") == ["Ben", "Dan", "Ann", "Cat"]
    assert [row.fit for row in queries.for_job(job)] == [2, 1, 1, 0]


@pytest.mark.rule("PROP-24")
def test_the_order_by_price_reads_the_newest_terms(bob, charlie, job):
    cheap = a_proposal(by=bob, job=job, amount="100")
    a_proposal(by=charlie, job=job, amount="200")
    actions.change_terms(by=bob, proposal_id=cheap.pk, terms=terms(amount="300"), duration="lt1")
    assert names(job, order="price_low") == ["Charlie", "Bob"]
    assert "Terms changed" in queries.for_job(job, order="price_high")[0].labels


@pytest.mark.rule("PROP-25")
def test_each_tab_holds_its_proposals(alice, sent, invited, job):
    assert queries.manager_counts(job) == {
        "all": 2, "shortlisted": 0, "messaged": 0, "hired": 0, "archived": 0, "referred": 0
    }  # fmt: skip
    actions.shortlist_proposal(by=alice, proposal_id=sent.pk, wanted=True)
    actions.start_interview(by=alice, proposal_id=invited.pk, body="Hello")
    assert names(job, tab="shortlisted") == ["Bob"]
    assert names(job, tab="messaged") == ["Charlie"]
    actions.archive_proposal(by=alice, proposal_id=sent.pk)
    decline(invited, alice)
    assert names(job) == names(job, tab="shortlisted") == names(job, tab="messaged") == []
    assert set(names(job, tab="archived")) == {"Bob", "Charlie"}


@pytest.mark.rule("PROP-25")
def test_the_shortlist_is_the_clients_alone_and_told_to_nobody(erin, bob, sent):
    before = last_event()
    for _twice in range(2):
        actions.shortlist_proposal(by=erin, proposal_id=sent.pk, wanted=True)
    assert fresh(sent).shortlisted_at is not None
    actions.shortlist_proposal(by=erin, proposal_id=sent.pk, wanted=False)
    assert fresh(sent).shortlisted_at is None
    assert told_nothing(before)


@pytest.mark.rule("PROP-25", "PROP-26", "NOTIF-09")
@pytest.mark.parametrize("which", ["sent", "invited"])
def test_archiving_leaves_no_trace_for_the_author(request, browse, alice, job, which):
    proposal = request.getfixturevalue(which)
    author = proposal.profile.person
    page = browse(author)

    def all_they_see():
        kept = Activity.objects.filter(job=job).values("proposals", "interviewing").get()
        tabs = queries.tab_counts(people.acting_as(author))
        pages = [
            page.get(path).content.decode().count("rchive")
            for path in ("/proposals/", proposal.get_absolute_url(), job.get_absolute_url())
        ]
        apply = page.get(f"/jobs/{job.pk}/apply/").headers.get("Location")
        return kept, tabs, pages, apply, fresh(proposal).status, fresh(proposal).link

    seen, before = all_they_see(), last_event()
    for _twice in range(2):
        actions.archive_proposal(by=alice, proposal_id=proposal.pk)
    deliver_all()
    assert fresh(proposal).state == "archived"
    assert all_they_see() == seen
    assert told_nothing(before)
    assert counts_agree(job)
    again = page.post(f"/jobs/{job.pk}/apply/", form_data(job, letter="Another letter."))
    assert again.status_code == 409
    assert "already sent" in again.content.decode()


@pytest.mark.rule("PROP-18", "PROP-19")
def test_the_author_of_an_archived_proposal_can_still_edit_and_nobody_hears(alice, bob, sent):
    actions.archive_proposal(by=alice, proposal_id=sent.pk)
    actions.change_terms(by=bob, proposal_id=sent.pk, terms=terms(amount="300"), duration="lt1")
    deliver_all()
    assert not Notice.objects.filter(kind="proposal_terms").exists()


@pytest.mark.rule("PROP-25")
@pytest.mark.parametrize("which", ["sent", "invited"])
def test_what_was_archived_comes_back_to_where_it_stood(request, alice, job, which):
    proposal = request.getfixturevalue(which)
    state, before = proposal.state, last_event()
    actions.archive_proposal(by=alice, proposal_id=proposal.pk)
    for _twice in range(2):
        actions.restore_proposal(by=alice, proposal_id=proposal.pk)
    assert (fresh(proposal).state, fresh(proposal).ended_at) == (state, None)
    assert told_nothing(before)


@pytest.mark.rule("PROP-25", "MSG-08")
@pytest.mark.parametrize("which", ["sent", "invited"])
def test_writing_to_somebody_in_the_archive_takes_them_out(request, alice, job, which):
    proposal = request.getfixturevalue(which)
    actions.archive_proposal(by=alice, proposal_id=proposal.pk)
    if proposal.room is None:
        actions.start_interview(by=alice, proposal_id=proposal.pk, body="Hello")
    else:
        messaging.say(by=alice, room_id=proposal.room_id, body="Hello")
        deliver_all()
    assert fresh(proposal).state == "active"
    assert fresh(proposal).interview_started_at is not None
    assert counts_agree(job)


@pytest.mark.rule("PROP-25")
def test_an_archived_proposal_does_not_come_back_beside_a_newer_one(alice, bob, job, sent):
    actions.archive_proposal(by=alice, proposal_id=sent.pk)
    with transaction.atomic():
        held = jobs.lock_open_job(job.pk)
        actions.submit_invited(by=bob, job=held, profile=bob.profile, origin="invite", values=values())
    assert refused(sent, actions.restore_proposal, by=alice).code == "already_proposed"


@pytest.mark.rule("PROP-25", "NOTIF-09", "JOB-11")
def test_a_decline_tells_the_author_why_and_ends_the_conversation(alice, charlie, invited, job):
    actions.start_interview(by=alice, proposal_id=invited.pk, body="Hello")
    assert Activity.objects.get(job=job).interviewing == 1
    before = last_event()
    for _twice in range(2):
        decline(invited, alice)
    assert facts_told(before) == ["proposals.ProposalDeclined"]
    deliver_all()
    row = fresh(invited)
    assert (row.state, row.decline_reason, row.decline_message) == (
        "declined", "price", "Thank you all the same."
    )  # fmt: skip
    assert Room.objects.get(pk=invited.room_id).state == Room.State.READ_MOSTLY
    assert Activity.objects.get(job=job).interviewing == 0
    assert counts_agree(job)
    assert f"proposal-declined:{invited.pk}" in told(charlie)
    assert any("declined your proposal" in title for title in titles(charlie))
    body = Notice.objects.get(person=charlie, kind="proposal_declined").body
    assert "The price does not fit our budget" in body
    assert "Thank you all the same." in body


@pytest.mark.rule("JOB-11")
def test_a_declined_acceptance_leaves_the_count_where_acceptances_count(alice, charlie, job):
    with numbers.changed(interview__counts_from="invite_accepted"):
        with transaction.atomic():
            held = jobs.lock_open_job(job.pk)
            proposal = actions.submit_invited(
                by=charlie, job=held, profile=charlie.profile, origin="invite", values=values()
            )
        actions.archive_proposal(by=alice, proposal_id=proposal.pk)
        assert counts_agree(job)
        actions.withdraw_proposal(by=charlie, proposal_id=proposal.pk)
        assert counts_agree(job)


@pytest.mark.rule("PROP-25")
@pytest.mark.parametrize(
    ("more", "code"),
    [({"reason": "because"}, "reason"), ({"reason": "price", "message": "a" * 1001}, "too_long")],
)
def test_a_decline_without_a_reason_or_with_too_many_words_is_refused(alice, sent, more, code):
    assert refused(sent, actions.decline_proposal, by=alice, **more).code == code


@pytest.mark.rule("PROP-25")
def test_only_the_clients_people_decide(bob, charlie, dora, sent):
    for person in (bob, charlie, dora):
        for act, more in (
            (actions.shortlist_proposal, {"wanted": True}),
            (actions.archive_proposal, {}),
            (actions.restore_proposal, {}),
            (actions.decline_proposal, {"reason": "price"}),
        ):
            assert refused(sent, act, by=person, **more).code == "hidden"


@pytest.mark.rule("PROP-25")
def test_what_has_ended_is_not_decided_again(alice, bob, sent):
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk)
    for act, more in (
        (actions.shortlist_proposal, {"wanted": True}),
        (actions.archive_proposal, {}),
        (actions.restore_proposal, {}),
        (actions.decline_proposal, {"reason": "price"}),
    ):
        assert refused(sent, act, by=alice, **more).code == "proposal_not_open"


@pytest.mark.rule("PROP-31")
def test_after_a_decline_only_an_invitation_opens_the_way(alice, bob, job, sent):
    decline(sent, alice)
    with pytest.raises(Refused) as no:
        a_proposal(by=bob, job=job, letter="Once more.")
    assert no.value.code == "not_eligible"
    with transaction.atomic():
        held = jobs.lock_open_job(job.pk)
        actions.submit_invited(by=bob, job=held, profile=bob.profile, origin="invite", values=values())


# Pages


@pytest.mark.rule("PROP-25")
def test_the_buttons_work_and_lead_back_to_the_list(browse, alice, sent, job):
    page, back = browse(alice, "client"), f"/jobs/{job.pk}/candidates/?tab=all"
    url = f"/proposals/{sent.pk}/"
    assert page.post(f"{url}shortlist/", {"wanted": "1", "back": back}).headers["Location"] == back
    assert fresh(sent).shortlisted_at is not None
    assert (
        page.post(f"{url}archive/", {"wanted": "1", "back": "https://evil.example/"}).headers["Location"]
        == url
    )
    assert fresh(sent).state == "archived"
    assert "Take out of the archive" in page.get(url).content.decode()
    page.post(f"{url}archive/", {"wanted": ""})
    assert fresh(sent).is_open


@pytest.mark.rule("PROP-25")
def test_the_decline_page_asks_why_and_its_author_reads_it(browse, alice, bob, sent):
    page, url = browse(alice, "client"), f"/proposals/{sent.pk}/decline/"
    assert "The price does not fit our budget" in page.get(url).content.decode()
    assert page.post(url, {"message": "No reason."}).status_code == 422
    assert fresh(sent).is_open
    assert page.post(url, {"reason": "price", "message": "<b>Thanks</b>"}).status_code == 302
    theirs = browse(bob).get(sent.get_absolute_url()).content.decode()
    assert "The price does not fit our budget" in theirs
    assert "&lt;b&gt;Thanks" in theirs
    assert page.get(url).status_code == 409


@pytest.mark.rule("SEARCH-10")
def test_up_to_four_candidates_stand_beside_each_other(browse, alice, job):
    sent = []
    for number in range(5):
        profile = people.a_freelancer(f"Sam{number}", "Stone", skills=[people.a_skill("Excel")])
        sent.append(a_proposal(by=profile.person, job=job, amount=str(Decimal(100 + number))))
    page = browse(alice, "client")
    query = "&".join(f"p={row.pk}" for row in sent)
    answer = page.get(f"/jobs/{job.pk}/compare/?{query}").content.decode()
    assert all(f"Sam{number} S." in answer for number in range(4))
    assert "Sam4" not in answer
    assert "Four people stand" in answer
    assert "$103" in answer
    alone = page.get(f"/jobs/{job.pk}/compare/?p={sent[0].pk}&p=x&p=99999999999999999999").content.decode()
    assert "Choose two to four candidates" in alone


@pytest.mark.rule("SEARCH-10")
def test_only_the_jobs_team_compares_and_only_its_candidates(browse, alice, bob, account, job, sent):
    assert browse(bob).get(f"/jobs/{job.pk}/compare/?p={sent.pk}").status_code == 404
    other = a_job(by=alice, account=account, title="Another")
    page = browse(alice, "client").get(f"/jobs/{other.pk}/compare/?p={sent.pk}")
    assert "Bob" not in page.content.decode().split("<main")[1]


@pytest.mark.parametrize("many", [2, 4])
def test_comparing_asks_at_most_fifteen_questions(browse, alice, job, many, django_assert_max_num_queries):
    sent = [a_proposal(by=people.a_freelancer(f"Sam{each}", "Stone").person, job=job) for each in range(many)]
    page = browse(alice, "client")
    with django_assert_max_num_queries(15):
        page.get(f"/jobs/{job.pk}/compare/?" + "&".join(f"p={row.pk}" for row in sent))


def test_a_profile_that_was_taken_apart_still_compares(alice, bob, job, sent):
    people_actions.set_visibility(by=bob, visibility="private")
    assert [row.name for row in queries.compared(job, people.acting_as(alice, "client"), [sent.pk])] == [
        "Bob R."
    ]


@pytest.mark.rule("PROP-30")
def test_nobody_proposes_to_a_job_of_their_own_account(erin, account, job):
    people_actions.become_freelancer(by=erin)
    before = last_event()
    with pytest.raises(Refused) as no:
        a_proposal(by=erin, job=job)
    assert (no.value.code, no.value.status) == ("forbidden", 403)
    assert not Proposal.objects.exists()
    assert told_nothing(before)


@pytest.mark.parametrize(
    "back", ["abc", "//elsewhere.example", "https://elsewhere.example/", "javascript:alert(1)"]
)
def test_a_way_back_that_is_none_leads_to_the_proposal(browse, alice, sent, back):
    answer = browse(alice, "client").post(f"/proposals/{sent.pk}/archive/", {"wanted": "1", "back": back})
    assert answer["Location"] == sent.get_absolute_url()


@pytest.mark.rule("ACC-10", "PROP-24")
def test_the_best_match_goes_by_the_profile_that_was_sent(job):
    ann = people.a_freelancer("Ann", "Stone", skills=[people.a_skill("Excel")])
    ben = people.a_freelancer("Ben", "Stone")
    special = people.a_specialized(ben, skills=("Excel", "Pivot tables"))
    a_proposal(by=ben.person, job=job, profile=special.public_id)
    a_proposal(by=ann.person, job=job)
    assert names(job) == ["Ben", "Ann"]
    people_actions.remove_specialized(by=ben.person, public_id=special.public_id)
    assert [row.fit for row in queries.for_job(job)] == [2, 1]
