"""What a freelancer finds under "My proposals", and a client under "Candidates"."""

import pytest

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.people.testing import a_freelancer
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, title="Sort a year of receipts")


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.rule("PROP-17")
def test_the_tabs_stand_in_their_order_with_counts(browse, bob, alice, job):
    an_invitation(by=alice, job=job, to=bob)
    page = read(browse(bob), "/proposals/")
    labels = ["Active proposals", "Submitted", "Invitations to interview", "Referrals", "Archived"]
    places = [page.index(f">{label}<") if f">{label}<" in page else page.index(label) for label in labels]
    assert places == sorted(places)
    assert "?tab=invitations" in page


@pytest.mark.rule("PROP-16", "PROP-28", "MSG-20")
def test_an_accepted_invitation_stands_under_active_and_its_title_opens_the_conversation(
    browse, bob, alice, job
):
    proposal = accepted(an_invitation(by=alice, job=job, to=bob))
    page = read(browse(bob), "/proposals/?tab=active")
    assert "Sort a year of receipts" in page
    assert f'href="/rooms/{proposal.room_id}/"' in page


@pytest.mark.rule("PROP-17")
def test_a_sent_and_a_withdrawn_proposal_change_the_tab(browse, bob, job):
    proposal = a_proposal(by=bob, job=job)
    assert "Sort a year of receipts" in read(browse(bob), "/proposals/?tab=submitted")
    proposals.withdraw_proposal(by=bob, proposal_id=proposal.pk)
    assert "Sort a year of receipts" not in read(browse(bob), "/proposals/?tab=submitted")
    assert "Sort a year of receipts" in read(browse(bob), "/proposals/?tab=archived")


@pytest.mark.rule("INV-09")
def test_the_invitations_tab_and_the_side_panel_hold_unanswered_ones_only(browse, bob, alice, job):
    invitation = an_invitation(by=alice, job=job, to=bob)
    for path in ("/proposals/?tab=invitations", "/"):
        assert f'href="/invitations/{invitation.pk}/"' in read(browse(bob), path)
    declined(invitation)
    for path in ("/proposals/?tab=invitations", "/"):
        assert f'href="/invitations/{invitation.pk}/"' not in read(browse(bob), path)


@pytest.mark.rule("REF-17")
def test_the_referrals_tab_has_both_lists(browse, bob, charlie, alice, job):
    a_referral(an_invitation(by=alice, job=job, to=bob), charlie)
    assert "Charlie O." in read(browse(bob), "/proposals/?tab=referrals")
    assert "Bob R." in read(browse(charlie), "/proposals/?tab=referrals")


def test_an_unknown_tab_is_the_first_one(browse, bob):
    assert "No active proposals" in read(browse(bob), "/proposals/?tab=<script>")


