"""What holds of offers, contracts, reviews and scores at any quiet moment."""

from collections.abc import Iterable

from django.db.models import Q

from handsel.contracts import queries as contracts
from handsel.people.models import ClientAccount, ClientTotals, FreelancerProfile, WorkTotals
from handsel.reputation.queries import scores
from handsel.reputation.score import score_of
from simulation.checking import holds, lines


@holds("CTR-01")
def one_open_offer() -> Iterable[str]:
    """Nobody has two offers of one job that wait for an answer."""
    return lines(
        """SELECT job_id, profile_id, count(*) FROM contracts_offer
           WHERE state IN ('pending', 'countered') GROUP BY 1, 2 HAVING count(*) > 1""",
        "profile {1} has {2} on job {0}",
    )


@holds("CTR-03", "CTR-06")
def an_accepted_offer_is_a_contract() -> Iterable[str]:
    """Each accepted offer has its contract, with the same job and the same two sides, and no other offer has one."""
    return lines(
        """SELECT o.id, o.state, c.id FROM contracts_offer o JOIN jobs_job j ON j.id = o.job_id
           LEFT JOIN contracts_contract c ON c.offer_id = o.id
           WHERE (o.state = 'accepted') <> (c.id IS NOT NULL) OR c.job_id <> o.job_id
              OR c.profile_id <> o.profile_id OR c.account_id <> j.account_id""",
        "offer {0} is {1}, its contract {2}",
    )


@holds("PROP-26", "CTR-05")
def proposals_know_their_offers() -> Iterable[str]:
    """A proposal stands under offer while one waits for an answer, and is hired exactly where there is a contract."""
    return lines(
        """SELECT p.id, p.state, o.waits, o.hired FROM proposals_proposal p, LATERAL (
             SELECT count(*) FILTER (WHERE o.state IN ('pending', 'countered')) > 0 AS waits,
                    count(*) FILTER (WHERE o.state = 'accepted') > 0 AS hired
             FROM contracts_offer o WHERE o.proposal_id = p.id) o
           WHERE (p.state = 'offered') <> o.waits OR (p.state = 'hired') <> o.hired""",
        "proposal {0} is {1}; an offer waits: {2}, a contract: {3}",
    )


@holds("CTR-02", "JOB-16")
def no_offer_waits_for_ever() -> Iterable[str]:
    """No offer waits past its day, or on a job that ended."""
    yield from lines(
        """SELECT id, expires_at FROM contracts_offer WHERE state IN ('pending', 'countered')
           AND expires_at < (SELECT max(at) FROM events_event)""",
        "offer {0} should have ended at {1}",
    )
    yield from lines(
        """SELECT o.id, j.state FROM contracts_offer o JOIN jobs_job j ON j.id = o.job_id
           WHERE j.state <> 'open' AND o.state IN ('pending', 'countered')""",
        "offer {0} waits, its job {1}",
    )


@holds("CTR-06", "MSG-12", "ACC-04")
def a_contract_has_its_conversation() -> Iterable[str]:
    """Each contract has a conversation of its two sides, who know each other by name, and it is a contract's."""
    return lines(
        """SELECT c.id, r.kind FROM contracts_contract c JOIN messaging_room r ON r.id = c.room_id
           WHERE r.kind <> 'contract' OR r.account_id <> c.account_id OR r.profile_id <> c.profile_id
              OR NOT EXISTS (SELECT 1 FROM people_introduction i WHERE i.profile_id = c.profile_id
                             AND i.account_id = c.account_id AND i.level >= 2)""",
        "contract {0} in a room of kind {1}",
    )


@holds("CTR-08", "CTR-10")
def sums_are_what_is_counted() -> Iterable[str]:
    """What a contract says was approved, worked and paid is what is counted from its milestones, weeks and payments."""
    return lines(
        """SELECT c.id, c.approved, s.approved, c.minutes, s.minutes, c.paid, s.paid
           FROM contracts_contract c, LATERAL (SELECT
             coalesce((SELECT sum(price) FROM contracts_milestone m
                       WHERE m.contract_id = c.id AND m.state = 'approved'), 0)
             + coalesce((SELECT sum(amount) FROM contracts_week w
                         WHERE w.contract_id = c.id AND w.state = 'approved'), 0) AS approved,
             coalesce((SELECT sum(minutes) FROM contracts_week w
                       WHERE w.contract_id = c.id AND w.state = 'approved'), 0) AS minutes,
             coalesce((SELECT sum(amount) FROM contracts_payment p
                       WHERE p.contract_id = c.id AND p.state = 'confirmed'), 0) AS paid) s
           WHERE (c.approved, c.minutes, c.paid) <> (s.approved, s.minutes, s.paid)""",
        "contract {0} says {1} approved, counted {2}; minutes {3}, {4}; paid {5}, {6}",
    )


