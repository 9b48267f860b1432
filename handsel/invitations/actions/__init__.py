"""What people do with invitations and referrals, by subject."""

from handsel.invitations.actions.alternates import (
    add_alternate,
    end_lineup,
    invite_next,
    move_alternate,
    remove_alternate,
    start_lineup,
    stop_lineup,
)
from handsel.invitations.actions.answering import (
    accept_invitation,
    answer_not_now,
    decline_invitation,
    ignore_invitation,
    note_proposal,
    view_invitation,
)
from handsel.invitations.actions.asking_again import remind_to_ask_again
from handsel.invitations.actions.ending import (
    ask_to_reopen,
    end_with_hire,
    end_with_job,
    end_with_proposal,
    expire_invitations,
    reopen_invitation,
    void_invitations_of,
    withdraw_invitation,
)
from handsel.invitations.actions.referring import (
    forget_address,
    retry_referral,
    revoke_referral,
    settle_referrals,
)
from handsel.invitations.actions.sending import admit_managers, invite_agency, send_invitation
from handsel.invitations.values import Referee

__all__ = [
    "Referee",
    "accept_invitation",
    "add_alternate",
    "admit_managers",
    "answer_not_now",
    "ask_to_reopen",
    "decline_invitation",
    "end_lineup",
    "end_with_hire",
    "end_with_job",
    "end_with_proposal",
    "expire_invitations",
    "forget_address",
    "ignore_invitation",
    "invite_agency",
    "invite_next",
    "move_alternate",
    "note_proposal",
    "remind_to_ask_again",
    "remove_alternate",
    "reopen_invitation",
    "retry_referral",
    "revoke_referral",
    "send_invitation",
    "settle_referrals",
    "start_lineup",
    "stop_lineup",
    "view_invitation",
    "void_invitations_of",
    "withdraw_invitation",
]
