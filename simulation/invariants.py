"""What holds over the whole database at any quiet moment; each check names the rules that it follows from.

A check returns what breaks it, in words with ids; `checking.py` runs them all.
"""

from collections.abc import Iterable
from itertools import pairwise

from handsel.notifications.models import Notice
from handsel.people.models import FreelancerProfile, Person
from handsel.reputation import queries
from simulation.checking import holds, lines, rows
from simulation.told import NOTICES, TOLD_TO_ONE


@holds("INV-07", "INV-20")
def one_live_invitation() -> Iterable[str]:
    """Nobody has two live invitations to one job."""
    return lines(
        """SELECT job_id, profile_id, count(*) FROM invitations_invitation
           WHERE state IN ('pending', 'ignored') GROUP BY 1, 2 HAVING count(*) > 1""",
        "profile {1} has {2} on job {0}",
    )


@holds("REF-01", "REF-07")
def one_referral_for_a_declined_invitation() -> Iterable[str]:
    """A declined invitation has at most one delivered referral, and only a declined one has any."""
    yield from lines(
        """SELECT declined_invitation_id, count(*) FROM invitations_referral WHERE state <> 'undeliverable'
           GROUP BY 1 HAVING count(*) > 1""",
        "invitation {0} has {1}",
    )
    yield from lines(
        """SELECT r.id, i.state FROM invitations_referral r
           JOIN invitations_invitation i ON i.id = r.declined_invitation_id WHERE i.state <> 'declined'""",
        "referral {0} hangs on an invitation that is {1}",
    )


@holds("REF-14")
def chains_end() -> Iterable[str]:
    """A referral is one deeper than the one it answers, and no deeper than the law allows."""
    return lines(
        """SELECT r.id, r.depth, coalesce(p.depth, 0) FROM invitations_referral r
           LEFT JOIN invitations_referral p ON p.invitation_id = r.declined_invitation_id
           WHERE r.depth <> coalesce(p.depth, 0) + 1 OR r.depth > 3""",
        "referral {0} has depth {1} after {2}",
    )


@holds("REF-02", "REF-11")
def nobody_refers_themselves() -> Iterable[str]:
    """Nobody is referred by themselves."""
    return lines(
        """SELECT r.id FROM invitations_referral r JOIN people_freelancerprofile f ON f.id = r.profile_id
           WHERE f.person_id = r.referrer_id""",
        "referral {0}",
    )


@holds("REF-17", "INV-21")
def referrals_follow_their_invitations() -> Iterable[str]:
    """What a referral says of itself agrees with the invitation that it became."""
    return lines(
        """SELECT r.id, r.state, i.state FROM invitations_referral r
           JOIN invitations_invitation i ON i.id = r.invitation_id
           WHERE (r.state IN ('sent', 'viewed')) <> (i.state IN ('pending', 'ignored'))
              OR (r.state = 'accepted' AND i.state <> 'accepted')
              OR (r.state = 'declined' AND i.state <> 'declined')
              OR (r.state = 'expired' AND i.state <> 'expired')""",
        "referral {0} is {1}, its invitation {2}",
    )


@holds("INV-10", "PROP-01")
def accepted_means_a_proposal() -> Iterable[str]:
    """An accepted invitation has a proposal of the same person on the same job, and such a proposal an invitation."""
    yield from lines(
        """SELECT i.id FROM invitations_invitation i LEFT JOIN proposals_proposal p ON p.id = i.proposal_id
           WHERE i.state = 'accepted' AND (p.id IS NULL OR p.job_id <> i.job_id OR p.profile_id <> i.profile_id)""",
        "invitation {0}",
    )
    yield from lines(
        """SELECT p.id FROM proposals_proposal p WHERE p.origin IN ('invite', 'referral')
           AND NOT EXISTS (SELECT 1 FROM invitations_invitation i WHERE i.proposal_id = p.id)""",
        "proposal {0} came by an invitation that is not there",
    )


