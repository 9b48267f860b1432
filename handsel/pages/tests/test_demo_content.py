"""The demo world holds together: keys resolve, limits are kept, nothing leaks a contact."""

import dataclasses
import re
from collections import Counter
from typing import get_args
from zoneinfo import ZoneInfo

from PIL import Image

from handsel.pages.demo import pictures, shape, specialist_acts, world

FREELANCERS = {f.key: f for f in world.FREELANCERS}
CLIENTS = {c.key: c for c in world.CLIENTS}
JOBS = {j.key: j for j in world.JOBS}
CONTACT = re.compile(r"@|https?:|www\.|\+\d{2}|(?:\d[\s().-]?){8,}|whats\s?app|telegram|skype", re.IGNORECASE)


def texts_in(thing: object, name: str = "") -> list[str]:
    if isinstance(thing, str):
        return [] if name == "email" else [thing]
    if isinstance(thing, tuple):
        return [text for part in thing for text in texts_in(part)]
    if dataclasses.is_dataclass(thing):
        return [t for f in dataclasses.fields(thing) for t in texts_in(getattr(thing, f.name), f.name)]
    return []


def test_every_key_is_used_once() -> None:
    seats = [seat[0] for client in world.CLIENTS for seat in client.seats]
    people = (
        [f.key for f in world.FREELANCERS]
        + [c.key for c in world.CLIENTS]
        + seats
        + [world.OPERATOR.key, world.SPECIALIST.key]
    )
    assert len(people) == len(set(people))
    assert len(JOBS) == len(world.JOBS)
    assert {"alice", "bob", "charlie", "dora", "erin"} <= set(people)
    assert [f.key for f in world.FREELANCERS[:2]] == ["bob", "charlie"]


def test_the_world_is_large_enough() -> None:
    assert len(FREELANCERS) >= 60
    assert len(CLIENTS) == 15
    assert len(JOBS) >= 40
    assert len(world.INVITATIONS) >= 55
    assert len(world.PROPOSALS) >= 45
    assert len(world.TALKS) >= 18
    assert len(world.SKILLS) >= 150
    shown = Counter(f.visibility for f in world.FREELANCERS)
    assert shown["members"] == 3
    assert shown["private"] == 2
    assert sum(j.draft for j in world.JOBS) == 2
    assert sum(j.visibility == "invite_only" for j in world.JOBS) == 2


def test_skills_and_categories_are_known() -> None:
    skills = [s.name for s in world.SKILLS]
    assert len(skills) == len(set(skills))
    categories = {c.slug for c in world.CATEGORIES}
    assert {s.category for s in world.SKILLS} == categories
    things: list[shape.FreelancerSeed | shape.JobSeed] = [*world.FREELANCERS, *world.JOBS]
    for thing in things:
        assert thing.category in categories
        assert set(thing.skills) <= set(skills)
        assert len(set(thing.skills)) == len(thing.skills) <= 15
    assert {j.category for j in world.JOBS} == categories


def test_people_keep_the_limits_of_a_profile() -> None:
    for f in world.FREELANCERS:
        assert len(f.title) <= 70, f.key
        assert 300 <= len(f.overview) <= 900, f.key
        assert re.search(r"[.?!](\s|$)", f.overview[:250]), f.key
        assert 4 <= len(f.skills) <= 12
        assert f.hourly_rate >= 3
        assert len(f.country) == 2
        assert {level for _, level in f.languages} <= {"basic", "conversational", "fluent", "native"}
        assert len(f.portfolio) <= 3
    people: list[shape.FreelancerSeed | shape.ClientSeed | shape.OperatorSeed] = [
        *world.FREELANCERS,
        *world.CLIENTS,
        world.OPERATOR,
        world.SPECIALIST,
    ]
    for person in people:
        assert ZoneInfo(person.time_zone).key == person.time_zone
        assert person.email.endswith("@example.org")


