"""The pages on which people invite and answer."""

import pytest
from django.urls import reverse

from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.invitations import actions
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people import testing as people
from handsel.policy.numbers import changed
from handsel.proposals.models import Proposal
from handsel.proposals.queries import draft_of
from handsel.proposals.testing import a_proposal, form_data

pytestmark = pytest.mark.django_db


def text_of(response) -> str:
    return response.content.decode()


def to(name, invitation) -> str:
    return reverse(f"invitations:{name}", args=[invitation.pk])


@pytest.mark.rule("INV-03")
def test_the_client_chooses_a_job_and_edits_the_words(alice, account, bob, browse, job):
    a_job(by=alice, account=account, title="Another job")
    profile = profile_of(bob)
    page = browse(alice).get(reverse("invitations:invite", args=[job.pk, profile.public_id]))
    assert page.status_code == 200
    text = text_of(page)
    assert "Hello Bob," in text
    assert "Another job" in text
    assert "Bob R." in text
    assert "Reyes" not in text
    sent = browse(alice).post(
        reverse("invitations:choose_job", args=[profile.public_id]), {"job": job.pk, "message": "Come along."}
    )
    invitation = Invitation.objects.get()
    assert sent.status_code == 302
    assert sent.url == invitation.get_absolute_url()
    assert (invitation.message, invitation.job) == ("Come along.", job)


@pytest.mark.rule("INV-23")
def test_the_client_is_offered_the_proposal_that_is_there(alice, bob, browse, job):
    proposal = a_proposal(by=bob, job=job)
    address = reverse("invitations:invite", args=[job.pk, profile_of(bob).public_id])
    assert proposal.get_absolute_url() in text_of(browse(alice).get(address))
    answer = browse(alice).post(address, {"job": job.pk, "message": ""})
    assert answer.status_code == 409
    assert proposal.get_absolute_url() in text_of(answer)
    assert not Invitation.objects.exists()


def test_a_client_without_jobs_is_told_what_to_do(bob, browse):
    carla = people.a_client("Carla", "New", company="New").seats.get().person
    page = browse(carla).get(reverse("invitations:choose_job", args=[profile_of(bob).public_id]))
    assert page.status_code == 200
    assert "Post a job" in text_of(page)


def test_only_clients_invite_and_only_to_their_own_jobs(bob, charlie, browse, job):
    public_id = profile_of(charlie).public_id
    address = reverse("invitations:invite", args=[job.pk, public_id])
    assert browse(bob).get(address).status_code == 404
    assert browse(bob).get(reverse("invitations:choose_job", args=[public_id])).status_code == 403
    assert browse(None).get(address).status_code == 302
    other = people.a_client("Carla", "New", company="New").seats.get().person
    assert browse(other).post(address, {"job": job.pk}).status_code == 404
    chosen = browse(other).post(reverse("invitations:choose_job", args=[public_id]), {"job": job.pk})
    assert chosen.status_code == 422
    assert not Invitation.objects.exists()


@pytest.mark.rule("INV-02")
@pytest.mark.rule("INV-08")
@pytest.mark.rule("INV-10")
@pytest.mark.rule("ACC-21")
def test_the_invited_person_sees_the_job_the_client_the_message_and_three_answers(
    bob, browse, job, invitation
):
    page = browse(bob).get(invitation.get_absolute_url())
    text = text_of(page)
    for words in (
        "Do you want this work?",
        "A client in Lyon",
        "Hello Bob, have a look.",
        job.title,
        "Invites sent",
        "Unanswered invites",
        "View job posting",
        "Accept and propose",
        "Decline and refer",
        "Put aside",
        "Fixed price",
    ):
        assert words in text, words
    assert "Atelier Martin" not in text
    assert "Alice" not in text
    for name in ("accept", "decline", "refer", "ignore"):
        assert to(name, invitation) in text


def test_strangers_do_not_find_an_invitation(charlie, browse, invitation):
    for name in ("invitation", "accept", "decline", "refer", "withdraw"):
        assert browse(charlie).get(to(name, invitation)).status_code == 404
        assert browse(None).get(to(name, invitation)).status_code == 302
    for name in ("accept", "decline", "ignore", "withdraw", "reopen"):
        assert browse(charlie).post(to(name, invitation)).status_code == 404
    assert browse(charlie).get("/invitations/99999999999999999999999/").status_code == 404