def test_htmx_gets_the_list_alone(browse, bob):
    answer = browse(bob).get("/proposals/?tab=submitted", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()
    assert "HX-Request" in answer["Vary"]


@pytest.mark.rule("REF-15", "INV-25")
def test_the_client_sees_who_referred_a_candidate_and_who_was_invited(browse, alice, bob, charlie, job):
    referral = a_referral(an_invitation(by=alice, job=job, to=bob), charlie, message="She is quick.")
    accepted(referral.invitation)
    page = read(browse(alice, "client"), f"/jobs/{job.pk}/candidates/")
    assert "Referred by Bob R." in page
    assert "Charlie Osei" in page, "they met when the room opened"
    invited = read(browse(alice, "client"), f"/jobs/{job.pk}/candidates/?tab=invited")
    assert "Bob R." in invited
    assert "She is quick." in invited


@pytest.mark.rule("REF-15")
def test_the_filter_referred_leaves_only_referred_people(browse, alice, bob, charlie, job):
    stranger = a_freelancer("Sam", "Stone").person
    a_proposal(by=stranger, job=job)
    accepted(a_referral(an_invitation(by=alice, job=job, to=bob), charlie).invitation)
    page = read(browse(alice, "client"), f"/jobs/{job.pk}/candidates/?only=referred")
    assert "Charlie" in page
    assert "Sam S." not in page


@pytest.mark.rule("PROP-24")
def test_the_manager_has_tabs_with_counts_orders_and_says_what_best_match_means(
    browse, alice, bob, charlie, job
):
    sent = a_proposal(by=bob, job=job)
    a_proposal(by=charlie, job=job)
    client, url = browse(alice, "client"), f"/jobs/{job.pk}/candidates/"
    proposals.archive_proposal(by=alice, proposal_id=sent.pk)
    page = read(client, url)
    for words in ("All", "Shortlisted", "Messaged", "Invited", "Archived", "Best match:", "First come"):
        assert words in page
    assert "Charlie O." in page
    assert "Bob R." not in page
    assert "Bob R." in read(client, f"{url}?tab=archived")
    assert "Nobody here" in read(client, f"{url}?tab=shortlisted")
    assert "Charlie O." in read(client, f"{url}?tab=<script>&sort=<script>")
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'id="candidates"' in part


@pytest.mark.rule("PROP-24")
def test_the_manager_is_cut_into_pages(browse, alice, job):
    for number in range(21):
        a_proposal(by=a_freelancer(f"Sam{number}", "Stone").person, job=job)
    client, url = browse(alice, "client"), f"/jobs/{job.pk}/candidates/?sort=first"
    assert "Sam20 S." not in read(client, url)
    assert "Sam20 S." in read(client, f"{url}&page=2")


@pytest.mark.rule("JOB-09")
def test_opening_the_list_counts_as_a_look_of_the_clients_team(browse, alice, job):
    client, url = browse(alice, "client"), f"/jobs/{job.pk}/candidates/"
    client.get(url, headers={"Sec-Purpose": "prefetch"})
    assert Activity.objects.get(job=job).last_viewed_at is None
    read(client, url)
    assert Activity.objects.get(job=job).last_viewed_at is not None


@pytest.mark.rule("PROP-25")
def test_declining_a_referred_candidate_ends_the_referral(alice, bob, charlie, job):
    referral = a_referral(an_invitation(by=alice, job=job, to=bob), charlie)
    proposal = accepted(referral.invitation)
    proposals.decline_proposal(by=alice, proposal_id=proposal.pk, reason="chosen")
    deliver_all()
    referral.refresh_from_db()
    assert referral.state == "ended"


def test_candidates_are_for_the_client_alone(browse, bob, job, dora):
    for person in (bob, dora):
        assert browse(person).get(f"/jobs/{job.pk}/candidates/").status_code == 404


@pytest.mark.parametrize("many", [2, 12])
def test_the_lists_ask_at_most_fifteen_questions(
    browse, alice, bob, account, job, many, django_assert_max_num_queries
):
    for number in range(many):
        other = a_job(by=alice, account=account, title=f"Job {number}")
        accepted(an_invitation(by=alice, job=other, to=bob))
        somebody = a_freelancer(f"Sam{number}", "Stone").person
        accepted(
            a_referral(
                an_invitation(by=alice, job=job, to=a_freelancer(f"Ref{number}", "Rock")), somebody
            ).invitation
        )
    freelancer, client = browse(bob), browse(alice, "client")
    for path in ("/proposals/?tab=active", "/proposals/?tab=invitations", "/proposals/?tab=referrals", "/"):
        with django_assert_max_num_queries(15):
            read(freelancer, path)
    for path in (
        f"/jobs/{job.pk}/candidates/",
        f"/jobs/{job.pk}/candidates/?tab=invited",
        f"/jobs/{job.pk}/candidates/?sort=price_low",
        "/",
    ):
        with django_assert_max_num_queries(15):
            read(client, path)


@pytest.mark.rule("PROP-17")
def test_the_page_opens_with_what_waits_or_else_with_the_first_tab_that_holds_something(
    browse, bob, alice, job
):
    def current(page):
        return page[: page.index('aria-current="page"', page.index('class="tabs'))].rsplit('href="', 1)[1]

    client = browse(bob)
    assert current(read(client, "/proposals/")).startswith("?tab=active")
    other = a_job(by=alice, account=job.account, title="Another thing")
    a_proposal(by=bob, job=other)
    assert current(read(client, "/proposals/")).startswith("?tab=submitted")
    an_invitation(by=alice, job=job, to=bob)
    assert current(read(client, "/proposals/")).startswith("?tab=invitations")
    assert current(read(client, "/proposals/?tab=active")).startswith("?tab=active")