@holds("PROP-02")
def one_open_proposal() -> Iterable[str]:
    """Nobody has two open proposals on one job."""
    return lines(
        """SELECT job_id, profile_id, count(*) FROM proposals_proposal
           WHERE state IN ('submitted', 'viewed', 'active', 'offered') GROUP BY 1, 2 HAVING count(*) > 1""",
        "profile {1} has {2} on job {0}",
    )


@holds("JOB-15", "INV-22")
def nothing_waits_on_an_ended_job() -> Iterable[str]:
    """On a job that ended nothing is open any more: no invitation, no proposal, no line of alternates."""
    yield from lines(
        """SELECT i.id, j.state FROM invitations_invitation i JOIN jobs_job j ON j.id = i.job_id
           WHERE j.state <> 'open' AND i.state IN ('pending', 'ignored')""",
        "invitation {0} is answerable, its job {1}",
    )
    yield from lines(
        """SELECT p.id, j.state FROM proposals_proposal p JOIN jobs_job j ON j.id = p.job_id
           WHERE j.state <> 'open' AND p.state IN ('submitted', 'viewed', 'active', 'offered')""",
        "proposal {0} is open, its job {1}",
    )
    yield from lines(
        """SELECT l.job_id FROM invitations_lineup l JOIN jobs_job j ON j.id = l.job_id
           WHERE j.state <> 'open' AND l.stopped_at IS NULL""",
        "the line of job {0} goes on",
    )


@holds("INV-19")
def nothing_waits_for_ever() -> Iterable[str]:
    """No invitation waits past its day."""
    return lines(
        """SELECT id, expires_at FROM invitations_invitation
           WHERE state IN ('pending', 'ignored') AND expires_at < (SELECT max(at) FROM events_event)""",
        "invitation {0} should have ended at {1}",
    )


@holds("JOB-08", "JOB-11", "INV-25")
def activity_is_what_is_counted() -> Iterable[str]:
    """The activity of every job is what is counted from scratch."""
    return lines(
        """
        SELECT a.job_id, to_jsonb(a), to_jsonb(c) FROM jobs_activity a JOIN LATERAL (
          SELECT
            (SELECT count(*) FROM proposals_proposal p WHERE p.job_id = a.job_id
               AND p.state <> 'withdrawn') AS proposals,
            (SELECT count(*) FROM proposals_proposal p WHERE p.job_id = a.job_id
               AND p.interview_started_at IS NOT NULL AND p.state NOT IN ('withdrawn', 'declined')) AS interviewing,
            (SELECT count(*) FROM invitations_invitation i WHERE i.job_id = a.job_id
               AND i.sender_kind IN ('client', 'system')) AS by_client,
            (SELECT count(*) FROM invitations_invitation i WHERE i.job_id = a.job_id
               AND i.sender_kind = 'specialist') AS by_specialist,
            (SELECT count(*) FROM invitations_invitation i WHERE i.job_id = a.job_id
               AND i.sender_kind = 'referral') AS by_referral,
            (SELECT count(*) FROM invitations_invitation i WHERE i.job_id = a.job_id
               AND i.state IN ('pending', 'ignored', 'expired', 'job_closed')) AS unanswered
        ) c ON true
        WHERE (a.proposals, a.interviewing, a.invited_by_client, a.invited_by_specialist, a.invited_by_referral,
               a.unanswered)
           <> (c.proposals, c.interviewing, c.by_client, c.by_specialist, c.by_referral, c.unanswered)""",
        "job {0} says {1}, counted {2}",
    )


