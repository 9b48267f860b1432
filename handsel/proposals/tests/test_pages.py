"""What each person sees: the form, the proposal's two faces, files, and what lower rooms' pages show."""

import shlex
import sys
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit import clock, slots
from handsel.kit.text import shorten
from handsel.messaging import actions as messaging
from handsel.messaging.models import Message, Room
from handsel.people import testing as people
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import changed
from handsel.proposals import actions, queries
from handsel.proposals.forms import ProposalForm
from handsel.proposals.models import Draft, Proposal
from handsel.proposals.testing import a_proposal, form_data, values


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, questions=["Which programs do you use?"])


@pytest.fixture
@kept
def hourly_job(alice, account):
    return a_job(by=alice, account=account, rate_min=Decimal(20), rate_max=Decimal(60))


def invite(person, job, origin="invite", referrer=None, **fields):
    with transaction.atomic():
        proposal = actions.submit_invited(
            by=person,
            job=jobs.lock_open_job(job.pk),
            profile=person.profile,
            origin=origin,
            referrer=referrer,
            values=values(answers={row.pk: "Yes" for row in job.questions.all()}, **fields),
        )
    deliver_all()
    return proposal


def send(client, job, **fields):
    return client.post(reverse("proposals:apply", args=[job.pk]), form_data(job, **fields))


def page(response):
    return response.content.decode()


# The form


@pytest.mark.rule("PROP-01")
def test_the_form_sends_a_proposal(browse, bob, job):
    client = browse(bob, "freelancer")
    assert client.get(reverse("proposals:apply", args=[job.pk])).status_code == 200
    response = send(client, job, hours_a_week="20")
    proposal = Proposal.objects.get()
    assert response["Location"] == proposal.get_absolute_url()
    assert (proposal.hours_a_week, proposal.answers.get().text) == (20, "Yes, with pleasure.")


@pytest.mark.rule("PROP-03")
@pytest.mark.parametrize(
    ("fixture", "kinds"), [("job", ["milestone", "project"]), ("hourly_job", ["hourly"])]
)
def test_the_form_offers_the_kinds_of_terms_that_fit_the_job(request, fixture, kinds):
    form = ProposalForm(request.getfixturevalue(fixture))
    assert [value for value, _label in form.fields["kind"].choices] == kinds  # type: ignore[attr-defined]


@pytest.mark.rule("PROP-03")
def test_the_wrong_kind_of_terms_is_answered_in_words(browse, bob, job, hourly_job):
    client = browse(bob, "freelancer")
    wrong = send(client, job, kind="hourly", rate="40")
    assert wrong.status_code == 422
    assert "This job has a fixed price." in page(wrong)
    wrong = send(client, hourly_job, kind="project", price="400")
    assert "This job is paid by the hour." in page(wrong)
    assert not Proposal.objects.exists()


def rows(*given):
    cells: dict[str, str] = {}
    for number, (text, due, price) in enumerate(given):
        cells |= {
            f"milestones-{number}-text": text,
            f"milestones-{number}-due_date": due,
            f"milestones-{number}-price": price,
        }
    return {"kind": "milestone", **cells}


@pytest.mark.rule("PROP-04")
def test_milestones_are_sent_whatever_gaps_their_rows_have(browse, bob, job):
    given = rows(("Plan", "", "50"), ("", "", ""), ("Draft", "2031-01-02", "70.50"))
    send(browse(bob, "freelancer"), job, **given)
    terms = Proposal.objects.get().terms.get()
    assert [row.text for row in terms.milestones.order_by("position")] == ["Plan", "Draft"]
    assert terms.amount == Decimal("120.50")


@pytest.mark.rule("PROP-04")
def test_rows_are_added_and_removed_without_javascript_and_nothing_typed_is_lost(browse, bob, job):
    client, before = browse(bob, "freelancer"), last_event()
    given = rows(("Plan", "", "50"), ("Draft", "", "70.50"))
    added = send(client, job, do="add", **given)
    assert added.status_code == 200
    assert 'name="milestones-2-text"' in page(added)
    assert 'value="Draft"' in page(added)
    assert "$120.50" in page(added)
    assert form_data(job)["letter"] in page(added)
    removed = send(client, job, do="remove-0", **given)
    assert 'value="Plan"' not in page(removed)
    assert 'value="Draft"' in page(removed)
    assert not Proposal.objects.exists()
    assert told_nothing(before)