def test_jobs_keep_their_limits() -> None:
    for j in world.JOBS:
        assert j.client in CLIENTS, j.key
        assert (250 if j.draft else 400) <= len(j.description) <= 1500, (j.key, len(j.description))
        assert len(j.questions) <= 3
        assert all(len(q) <= 200 for q in j.questions)
        assert (j.budget is not None) == (j.budget_kind == "fixed")
        assert (j.rate_min is not None and j.rate_max is not None) == (j.budget_kind == "hourly")
        if j.closed_days_ago is not None:
            assert j.closed_days_ago < j.posted_days_ago
        else:
            assert j.posted_days_ago < 30, "an open job would have expired"


def check_terms(job: shape.JobSeed, terms: shape.TermsSeed) -> None:
    assert (terms.kind == "hourly") == (job.budget_kind == "hourly"), job.key
    assert (terms.kind == "milestone") == bool(terms.milestones)
    if terms.milestones:
        assert terms.amount == sum(price for _, _, price in terms.milestones)
        days = [due for _, due, _ in terms.milestones]
        assert days == sorted(days)


def test_invitations_resolve_and_are_possible() -> None:
    pairs = [(i.job, i.freelancer) for i in world.INVITATIONS]
    assert len(pairs) == len(set(pairs))
    for i in world.INVITATIONS:
        job = JOBS[i.job]
        assert i.freelancer in FREELANCERS
        assert not job.draft
        assert len(i.message) <= 1000
        assert len(i.decline_message) <= 1000
        assert bool(i.message) != bool(i.referred_by), (i.job, i.freelancer)
        assert i.sent_hours_ago < job.posted_days_ago * 24, (i.job, i.freelancer)
        assert job.closed_days_ago is None or i.sent_hours_ago > job.closed_days_ago * 24
        assert i.answered_hours_ago is None or i.answered_hours_ago <= i.sent_hours_ago
        served = [world.SPECIALIST.key] if job.client == specialist_acts.CLIENT else []
        assert not i.sender or i.sender in [*(seat[0] for seat in CLIENTS[job.client].seats), *served]
        assert (i.acceptance is not None) == (i.outcome == "accepted")
        assert (i.reason is not None) == (i.outcome in ("declined", "declined_and_referred"))
        assert (i.referral is not None) == (i.outcome == "declined_and_referred")
        assert (i.outcome == "job_closed") <= (job.closed_days_ago is not None)
        waiting = i.outcome in ("pending", "viewed", "ignored")
        assert waiting <= (job.closed_days_ago is None and i.sent_hours_ago < 336), (i.job, i.freelancer)
        assert (i.outcome == "expired") <= (i.sent_hours_ago > 336)
        if i.acceptance:
            assert 400 <= len(i.acceptance.letter) <= 5000, (i.job, i.freelancer)
            assert len(i.acceptance.answers) == len(job.questions), i.job
            check_terms(job, i.acceptance.terms)


def test_every_outcome_and_reason_is_present() -> None:
    assert {i.outcome for i in world.INVITATIONS} == set(get_args(shape.InvitationOutcome))
    assert {i.reason for i in world.INVITATIONS if i.reason} == set(get_args(shape.DeclineReasonCode))
    assert {p.state for p in world.PROPOSALS} == set(get_args(shape.ProposalState))
    assert {i.referral.by for i in world.INVITATIONS if i.referral} == {"address", "email", "search"}