@holds("PROP-19", "PROP-21")
def versions_of_terms_are_whole() -> Iterable[str]:
    """The versions of a proposal's terms are 1, 2, 3 … without a gap, and milestones add up to the amount."""
    yield from lines(
        """SELECT p.id, count(t.id), max(t.version) FROM proposals_proposal p
           LEFT JOIN proposals_terms t ON t.proposal_id = p.id GROUP BY p.id
           HAVING count(t.id) = 0 OR max(t.version) <> count(t.id) OR min(t.version) <> 1""",
        "proposal {0} has {1} versions up to {2}",
    )
    yield from lines(
        """SELECT t.id, t.amount, sum(m.price) FROM proposals_terms t
           LEFT JOIN proposals_proposedmilestone m ON m.terms_id = t.id WHERE t.kind = 'milestone'
           GROUP BY t.id HAVING sum(m.price) IS DISTINCT FROM t.amount""",
        "terms {0} say {1}, their milestones {2}",
    )


@holds("MSG-02", "PROP-22")
def rooms_go_with_their_proposals() -> Iterable[str]:
    """A room is open while its proposal stands and no longer; an active proposal has a room."""
    yield from lines(
        """SELECT r.id, r.state, p.state FROM messaging_room r JOIN proposals_proposal p ON p.room_id = r.id
           WHERE (r.state = 'open') <> (p.state NOT IN ('declined', 'withdrawn', 'job_closed'))""",
        "room {0} is {1}, its proposal {2}",
    )
    yield from lines(
        "SELECT id FROM proposals_proposal WHERE state = 'active' AND room_id IS NULL",
        "proposal {0} has no room",
    )


@holds("MSG-01", "ACC-04")
def who_talks_has_met() -> Iterable[str]:
    """Every room seats its freelancer and everybody of its account, who know each other by name."""
    yield from lines(
        """SELECT r.id FROM messaging_room r JOIN people_freelancerprofile f ON f.id = r.profile_id
           WHERE NOT EXISTS (SELECT 1 FROM messaging_seat s WHERE s.room_id = r.id AND s.person_id = f.person_id)""",
        "room {0} has no seat for its freelancer",
    )
    yield from lines(
        """SELECT r.id, a.person_id FROM messaging_room r JOIN people_seat a ON a.account_id = r.account_id
           WHERE NOT EXISTS (SELECT 1 FROM messaging_seat s WHERE s.room_id = r.id AND s.person_id = a.person_id)""",
        "room {0} has no seat for person {1}",
    )
    yield from lines(
        """SELECT r.id FROM messaging_room r WHERE r.kind IN ('interview', 'contract') AND NOT EXISTS (
             SELECT 1 FROM people_introduction i
             WHERE i.profile_id = r.profile_id AND i.account_id = r.account_id AND i.level >= 2)""",
        "room {0} is between strangers",
    )


@holds("JOB-11", "PROP-28")
def interviews_begin_with_the_client() -> Iterable[str]:
    """An interview has begun only where the client said something, and in every active proposal where they did."""
    return lines(
        """SELECT p.id, p.state FROM proposals_proposal p, LATERAL (
             SELECT EXISTS (SELECT 1 FROM messaging_message m WHERE m.room_id = p.room_id AND m.side = 'client') AS said
           ) c
           WHERE (p.interview_started_at IS NOT NULL AND NOT c.said)
              OR (p.state = 'active' AND p.interview_started_at IS NULL AND c.said)""",
        "proposal {0}, {1}",
    )


