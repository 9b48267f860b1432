"""What people do when they look in: each habit asks the API as its person would, and takes a refusal as people do."""

import random
from datetime import timedelta
from typing import Any

from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.moderation import actions as moderation
from handsel.moderation.models import Appeal, Case
from simulation import working
from simulation.program import Answer, Hand
from simulation.world import Freelancer, Hirer, World, words_of

REASONS = ("skills", "not_interested", "too_busy", "little_history", "rate_low", "other")
TURNED_DOWN = ("skills", "experience", "price", "time", "chosen", "plans", "other")
SIZES = ("small", "medium", "large")


def freelancer_looks_in(world: World, one: Freelancer) -> None:
    """Answer what waits, look for work, talk, and keep one's own things in order."""
    rng, hand = world.rng, one.hand
    for row in hand.rows("list invitations", "/invitations?waiting=true&limit=5"):
        _answer(world, one, row)
    if rng.random() < 0.4:
        working.answers_offers(rng, hand)
    if rng.random() < 0.6:
        working.works(rng, hand)
    if rng.random() < 0.25:
        _look_for_work(world, one)
    if rng.random() < 0.6:
        _talk(rng, hand)
    if rng.random() < 0.25:
        _mind_own_proposals(rng, hand)
    if rng.random() < 0.15:
        _keep_house(world, one)


def _keep_house(world: World, one: Freelancer) -> None:
    rng, hand = world.rng, one.hand
    if rng.random() < 0.6:
        _mind_own_referrals(world, one)
    if rng.random() < 0.15:
        _mind_own_profile(rng, one)
    if rng.random() < 0.6:
        hand.ask("read notices", "PUT", "/notices/read")
    if rng.random() < 0.15:
        _appeal(hand)


def hirer_looks_in(world: World, one: Hirer) -> None:
    """Post, invite, read what came, hire, look after the work, talk, and end what is done."""
    rng, hand = world.rng, one.hand
    jobs = hand.rows("list own jobs", "/account/jobs?state=open&limit=20")
    if len(jobs) < 2 and rng.random() < 0.4:
        posted = _post(world, one)
        jobs += [posted] if posted else []
    for job in jobs:
        _mind_job(world, one, job)
    if rng.random() < 0.2:
        working.minds_offers(rng, hand)
    if rng.random() < 0.6:
        working.looks_after_work(rng, hand)
    if rng.random() < 0.7:
        _talk(rng, hand)


def _mind_job(world: World, one: Hirer, job: Answer) -> None:
    rng, hand = world.rng, one.hand
    fresh = rng.random()
    if fresh < 0.35:
        _invite(world, one, job)
    if fresh < 0.6:
        sent = _read_proposals(rng, hand, job)
        if rng.random() < 0.4:
            working.hires(rng, hand, job, sent)
    if rng.random() < 0.15:
        _mind_invitations(rng, hand, job)
    if rng.random() < 0.08:
        _line_up(world, one, job)
    if rng.random() < 0.03:
        _end(rng, hand, job)
    elif rng.random() < 0.03:
        _edit(rng, hand, job)


def operator_looks_in(world: World) -> None:
    """Claim what was reported and decide it, and look again where somebody appealed.

    Keys carry no operator's power (ADM-13), so an operator acts here as their pages do.
    """
    rng, operator = world.rng, world.operator
    for case in Case.objects.filter(state=Case.State.OPEN).order_by("pk")[:20]:
        moderation.claim_case(by=operator, case_id=case.pk)
        decision = rng.choice(("dismiss", "dismiss", "warn", "remove", "suspend"))
        try:
            moderation.decide_case(by=operator, case_id=case.pk, decision=decision, reason="As it stands.")
        except Refused as no:
            world.tally.answers[f"decide: {decision}", no.code] += 1
            moderation.decide_case(by=operator, case_id=case.pk, decision="dismiss", reason="As it stands.")
        world.tally.answers[f"decide: {decision}", "done"] += 1
    for appeal in Appeal.objects.filter(state=Appeal.State.OPEN).order_by("pk")[:20]:
        outcome = rng.choice((Appeal.State.UPHELD, Appeal.State.REVERSED))
        moderation.decide_appeal(by=operator, case_id=appeal.case_id, outcome=outcome, reason="Looked again.")
        world.tally.answers[f"appeal: {outcome}", "done"] += 1