def test_referrals_lead_to_invitations() -> None:
    found = {(i.job, i.freelancer): i for i in world.INVITATIONS}
    order = [(i.job, i.freelancer) for i in world.INVITATIONS]
    depths = set()
    for i in world.INVITATIONS:
        if i.referral and i.referral.to:
            named = found[(i.job, i.referral.to)]
            assert named.referred_by == i.freelancer
            assert named.sent_hours_ago == i.answered_hours_ago
            assert order.index((i.job, i.referral.to)) > order.index((i.job, i.freelancer))
            assert JOBS[i.job].visibility != "invite_only"
            assert FREELANCERS[i.referral.to].accepts_referrals
            assert FREELANCERS[i.referral.to].visibility != "private" or i.referral.by != "search"
            assert (named.outcome == "withdrawn") == i.referral.revoked
        depth, at = 0, i
        while at.referred_by:
            depth, at = depth + 1, found[(at.job, at.referred_by)]
        depths.add(depth)
    assert max(depths) == 2
    unknown = [i.referral for i in world.INVITATIONS if i.referral and not i.referral.to]
    assert unknown
    assert all(r.email.endswith("@example.org") for r in unknown)


def test_the_main_story_is_left_to_the_visitor() -> None:
    [asked] = [i for i in world.INVITATIONS if (i.job, i.freelancer) == ("alice-books", "bob")]
    assert asked.outcome == "pending"
    assert asked.sent_hours_ago == 5
    touched = {i.freelancer for i in world.INVITATIONS if i.job == "alice-books"}
    touched |= {p.freelancer for p in world.PROPOSALS if p.job == "alice-books"}
    assert "charlie" not in touched


def test_proposals_resolve_and_are_possible() -> None:
    live = {(i.job, i.freelancer) for i in world.INVITATIONS if i.outcome == "accepted"}
    pairs = [(p.job, p.freelancer) for p in world.PROPOSALS]
    assert len(pairs) == len(set(pairs))
    assert not live & set(pairs)
    named = {(i.job, i.freelancer): i for i in world.INVITATIONS}
    for p in world.PROPOSALS:
        job = JOBS[p.job]
        assert p.freelancer in FREELANCERS
        assert not job.draft
        assert job.visibility != "invite_only"
        assert 400 <= len(p.letter) <= 5000, (p.job, p.freelancer, len(p.letter))
        assert p.submitted_hours_ago < job.posted_days_ago * 24, (p.job, p.freelancer)
        assert job.closed_days_ago is None or p.submitted_hours_ago > job.closed_days_ago * 24
        assert len(p.answers) == len(job.questions), (p.job, p.freelancer)
        check_terms(job, p.terms)
        invited = named.get((p.job, p.freelancer))
        if invited and p.state != "withdrawn":
            assert invited.outcome == "withdrawn", (p.job, p.freelancer)


def test_talk_happens_in_rooms_that_exist() -> None:
    opened = {
        (i.job, i.freelancer): i.answered_hours_ago or i.sent_hours_ago
        for i in world.INVITATIONS
        if i.outcome == "accepted"
    }
    opened |= {(p.job, p.freelancer): p.submitted_hours_ago for p in world.PROPOSALS if p.state == "active"}
    for talk in world.TALKS:
        hours = [line[1] for line in talk.lines]
        assert 3 <= len(hours) <= 14, talk.job
        assert hours == sorted(hours, reverse=True), talk.job
        assert hours[0] <= opened[(talk.job, talk.freelancer)], talk.job
    assert {p.freelancer for p in world.PROPOSALS if p.state == "active"} <= {
        t.freelancer for t in world.TALKS
    }


def test_no_text_holds_a_contact() -> None:
    parts = (world.FREELANCERS, world.CLIENTS, world.JOBS, world.INVITATIONS, world.PROPOSALS, world.TALKS)
    for text in (t for part in parts for t in texts_in(part)):
        assert not CONTACT.search(text), text


def test_every_picture_belongs_to_a_piece_of_work() -> None:
    titles = {title for seed in world.FREELANCERS for title, _text in seed.portfolio}
    assert set(pictures.DRAWN) <= titles
    assert pictures.pictures_of("Two-currency ledger") == ()
    for title in pictures.DRAWN:
        (drawn,) = pictures.pictures_of(title)
        with Image.open(drawn) as picture:
            assert picture.size == pictures.SIZE
