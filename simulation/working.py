"""What people do from the offer to the reviews: hire, agree, work, look at it, pay, end and say how it was."""

import random
from datetime import timedelta

from handsel.kit import clock
from simulation.program import Answer, Hand

DECLINED = ("terms", "time", "other_work", "scope", "other")
ENDED = ("done", "done", "done", "changed", "not_delivered", "no_fit", "other")
CRITERIA = ("availability", "deadlines", "communication", "cooperation")


def hires(rng: random.Random, hand: Hand, job: Answer, sent: list[Answer]) -> None:
    """Offer the job to somebody who proposed, as they asked for it or a little less."""
    likely = [row for row in sent if row["state"] in ("active", "viewed", "submitted")]
    if not likely:
        return
    chosen = rng.choice(likely)
    body = {"freelancer": chosen["freelancer"]["id"], "terms": _terms(rng, job), "text": "As we wrote."}
    hand.ask("make an offer", "POST", f"/jobs/{job['id']}/offers", body)


def _terms(rng: random.Random, job: Answer) -> Answer:
    price = rng.randrange(100, 3000)
    if job["budget_kind"] == "hourly":
        return {
            "kind": "hourly",
            "amount": f"{rng.randrange(20, 90)}.00",
            "weekly_limit": rng.choice((10, 20, 40)),
        }
    if rng.random() < 0.3:
        return {"kind": "project", "amount": f"{price}.00"}
    parts = [
        {"text": "First part", "price": f"{price}.00"},
        {"text": "The rest", "price": f"{price // 3 + 5}.25"},
    ]
    return {"kind": "milestone", "milestones": parts}


def answers_offers(rng: random.Random, hand: Hand) -> None:
    """Accept most offers, decline some, ask for more now and then."""
    for row in hand.rows("list offers", "/offers?state=pending&limit=3"):
        path, roll = f"/offers/{row['id']}", rng.random()
        whole = hand.ask("read an offer", "GET", path)
        if whole is None:
            continue
        if roll < 0.6:
            hand.ask("accept an offer", "POST", f"{path}/accept", {"version": whole["terms"]["version"]})
        elif roll < 0.7:
            body = {"reason": rng.choice(DECLINED), "message": "Thank you for asking."}
            hand.ask("decline an offer", "POST", f"{path}/decline", body)
        elif roll < 0.8:
            hand.ask("ask for other terms", "POST", f"{path}/counter", {"terms": _more(whole["terms"])})


def minds_offers(rng: random.Random, hand: Hand) -> None:
    """Answer who asked for other terms, and take an offer back now and then."""
    for row in hand.rows("list offers", "/offers?state=countered&limit=3"):
        whole = hand.ask("read an offer", "GET", f"/offers/{row['id']}")
        if whole and whole["wanted"] and rng.random() < 0.5:
            body = {"terms": _same(whole["wanted"]), "text": "Agreed."}
            hand.ask("change an offer", "PUT", f"/offers/{row['id']}/terms", body)
    for row in hand.rows("list offers", "/offers?state=pending&limit=3"):
        if rng.random() < 0.05:
            hand.ask(
                "take an offer back", "POST", f"/offers/{row['id']}/withdraw", {"reason": "Plans changed."}
            )


def _same(terms: Answer) -> Answer:
    kept = {"kind": terms["kind"]}
    if terms["kind"] == "milestone":
        rows = terms["milestones"]
        return {**kept, "milestones": [{"text": row["text"], "price": row["price"]} for row in rows]}
    limit = {"weekly_limit": terms["weekly_limit"]} if terms["kind"] == "hourly" else {}
    return {**kept, "amount": terms["amount"], **limit}


def _more(terms: Answer) -> Answer:
    same = _same(terms)
    if same["kind"] == "milestone":
        same["milestones"][0]["price"] = f"{float(same['milestones'][0]['price']) + 50:.2f}"
    else:
        same["amount"] = f"{float(same['amount']) + 5:.2f}"
    return same


