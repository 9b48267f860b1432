"""A small world in which every page has something to show."""

import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from handsel.agencies import testing as agencies
from handsel.agencies.actions import ask_to_join
from handsel.contracts.actions import ask_change
from handsel.contracts.testing import a_contract, a_payment, an_ended_contract, an_offer, some_time, submitted
from handsel.contracts.values import ChangeValues
from handsel.desk.actions import publish_news, put_up_banner
from handsel.events.testing import deliver_all
from handsel.invitations import testing as invitations
from handsel.invitations.actions import add_alternate
from handsel.jobs import testing as jobs
from handsel.kit.testing import a_video
from handsel.messaging import actions as messaging
from handsel.moderation.testing import a_case, a_decided_case
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.models import ClientAccount, Employment, Person
from handsel.people.values import PastWork, Piece
from handsel.policy import numbers
from handsel.proposals import actions as proposal_actions
from handsel.proposals import testing as proposals
from handsel.proposals.models import ProposalFile
from handsel.reputation.testing import a_review
from handsel.search.actions import save_search
from handsel.webhooks import actions as webhook_actions
from handsel.webhooks.testing import an_endpoint
from tests.architecture.access import Address, addresses
from tests.journeys.http import Window


def png(width: int, height: int, rows: int) -> bytes:
    """Return a white picture that says it is so big and holds that many rows."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = zlib.compress((b"\0" + b"\xff" * width) * rows)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", body) + chunk(b"IEND", b"")


OFFER_PAGES = ("offer", "accept_offer", "change_offer", "counter_offer", "decline_offer", "withdraw_offer")
PNG = png(8, 8, 8)


def paper_of(name: str) -> SimpleUploadedFile:
    """Return a small file."""
    return SimpleUploadedFile(name, b"A draft in words.")


@dataclass
class World:
    """Ids by the argument that they fill, and a window of each persona."""

    values: dict[str, Any]
    windows: dict[str, Window] = field(default_factory=dict)

    @property
    def addresses(self) -> list[Address]:
        """Every address of ours that is a page in this world."""
        return addresses(self.values)


def build(
    alice: Person, erin: Person, bob: Person, charlie: Person, dora: Person, account: ClientAccount
) -> World:
    """Make it with real actions: an open job, answers of each kind, a room with a file, notices, letters."""
    job = jobs.a_job(
        by=alice, account=account, questions=["Which programs do you use?"], skills=["Excel", "VAT"]
    )
    by_hour = jobs.a_job(by=alice, account=account, title="Answer the post every week", rate_min=30)
    draft = jobs.a_draft(by=alice, account=account)
    nina = people.a_freelancer("Nina", "Berg").person
    mona = people.a_freelancer("Mona", "Lund").person
    waiting = invitations.an_invitation(by=alice, job=job, to=bob, message="Dear Bob")
    referral = invitations.a_referral(invitations.an_invitation(by=alice, job=job, to=charlie), nina)
    lost = invitations.a_referral(
        invitations.an_invitation(by=erin, job=by_hour, to=charlie), "who@example.test"
    )
    paper = SimpleUploadedFile("offer.txt", b"An offer in words.")
    accepted = invitations.accepted(invitations.an_invitation(by=alice, job=job, to=mona), files=(paper,))
    sent = proposals.a_proposal(by=bob, job=by_hour)
    picture = SimpleUploadedFile("shelf.png", PNG, "image/png")
    said = messaging.say(by=alice, room_id=accepted.room_id, body="Good day", files=[picture])
    people_actions.add_employment(by=bob, values=PastWork("Clerk", "Reyes and Sons", 2011, 2015, "Books."))
    plan = SimpleUploadedFile("plan.txt", b"A plan in words.")
    shown = SimpleUploadedFile("shelf.png", PNG, "image/png")
    links = ("https://example.org/ledger",)
    piece = people_actions.add_piece(
        by=bob, values=Piece("A ledger", "In two colours.", links=links, files=(plan, shown))
    )
    people_actions.add_piece(by=bob, values=Piece("A plan"))
    people_actions.set_video(by=bob, upload=a_video())
    offer = people_actions.offer_seat(
        by=alice, account_id=account.pk, email="hanna@example.test", role="hirer"
    )
    kept = proposal_actions.keep_letter(by=bob, proposal_id=sent.pk)
    search = save_search(by=bob, name="Books", query="q=books")
    alternate = add_alternate(by=alice, job_id=by_hour.pk, profile_id=mona.profile.pk)
    with numbers.changed(video_proposal=True):
        filmed_job = jobs.a_job(by=alice, account=account, title="Say how you would begin", takes_video=True)
        filmed = proposals.a_proposal(by=bob, job=filmed_job, video=a_video())
    case = a_case(by=nina, subject=f"jobs.job:{job.pk}")
    skill = people.a_skill("Bookkeeping")
    people_actions.add_alias(by=dora, sort="skills", word_id=skill.pk, name="Accounts")
    banner = put_up_banner(by=dora, text="We move house on Sunday.")
    news = publish_news(by=dora, title="Release 1.1", text="Alternates can be lined up for a job.")
    decided = a_decided_case(by=dora, reporter=charlie, subject=f"people.profile:{bob.profile.pk}")
    refusal = people_actions.refuse_client(by=charlie, account=account)
    with_photo = people_actions.set_photo(by=bob, upload=SimpleUploadedFile("me.png", PNG, "image/png"))
    frank = people.a_freelancer("Frank", "Weber").person
    agency = agencies.an_agency(owner=frank)
    member = agencies.a_member(agency)
    asked = ask_to_join(by=frank, agency_id=agency.pk, who="new.member@example.test")
    hired = a_contract(
        by=alice,
        job=jobs.a_job(by=alice, account=account, title="Sort the archive"),
        to=bob.profile,
        kind="milestone",
    )
    done, past = (
        an_ended_contract(by=alice, job=jobs.a_job(by=alice, account=account, title=title), to=bob.profile)
        for title in ("Count the books", "Bind the books")
    )
    blind, shown = a_review(done, alice), a_review(past, alice)
    a_review(past, bob)
    hourly = a_contract(
        by=alice,
        job=jobs.a_job(by=alice, account=account, title="Keep the archive"),
        to=bob.profile,
        kind="hourly",
        amount="40",
    )
    entry = some_time(hourly)
    wish = ask_change(by=alice, contract_id=hired.pk, values=ChangeValues("text", text="Another plan."))
    delivered = submitted(hired.milestones.order_by("position")[0], files=[paper_of("draft.txt")])
    offered = an_offer(
        by=alice, job=jobs.a_job(by=alice, account=account, title="Count the stock"), to=bob.profile
    )
    paid = a_payment(hourly, by=alice)
    told = webhook_actions.send_test(by=bob, endpoint_id=an_endpoint(bob).pk)
    export = people_actions.ask_for_export(by=bob)
    grace = people.a_specialist(account, "Grace", "Okafor", by=dora)
    deliver_all()
    letter = Letter.objects.filter(to=bob.email).exclude(unsubscribe_url="").order_by("pk")[0]
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
        "jobs:edit": {"job_id": job.pk},
        "jobs:delete": {"job_id": draft.pk},
        "jobs:publish": {"job_id": draft.pk},
        "proposals:apply": {"job_id": by_hour.pk},
        "invitation_id": waiting.pk,
        "referral_id": referral.pk,
        "invitations:retry": {"referral_id": lost.pk},
        "proposal_id": sent.pk,
        "room_id": accepted.room_id,
        "messaging:file": {"file_id": said.files.get().pk},
        "proposals:video": {"proposal_id": filmed.pk},
        "proposals:file": {"file_id": ProposalFile.objects.get().pk},
        "public_id": bob.profile.public_id,
        "invitations:invite": {"public_id": bob.profile.public_id, "job_id": by_hour.pk},
        "account_id": account.pk,
        "seat_id": account.seats.get(person=erin).pk,
        "offer_id": offer.pk,
        **{f"contracts:{name}": {"offer_id": offered.pk} for name in OFFER_PAGES},
        "people:take_seat": {"token": offer.token},
        "people:show_again": {"token": "forged"},
        "notifications:unsubscribe": {"token": letter.unsubscribe_url.rstrip("/").rsplit("/", 1)[-1]},
        "piece_id": piece.pk,
        "people:piece_file": {"file_id": piece.files.get(thumb="").pk},
        "people:piece_thumb": {"file_id": piece.files.exclude(thumb="").get().pk},
        "section": "employment",
        "specialized_id": people.a_specialized(bob.profile).public_id,
        "sort": "skills",
        "banner_id": banner.pk,
        "news_id": news.pk,
        "desk:write_label": {"key": "brand"},
        "word_id": skill.pk,
        "alias_id": skill.aliases.get().pk,
        "row_id": Employment.objects.get().pk,
        "name": str(with_photo.photo).removeprefix("photos/").removesuffix(".webp"),
        "session_id": people.a_session(bob).pk,
        "key_id": people_actions.make_key(by=bob, name="Time sheet", scopes=["jobs:read"]).key.pk,
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
        "case_id": case.pk,
        "moderation:my_case": {"case_id": decided.pk},
        "moderation:decide_appeal": {"case_id": decided.pk},
        "moderation:open_file": {"case_id": case.pk, "key": "file-1"},
        "person_id": nina.pk,
        "refusal_id": refusal.pk,
        "export_id": export.pk,
        "assignment_id": grace.assignments.get().pk,
        "specialists:file": {"file_id": ProposalFile.objects.get().pk},
        "search_id": search.pk,
        "endpoint_id": told.endpoint_id,
        "delivery_id": told.pk,
        "moderation:report": {"subject": f"messaging.message:{said.pk}"},
        "proposals:letter": {"letter_id": kept.pk},
        "proposals:delete_letter": {"letter_id": kept.pk},
        "notice_id": Notice.objects.filter(person=bob).order_by("pk")[0].pk,
        "letter_id": letter.pk,
    }
    as_client = f"client:{account.pk}"
    windows = {
        "nobody": Window(),
        "bob": Window(bob, "freelancer"),
        "charlie": Window(charlie, "freelancer"),
        "mona": Window(mona, "freelancer"),
        "alice": Window(alice, as_client),
        "frank": Window(frank, "freelancer"),
        "dora": Window(dora),
        "grace": Window(grace, f"specialist:{account.pk}"),
    }
    return World(values, windows)


def row_counts() -> dict[str, int]:
    """Return how many rows each table of the product has, in one query.

    Sessions do not count, nor do drafts: what was typed and refused is kept on purpose.
    """
    tables = [model._meta.db_table for model in apps.get_models() if model._meta.managed]
    tables = [name for name in tables if name.split("_")[0] not in {"django", "procrastinate", "auth"}]
    tables.remove("proposals_draft")
    query = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(query)
        return dict(cursor.fetchall())