@pytest.mark.rule("PROP-04")
@pytest.mark.parametrize(
    ("given", "words"),
    [
        (rows(), "at least one milestone"),
        (rows(("Plan", "", "4")), "price must be at least 5"),
        (rows(("Plan", "", "abc")), "Enter a number."),
        (rows(("Plan", "2031-02-02", "50"), ("Draft", "2031-02-01", "50")), "must not go backwards"),
        (rows(*[("Part", "", "10")] * 31), "at most 30"),
    ],
)
def test_milestones_that_do_not_fit_are_answered_in_words(browse, bob, job, given, words):
    response = send(browse(bob, "freelancer"), job, **given)
    assert response.status_code == 422
    assert words in page(response)
    assert not Proposal.objects.exists()


@pytest.mark.rule("PROP-09")
def test_the_beginning_of_the_letter_is_shown_as_the_client_sees_it(browse, bob, job):
    letter = "Word " * 100
    response = send(browse(bob, "freelancer"), job, do="preview", letter=letter)
    assert shorten(letter, 200) in page(response)


@pytest.mark.rule("PROP-09")
def test_line_ends_of_browsers_do_not_count_twice(browse, bob, job):
    send(browse(bob, "freelancer"), job, letter="x\r\n" * 2499 + "xx")
    assert len(Proposal.objects.get().letter) == 5000


@pytest.mark.rule("PROP-11")
def test_an_invited_freelancer_is_advised_to_begin_with_thanks(job):
    assert "Thank the client for the invitation" in str(
        ProposalForm(job, invited=True).fields["letter"].help_text
    )
    assert "Thank" not in str(ProposalForm(job).fields["letter"].help_text)


@pytest.mark.rule("PROP-12")
def test_a_missing_answer_is_asked_for_at_its_question(browse, bob, job):
    question = job.questions.get()
    response = send(browse(bob, "freelancer"), job, **{f"answer-{question.pk}": " "})
    assert response.status_code == 422
    assert "Please answer this question." in page(response)
    assert not Proposal.objects.exists()


@pytest.mark.rule("PROP-13")
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("tool.exe", b"MZ\x90", "is a program"),
        ("logo.svg", b"<svg/>", "web page"),
        ("a.pdf", b"", "is empty"),
    ],
)
def test_a_file_that_may_not_be_sent_loses_no_word(browse, bob, job, name, content, words):
    upload = SimpleUploadedFile(name, content)
    response = send(browse(bob, "freelancer"), job, files=[upload], letter="All my words")
    assert response.status_code == 422
    assert words in page(response)
    assert "All my words" in page(response)
    assert not Proposal.objects.exists()


@pytest.mark.rule("PROP-13")
def test_a_file_that_is_too_large_is_answered_in_words(browse, bob, job):
    with changed(proposal__file_max_mb=1):
        large = SimpleUploadedFile("plan.pdf", b"%PDF" + b"x" * 1024 * 1024)
        assert "larger than 1 MB" in page(send(browse(bob, "freelancer"), job, files=[large]))


@pytest.mark.rule("PROP-13")
@pytest.mark.parametrize(("code", "taken"), [("0", True), ("1", False)])
def test_the_virus_scanner_of_the_instance_decides(browse, bob, job, settings, code, taken):
    script = (
        f"import sys; open(sys.argv[1], 'rb').read().startswith(b'%PDF') or sys.exit(9); sys.exit({code})"
    )
    settings.SCAN_COMMAND = shlex.join([sys.executable, "-c", script])
    send(browse(bob, "freelancer"), job, files=[SimpleUploadedFile("plan.pdf", b"%PDF-1.7")])
    assert Proposal.objects.exists() == taken


