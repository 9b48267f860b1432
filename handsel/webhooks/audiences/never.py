"""What is told to nobody, each with its reason; rooms above this one add theirs in their handlers."""

from typing import Any

from handsel.agencies import events as agency_facts
from handsel.invitations import events as invitation_facts
from handsel.moderation import events as moderation_facts
from handsel.people import events as people_facts
from handsel.search import events as search_facts
from handsel.specialists import events as specialist_facts
from handsel.webhooks import events as own_facts

_DESK = "cases belong to operators; whom a decision concerns is told by a notice"
_SEATS = "who may act for whom is decided and told on the pages"
_OWN = "a person's own word about their account, told by a notice"
_DIGEST = "a digest for people; its rows are facts of their own"
NEVER: dict[type[Any], str] = {
    invitation_facts.InvitationViewed: "nobody is told that an invitation was opened; of a referral its maker is",
    invitation_facts.InvitationIgnored: "what is put aside looks like waiting to the client (INV-25)",
    invitation_facts.ReferralRevoked: "its maker did it, and it says whether the referral had arrived (REF-06)",
    people_facts.ProfileChanged: "read the profile; every small change of it is a fact",
    people_facts.ProfileTurnedPrivate: "the person gets a notice with the link that undoes it",
    agency_facts.AgencyOpened: _SEATS,
    agency_facts.MemberInvited: _SEATS,
    agency_facts.InvitationToJoinDeclined: _SEATS,
    agency_facts.MemberJoined: _SEATS,
    agency_facts.MemberLeft: _SEATS,
    agency_facts.RoleChanged: _SEATS,
    people_facts.SeatOffered: _SEATS,
    people_facts.SeatTaken: _SEATS,
    people_facts.SeatLeft: _SEATS,
    people_facts.SpecialistAssigned: _SEATS,
    people_facts.SpecialistEnded: _SEATS,
    specialist_facts.NoteWritten: "comments are between the client's people and its specialist, who get a notice",
    people_facts.ApiKeyMade: "a key tells nobody of other keys",
    people_facts.ApiKeyRevoked: "a key tells nobody of other keys",
    people_facts.PlanChanged: "an operator's act; the person sees it on their profile",
    people_facts.DeletionAsked: _OWN,
    people_facts.AccountKept: _OWN,
    people_facts.PersonForgotten: "whoever they were is forgotten, their endpoints too",
    people_facts.ExportAsked: _OWN,
    people_facts.ConductFlagged: "an operator's word on a client, for the scores alone",
    people_facts.ExpertSet: "an operator's act; the badge stands on the profile",
    people_facts.WordChanged: "read the lists of skills and categories",
    people_facts.StandingChanged: "an operator's act; the person is told by a notice",
    moderation_facts.ReportMade: "nobody learns who reported what",
    moderation_facts.CaseOpened: _DESK,
    moderation_facts.CaseDecided: _DESK,
    moderation_facts.AppealMade: _DESK,
    moderation_facts.AppealDecided: _DESK,
    search_facts.JobsOfTheWeek: _DIGEST,
    search_facts.HiringOfTheWeek: _DIGEST,
    own_facts.EndpointAdded: "an endpoint tells nobody of other endpoints",
    own_facts.EndpointStopped: "nothing can be sent there any more; its owner is told by a notice",
}
