"""The end of an account: asked for, kept after all, or carried out (ACC-22)."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from handsel.agencies.models import Agency
from handsel.agencies.testing import an_agency
from handsel.config.testing import kept
from handsel.contracts import actions as contracts
from handsel.contracts.testing import a_contract, an_offer
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.index import queries as index
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.testing import a_video
from handsel.messaging import actions as messaging
from handsel.notifications.models import Letter, Notice
from handsel.pages import handlers
from handsel.people import actions as people
from handsel.people.models import Assignment, ClientAccount, Person
from handsel.people.testing import a_freelancer, a_person, a_program
from handsel.people.values import Piece
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal, ProposalVideo
from handsel.proposals.testing import values_for
from handsel.search.actions import save_search
from handsel.specialists import actions as specialists
from handsel.specialists.models import Note, Pick
from handsel.webhooks.models import Delivery
from handsel.webhooks.testing import an_endpoint
from tests.journeys.world import PNG

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-22")]
PAGE = "/settings/account/"
PASSWORD = "a quiet harbour town"


@pytest.fixture
def zora(db):
    """A freelancer with a name that stands nowhere else."""
    person = a_person("Zora", "Quillfeather", password=PASSWORD)
    a_freelancer(title="Ledgers by lamplight", city="Manila", country="PH", person=person)
    people.set_photo(by=person, upload=SimpleUploadedFile("me.png", PNG, "image/png"))
    return person


def ask(person):
    people.ask_to_delete(by=person, password=PASSWORD)
    deliver_all()


def end():
    with clock.turned(days=31):
        handlers.delete_due_accounts()
        deliver_all()


def on_disk(settings):
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def tables_with(words):
    """Name every table in which the words stand anywhere."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            name = model._meta.db_table
            cursor.execute(f'SELECT count(*) FROM "{name}" AS t WHERE t::text ILIKE %s', [f"%{words}%"])
            if cursor.fetchone()[0]:
                found.append(name)
    return sorted(found)


def test_it_is_asked_for_with_the_password_and_the_person_is_not_found_any_more(browse, zora, profile_of):
    mine = browse(zora)
    for wrong in ("", "not it", "\0", "x" * 1001):
        assert mine.post(PAGE, {"password": wrong}).status_code == 422
    zora.refresh_from_db()
    assert not zora.is_leaving
    assert index.find("profile", words="lamplight").keys
    assert mine.post(PAGE, {"password": PASSWORD}).status_code == 302
    zora.refresh_from_db()
    assert zora.is_leaving
    assert not index.find("profile", words="lamplight").keys
    deliver_all()
    assert zora.notices.get().kind == "security"


def test_a_program_asks_with_the_password_and_takes_it_back(zora):
    program = a_program(zora)
    refused = program.put("/me/end", {"password": "not it"})
    assert (refused.status_code, refused.json()["code"]) == (422, "wrong_password")
    assert program.put("/me/end").status_code == 422
    zora.refresh_from_db()
    assert not zora.is_leaving
    assert program.get("/me").json()["ends_at"] is None
    asked = program.put("/me/end", {"password": PASSWORD})
    assert asked.status_code == 200
    assert asked.json()["ends_at"]
    zora.refresh_from_db()
    assert zora.is_leaving
    assert program.delete("/me/end").json()["ends_at"] is None
    assert program.delete("/me/end").status_code == 200
    zora.refresh_from_db()
    assert not zora.is_leaving


def test_a_program_cannot_try_passwords_for_long(zora):
    program = a_program(zora)
    tries = [program.put("/me/end", {"password": f"guess {number}"}).status_code for number in range(12)]
    assert tries[0] == 422
    assert tries[-1] == 429
    assert program.put("/me/end", {"password": PASSWORD}).status_code == 429
    zora.refresh_from_db()
    assert not zora.is_leaving


def test_signing_in_meanwhile_offers_to_keep_it(client, zora):
    ask(zora)
    landed = client.post("/accounts/login/", {"login": zora.email, "password": PASSWORD})
    assert landed.headers["Location"] == PAGE
    assert "Keep my account" in client.get(PAGE).content.decode()
    assert "Keep my account" in client.get("/").content.decode()
    assert client.post(f"{PAGE}keep/").status_code == 302
    zora.refresh_from_db()
    assert not zora.is_leaving
    assert index.find("profile", words="lamplight").keys
    assert "Keep my account" not in client.get("/").content.decode()
    end()
    zora.refresh_from_db()
    assert zora.is_active