def _answer(world: World, one: Freelancer, row: Answer) -> None:
    rng, hand = world.rng, one.hand
    read = hand.ask("read an invitation", "GET", f"/invitations/{row['id']}")
    if read is None:
        return
    path, roll = f"/invitations/{row['id']}", rng.random()
    if rng.random() < 0.02:
        body = {
            "subject": f"invitations.invitation:{row['id']}",
            "kind": "spam",
            "words": "Sent to everybody.",
        }
        hand.ask("report", "POST", "/reports", body)
    if roll < 0.45 * one.willing * 2:
        job = hand.ask("read a job", "GET", f"/jobs/{read['job_id']}")
        if job is not None:
            hand.ask("accept", "POST", f"{path}/accept", proposal(rng, job))
    elif roll < 0.6:
        hand.ask(
            "decline", "POST", f"{path}/decline", {"reason": rng.choice(REASONS), "message": "Thank you."}
        )
    elif roll < 0.85:
        refer = {"to": _named(world, one), "message": "Ask them."}
        hand.ask(
            "decline and refer", "POST", f"{path}/decline", {"reason": rng.choice(REASONS), "refer": refer}
        )
    elif roll < 0.9:
        day = clock.today() + timedelta(days=rng.randrange(2, 20))
        hand.ask("not now", "POST", f"{path}/not-now", {"ask_again_on": day.isoformat()})
    elif roll < 0.95:
        hand.ask("ignore", "POST", f"{path}/ignore")


def _named(world: World, one: Freelancer) -> str:
    """Return how somebody names a colleague: a profile, a mail address, or one that nobody has."""
    rng = world.rng
    friend = rng.choice(one.friends or world.freelancers)
    return rng.choice(
        (friend.profile, friend.profile, friend.email, f"stranger{rng.randrange(99)}@example.test")
    )


def proposal(rng: random.Random, job: Answer) -> dict[str, Any]:
    """Return a proposal that fits a job."""
    hourly = job["budget_kind"] == "hourly"
    price = rng.randrange(100, 2000)
    if hourly:
        terms: dict[str, Any] = {
            "kind": "hourly",
            "amount": f"{rng.randrange(20, 90)}.00",
            "weekly_limit": 20,
        }
    elif rng.random() < 0.5:
        terms = {"kind": "project", "amount": f"{price}.00"}
    else:
        parts = [
            {"text": "First part", "price": f"{price}.00"},
            {"text": "The rest", "price": f"{price // 2}.50"},
        ]
        terms = {"kind": "milestone", "milestones": parts}
    return {
        "letter": f"I would begin with a plan, then deliver every week. Number {rng.randrange(10**9)}.",
        "duration": "1to3",
        "terms": terms,
        "answers": [{"question": row["id"], "text": "Yes, often."} for row in job["questions"]],
    }


def _look_for_work(world: World, one: Freelancer) -> None:
    rng, hand = world.rng, one.hand
    category, _skills = words_of(one.trade)
    found = hand.rows("find jobs", f"/jobs?category={category}&limit=20")
    if found and rng.random() < 0.2:
        hand.ask("save a job", "PUT", f"/saved/jobs/{rng.choice(found)['id']}")
    if not found or rng.random() > one.willing:
        return
    job = hand.ask("read a job", "GET", f"/jobs/{rng.choice(found)['id']}")
    if job is not None:
        hand.ask("propose", "POST", f"/jobs/{job['id']}/proposals", proposal(rng, job))


def _talk(rng: random.Random, hand: Hand) -> None:
    for room in hand.rows("list rooms", "/rooms?limit=3"):
        said = hand.ask("read a room", "GET", f"/rooms/{room['id']}/messages?limit=5")
        if said and said["items"]:
            hand.ask("mark read", "PUT", f"/rooms/{room['id']}/read", {"up_to": said["items"][-1]["id"]})
        if rng.random() < 0.4:
            body = {"body": rng.choice(("Thank you.", "When could we begin?", "I will look at it tomorrow."))}
            hand.ask("say", "POST", f"/rooms/{room['id']}/messages", body)


def _mind_own_proposals(rng: random.Random, hand: Hand) -> None:
    for row in hand.rows("list proposals", "/proposals?limit=3"):
        path, roll = f"/proposals/{row['id']}", rng.random()
        if roll < 0.15:
            hand.ask(
                "edit the letter", "PUT", f"{path}/letter", {"letter": f"Better: {rng.randrange(10**9)}."}
            )
        elif roll < 0.3:
            terms = {"kind": "project", "amount": f"{rng.randrange(100, 2000)}.00"}
            hand.ask("change terms", "PUT", f"{path}/terms", {"terms": terms, "duration": "lt1"})
        elif roll < 0.35:
            hand.ask("withdraw a proposal", "POST", f"{path}/withdraw", {"reason": "Something came up."})


def _mind_own_referrals(world: World, one: Freelancer) -> None:
    for row in one.hand.rows("list referrals", "/referrals?limit=5"):
        if row["can_retry"]:
            friend = world.rng.choice(one.friends or world.freelancers)
            one.hand.ask("retry a referral", "POST", f"/referrals/{row['id']}/retry", {"to": friend.profile})
        elif row["can_revoke"] and world.rng.random() < 0.2:
            one.hand.ask("revoke a referral", "POST", f"/referrals/{row['id']}/revoke")


