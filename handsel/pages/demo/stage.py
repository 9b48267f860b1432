"""Who and what the demo world has made so far, found by the keys of the seeds."""

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.pages.demo.shape import JobSeed, TermsSeed
from handsel.pages.demo.world import DOMAIN
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals.models import Proposal
from handsel.proposals.values import MilestoneValues, ProposalValues, TermsValues


@dataclass
class Stage:
    """The ids of accounts and jobs by key; everything else can be asked of the database."""

    accounts: dict[str, int] = field(default_factory=dict)
    jobs: dict[str, int] = field(default_factory=dict)

    def person(self, key: str) -> Person:
        """Return a demo person as they are now."""
        return Person.objects.get(email=f"{key}@{DOMAIN}")

    def profile(self, key: str) -> FreelancerProfile:
        """Return a freelancer's profile as it is now."""
        return FreelancerProfile.objects.get(person__email=f"{key}@{DOMAIN}")

    def invitation(self, job: str, freelancer: str) -> Invitation:
        """Return the invitation of a freelancer to a job."""
        return Invitation.objects.get(job=self.jobs[job], profile=self.profile(freelancer))

    def proposal(self, job: str, freelancer: str) -> Proposal:
        """Return a freelancer's newest proposal on a job."""
        return Proposal.objects.filter(job=self.jobs[job], profile=self.profile(freelancer)).latest("pk")

    def proposal_values(
        self, job: JobSeed, letter: str, terms: TermsSeed, answers: tuple[str, ...]
    ) -> ProposalValues:
        """Return what a proposal says; days are counted from the moment that is being played."""
        today = clock.today()
        questions = Job.objects.get(pk=self.jobs[job.key]).questions.order_by("position")
        starts = terms.starts_in_days
        return ProposalValues(
            duration=terms.duration,
            letter=letter,
            terms=TermsValues(
                kind=terms.kind,
                amount=None if terms.milestones else Decimal(terms.amount),
                weekly_limit=terms.weekly_limit,
                milestones=tuple(
                    MilestoneValues(text=text, due_date=today + timedelta(days=days), price=Decimal(price))
                    for text, days, price in terms.milestones
                ),
            ),
            hours_a_week=terms.hours_a_week,
            start_date=today + timedelta(days=starts) if starts is not None else None,
            answers={question.pk: answer for question, answer in zip(questions, answers, strict=True)},
        )
