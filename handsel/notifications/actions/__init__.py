"""The verbs of the notifications room, by subject: the only place that writes."""

from handsel.notifications.actions.choices import choose, subscribe, unsubscribe, unsubscribe_browser
from handsel.notifications.actions.forgetting import forget_person
from handsel.notifications.actions.letters import (
    claim_letter,
    keep_waiting_letters,
    note_letter_failed,
    note_letter_sent,
    send_again,
    write_letter,
    write_to_address,
)
from handsel.notifications.actions.pushing import claim_push, drop_subscription, note_push_sent
from handsel.notifications.actions.telling import gather, in_words_of, mark_read, mark_seen, take_back, tell
from handsel.notifications.kinds import SECURITY, Kind, register
from handsel.notifications.words import Words

__all__ = [
    "SECURITY",
    "Kind",
    "Words",
    "choose",
    "claim_letter",
    "claim_push",
    "drop_subscription",
    "forget_person",
    "gather",
    "in_words_of",
    "keep_waiting_letters",
    "mark_read",
    "mark_seen",
    "note_letter_failed",
    "note_letter_sent",
    "note_push_sent",
    "register",
    "send_again",
    "subscribe",
    "take_back",
    "tell",
    "unsubscribe",
    "unsubscribe_browser",
    "write_letter",
    "write_to_address",
]
