"""Whatever people can do has a page and an API door, or a written reason why not (ADM-13)."""

import ast
from importlib import import_module

import pytest

from tests.architecture.tree import PACKAGE, ROOMS, parsed

CLOCK = "done by the clock"
INSIDE = "done inside other acts, not by people"
HEARD = "done when a fact is heard"
GATE = "the gate of the API itself"
COMMAND = "done by a command of the operator"
WHO = "who may act for whom is decided by people at the page, not by a program with a key"
BROWSER = "about this browser"
DESK = "done by staff at their desk; keys carry no power of staff"
OPERATOR = "keys carry no operator's power"

# Acts without a page, without an API door, each with its reason.
NEITHER = {
    "people": {
        "account_to_change": INSIDE, "count_approved": INSIDE, "count_hire": INSIDE,
        "add_category": COMMAND, "find_again": HEARD, "hold_words": INSIDE,
        "held_category": INSIDE, "held_skills": INSIDE,
        "add_person": INSIDE, "begin_answer": GATE,
        "count_request": GATE, "create_operator": COMMAND, "digest_of": INSIDE, "drop_answer": GATE,
        "forget_file": INSIDE,
        "end_absences": CLOCK, "forget_answers": CLOCK, "forget_sessions": CLOCK,
        "introduce": INSIDE,
        "keep_answer": GATE, "list_skill": COMMAND,
        "profile_to_change": INSIDE, "put_or_remove": INSIDE, "set_response": INSIDE,
        "set_in_agency": INSIDE, "take_profile_down": HEARD, "show_profile_again": HEARD,
        "close_assignments": INSIDE, "close_client_account": INSIDE, "drop_exports": INSIDE, "drop_old_exports": CLOCK,
        "keep_export": INSIDE, "forget_person": INSIDE,
        "refuse_client": INSIDE, "tell_of_change": INSIDE,
        "turn_inactive_private": CLOCK, "merit_tags": INSIDE, "set_badge": INSIDE, "set_client_rating": INSIDE,
        "set_rating": INSIDE, "set_scores": INSIDE, "find_by_newness": INSIDE, "note_verified": INSIDE,
    },
    "agencies": {"note_belonging": INSIDE, "leave_everything": INSIDE, "hold": INSIDE, "put_into_index": INSIDE},
    "jobs": {
        "admit": INSIDE, "find_again": HEARD, "expire_jobs": CLOCK, "lock_job": INSIDE, "lock_open_job": INSIDE,
        "move_activity": INSIDE, "note_hire": INSIDE, "note_viewed": INSIDE, "put_into_index": INSIDE,
        "remove_job": HEARD, "reopen_job": HEARD, "touch": INSIDE, "warn_of_expiry": CLOCK,
    },
    "invitations": {
        "forget_address": INSIDE,
        "admit_managers": HEARD, "end_with_hire": INSIDE,
        "answer_referral": INSIDE, "deliver": INSIDE, "end": INSIDE, "end_with_job": HEARD,
        "end_with_proposal": HEARD, "expire_invitations": CLOCK, "hold": INSIDE, "hold_referrer": INSIDE,
        "look_at": INSIDE, "move_referral": INSIDE, "note_proposal": HEARD, "note_viewed": INSIDE,
        "pass_on": INSIDE, "settle_referrals": CLOCK, "invite_next": HEARD, "end_lineup": HEARD,
        "remind_to_ask_again": CLOCK, "void_invitations_of": HEARD,
    },
    "proposals": {
        "forget_person": INSIDE,
        "hire": INSIDE, "offer_gone": INSIDE, "offer_made": INSIDE,
        "counts_as_interviewing": INSIDE, "drop_draft": INSIDE, "take_kept_video": INSIDE,
        "drop_video": INSIDE, "stored_video": INSIDE,
        "hold": INSIDE, "mark_viewed": INSIDE, "open_room": INSIDE, "restore": INSIDE,
        "write_files": INSIDE, "write_terms": INSIDE, "end_proposals": HEARD,
        "take_proposal_down": HEARD, "show_proposal_again": HEARD,
        "note_client_message": HEARD, "seat_managers": HEARD, "submit_invited": INSIDE,
    },
    "contracts": {
        "approve_by_time": CLOCK, "approve_weeks_by_time": CLOCK, "hand_in_at_end": INSIDE, "count_approved": INSIDE,
        "hand_in_weeks": CLOCK, "hold_contract": INSIDE, "hold_milestone": INSIDE, "hold_offer": INSIDE,
        "close_changes": INSIDE, "drop_work": INSIDE, "hold_change": INSIDE,
        "hold_week": INSIDE, "end_offer": INSIDE, "open_proposal": INSIDE,
        "write_step": INSIDE, "write_milestone_step": INSIDE, "write_terms": INSIDE, "expire_offers": CLOCK,
        "warn_of_expiry": CLOCK,
        "counter_with_proposal": HEARD, "decline_with_proposal": HEARD, "end_with_job": HEARD,
    },
    "moderation": {"open_case": INSIDE},
    "tips": {"count_asking": INSIDE},
    "messaging": {
        "add_line": INSIDE, "archive_rooms": CLOCK, "end_room": INSIDE, "open_interview": INSIDE,
        "remove_message": HEARD, "show_message_again": HEARD, "seat_hirer": HEARD, "unseat_hirer": HEARD,
        "seat_beside": INSIDE, "begin_contract": INSIDE,
    },
    "notifications": {
        "claim_letter": INSIDE, "claim_push": INSIDE, "drop_subscription": INSIDE, "gather": INSIDE,
        "forget_person": INSIDE, "take_back": INSIDE,
        "in_words_of": INSIDE,
        "keep_waiting_letters": INSIDE, "mark_seen": INSIDE, "note_letter_failed": INSIDE,
        "note_letter_sent": INSIDE, "note_push_sent": INSIDE, "queue_letter": INSIDE, "tell": INSIDE,
        "tidy_words": INSIDE, "write_letter": INSIDE, "write_to_address": INSIDE,
    },
    "webhooks": {
        "forget_person": INSIDE,
        "claim_next": INSIDE, "forget_deliveries": CLOCK,
        "note_outcome": INSIDE, "pass_on": HEARD, "wake": INSIDE,
        "wake_overdue": CLOCK,
    },
    "reputation": {
        "hide_review": HEARD, "show_review_again": HEARD, "measure_everybody": CLOCK, "measure_response": HEARD,
        "hold_review": INSIDE, "measure_ratings": INSIDE,
        "show_due_reviews": CLOCK, "show_reviews": INSIDE,
        "compute_moved": CLOCK, "compute_scores": HEARD, "go_on": CLOCK, "keep_week": CLOCK,
        "take_step": CLOCK, "check_badges": CLOCK, "check_badges_of": CLOCK,
    },
    "specialists": {"forget_person": INSIDE},
    "desk": {"take_followers": HEARD},
    "search": {"forget_person": INSIDE, "find_new_jobs": CLOCK, "review_week": CLOCK},
}  # fmt: skip