@holds("NOTIF-13", "NOTIF-14")
def every_notice_has_its_event() -> Iterable[str]:
    """Nobody was told what did not happen: each notice has the event that caused it."""
    patterns = [*(row[0] for row in NOTICES), *(row[0] for row in TOLD_TO_ONE)]
    for notice_id, kind, key in rows("SELECT id, kind, key FROM notifications_notice"):
        if not any(pattern.match(key) for pattern in patterns):
            yield f"notice {notice_id} of kind {kind} has a key that nobody announced: {key}"
    for pattern, facts, name in NOTICES:
        yield from lines(
            """SELECT n.id, n.key FROM notifications_notice n WHERE n.key ~ %s AND NOT EXISTS (
                 SELECT 1 FROM events_event e WHERE e.kind = ANY(%s) AND e.at <= n.at AND (
                   e.payload->>%s = substring(n.key from '[0-9]+')
                   OR e.payload->%s @> to_jsonb(substring(n.key from '[0-9]+')::bigint)))""",
            "notice {0} ({1}) without its event",
            pattern.pattern,
            list(facts),
            name,
            f"{name}s",
        )
    for pattern, fact in TOLD_TO_ONE:
        yield from lines(
            """SELECT n.id, n.key FROM notifications_notice n WHERE n.key ~ %s AND NOT EXISTS (
                 SELECT 1 FROM events_event e WHERE e.kind = %s AND e.at <= n.at AND (
                   e.payload->'person_id' = to_jsonb(n.person_id) OR e.payload->'account_id' IN (
                     SELECT to_jsonb(s.account_id) FROM people_seat s WHERE s.person_id = n.person_id)))""",
            "notice {0} ({1}) without its event",
            pattern.pattern,
            fact,
        )


@holds("NOTIF-14")
def letters_belong_to_notices() -> Iterable[str]:
    """Every letter about a notice went to the person of the notice."""
    return lines(
        """SELECT l.id FROM notifications_letter l JOIN notifications_notice n ON n.id = l.notice_id
           WHERE l.person_id IS DISTINCT FROM n.person_id""",
        "letter {0}",
    )


@holds("ACC-22")
def notices_keep_whom_they_name() -> Iterable[str]:
    """Each notice keeps the ids of the people whom its title names, and nobody who left is among them."""
    yield from lines(
        """SELECT n.id, p.id FROM people_person p JOIN notifications_notice n ON n.names ? p.id::text
           WHERE p.deleted_at IS NOT NULL""",
        "notice {0} names person {1}",
    )
    called: dict[str, set[str]] = {}
    for person in Person.objects.filter(deleted_at=None):
        for name in (person.full_name, person.short_name):
            called.setdefault(name, set()).add(str(person.pk))
    for notice in Notice.objects.order_by("pk"):
        words = notice.title.split()
        for name in {f"{first} {last}" for first, last in pairwise(words)} & called.keys():
            if not called[name] & notice.names.keys():
                yield f"notice {notice.pk} names {name} and does not know whom"


@holds("PROP-25", "INV-12", "NOTIF-09")
def silence_is_kept() -> Iterable[str]:
    """What is done in silence is told to nobody: setting aside, archiving, shortlisting."""
    return lines(
        """SELECT e.id, e.kind, d.handler FROM events_event e JOIN events_delivery d ON d.event_id = e.id
           WHERE e.kind IN ('invitations.InvitationIgnored') AND d.handler LIKE '%tell%'""",
        "event {0} ({1}) is heard by {2}",
    )


@holds("NOTIF-13")
def everything_was_heard() -> Iterable[str]:
    """At a quiet moment every event was heard by everybody who hears it."""
    return lines(
        "SELECT id, handler, last_error FROM events_delivery WHERE done_at IS NULL", "{0} to {1}: {2}"
    )


@holds("SEARCH-01", "ACC-05", "JOB-04")
def only_what_may_be_found_is_found() -> Iterable[str]:
    """The search knows every profile and job that may be found, and no other."""
    yield from lines(
        """SELECT f.id, f.visibility FROM people_freelancerprofile f
           LEFT JOIN index_document d ON d.kind = 'profile' AND d.key = f.id::text
           JOIN people_person p ON p.id = f.person_id
           WHERE (d.key IS NOT NULL) <> (f.visibility <> 'private' AND p.standing <> 'suspended'
             AND p.is_active AND f.taken_down_at IS NULL)""",
        "profile {0} is {1}",
    )
    yield from lines(
        """SELECT j.id, j.state, j.visibility FROM jobs_job j
           LEFT JOIN index_document d ON d.kind = 'job' AND d.key = j.id::text
           WHERE (d.key IS NOT NULL) <> (j.state = 'open' AND j.visibility <> 'invite_only')""",
        "job {0} is {1}, {2}",
    )