def test_the_clients_people_do_not_answer_and_the_invited_does_not_withdraw(alice, bob, browse, invitation):
    for name in ("accept", "decline", "ignore"):
        assert browse(alice).post(to(name, invitation)).status_code == 404
    assert browse(bob).post(to("withdraw", invitation)).status_code == 404
    invitation.refresh_from_db()
    assert invitation.state == "pending"


@pytest.mark.rule("REF-17")
def test_opening_is_noted_for_the_invited_person_alone_and_not_for_prefetches(alice, bob, browse, invitation):
    browse(alice).get(invitation.get_absolute_url())
    browse(bob).head(invitation.get_absolute_url())
    browse(bob).get(invitation.get_absolute_url(), headers={"sec-purpose": "prefetch;prerender"})
    browse(bob).get(invitation.get_absolute_url(), headers={"purpose": "prefetch"})
    browse(bob).get(to("decline", invitation))
    invitation.refresh_from_db()
    assert invitation.viewed_at is None
    browse(bob).get(invitation.get_absolute_url())
    invitation.refresh_from_db()
    assert invitation.viewed_at is not None


@pytest.mark.rule("INV-27")
def test_the_links_of_the_mail_only_open_pages(bob, browse, invitation):
    before, last = Invitation.objects.filter(pk=invitation.pk).values()[0], last_event()
    for name in ("accept", "decline", "refer"):
        assert browse(bob).get(to(name, invitation)).status_code == 200
    assert browse(bob).get(to("ignore", invitation)).status_code == 405
    assert Invitation.objects.filter(pk=invitation.pk).values()[0] == before
    assert told_nothing(last)


@pytest.mark.rule("INV-17")
def test_after_a_day_the_page_encourages_an_answer(bob, browse, invitation):
    words = "more than a day old"
    assert words not in text_of(browse(bob).get(invitation.get_absolute_url()))
    with clock.turned(hours=25):
        text = text_of(browse(bob).get(invitation.get_absolute_url()))
    assert words in text
    assert "response time" in text


@pytest.mark.rule("INV-07")
@pytest.mark.rule("INV-21")
def test_accepting_by_the_form_opens_the_proposal(bob, browse, job, invitation):
    page = browse(bob).get(to("accept", invitation))
    assert page.status_code == 200
    assert "costs you nothing" in text_of(page)
    answer = browse(bob).post(to("accept", invitation), form_data(job))
    proposal = Proposal.objects.get()
    assert (answer.status_code, answer.url) == (302, proposal.get_absolute_url())
    again = browse(bob).post(to("accept", invitation), form_data(job))
    assert again.url == proposal.get_absolute_url()
    assert Proposal.objects.count() == 1


def test_a_form_that_lacks_something_comes_back(bob, browse, job, invitation):
    answer = browse(bob).post(to("accept", invitation), form_data(job, letter=""))
    assert answer.status_code == 422
    assert not Proposal.objects.exists()


def test_a_draft_is_kept_and_found_again(bob, browse, job, invitation):
    browse(bob).post(to("accept", invitation), form_data(job, letter="Half a letter.", do="save"))
    invitation.refresh_from_db()
    assert invitation.state == "pending"
    assert "Half a letter." in text_of(browse(bob).get(to("accept", invitation)))


@pytest.mark.rule("INV-22")
def test_a_form_for_a_closed_job_is_kept(alice, bob, browse, job, invitation):
    close_job(by=alice, job_id=job.pk, hired=False)
    answer = browse(bob).post(to("accept", invitation), form_data(job, letter="My good long letter."))
    assert answer.status_code == 409
    assert "kept as a draft" in text_of(answer)
    assert draft_of(bob, job)["letter"] == "My good long letter."


@pytest.mark.rule("INV-11")
@pytest.mark.rule("REF-02")
def test_declining_takes_one_form_with_a_required_reason(bob, browse, invitation):
    text = text_of(browse(bob).get(to("decline", invitation)))
    for reason in Invitation.DeclineReason.labels:
        assert str(reason) in text
    answer = browse(bob).post(to("decline", invitation), {"message": "Sorry."})
    assert answer.status_code == 422
    assert "Choose a reason" in text_of(answer)
    answer = browse(bob).post(to("decline", invitation), {"reason": "skills", "message": "Sorry."})
    assert answer.status_code == 302
    invitation.refresh_from_db()
    assert (invitation.state, invitation.decline_message) == ("declined", "Sorry.")
    assert "You declined" in text_of(browse(bob).get(invitation.get_absolute_url()))