# Acts with a page and without an API door.
PAGE_ONLY = {
    "jobs": {"set_void": OPERATOR},
    "people": {
        "ask_for_export": "everything of somebody at once is handed to them alone, signed in",
        "show_again": "the visibility has a door of its own",
        "add_alias": OPERATOR, "add_word": OPERATOR, "import_words": OPERATOR, "merge_words": OPERATOR,
        "remove_alias": OPERATOR, "remove_word": OPERATOR, "rename_word": OPERATOR,
        "become_freelancer": WHO, "change_role": WHO, "hide_referral_hint": "about a hint of the pages",
        "leave_account": WHO, "make_key": WHO, "mark_payment_verified": OPERATOR, "offer_seat": WHO,
        "open_client_account": WHO, "remove_seat": WHO, "revoke_key": WHO,
        "revoke_seat_offer": WHO, "set_plan": OPERATOR,
        "end_session": BROWSER, "end_other_sessions": BROWSER,
        "flag_conduct": OPERATOR, "set_expert": OPERATOR,
        "set_standing": OPERATOR, "assign_specialist": OPERATOR, "end_assignment": OPERATOR,
        "end_specialist": OPERATOR, "make_specialist": OPERATOR, "take_seat": WHO,
    },
    "agencies": {
        "ask_to_join": WHO, "change_role": WHO, "decline_to_join": WHO, "hand_over": WHO, "join_agency": WHO,
        "leave_agency": WHO, "open_agency": WHO, "remove_member": WHO, "set_exclusive": WHO, "take_back": WHO,
    },
    "reputation": {"begin_run": OPERATOR},
    "specialists": {"shortlist": DESK, "unlist": DESK, "write_note": DESK},
    "moderation": {
        "claim_case": OPERATOR, "decide_appeal": OPERATOR, "decide_case": OPERATOR, "release_case": OPERATOR,
        "open_file": OPERATOR,
    },
    "proposals": {
        "save_draft": "programs keep their own drafts; refused letters are kept by the door",
    },
    "desk": {
        "put_up_banner": OPERATOR, "set_instance": OPERATOR, "take_banner_down": OPERATOR, "write_label": OPERATOR,
        "publish_news": OPERATOR, "remove_news": OPERATOR,
        "close_banner": "about what stands across the pages",
    },
    "notifications": {
        "send_again": OPERATOR, "subscribe": BROWSER, "unsubscribe": "the link in a mail is its permission",
        "unsubscribe_browser": BROWSER,
    },
}  # fmt: skip
MACHINERY = {
    "events",
    "index",
    "kit",
    "policy",
    "pages",
}  # no acts of people of their own
ROOMS_OF_PEOPLE = [room for room in ROOMS if room not in MACHINERY]