@pytest.mark.rule("PROP-13")
def test_a_scanner_that_cannot_run_lets_nothing_through(browse, bob, job, settings):
    settings.SCAN_COMMAND = "/nowhere/scanner"
    response = send(browse(bob, "freelancer"), job, files=[SimpleUploadedFile("plan.pdf", b"%PDF-1.7")])
    assert "could not be checked for viruses" in page(response)
    assert not Proposal.objects.exists()


@pytest.mark.rule("INV-22")
def test_what_was_typed_is_kept_when_the_job_has_closed_meanwhile(browse, alice, bob, job):
    client = browse(bob, "freelancer")
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    response = send(client, job, **rows(("Plan", "", "50")), letter="All my words")
    assert response.status_code == 409
    assert "All my words" in page(response)
    assert not Proposal.objects.exists()
    kept = queries.draft_of(bob, job)
    assert (kept["letter"], kept["milestones-0-text"]) == ("All my words", "Plan")


@pytest.mark.rule("INV-22")
def test_a_draft_is_kept_on_request_and_comes_back(browse, bob, job):
    client = browse(bob, "freelancer")
    response = send(client, job, do="save", **rows(("Plan", "", "x")), letter="Half a thought")
    assert response.status_code == 302
    assert "csrfmiddlewaretoken" not in Draft.objects.get().values
    again = page(client.get(reverse("proposals:apply", args=[job.pk])))
    assert "Half a thought" in again
    assert 'value="Plan"' in again


def test_sending_twice_leads_to_the_same_proposal(browse, bob, job):
    client = browse(bob, "freelancer")
    assert send(client, job)["Location"] == send(client, job)["Location"]
    assert Proposal.objects.count() == 1
    assert client.get(reverse("proposals:apply", args=[job.pk])).status_code == 302


@pytest.mark.parametrize("text", ["\x00\x00", "x" * 1_000_000])
def test_a_letter_that_cannot_be_is_answered_in_words(browse, bob, job, text):
    response = send(browse(bob, "freelancer"), job, letter=text)
    assert response.status_code == 422
    assert not Proposal.objects.exists()


def test_strange_words_in_every_field_are_answered_and_never_run(browse, bob, job):
    bad = "<script>alert(1)</script>\u202e🙂\x00"
    fields = ["kind", "price", "rate", "weekly_limit", "duration", "hours_a_week", "start_date", "do"]
    response = send(
        browse(bob, "freelancer"), job, **dict.fromkeys(fields, bad), **{"milestones-0-price": bad}
    )
    assert response.status_code == 422
    assert "<script>alert(1)" not in page(response)
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_form_is_closed_to_whom_it_does_not_concern(browse, bob, dora, alice, account, job, method):
    hidden = a_job(by=alice, account=account, visibility="invite_only")
    for person, where, status in [(bob, hidden, 404), (dora, job, 403), (alice, job, 403), (None, job, 302)]:
        got = getattr(browse(person), method)(reverse("proposals:apply", args=[where.pk]), form_data(where))
        assert got.status_code == status, person
    assert getattr(browse(bob), method)(reverse("proposals:apply", args=[99999])).status_code == 404
    assert not Proposal.objects.exists()


def test_asking_for_the_form_writes_nothing(browse, bob, job):
    before = last_event()
    browse(bob).get(reverse("proposals:apply", args=[job.pk]))
    assert told_nothing(before)
    assert not Draft.objects.exists()


# The proposal's page


@pytest.mark.rule("PROP-26")
@pytest.mark.rule("MSG-04")
@pytest.mark.rule("MSG-27")
def test_its_author_sees_where_it_stands_and_why_they_cannot_write_yet(browse, bob, job):
    proposal = a_proposal(by=bob, job=job)
    shown = page(browse(bob, "freelancer").get(proposal.get_absolute_url()))
    assert "Submitted" in shown
    assert "as soon as the client has written to you" in shown
    assert "A client in Lyon" in shown
    assert "Atelier Martin" not in shown
    assert "$500" in shown


@pytest.mark.rule("MSG-27")
@pytest.mark.rule("MSG-06")
def test_after_accepting_the_author_reads_the_clients_name_and_finds_the_room(browse, bob, job):
    proposal = invite(bob, job)
    shown = page(browse(bob, "freelancer").get(proposal.get_absolute_url()))
    assert "Atelier Martin" in shown
    assert proposal.room.get_absolute_url() in shown