def works(rng: random.Random, hand: Hand) -> None:
    """Deliver, write hours down, correct what came back, and mind the contract."""
    for row in hand.rows("list contracts", "/contracts?limit=4"):
        contract = hand.ask("read a contract", "GET", f"/contracts/{row['id']}")
        if contract is None:
            continue
        if contract["state"] == "ended":
            _review(rng, hand, contract, of_client=True)
        elif contract["kind"] == "hourly":
            _write_hours(rng, hand, contract)
        else:
            _deliver(rng, hand, contract)
        _confirm(rng, hand, contract)
        _mind(rng, hand, contract, ends=0.01)


def _deliver(rng: random.Random, hand: Hand, contract: Answer) -> None:
    for part in contract["milestones"]:
        path, roll = f"/milestones/{part['id']}", rng.random()
        if part["state"] == "agreed" and roll < 0.4:
            hand.ask("submit work", "POST", f"{path}/submissions", {"text": "Here it is."})
            break
        if part["state"] == "proposed" and part["proposed_by_side"] == "client":
            hand.ask("agree to a milestone", "POST", f"{path}/{'agree' if roll < 0.8 else 'refuse'}")
    if rng.random() < 0.05:
        body = {"text": "Something more", "price": f"{rng.randrange(20, 300)}.00"}
        hand.ask("propose a milestone", "POST", f"/contracts/{contract['id']}/milestones", body)


def _write_hours(rng: random.Random, hand: Hand, contract: Answer) -> None:
    day = clock.today() - timedelta(days=rng.randrange(2))
    body = {"date": day.isoformat(), "minutes": rng.randrange(15, 400, 5), "text": "Worked through the list"}
    hand.ask("write hours down", "POST", f"/contracts/{contract['id']}/hours", body)
    for week in hand.rows("list weeks", f"/contracts/{contract['id']}/weeks?limit=3"):
        if week["state"] == "sent_back" and rng.random() < 0.7:
            if week["entries"] and rng.random() < 0.5:
                hand.ask("delete an entry", "DELETE", f"/hours/{week['entries'][0]['id']}")
            hand.ask("hand hours in again", "POST", f"/weeks/{week['id']}/hand-in")


def looks_after_work(rng: random.Random, hand: Hand) -> None:
    """Approve or send back what was delivered, record what was paid, end what is done, and review."""
    for row in hand.rows("list contracts", "/contracts?limit=6"):
        contract = hand.ask("read a contract", "GET", f"/contracts/{row['id']}")
        if contract is None:
            continue
        for part in contract["milestones"]:
            _look_at(rng, hand, part)
        if contract["kind"] == "hourly":
            _look_at_weeks(rng, hand, contract)
        _pay(rng, hand, contract)
        if contract["state"] == "ended":
            _review(rng, hand, contract, of_client=False)
        done = all(part["state"] in ("approved", "dropped", "refused") for part in contract["milestones"])
        finished = contract["kind"] == "fixed" and bool(contract["milestones"]) and done
        _mind(rng, hand, contract, ends=0.5 if finished else 0.03)


def _look_at(rng: random.Random, hand: Hand, part: Answer) -> None:
    path, roll = f"/milestones/{part['id']}", rng.random()
    if part["state"] == "submitted" and roll < 0.5:
        hand.ask("approve work", "POST", f"{path}/approve")
    elif part["state"] == "submitted" and roll < 0.65:
        hand.ask("ask for changes", "POST", f"{path}/send-back", {"note": "The last page is missing."})
    elif part["state"] == "proposed" and part["proposed_by_side"] == "freelancer" and roll < 0.6:
        hand.ask("agree to a milestone", "POST", f"{path}/agree")