def test_nothing_happens_before_the_days_are_over(zora):
    ask(zora)
    with clock.turned(days=29):
        handlers.delete_due_accounts()
    zora.refresh_from_db()
    assert (zora.is_active, zora.first_name) == (True, "Zora")


def test_who_is_leaving_cannot_be_invited(alice, account, zora):
    job = a_job(by=alice, account=account)
    ask(zora)
    with pytest.raises(Refused):
        an_invitation(by=alice, job=job, to=zora)


@pytest.fixture
def lived(zora, alice, account, bob):
    """A life with a client: invited, referred, in talks, with mails about all of it."""
    jobs = [a_job(by=alice, account=account, title=f"Job {number}") for number in range(4)]
    asked = an_invitation(by=alice, job=jobs[0], to=zora)
    proposal = accepted(an_invitation(by=alice, job=jobs[1], to=zora))
    a_referral(an_invitation(by=alice, job=jobs[2], to=bob), zora.email)
    a_referral(an_invitation(by=alice, job=jobs[3], to=zora), bob)
    messaging.say(by=zora, room_id=proposal.room_id, body="The ledger is ready.")
    messaging.say(by=alice, room_id=proposal.room_id, body="Thank you.")
    save_search(by=zora, name="Books", query="q=books")
    people.make_key(by=zora, name="Program", scopes=["people:read"])
    deliver_all()
    return asked, proposal


def test_what_is_open_ends_and_what_is_shared_stays_without_the_name(browse, alice, account, zora, lived):
    asked, proposal = lived
    ask(zora)
    end()
    asked.refresh_from_db()
    proposal.refresh_from_db()
    assert asked.state == "declined"
    assert proposal.state == Proposal.State.WITHDRAWN
    client = browse(alice, f"client:{account.pk}")
    room = client.get(f"/rooms/{proposal.room_id}/").content.decode()
    assert "The ledger is ready." in room
    for address in (
        f"/rooms/{proposal.room_id}/",
        "/rooms/",
        proposal.get_absolute_url(),
        asked.get_absolute_url(),
        f"/jobs/{proposal.job_id}/candidates/?tab=archived",
        "/notices/",
    ):
        page = client.get(address)
        assert page.status_code == 200, address
        assert "Quillfeather" not in page.content.decode(), address
        assert "Zora" not in page.content.decode(), address
    assert "former member" in room


def test_name_and_address_stand_nowhere_any_more(zora, lived):
    ask(zora)
    email = zora.email
    assert tables_with(email)
    end()
    assert tables_with(email) == []
    assert tables_with("Quillfeather") == []
    assert tables_with("Zora Q.") == []
    again = a_person("Zora", "Quillfeather", email=email)
    assert again.pk != zora.pk


def test_a_namesake_keeps_their_name_in_old_notices_mails_and_messages_to_programs(
    browse, alice, account, zora
):
    other = a_freelancer("Zora", "Quillfeather", email="another.zora@example.org")
    an_endpoint(alice, account)
    for number, person in enumerate((zora, other.person)):
        job = a_job(by=alice, account=account, title=f"Job {number}")
        accepted(an_invitation(by=alice, job=job, to=person))
    deliver_all()
    ask(zora)
    end()
    assert not Notice.objects.filter(names__has_key=str(zora.pk)).exists()
    mine = browse(alice, f"client:{account.pk}").get("/notices/").content.decode()
    for told in (
        mine,
        " ".join(Letter.objects.filter(person=alice).values_list("subject", flat=True)),
        " ".join(Letter.objects.filter(person=alice).values_list("html", flat=True)),
        " ".join(Delivery.objects.values_list("payload", flat=True)),
    ):
        assert "former member" in told
        assert "Zora Quillfeather" in told
    assert tables_with("Zora Quillfeather") == [
        "notifications_letter",
        "notifications_notice",
        "webhooks_delivery",
    ]