@pytest.mark.rule("PROP-33")
def test_the_client_reads_the_proposal_with_the_profile_as_it_was_sent(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    client = browse(alice)
    shown = page(client.get(proposal.get_absolute_url()))
    for words in (
        "Bob R.",
        "Bookkeeper",
        "Manila",
        proposal.letter,
        "Which programs do you use?",
        "Profile now",
    ):
        assert words in shown
    assert "Reyes" not in shown
    assert "has changed since" not in shown
    FreelancerProfile.objects.filter(person=bob).update(title="Pastry chef")
    shown = page(client.get(proposal.get_absolute_url()))
    assert "has changed since" in shown
    assert "Bookkeeper" in shown
    assert "Pastry chef" not in shown


@pytest.mark.rule("JOB-09")
@pytest.mark.rule("PROP-26")
def test_opening_marks_it_viewed_but_a_prefetch_does_not(browse, erin, bob, job):
    proposal = a_proposal(by=bob, job=job)
    client = browse(erin)
    client.get(proposal.get_absolute_url(), headers={"Sec-Purpose": "prefetch;prerender"})
    client.head(proposal.get_absolute_url())
    assert Proposal.objects.get().state == "submitted"
    client.get(proposal.get_absolute_url())
    assert Proposal.objects.get().state == "viewed"
    assert Activity.objects.get(job=job).last_viewed_at is not None


@pytest.mark.rule("REF-15")
def test_the_client_reads_who_referred_the_candidate(browse, alice, bob, charlie, job):
    proposal = invite(charlie, job, origin="referral", referrer=bob)
    shown = page(browse(alice).get(proposal.get_absolute_url()))
    assert "Referred by Bob R." in shown
    assert "Charlie Osei" in shown


def test_a_proposal_is_a_secret_between_its_two_sides(browse, bob, charlie, dora, job):
    proposal = a_proposal(by=bob, job=job)
    for name in ("proposal", "withdraw"):
        address = reverse(f"proposals:{name}", args=[proposal.pk])
        for person in (charlie, dora):
            assert browse(person).get(address).status_code == 404
        assert browse(None).get(address).status_code == 302
    assert (
        browse(charlie).post(reverse("proposals:message", args=[proposal.pk]), {"body": "Hi"}).status_code
        == 404
    )
    assert browse(bob).get(reverse("proposals:proposal", args=[99999])).status_code == 404


@pytest.mark.rule("MSG-07")
def test_the_clients_first_message_leads_to_the_room(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    client, address = browse(alice), reverse("proposals:message", args=[proposal.pk])
    for _click in range(2):
        response = client.post(address, {"body": "When could you begin?", "key": "abc"})
        assert response["Location"] == Room.objects.get().get_absolute_url()
    assert Message.objects.count() == 1


@pytest.mark.rule("MSG-04")
def test_the_author_cannot_post_the_first_message(browse, bob, job):
    proposal = a_proposal(by=bob, job=job)
    response = browse(bob).post(reverse("proposals:message", args=[proposal.pk]), {"body": "Hi", "key": "a"})
    assert response.status_code == 403
    assert "as soon as the client has written" in page(response)
    assert not Message.objects.exists()


def test_a_message_that_cannot_be_sent_loses_no_word(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    client, address = browse(alice), reverse("proposals:message", args=[proposal.pk])
    assert client.post(address, {"body": " "}).status_code == 422
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    response = client.post(address, {"body": "All my words"})
    assert response.status_code == 409
    assert "All my words" in page(response)
    assert not Message.objects.exists()


@pytest.mark.rule("PROP-22")
def test_withdrawing_asks_first_and_takes_a_reason(browse, bob, job):
    proposal = a_proposal(by=bob, job=job)
    client, address = browse(bob), reverse("proposals:withdraw", args=[proposal.pk])
    assert "Withdraw this proposal?" in page(client.get(address))
    assert client.post(address, {"reason": "x" * 301}).status_code == 422
    assert Proposal.objects.get().state == "submitted"
    client.post(address, {"reason": "I took other work"})
    assert Proposal.objects.get().withdraw_reason == "I took other work"
    assert "I took other work" in page(client.get(proposal.get_absolute_url()))


# Files


@pytest.fixture
def with_file(bob, job):
    return a_proposal(by=bob, job=job, files=(SimpleUploadedFile("plan.pdf", b"%PDF-1.7 plan"),))


@pytest.mark.rule("PROP-13")
@pytest.mark.parametrize(("who", "status"), [("bob", 200), ("erin", 200), ("charlie", 404), ("dora", 404)])
def test_a_file_opens_for_the_two_sides_only(request, browse, with_file, who, status):
    address = reverse("proposals:file", args=[with_file.files.get().pk])
    response = browse(request.getfixturevalue(who)).get(address)
    assert response.status_code == status
    if status == 200:
        assert b"".join(response.streaming_content) == b"%PDF-1.7 plan"
        assert response["Content-Disposition"] == 'attachment; filename="plan.pdf"'
        assert response["X-Content-Type-Options"] == "nosniff"


def test_a_file_of_nobody_is_not_found(browse, bob):
    assert browse(bob).get(reverse("proposals:file", args=[99999])).status_code == 404


# In other rooms' pages


def drawn(browse, person, job, role=""):
    return page(browse(person, role).get(job.get_absolute_url()))


def test_the_jobs_page_offers_to_apply_or_says_why_not(browse, alice, bob, dora, job):
    apply = reverse("proposals:apply", args=[job.pk])
    assert apply in drawn(browse, bob, job, "freelancer")
    assert apply not in drawn(browse, alice, job)
    actions.save_draft(by=bob, job_id=job.pk, values={"letter": "Half"})
    assert "Go on with your draft" in drawn(browse, bob, job, "freelancer")
    proposal = a_proposal(by=bob, job=job)
    assert proposal.get_absolute_url() in drawn(browse, bob, job, "freelancer")
    actions.withdraw_proposal(by=bob, proposal_id=proposal.pk)
    shown = drawn(browse, bob, job, "freelancer")
    assert "The client can still invite you." in shown
    assert apply not in shown
    assert apply in drawn(browse, None, job)


@pytest.mark.rule("PROP-27")
def test_first_words_are_offered_until_the_freelancer_has_written(rf, alice, bob, charlie, job):
    room = invite(bob, job).room
    request = rf.get("/")

    def offered(person):
        request.acting = people.acting_as(person)
        return "Thank you for inviting me." in slots.drawn("room.composer", request, room=room)

    assert [offered(person) for person in (bob, alice, charlie)] == [True, False, False]
    messaging.say(by=bob, room_id=room.pk, body="My own words")
    assert not offered(bob)


@pytest.mark.rule("PROP-27")
def test_a_marketplace_proposal_offers_no_thanks_for_an_invitation(rf, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    room = actions.start_interview(by=alice, proposal_id=proposal.pk, body="Hello").room
    assert queries.quick_text_for(people.acting_as(bob), room) == ""


# Speed


@pytest.mark.parametrize("size", [1, 12])
def test_pages_need_few_queries_whatever_they_hold(
    browse, alice, bob, account, size, django_assert_max_num_queries
):
    job = a_job(by=alice, account=account, questions=["How?"] * min(size, 5))
    files = tuple(SimpleUploadedFile(f"{number}.pdf", b"%PDF") for number in range(min(size, 10)))
    client = browse(bob, "freelancer")
    with django_assert_max_num_queries(15):
        client.get(reverse("proposals:apply", args=[job.pk]))
    due = clock.today() + timedelta(days=3)
    cells = rows(*[("Part", due.isoformat(), "50")] * size)
    send(client, job, files=list(files), **cells)
    proposal = Proposal.objects.get()
    hirer = browse(alice)
    hirer.get(proposal.get_absolute_url())  # the first look is an act, not only a page
    for reader in (client, hirer):
        with django_assert_max_num_queries(15):
            assert reader.get(proposal.get_absolute_url()).status_code == 200
