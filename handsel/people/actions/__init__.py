"""The verbs of the people room, by subject: the only place that writes."""

from handsel.people.actions.accounts import (
    edit_client_account,
    introduce,
    mark_payment_verified,
    open_client_account,
)
from handsel.people.actions.catalogue import add_category, list_skill
from handsel.people.actions.persons import (
    add_person,
    create_operator,
    edit_person,
    hide_referral_hint,
    remove_photo,
    set_photo,
)
from handsel.people.actions.profile import (
    add_skill,
    become_freelancer,
    edit_profile,
    remove_skill,
    set_referrals,
    set_response,
    set_visibility,
)
from handsel.people.actions.seats import (
    change_role,
    leave_account,
    offer_seat,
    remove_seat,
    revoke_seat_offer,
    take_seat,
)
from handsel.people.actions.sections import (
    add_education,
    add_employment,
    add_piece,
    edit_education,
    edit_employment,
    edit_piece,
    remove_education,
    remove_employment,
    remove_piece,
    set_languages,
)
from handsel.people.values import PastWork, Piece, ProfileValues, Study

__all__ = [
    "PastWork",
    "Piece",
    "ProfileValues",
    "Study",
    "add_category",
    "add_education",
    "add_employment",
    "add_person",
    "add_piece",
    "add_skill",
    "become_freelancer",
    "change_role",
    "create_operator",
    "edit_client_account",
    "edit_education",
    "edit_employment",
    "edit_person",
    "edit_piece",
    "edit_profile",
    "hide_referral_hint",
    "introduce",
    "leave_account",
    "list_skill",
    "mark_payment_verified",
    "offer_seat",
    "open_client_account",
    "remove_education",
    "remove_employment",
    "remove_photo",
    "remove_piece",
    "remove_seat",
    "remove_skill",
    "revoke_seat_offer",
    "set_languages",
    "set_photo",
    "set_referrals",
    "set_response",
    "set_visibility",
    "take_seat",
]
