"""What people are told about payments and requests of feedback (CTR-21)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts.models import Contract, FeedbackRequest, Payment
from handsel.kit.tags.figures import money
from handsel.notifications import kinds
from handsel.notifications.queries import path_to
from handsel.notifications.words import Words

PAYMENTS = kinds.register(
    "payments", gettext_lazy("Payments that were written down or answered"), email=True, push=False
)
FEEDBACK = kinds.register(
    "feedback_asked", gettext_lazy("Requests for feedback from your freelancers"), email=True, push=False
)


def _names(payment: Payment) -> dict[str, str]:
    return {
        "amount": money(payment.amount),
        "contract": payment.contract.title,
        "client": payment.contract.account.name,
        "freelancer": payment.contract.profile.person.full_name,
    }


def recorded(payment: Payment) -> Words:
    """Tell the freelancer what the client wrote down, and ask whether it arrived."""
    names = _names(payment)
    return Words(
        title=_("%(client)s wrote down a payment of %(amount)s") % names,
        body=_("For “%(contract)s”. Say whether it arrived.") % names,
        url=payment.contract.get_absolute_url(),
        lines=(_("No money moves here: payments are made outside, between the two of you."),),
        quote=payment.note,
        quote_by=names["client"] if payment.note else "",
        actions=((_("See the payment"), payment.contract.get_absolute_url()),),
    )


def answered(payment: Payment) -> Words:
    """Tell the other side whether a payment arrived, or that it was taken back."""
    names = _names(payment)
    said = {
        Payment.State.CONFIRMED: _("%(freelancer)s confirmed your payment of %(amount)s"),
        Payment.State.DENIED: _("%(freelancer)s says that a payment of %(amount)s did not arrive"),
    }
    title = said.get(Payment.State(payment.state), _("%(client)s took a payment of %(amount)s back"))
    return Words(
        title=title % names,
        body=_("For “%(contract)s”.") % names,
        url=payment.contract.get_absolute_url(),
    )


def feedback_asked(contract: Contract, asked: FeedbackRequest) -> Words:
    """Tell the client that the freelancer would like a word on the work."""
    names = {"freelancer": contract.profile.person.full_name, "contract": contract.title}
    answer = path_to("reputation:feedback", contract.pk)
    open_contract = _("Open the contract"), contract.get_absolute_url()
    return Words(
        title=_("%(freelancer)s asks what you think of the work") % names,
        body=_("It is about “%(contract)s”. You answer if you like; nothing hangs on it.") % names,
        url=answer or contract.get_absolute_url(),
        quote=asked.message,
        quote_by=names["freelancer"] if asked.message else "",
        actions=((_("Say how it goes"), answer), open_contract) if answer else (open_contract,),
    )