@pytest.mark.rule("REF-01")
@pytest.mark.rule("REF-04")
@pytest.mark.rule("REF-23")
@pytest.mark.rule("REF-30")
def test_the_refer_page_has_one_field_the_search_a_message_the_note_and_the_questions(
    bob, browse, invitation
):
    text = text_of(browse(bob).get(to("refer", invitation)))
    assert text.count('name="refer_to"') == 1
    for words in ("Search freelancers", 'name="refer_message"', "Do not pass on work", "/help/referrals/"):
        assert words in text


@pytest.mark.rule("REF-01")
def test_declining_and_referring_by_the_form(bob, charlie, browse, invitation):
    data = {
        "reason": "too_busy",
        "refer_to": profile_of(charlie).get_absolute_url(),
        "refer_message": "Ask her.",
    }
    answer = browse(bob).post(to("refer", invitation), data, follow=True)
    assert "You declined, and Charlie O. gets the invitation now." in text_of(answer)
    assert Referral.objects.get().message == "Ask her."


@pytest.mark.rule("REF-06")
def test_the_answer_to_an_email_is_the_same_sentence_for_all(alice, bob, charlie, browse, job, invitation):
    other = an_invitation(by=alice, job=job, to=people.a_freelancer("Frida", "Quist").person)
    pages = []
    for person, one, email in (
        (bob, invitation, "nobody@example.test"),
        (other.profile.person, other, charlie.email),
    ):
        data = {"reason": "too_busy", "refer_to": email}
        text = text_of(browse(person).post(to("refer", one), data, follow=True))
        assert "If this e-mail belongs to a freelancer here" in text
        pages.append(text.replace(email, "E-MAIL"))
    assert ("Sent" in pages[0], "Charlie" in pages[0]) == ("Sent" in pages[1], "Charlie" in pages[1])


@pytest.mark.rule("REF-26")
def test_a_refused_referral_keeps_the_form_and_offers_to_decline_without(
    bob, charlie, browse, job, invitation
):
    a_proposal(by=charlie, job=job)
    data = {"reason": "too_busy", "message": "So sorry.", "refer_to": profile_of(charlie).get_absolute_url()}
    answer = browse(bob).post(to("refer", invitation), data)
    text = text_of(answer)
    assert answer.status_code == 409
    assert "already has a proposal" in text
    assert "Decline without referring" in text
    assert "So sorry." in text
    invitation.refresh_from_db()
    assert invitation.state == "pending"
    browse(bob).post(to("refer", invitation), {**data, "without": "1"})
    invitation.refresh_from_db()
    assert (invitation.state, Referral.objects.count()) == ("declined", 0)


@pytest.mark.rule("REF-25")
def test_a_referral_on_a_closed_job_says_that_the_decline_is_kept(
    alice, bob, charlie, browse, job, invitation
):
    close_job(by=alice, job_id=job.pk, hired=False)
    data = {"reason": "too_busy", "refer_to": charlie.email}
    answer = browse(bob).post(to("refer", invitation), data)
    assert answer.status_code == 409
    assert "Your decline is kept" in text_of(answer)


@pytest.mark.rule("REF-12")
@pytest.mark.rule("REF-14")
def test_where_referring_is_off_the_option_is_hidden(alice, account, bob, charlie, browse, invitation):
    private = an_invitation(by=alice, job=a_job(by=alice, account=account, visibility="invite_only"), to=bob)
    referral = a_referral(invitation, charlie)
    with changed(referral__max_chain=1):
        for person, one in ((bob, private), (charlie, referral.invitation)):
            for name in ("invitation", "decline"):
                text = text_of(browse(person).get(to(name, one)))
                assert to("refer", one) not in text
                assert 'name="refer_to"' not in text


@pytest.mark.rule("REF-10")
def test_the_referred_person_reads_who_referred_them(bob, charlie, browse, invitation):
    referral = a_referral(invitation, charlie, message="A secret for the client.")
    text = text_of(browse(charlie).get(referral.invitation.get_absolute_url()))
    assert "Referred by Bob R." in text
    assert "Reyes" not in text
    assert "A secret for the client." not in text
    assert "Hello Bob" not in text
    assert "A client in Lyon invited Bob R., who referred Charlie" in text