def _mind_own_profile(rng: random.Random, one: Freelancer) -> None:
    seen = rng.choice(("public", "public", "members", "private"))
    one.hand.ask("set visibility", "PUT", "/profile/visibility", {"visibility": seen})
    one.hand.ask("set referrals", "PUT", "/profile/referrals", {"wanted": rng.random() < 0.8})


def _appeal(hand: Hand) -> None:
    for case in hand.rows("list own cases", "/cases"):
        hand.ask("appeal", "POST", f"/cases/{case['id']}/appeal", {"words": "It was not meant like that."})


def _line_up(world: World, one: Hirer, job: Answer) -> None:
    rng, hand = world.rng, one.hand
    _category, skills = words_of(one.trade)
    found = hand.rows("find freelancers", f"/freelancers?skill={rng.choice(skills)}&limit=50")
    for row in rng.sample(found, min(len(found), 2)):
        hand.ask("line up", "POST", f"/jobs/{job['id']}/alternates", {"profile": row["id"]})
    hand.ask("invite by itself", "PUT", f"/jobs/{job['id']}/alternates/inviting", {"on": rng.random() < 0.8})


def _post(world: World, one: Hirer) -> Answer | None:
    rng = world.rng
    category, skills = words_of(one.trade)
    hourly = rng.random() < 0.4
    money = (
        {"rate_min": "20.00", "rate_max": "80.00"} if hourly else {"budget": f"{rng.randrange(100, 5000)}.00"}
    )
    return one.hand.ask(
        "post a job",
        "POST",
        "/jobs",
        {
            "title": f"{one.trade}, part {rng.randrange(10**6)}",
            "description": f"We look for somebody who knows {one.trade} well and likes to explain what they do.",
            "category": category,
            "skills": rng.sample(skills, 2),
            "size": rng.choice(SIZES),
            "budget_kind": "hourly" if hourly else "fixed",
            **money,
            "visibility": rng.choice(("public", "public", "members", "invite_only")),
            "questions": ["Have you done this before?"] if rng.random() < 0.4 else [],
        },
    )


def _invite(world: World, one: Hirer, job: Answer) -> None:
    rng = world.rng
    _category, skills = words_of(one.trade)
    found = one.hand.rows("find freelancers", f"/freelancers?skill={rng.choice(skills)}&limit=50")
    for row in rng.sample(found, min(len(found), rng.randrange(1, 4))):
        body = {"profile": row["id"], "message": "Would you like to have a look?"}
        one.hand.ask("invite", "POST", f"/jobs/{job['id']}/invitations", body)


def _read_proposals(rng: random.Random, hand: Hand, job: Answer) -> list[Answer]:
    sent = hand.rows("list proposals of a job", f"/jobs/{job['id']}/proposals?limit=6")
    for row in sent[:4]:
        path, roll = f"/proposals/{row['id']}", rng.random()
        if roll < 0.5:
            hand.ask("read a proposal", "GET", path)
        if roll < 0.1:
            hand.ask("shortlist", "PUT", f"{path}/shortlist", {"wanted": rng.random() < 0.8})
        elif roll < 0.15:
            hand.ask("archive", "POST", f"{path}/archive")
        elif roll < 0.2:
            hand.ask("restore", "POST", f"{path}/restore")
        elif roll < 0.25:
            hand.ask("decline a proposal", "POST", f"{path}/decline", {"reason": rng.choice(TURNED_DOWN)})
        elif roll < 0.4:
            hand.ask("message a candidate", "POST", f"{path}/message", {"body": "Could you start on Monday?"})
    return sent


def _mind_invitations(rng: random.Random, hand: Hand, job: Answer) -> None:
    for row in hand.rows("list invitations of a job", f"/jobs/{job['id']}/invitations?limit=5"):
        if row["state"] == "pending" and rng.random() < 0.15:
            hand.ask("withdraw an invitation", "POST", f"/invitations/{row['id']}/withdraw")
        elif row["state"] == "expired":
            hand.ask("reopen", "POST", f"/invitations/{row['id']}/reopen")


def _end(rng: random.Random, hand: Hand, job: Answer) -> None:
    hand.ask("close a job", "POST", f"/jobs/{job['id']}/close", {"hired": rng.random() < 0.6})


def _edit(rng: random.Random, hand: Hand, job: Answer) -> None:
    whole = hand.ask("read a job", "GET", f"/jobs/{job['id']}")
    if whole is None:
        return
    names = ("title", "category", "skills", "experience", "size", "duration", "visibility", "budget_kind")
    money = {name: whole[name] for name in ("budget", "rate_min", "rate_max") if whole[name] is not None}
    body = {
        **{name: whole[name] for name in names},
        **money,
        "description": whole["description"] + " We start soon.",
        "questions": [row["text"] for row in whole["questions"]],
    }
    hand.ask("edit a job", "PUT", f"/jobs/{job['id']}", body)