def _look_at_weeks(rng: random.Random, hand: Hand, contract: Answer) -> None:
    for week in hand.rows("list weeks", f"/contracts/{contract['id']}/weeks?limit=3"):
        roll = rng.random()
        if week["state"] == "in_review" and roll < 0.4:
            hand.ask("approve hours", "POST", f"/weeks/{week['id']}/approve")
        elif week["state"] == "in_review" and roll < 0.5:
            hand.ask(
                "send hours back", "POST", f"/weeks/{week['id']}/send-back", {"note": "Tuesday looks long."}
            )


def _mind(rng: random.Random, hand: Hand, contract: Answer, *, ends: float) -> None:
    path = f"/contracts/{contract['id']}"
    if contract["state"] == "paused" and rng.random() < 0.5:
        hand.ask("resume", "POST", f"{path}/resume")
    elif contract["state"] == "active" and rng.random() < 0.02:
        hand.ask("pause", "POST", f"{path}/pause", {})
    if contract["state"] == "active" and rng.random() < 0.1:
        _change(rng, hand, contract)
    if contract["state"] != "ended" and rng.random() < ends:
        body = {"reason": rng.choice(ENDED), "message": "Thank you for the work."}
        hand.ask("end a contract", "POST", f"{path}/end", body)


def _change(rng: random.Random, hand: Hand, contract: Answer) -> None:
    """Answer a wish of the other side, take back one's own, or wish for something."""
    path, roll = f"/contracts/{contract['id']}/changes", rng.random()
    waiting = [row for row in hand.rows("list changes", path) if row["state"] == "open"]
    for row in waiting:
        act = "approve" if roll < 0.5 else "refuse" if roll < 0.8 else "withdraw"
        hand.ask(f"{act} a change", "POST", f"/changes/{row['id']}/{act}")
    if waiting:
        return
    agreed = [part for part in contract["milestones"] if part["state"] == "agreed"]
    if contract["kind"] == "hourly":
        hand.ask("wish for a change", "POST", path, {"kind": "rate", "rate": f"{rng.randrange(20, 120)}.00"})
    elif agreed and roll < 0.7:
        part = rng.choice(agreed)
        price = f"{max(5.0, float(part['price']) + rng.choice((-20, 30))):.2f}"
        body = {"kind": "milestone", "milestone_id": part["id"], "text": part["text"], "price": price}
        hand.ask("wish for a change", "POST", path, body)
    elif agreed:
        hand.ask("wish for a change", "POST", path, {"kind": "drop", "milestone_id": agreed[-1]["id"]})


def _pay(rng: random.Random, hand: Hand, contract: Answer) -> None:
    open_sum = float(contract["approved"]) - float(contract["paid"])
    if open_sum >= 1 and rng.random() < 0.3:
        body = {"amount": f"{open_sum:.2f}", "paid_date": clock.today().isoformat(), "note": "By transfer"}
        hand.ask("write a payment down", "POST", f"/contracts/{contract['id']}/payments", body)


def _confirm(rng: random.Random, hand: Hand, contract: Answer) -> None:
    if float(contract["approved"]) <= float(contract["paid"]):
        return
    for row in hand.rows("list payments", f"/contracts/{contract['id']}/payments"):
        if row["state"] == "recorded":
            act = "confirm" if rng.random() < 0.8 else "deny"
            hand.ask(f"{act} a payment", "POST", f"/payments/{row['id']}/{act}")


def _review(rng: random.Random, hand: Hand, contract: Answer, *, of_client: bool) -> None:
    """Say how it was: most were content; a client also tells in private how gladly they would go on."""
    if rng.random() > 0.5:
        return
    mood = rng.choice((5, 5, 5, 4, 4, 3, 2))
    stars = {name: max(1, min(5, mood + rng.choice((-1, 0, 0, 1)))) for name in CRITERIA}
    body: Answer = {"stars": stars, "text": "As it was agreed." if mood > 3 else "It could have been better."}
    if not of_client:
        stars |= {"skills": mood, "quality": mood}
        body["private_score"] = min(10, mood * 2)
    hand.ask("review", "POST", f"/contracts/{contract['id']}/reviews", body)