@pytest.mark.rule("INV-25")
@pytest.mark.rule("REF-15")
def test_the_client_reads_what_became_of_each_invitation(alice, bob, charlie, browse, invitation):
    referral = a_referral(invitation, charlie, message="Charlie knows bakeries.")
    mine = text_of(browse(alice).get(invitation.get_absolute_url()))
    assert "Declined and referred Charlie O." in mine
    assert "Too busy on other projects" in mine
    assert "Charlie knows bakeries." in mine
    theirs = text_of(browse(alice).get(referral.invitation.get_absolute_url()))
    assert "Referred by Bob R." in theirs
    assert "Waiting" in theirs
    actions.ignore_invitation(by=charlie, invitation_id=referral.invitation_id)
    theirs = text_of(browse(alice).get(referral.invitation.get_absolute_url()))
    assert "Waiting" in theirs
    assert "Put aside" not in theirs


@pytest.mark.rule("INV-18")
def test_the_client_takes_an_invitation_back_after_a_question(alice, bob, browse, invitation):
    assert to("withdraw", invitation) in text_of(browse(alice).get(invitation.get_absolute_url()))
    assert browse(alice).get(to("withdraw", invitation)).status_code == 200
    assert browse(alice).post(to("withdraw", invitation)).status_code == 302
    assert "took this invitation back" in text_of(browse(bob).get(invitation.get_absolute_url()))


@pytest.mark.rule("INV-19")
def test_an_expired_invitation_is_reopened_by_two_clicks(alice, bob, browse, invitation):
    with clock.turned(days=15):
        actions.expire_invitations()
        assert "Ask to reopen" in text_of(browse(bob).get(invitation.get_absolute_url()))
        assert browse(bob).post(to("reopen", invitation)).status_code == 302
        assert "asked you to reopen" in text_of(browse(alice).get(invitation.get_absolute_url()))
        browse(alice).post(to("reopen", invitation))
    invitation.refresh_from_db()
    assert invitation.state == "pending"


@pytest.mark.rule("JOB-12")
def test_the_page_of_a_closed_job_says_why(alice, bob, browse, job, invitation):
    close_job(by=alice, job_id=job.pk, hired=True)
    for _heard in range(2):
        text = text_of(browse(bob).get(invitation.get_absolute_url()))
        assert "The client hired somebody." in text
        assert to("accept", invitation) not in text
        deliver_all()


@pytest.mark.parametrize("state", ["accepted", "declined", "ignored"])
def test_each_state_has_its_page(alice, bob, browse, invitation, state):
    {
        "accepted": accepted,
        "declined": declined,
        "ignored": lambda one: actions.ignore_invitation(by=bob, invitation_id=one.pk),
    }[state](invitation)
    for person in (alice, bob):
        assert browse(person).get(invitation.get_absolute_url()).status_code == 200


def test_bad_input_gets_a_clear_answer(bob, browse, invitation):
    nasty = ["\x00", "x" * 1_000_000, "👩‍🎨" * 50, "\u202eمرحبا", "<script>alert(1)</script>"]
    for text in nasty:
        answer = browse(bob).post(to("refer", invitation), {"reason": "other", "refer_to": text})
        assert answer.status_code == 422, text[:20]
        assert b"<script>alert" not in answer.content
    assert browse(bob).post(to("refer", invitation), {"reason": "\x00", "message": "\x00"}).status_code == 422
    invitation.refresh_from_db()
    assert invitation.state == "pending"
    browse(bob).post(to("decline", invitation), {"reason": "other", "message": "<script>alert(1)</script>"})
    assert b"<script>alert" not in browse(bob).get(invitation.get_absolute_url()).content


@pytest.mark.parametrize("extra", [0, 12])
def test_the_pages_ask_few_questions_however_long_the_story(
    alice, bob, charlie, browse, job, extra, django_assert_max_num_queries
):
    first = an_invitation(by=alice, job=job, to=bob, message="Hello")
    referral = a_referral(first, charlie)
    for number in range(extra):
        person = people.a_freelancer(f"F{number}", "Many").person
        if number % 2:
            a_proposal(by=person, job=job)
        else:
            an_invitation(by=alice, job=job, to=person)
    for person, one in ((charlie, referral.invitation), (bob, first), (alice, referral.invitation)):
        client = browse(person)
        client.get(one.get_absolute_url())
        with django_assert_max_num_queries(15):
            assert client.get(one.get_absolute_url()).status_code == 200
    for name in ("accept", "refer"):
        client = browse(charlie)
        with django_assert_max_num_queries(15):
            assert client.get(to(name, referral.invitation)).status_code == 200
    client = browse(alice)
    address = reverse("invitations:invite", args=[job.pk, profile_of(charlie).public_id])
    with django_assert_max_num_queries(15):
        client.get(address)