def _acts(room):
    folder = PACKAGE / room / "actions"
    files = sorted(folder.glob("*.py")) if folder.is_dir() else [PACKAGE / room / "actions.py"]
    return {
        node.name
        for file in files
        if file.exists()
        for node in parsed(file).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def _named_in(part):
    """Return every name that is mentioned in a part (`api`, `views`) of any room."""
    found = set()
    for room in ROOMS:
        place = PACKAGE / room / part
        files = place.rglob("*.py") if place.is_dir() else [PACKAGE / room / f"{part}.py"]
        for file in files:
            if file.exists():
                for node in ast.walk(parsed(file)):
                    if isinstance(node, ast.Attribute):
                        found.add(node.attr)
    return found


@pytest.mark.rule("ADM-13")
@pytest.mark.parametrize("room", ROOMS_OF_PEOPLE)
def test_every_act_of_people_has_a_page_and_an_api_door_or_a_reason(room):
    acts = _acts(room)
    views, doors = _named_in("views"), _named_in("api")
    neither, page_only = NEITHER.get(room, {}), PAGE_ONLY.get(room, {})
    unexplained = {act for act in acts if act not in neither}
    assert {act for act in unexplained if act not in views} == set(), "no page and no reason"
    assert {act for act in unexplained if act not in doors and act not in page_only} == set(), "no API door"


@pytest.mark.rule("ADM-13")
@pytest.mark.parametrize("room", ROOMS_OF_PEOPLE)
def test_no_reason_is_kept_for_what_is_gone_or_has_its_door(room):
    acts, doors = _acts(room), _named_in("api")
    assert set(NEITHER.get(room, {})) - acts == set()
    assert set(PAGE_ONLY.get(room, {})) - acts == set()
    assert {act for act in PAGE_ONLY.get(room, {}) if act in doors} == set()


def test_every_room_of_people_is_walked():
    rooms = {
        room
        for room in ROOMS
        if (PACKAGE / room / "actions.py").exists() or (PACKAGE / room / "actions").is_dir()
    }
    assert rooms - MACHINERY == set(ROOMS_OF_PEOPLE) & rooms
    for room in ROOMS_OF_PEOPLE:
        import_module(f"handsel.{room}")
