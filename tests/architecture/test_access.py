"""The access matrix: every address, every persona."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.agencies import testing as agencies
from handsel.agencies.actions import ask_to_join
from handsel.contracts.actions import ask_change, submit_work
from handsel.contracts.testing import a_contract, a_payment, an_ended_contract, an_offer, some_time
from handsel.contracts.values import ChangeValues
from handsel.desk.actions import publish_news, put_up_banner
from handsel.events import actions as events
from handsel.events.testing import deliver_all
from handsel.invitations.actions import add_alternate
from handsel.invitations.testing import a_referral, accepted, an_agency_invitation, an_invitation
from handsel.jobs.testing import a_draft, a_job
from handsel.kit import clock
from handsel.kit.testing import a_video
from handsel.messaging import actions as messaging
from handsel.moderation import actions as moderation
from handsel.moderation.testing import a_case, a_decided_case
from handsel.notifications import kinds
from handsel.notifications import queries as notifications
from handsel.people import actions as people
from handsel.people.queries import show_again_address
from handsel.people.testing import a_client, a_freelancer, a_session, a_skill, a_specialized
from handsel.people.values import Piece, Study
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal
from handsel.reputation.testing import a_review
from handsel.search.actions import save_search
from handsel.webhooks import actions as webhooks
from handsel.webhooks.testing import an_endpoint
from tests.architecture import access
from tests.journeys.world import OFFER_PAGES, PNG

PAPER = b"%PDF-1.7 a plan"


def _work(client, account, freelancer):
    """A contract of two milestones, with work delivered for the first."""
    job = a_job(by=client, account=account, title="A fourth")
    hired = a_contract(by=client, job=job, to=freelancer.profile, kind="milestone")
    first = hired.milestones.order_by("position")[0]
    files = [SimpleUploadedFile("draft.pdf", PAPER)]
    return hired, submit_work(by=freelancer, milestone_id=first.pk, text="The first draft.", files=files)


@pytest.fixture
def world(alice, erin, bob, charlie, frank, dora, grace, account, agency, browse):
    job = a_job(by=alice, account=account)
    draft = a_draft(by=alice, account=account)
    waiting = an_invitation(by=alice, job=job, to=bob)
    proposal = accepted(
        an_invitation(by=alice, job=job, to=charlie), files=(SimpleUploadedFile("plan.pdf", PAPER),)
    )
    kept = proposals.keep_letter(by=charlie, proposal_id=proposal.pk)
    stranger = a_freelancer("Sam", "Stone").person
    other = a_job(by=alice, account=account, title="Another job")
    referral = a_referral(an_invitation(by=alice, job=other, to=bob), stranger)
    search = save_search(by=bob, name="Books", query="q=books")
    alternate = add_alternate(by=alice, job_id=job.pk, profile_id=stranger.profile.pk)
    plan = SimpleUploadedFile("plan.pdf", PAPER)
    piece = people.add_piece(by=bob, values=Piece("A ledger", files=(plan, SimpleUploadedFile("a.png", PNG))))
    people.set_video(by=bob, upload=a_video())
    study = people.add_education(by=bob, values=Study("A school", "Books", 2001))
    offer = people.offer_seat(by=alice, account_id=account.pk, email="new@example.org")
    said = messaging.say(
        by=charlie, room_id=proposal.room_id, body="Hello", files=[SimpleUploadedFile("plan.pdf", PAPER)]
    )
    with numbers.changed(video_proposal=True):
        filmed = a_proposal(
            by=charlie,
            job=a_job(by=alice, account=account, title="A third", takes_video=True),
            video=a_video(),
        )
    case = a_case(by=stranger, subject=f"jobs.job:{job.pk}")
    filed = a_case(by=alice, subject=f"proposals.proposal:{filmed.pk}")
    moderation.claim_case(by=dora, case_id=filed.pk)
    skill = a_skill("Bookkeeping")
    people.add_alias(by=dora, sort="skills", word_id=skill.pk, name="Accounts")
    banner = put_up_banner(by=dora, text="We move house on Sunday.")
    news = publish_news(by=dora, title="Release 1.1", text="Alternates can be lined up for a job.")
    decided = a_decided_case(by=dora, reporter=charlie, subject=f"people.profile:{stranger.profile.pk}")
    moderation.appeal(by=stranger, case_id=decided.pk, words="It was a joke.")
    refusal = people.refuse_client(by=dora, account=account)
    member = agencies.a_member(agency)
    done, past = (
        an_ended_contract(by=alice, job=a_job(by=alice, account=account, title="A fifth"), to=charlie.profile)
        for _number in range(2)
    )
    blind, shown = a_review(done, alice), a_review(past, alice)
    a_review(past, charlie)
    hourly = a_contract(
        by=alice,
        job=a_job(by=alice, account=account, title="A fifth"),
        to=charlie.profile,
        kind="hourly",
        amount="40",
    )
    entry = some_time(hourly)
    hired, delivered = _work(alice, account, charlie)
    offered = an_offer(by=alice, job=a_job(by=alice, account=account, title="A fifth"), to=charlie.profile)
    paid = a_payment(hourly, by=alice)
    wish = ask_change(by=charlie, contract_id=hired.pk, values=ChangeValues("text", text="Another plan."))
    an_agency_invitation(by=alice, job=job, to=agency)
    asked = ask_to_join(by=frank, agency_id=agency.pk, who=bob.profile.public_id)
    told = webhooks.send_test(by=charlie, endpoint_id=an_endpoint(charlie).pk)
    export = people.ask_for_export(by=bob)
    deliver_all()
    with clock.turned(minutes=5):  # else it counts as stopped before a slow machine comes to ask for /readyz
        events.beat(name="worker")
    rival = a_client("Rita", "Rival", company="Rival Ltd", city="Oslo", country="NO").seats.get().person
    notice = bob.notices.order_by("pk").first()
    letter = notice.letters.first() if hasattr(notice, "letters") else None
    gone = a_freelancer("Gus", "Gone")
    with clock.turned(days=100), numbers.changed(profile__inactive_private=True):
        people.turn_inactive_private()
    for here in (bob, charlie, stranger):
        people.show_again(by=here)
    gone.refresh_from_db()
    clients = {
        "nobody": browse(None),
        "stranger": browse(stranger),
        "rival": browse(rival, "client"),
        "bob": browse(bob),
        "charlie": browse(charlie),
        "alice": browse(alice, "client"),
        "erin": browse(erin, "client"),
        "frank": browse(frank),
        "dora": browse(dora),
        "grace": browse(grace),
    }
    values = {
        "job_id": job.pk,
        "agencies:agency": {"public_id": agency.public_id},
        "agencies:edit": {"public_id": agency.public_id},
        "agencies:members": {"public_id": agency.public_id},
        "agencies:ask": {"public_id": agency.public_id},
        "agencies:leave": {"public_id": agency.public_id},
        "invitations:invite_agency": {"public_id": agency.public_id},
        "agencies:join": {"token": asked.token},
        "asked_id": asked.pk,
        "member_id": member.pk,
        "case_id": case.pk,
        "moderation:my_case": {"case_id": decided.pk},
        "moderation:decide_appeal": {"case_id": decided.pk},
        "moderation:open_file": {"case_id": filed.pk, "key": f"video-{filmed.video.pk}"},
        "person_id": stranger.pk,
        "refusal_id": refusal.pk,
        "export_id": export.pk,
        "moderation:report": {"subject": f"messaging.message:{said.pk}"},
        "jobs:delete": {"job_id": draft.pk},
        "jobs:publish": {"job_id": draft.pk},
        "people:photo": {"name": "abcdef"},
        "piece_id": piece.pk,
        "people:piece_file": {"file_id": piece.files.get(thumb="").pk},
        "people:piece_thumb": {"file_id": piece.files.exclude(thumb="").get().pk},
        "section": "education",
        "specialized_id": a_specialized(bob.profile).public_id,
        "sort": "skills",
        "banner_id": banner.pk,
        "news_id": news.pk,
        "desk:write_label": {"key": "brand"},
        "word_id": skill.pk,
        "alias_id": skill.aliases.get().pk,
        "row_id": study.pk,
        "offer_id": offer.pk,
        "session_id": a_session(bob).pk,
        **{f"contracts:{name}": {"offer_id": offered.pk} for name in OFFER_PAGES},
        "key_id": people.make_key(by=bob, name="Time sheet", scopes=["jobs:read"]).key.pk,
        "people:take_seat": {"token": offer.token},
        "people:show_again": {"token": show_again_address(gone).rstrip("/").rsplit("/", 1)[-1]},
        "notice_id": notice.pk,
        "letter_id": letter.pk if letter else 1,
        "notifications:unsubscribe": {
            "token": notifications.unsubscribe_token(bob, kinds.named(notice.kind))
        },
        "messaging:file": {"file_id": said.files.get().pk},
        "proposals:video": {"proposal_id": filmed.pk},
        "proposals:file": {"file_id": proposal.files.get().pk},
        "referral_id": referral.pk,
        "invitation_id": waiting.pk,
        "contract_id": hired.pk,
        "reputation:review": {"contract_id": done.pk},
        "reputation:change_review": {"review_id": blind.pk},
        "review_id": shown.pk,
        **{f"contracts:{name}": {"contract_id": hourly.pk} for name in ("hours", "hours_csv", "set_limit")},
        "entry_id": entry.pk,
        "payment_id": paid.pk,
        "week_id": entry.week_id,
        "milestone_id": delivered.milestone_id,
        "change_id": wish.pk,
        "kind": "text",
        "contracts:ask_milestone": {"kind": "drop"},
        "contracts:file": {"file_id": delivered.files.get().pk},
        "alternate_id": alternate.pk,
        "search_id": search.pk,
        "endpoint_id": told.endpoint_id,
        "delivery_id": told.pk,
        "proposals:letter": {"letter_id": kept.pk},
        "proposals:delete_letter": {"letter_id": kept.pk},
        "proposal_id": proposal.pk,
        "room_id": proposal.room_id,
        "public_id": bob.profile.public_id,
        "account_id": account.pk,
        "assignment_id": grace.assignments.get().pk,
        "specialists:assign": {"person_id": grace.pk},
        "specialists:end_staff": {"person_id": grace.pk},
        "specialists:file": {"file_id": proposal.files.get().pk},
        "seat_id": account.seats.get(person=erin).pk,
    }
    return values, clients


@pytest.mark.django_db
@pytest.mark.soak
@pytest.mark.timeout(400)
def test_the_page_says_who_may_open_what(world, request):
    values, clients = world
    found = access.answers(values, clients)
    now = access.page(found, clients)
    if request.config.getoption("--write", default=False):
        access.PAGE.write_text(now, "utf-8")
    assert access.PAGE.read_text("utf-8") == now
    assert not re.search(r"\b50\d\b", now), "an address breaks"
    many = {
        f"{name} as {who}": answer.questions
        for name, row in found.items()
        for who, answer in row.items()
        if who != "bob" and answer.questions > access.QUESTIONS_MAX
    }
    assert many == {}, "a page makes at most 15 queries"


def _rows():
    lines = [line for line in access.PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    personas = [cell.strip() for cell in lines[0].strip("|").split("|")][1:]
    for line in lines[1:]:
        name, *cells = [cell.strip(" `") for cell in line.strip("|").split("|")]
        yield name, dict(zip(personas, cells, strict=True))


def test_signed_out_people_reach_open_doors_only():
    open_doors = {name for name, cells in _rows() if cells["nobody"].startswith("200")}
    assert open_doors - access.OPEN == set()


@pytest.mark.parametrize("who", ["stranger", "rival"])
def test_what_is_not_theirs_answers_strangers_like_what_is_not_there(who):
    told = {name: cells[who] for name, cells in _rows() if name in access.OTHERS_MAY_NOT}
    assert set(told) == access.OTHERS_MAY_NOT
    assert {name: cell for name, cell in told.items() if not re.fullmatch("40[45]·40[45]", cell)} == {}