@holds("JOB-14", "ACC-15")
def totals_are_what_is_counted() -> Iterable[str]:
    """What clients spent and hired, and what freelancers earned and worked, is what is counted from their contracts."""
    for account in ClientAccount.objects.select_related("totals").order_by("pk"):
        spent = getattr(account, "totals", None) or ClientTotals()
        said = (spent.spent, spent.hourly_spent, spent.hourly_minutes, spent.hires)
        if said != (counted := contracts.recount_client(account)):
            yield f"account {account.pk} says {said}, counted {counted}"
    for profile in FreelancerProfile.objects.select_related("totals").order_by("pk"):
        work = getattr(profile, "totals", None) or WorkTotals()
        says = (work.earned, work.minutes, work.contracts)
        if says != (recounted := contracts.recount_work(profile)):
            yield f"profile {profile.pk} says {says}, counted {recounted}"


@holds("CTR-10")
def weeks_are_what_is_counted() -> Iterable[str]:
    """The minutes of a week are those of its entries, each on one of its days, and its amount is its hours' price."""
    yield from lines(
        """SELECT w.id, w.minutes, coalesce(sum(e.minutes), 0) FROM contracts_week w
           LEFT JOIN contracts_timeentry e ON e.week_id = w.id GROUP BY w.id
           HAVING w.minutes <> coalesce(sum(e.minutes), 0)""",
        "week {0} says {1}, counted {2}",
    )
    yield from lines(
        """SELECT e.id, e.date, w.monday FROM contracts_timeentry e JOIN contracts_week w ON w.id = e.week_id
           WHERE e.date < w.monday OR e.date > w.monday + 6""",
        "entry {0} of {1} in the week of {2}",
    )
    yield from lines(
        """SELECT id, amount, rate FROM contracts_week WHERE state IN ('in_review', 'approved')
           AND amount <> round(minutes * rate / 60, 2)""",
        "week {0} costs {1} at {2}",
    )


@holds("CTR-08", "CTR-10")
def nothing_is_reviewed_for_ever() -> Iterable[str]:
    """No work and no hours wait for the client past the time that approves them."""
    yield from lines(
        """SELECT id, approve_by FROM contracts_milestone
           WHERE approve_by < (SELECT max(at) FROM events_event) - interval '1 day'""",
        "milestone {0} should be approved since {1}",
    )
    yield from lines(
        """SELECT id, approve_by FROM contracts_week
           WHERE approve_by < (SELECT max(at) FROM events_event) - interval '1 day'""",
        "week {0} should be approved since {1}",
    )


@holds("CTR-11")
def an_ended_contract_is_at_rest() -> Iterable[str]:
    """In an ended contract nothing is to be done any more but to answer what was delivered."""
    yield from lines(
        """SELECT m.id, m.state FROM contracts_milestone m JOIN contracts_contract c ON c.id = m.contract_id
           WHERE c.state = 'ended' AND m.state IN ('proposed', 'agreed')""",
        "milestone {0} is {1}",
    )
    yield from lines(
        """SELECT r.id FROM contracts_changerequest r JOIN contracts_contract c ON c.id = r.contract_id
           WHERE c.state = 'ended' AND r.state = 'open'""",
        "change request {0} waits",
    )


@holds("CTR-06", "CTR-11")
def the_timeline_is_whole() -> Iterable[str]:
    """The timeline of each contract begins with its start, and tells its end where it ended."""
    return lines(
        """SELECT c.id, c.state, s.starts, s.ends FROM contracts_contract c, LATERAL (
             SELECT count(*) FILTER (WHERE kind = 'started') AS starts, count(*) FILTER (WHERE kind = 'ended') AS ends
             FROM contracts_step s WHERE s.contract_id = c.id) s
           WHERE s.starts <> 1 OR s.ends <> (c.state = 'ended')::int""",
        "contract {0}, {1}: {2} starts and {3} ends",
    )