def test_a_name_from_before_it_was_changed_goes_too(browse, alice, account, zora):
    accepted(an_invitation(by=alice, job=a_job(by=alice, account=account), to=zora))
    deliver_all()
    people.edit_person(by=zora, first_name="Zara", last_name="O'Quill", language="en", time_zone="UTC")
    zora.refresh_from_db()
    accepted(an_invitation(by=alice, job=a_job(by=alice, account=account, title="Two"), to=zora))
    deliver_all()
    assert Letter.objects.filter(html__contains="O&#x27;Quill").exists()
    ask(zora)
    end()
    for name in ("Quillfeather", "O'Quill", "O&#x27;Quill", "Zora Q.", "Zara O."):
        assert tables_with(name) == [], name


def test_the_photo_is_gone_with_it(zora, django_capture_on_commit_callbacks):
    photo, storage = zora.photo.name, zora.photo.storage
    ask(zora)
    with django_capture_on_commit_callbacks(execute=True):
        end()
    assert not storage.exists(photo)


def test_what_they_showed_of_their_work_and_of_themselves_is_gone_from_the_disk(
    alice, account, zora, settings, django_capture_on_commit_callbacks
):
    people.add_piece(
        by=zora,
        values=Piece(
            "A ledger",
            files=(SimpleUploadedFile("me.png", PNG), SimpleUploadedFile("a.pdf", b"%PDF-1.7 a plan")),
        ),
    )
    people.set_video(by=zora, upload=a_video())
    with numbers.changed(video_proposal=True):
        jobs = [a_job(by=alice, account=account, title=title, takes_video=True) for title in ("One", "Two")]
        proposals.submit_proposal(by=zora, job_id=jobs[0].pk, values=values_for(jobs[0], video=a_video()))
        proposals.save_draft(by=zora, job_id=jobs[1].pk, values={"letter": "Good day"}, video=a_video())
    assert len(on_disk(settings)) == 7
    ask(zora)
    assert len(on_disk(settings)) == 7
    with django_capture_on_commit_callbacks(execute=True):
        end()
    assert on_disk(settings) == []
    assert not ProposalVideo.objects.exists()
    assert Proposal.objects.get().letter


def test_signing_in_and_keys_end_with_it(browse, zora):
    mine, program = browse(zora), a_program(zora)
    ask(zora)
    end()
    assert mine.get(PAGE).status_code == 302
    assert program.get("/me").status_code == 401
    assert browse(None).get(f"/freelancers/{zora.profile.public_id}/").status_code == 404


def test_the_last_owner_hands_over_first(account, alice, erin):
    alice.set_password(PASSWORD)
    alice.save()
    before = last_event()
    with pytest.raises(Refused) as no:
        people.ask_to_delete(by=alice, password=PASSWORD)
    assert no.value.code == "last_owner"
    assert told_nothing(before)
    assert not Person.objects.get(pk=alice.pk).is_leaving
    people.change_role(by=alice, seat_id=account.seats.get(person=erin).pk, role="owner")
    ask(alice)
    end()
    assert [seat.person for seat in account.seats.all()] == [erin]


@pytest.mark.rule("ACC-22")
def test_running_contracts_are_ended_before_either_side_asks(account, alice, erin, zora):
    contract = a_contract(by=alice, job=a_job(by=alice, account=account), to=zora.profile)
    before = last_event()
    with pytest.raises(Refused) as no:
        ask(zora)
    assert no.value.code == "has_contract"
    assert told_nothing(before)
    assert not Person.objects.get(pk=zora.pk).is_leaving
    people.leave_account(by=erin, account_id=account.pk)
    alice.set_password(PASSWORD)
    alice.save()
    with pytest.raises(Refused) as no:
        ask(alice)
    assert no.value.code == "has_contract"
    contracts.end_contract(by=zora, contract_id=contract.pk, reason="done")
    ask(zora)
    ask(alice)