@holds("ACC-21", "INV-08")
def guests_may_see_their_job() -> Iterable[str]:
    """Whoever was invited to a job or proposed on it may see it."""
    return lines(
        """SELECT DISTINCT i.job_id, f.person_id FROM invitations_invitation i
           JOIN people_freelancerprofile f ON f.id = i.profile_id
           WHERE NOT EXISTS (SELECT 1 FROM jobs_jobguest g WHERE g.job_id = i.job_id AND g.person_id = f.person_id)""",
        "job {0}, person {1}",
    )


@holds("REP-06", "REP-10")
def bands_are_what_is_counted() -> Iterable[str]:
    """The response band on every profile is what its invitations give."""
    for profile in FreelancerProfile.objects.all():
        found = queries.response_of(profile.pk)
        if (profile.response_band, profile.response_count) != (found.band, found.count):
            yield f"profile {profile.pk} says {profile.response_band}, counted {found.band}"


@holds("INV-28")
def alternates_come_after_somebody() -> Iterable[str]:
    """Whoever was invited from a line stands for somebody whose invitation to the same job ended without acceptance."""
    return lines(
        """SELECT a.id FROM invitations_alternate a JOIN invitations_invitation i ON i.id = a.invitation_id
           JOIN invitations_invitation b ON b.id = a.instead_of_id
           WHERE i.job_id <> a.job_id OR b.job_id <> a.job_id OR i.profile_id <> a.profile_id OR NOT EXISTS (
             SELECT 1 FROM events_event e
             WHERE e.kind IN ('invitations.InvitationDeclined', 'invitations.InvitationExpired',
                              'invitations.InvitationWithdrawn')
               AND e.payload->'invitation_id' = to_jsonb(b.id) AND e.at <= i.sent_at)""",
        "alternate {0}",
    )


@holds("ADM-08", "ADM-03")
def staff_acts_are_audited() -> Iterable[str]:
    """Every decided case and every decided appeal stands in the audit."""
    yield from lines(
        """SELECT c.id FROM moderation_case c WHERE c.state = 'decided' AND NOT EXISTS (
             SELECT 1 FROM events_auditentry a WHERE a.act = 'case_' || c.decision
               AND a.subject = 'moderation.case:' || c.id)""",
        "case {0}",
    )
    yield from lines(
        """SELECT p.case_id FROM moderation_appeal p WHERE p.state <> 'open' AND NOT EXISTS (
             SELECT 1 FROM events_auditentry a WHERE a.act = 'appeal_' || p.state
               AND a.subject = 'moderation.case:' || p.case_id)""",
        "the appeal of case {0}",
    )


@holds("ACC-20")
def suspended_people_ask_for_nothing() -> Iterable[str]:
    """A suspended person has sent nothing that waits, and cannot be found."""
    yield from lines(
        """SELECT i.id FROM invitations_invitation i JOIN people_person p ON p.id = i.sender_id
           JOIN jobs_job j ON j.id = i.job_id
           WHERE p.standing = 'suspended' AND i.state IN ('pending', 'ignored') AND j.state = 'open'""",
        "invitation {0}",
    )
    yield from lines(
        """SELECT f.id FROM people_freelancerprofile f JOIN people_person p ON p.id = f.person_id
           JOIN index_document d ON d.kind = 'profile' AND d.key = f.id::text WHERE p.standing = 'suspended'""",
        "profile {0}",
    )


@holds("ACC-09")
def at_most_two_specialized_profiles() -> Iterable[str]:
    """Nobody has more than two specialized profiles."""
    return lines(
        """SELECT profile_id, count(*) FROM people_specializedprofile GROUP BY 1 HAVING count(*) > 2""",
        "profile {0} has {1}",
    )