@holds("CTR-04", "CTR-06", "CTR-08", "CTR-10", "CTR-11")
def the_timeline_tells_how_it_stands() -> Iterable[str]:
    """What was approved, refused, changed, paid or paused in a contract is in its timeline as often as it happened."""
    return lines(
        """SELECT c.id, s.what, s.stands, s.told FROM contracts_contract c, LATERAL (
             SELECT what, stands, (SELECT count(*) FROM contracts_step t
                                   WHERE t.contract_id = c.id AND t.kind = ANY(kinds)) AS told
             FROM (VALUES
               ('approved work', ARRAY['approved', 'by_time'], (SELECT count(*) FROM contracts_milestone m
                  WHERE m.contract_id = c.id AND m.state = 'approved')),
               ('refused milestones', ARRAY['refused'], (SELECT count(*) FROM contracts_milestone m
                  WHERE m.contract_id = c.id AND m.state = 'refused')),
               ('submitted work', ARRAY['submitted'], (SELECT count(*) FROM contracts_submission u
                  JOIN contracts_milestone m ON m.id = u.milestone_id WHERE m.contract_id = c.id)),
               ('approved weeks', ARRAY['week_ok', 'week_time'], (SELECT count(*) FROM contracts_week w
                  WHERE w.contract_id = c.id AND w.state = 'approved')),
               ('changes', ARRAY['changed'], (SELECT count(*) FROM contracts_changerequest r
                  WHERE r.contract_id = c.id AND r.state = 'applied')),
               ('refused changes', ARRAY['unchanged'], (SELECT count(*) FROM contracts_changerequest r
                  WHERE r.contract_id = c.id AND r.state = 'refused')),
               ('payments', ARRAY['payment'], (SELECT count(*) FROM contracts_payment p
                  WHERE p.contract_id = c.id)),
               ('payments taken back', ARRAY['payment_back'], (SELECT count(*) FROM contracts_payment p
                  WHERE p.contract_id = c.id AND p.state = 'withdrawn')),
               ('requests for feedback', ARRAY['feedback'], (SELECT count(*) FROM contracts_feedbackrequest f
                  WHERE f.contract_id = c.id))
             ) AS happened (what, kinds, stands)
             UNION ALL SELECT 'being paused', (c.state = 'paused')::int,
               count(*) FILTER (WHERE t.kind = 'paused') - count(*) FILTER (WHERE t.kind = 'resumed')
             FROM contracts_step t WHERE t.contract_id = c.id AND c.state <> 'ended') s
           WHERE s.stands <> s.told""",
        "contract {0}: of {1} there is {2}, told {3}",
    )


@holds("JOB-14")
def hires_are_what_is_counted() -> Iterable[str]:
    """The hires that a job counts are its contracts."""
    return lines(
        """SELECT a.job_id, a.hired, count(c.id) FROM jobs_activity a
           LEFT JOIN contracts_contract c ON c.job_id = a.job_id GROUP BY a.job_id, a.hired
           HAVING a.hired <> count(c.id)""",
        "job {0} says {1}, counted {2}",
    )


@holds("REF-17")
def referred_and_hired() -> Iterable[str]:
    """A referral says hired exactly where its proposal led to a contract."""
    return lines(
        """SELECT r.id, r.state, p.state FROM invitations_referral r
           JOIN invitations_invitation i ON i.id = r.invitation_id JOIN proposals_proposal p ON p.id = i.proposal_id
           WHERE (r.state = 'hired') <> (p.state = 'hired')""",
        "referral {0} is {1}, its proposal {2}",
    )


@holds("REP-15", "REP-19", "REP-20")
def reviews_are_blind_until_both_or_time() -> Iterable[str]:
    """A review is of an ended contract, in time, and shown exactly when both are in or the time is over."""
    return lines(
        """SELECT r.id, r.visible_at, c.ended_at FROM reputation_review r
           JOIN contracts_contract c ON c.id = r.contract_id
           JOIN LATERAL (SELECT count(*) AS written, max(written_at) AS last FROM reputation_review b
                         WHERE b.contract_id = c.id) both_sides ON true
           WHERE c.state <> 'ended' OR r.written_at < c.ended_at OR r.written_at > c.ended_at + interval '15 days'
              OR (both_sides.written = 2 AND r.visible_at IS NULL)
              OR (r.visible_at IS NULL AND c.ended_at < (SELECT max(at) FROM events_event) - interval '16 days')
              OR (both_sides.written = 1 AND r.visible_at < c.ended_at + interval '13 days')""",
        "review {0}, shown at {1}, of a contract that ended at {2}",
    )


@holds("REP-15")
def each_side_reviews_once() -> Iterable[str]:
    """Each side of a contract has written at most one review of it."""
    return lines(
        """SELECT contract_id, side, count(*) FROM reputation_review GROUP BY 1, 2 HAVING count(*) > 1""",
        "contract {0} has {2} by the {1}",
    )


@holds("REP-01", "REP-02", "REP-03", "REP-04")
def scores_are_what_is_counted() -> Iterable[str]:
    """The score on every profile is what its ended contracts give by the published weights."""
    outcomes, weights = scores.outcomes_of(Q()), scores.weights()
    for profile in FreelancerProfile.objects.select_related("computed_score").order_by("pk"):
        kept = getattr(profile, "computed_score", None)
        if kept is None:
            if profile.pk in outcomes:
                yield f"profile {profile.pk} has ended contracts and was never computed"
            continue
        counted = score_of(outcomes.get(profile.pk, ()), kept.computed_at, weights).best
        if (kept.best, profile.score) != (counted, counted):
            yield f"profile {profile.pk} says {kept.best}, shows {profile.score}, counted {counted}"