def test_offers_are_declined_and_what_began_meanwhile_ends_on_either_side(account, alice, zora):
    first, second = (a_job(by=alice, account=account, title=title) for title in ("One", "Two"))
    nils = a_freelancer("Nils", "Dahl")
    with numbers.changed(offer__days=60):
        offer = an_offer(by=alice, job=first, to=zora.profile)
        late = an_offer(by=alice, job=second, to=zora.profile)
        his = an_offer(by=alice, job=first, to=nils)
    ask(zora)
    contract = contracts.accept_offer(by=zora, offer_id=late.pk)
    end()
    offer.refresh_from_db()
    contract.refresh_from_db()
    assert (offer.state, contract.state) == ("declined", "ended")
    alice.set_password(PASSWORD)
    alice.save()
    ask(alice)
    other = contracts.accept_offer(by=nils.person, offer_id=his.pk)
    end()
    other.refresh_from_db()
    assert (other.state, other.ended_by_side) == ("ended", "client")


def test_an_account_with_no_owner_left_closes_with_its_jobs(account, alice, bob):
    alice.set_password(PASSWORD)
    alice.save()
    job = a_job(by=alice, account=account)
    asked = an_invitation(by=alice, job=job, to=bob)
    ask(alice)
    end()
    job.refresh_from_db()
    asked.refresh_from_db()
    assert (job.state, asked.state) == ("closed", "job_closed")
    assert not account.seats.exists()
    assert ClientAccount.objects.get(pk=account.pk).name != account.name


def test_an_agency_goes_to_who_is_there_or_ends(zora):
    an_agency(owner=zora)
    ask(zora)
    end()
    assert not Agency.objects.exists()


def test_the_last_operator_stays(dora):
    dora.set_password(PASSWORD)
    dora.save()
    with pytest.raises(Refused) as no:
        people.ask_to_delete(by=dora, password=PASSWORD)
    assert no.value.code == "last_operator"
    assert not Person.objects.get(pk=dora.pk).is_leaving


@pytest.fixture
@kept
def served(grace, alice, account, bob, charlie):
    """A job for which a talent specialist listed Bob and commented on Charlie, and the client answered."""
    job = a_job(by=alice, account=account)
    asked = an_invitation(by=grace, job=job, to=bob)
    proposal = accepted(an_invitation(by=alice, job=job, to=charlie))
    specialists.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    specialists.write_note(by=grace, proposal_id=proposal.pk, text="She has done this before.")
    specialists.write_note(by=alice, proposal_id=proposal.pk, text="Thank you, I will read it.")
    deliver_all()
    return job, asked, proposal


@pytest.mark.rule("SPEC-05")
def test_a_specialist_who_ends_their_account_works_for_nobody_and_what_they_did_stays(
    browse, dora, grace, alice, account, served
):
    job, asked, proposal = served
    grace.set_password(PASSWORD)
    grace.save()
    ask(grace)
    end()
    grace.refresh_from_db()
    assert (grace.is_active, grace.is_specialist) == (False, False)
    assert not Assignment.objects.filter(ended_at=None).exists()
    asked.refresh_from_db()
    assert asked.state == "pending"
    assert (Pick.objects.count(), Note.objects.count()) == (1, 2)
    client = browse(alice, f"client:{account.pk}")
    notes = client.get(f"/desk/clients/proposals/{proposal.pk}/notes/")
    for page in (
        notes,
        client.get(job.get_absolute_url()),
        client.get(reverse("people:client", args=[account.pk])),
        client.get("/notices/"),
        browse(dora).get("/desk/specialists/"),
    ):
        assert page.status_code == 200
        assert "Okafor" not in page.content.decode()
    assert "She has done this before." in notes.content.decode()
    assert "former member" in notes.content.decode()
    assert alice.notices.filter(kind="specialist", title__contains="no more").exists()


@pytest.mark.rule("SPEC-05")
def test_a_client_account_that_ends_has_no_specialist_any_more(browse, grace, alice, served):
    alice.set_password(PASSWORD)
    alice.save()
    ask(alice)
    end()
    assert not Assignment.objects.filter(ended_at=None).exists()
    assert Person.objects.get(pk=grace.pk).is_specialist
    assert browse(grace).get(f"/desk/clients/jobs/{served[0].pk}/").status_code == 404
    assert Note.objects.count() == 2


def test_a_freelancer_who_ends_their_account_is_on_no_shortlist(bob, served):
    bob.set_password(PASSWORD)
    bob.save()
    ask(bob)
    end()
    assert not Pick.objects.exists()
