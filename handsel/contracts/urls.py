from django.urls import path

from handsel.contracts.views import contracts, hours, milestones, offers, payments

app_name = "contracts"
urlpatterns = [
    path("contracts/", contracts.contracts, name="contracts"),
    path("contracts/<int:contract_id>/", contracts.contract, name="contract"),
    path("contracts/<int:contract_id>/hours/", hours.hours, name="hours"),
    path("contracts/<int:contract_id>/hours.csv", hours.hours_csv, name="hours_csv"),
    path("contracts/<int:contract_id>/limit/", hours.set_limit, name="set_limit"),
    path("hours/<int:entry_id>/", hours.edit_time, name="edit_time"),
    path("hours/<int:entry_id>/delete/", hours.delete_time, name="delete_time"),
    path("contracts/<int:contract_id>/payments/", payments.record_payment, name="record_payment"),
    path("contracts/<int:contract_id>/feedback/", payments.ask_feedback, name="ask_feedback"),
    path("payments/<int:payment_id>/confirm/", payments.confirm_payment, name="confirm_payment"),
    path("payments/<int:payment_id>/deny/", payments.deny_payment, name="deny_payment"),
    path("payments/<int:payment_id>/withdraw/", payments.withdraw_payment, name="withdraw_payment"),
    path("weeks/<int:week_id>/approve/", hours.approve_week, name="approve_week"),
    path("weeks/<int:week_id>/hand-in/", hours.hand_in_week, name="hand_in_week"),
    path("weeks/<int:week_id>/send-back/", hours.send_week_back, name="send_week_back"),
    path("contracts/<int:contract_id>/milestones/new/", milestones.propose, name="propose_milestone"),
    path("contracts/milestones/<int:milestone_id>/agree/", milestones.agree, name="agree_milestone"),
    path("contracts/milestones/<int:milestone_id>/refuse/", milestones.refuse, name="refuse_milestone"),
    path("contracts/milestones/<int:milestone_id>/drop/", milestones.drop, name="drop_milestone"),
    path("contracts/milestones/<int:milestone_id>/submit/", milestones.submit, name="submit"),
    path("contracts/milestones/<int:milestone_id>/approve/", milestones.approve, name="approve"),
    path("contracts/milestones/<int:milestone_id>/send-back/", milestones.send_back, name="send_back"),
    path("contracts/files/<int:file_id>/", milestones.file, name="file"),
    path("offers/<int:offer_id>/", offers.offer, name="offer"),
    path("offers/<int:offer_id>/change/", offers.change, name="change_offer"),
    path("offers/<int:offer_id>/terms/", offers.counter, name="counter_offer"),
    path("offers/<int:offer_id>/accept/", offers.accept, name="accept_offer"),
    path("offers/<int:offer_id>/decline/", offers.decline, name="decline_offer"),
    path("offers/<int:offer_id>/withdraw/", offers.withdraw, name="withdraw_offer"),
    path("jobs/<int:job_id>/offer/<str:public_id>/", offers.new_offer, name="new_offer"),
    path("freelancers/<str:public_id>/offer/", offers.choose_job, name="choose_job"),
]
