from django.urls import path

from handsel.contracts.views import contracts, hours

app_name = "contracts"
urlpatterns = [
    path("contracts/", contracts.contracts, name="contracts"),
    path("contracts/<int:contract_id>/", contracts.contract, name="contract"),
    path("contracts/<int:contract_id>/hours/", hours.hours, name="hours"),
    path("contracts/<int:contract_id>/hours.csv", hours.hours_csv, name="hours_csv"),
    path("contracts/<int:contract_id>/limit/", hours.set_limit, name="set_limit"),
    path("hours/<int:entry_id>/", hours.edit_time, name="edit_time"),
    path("hours/<int:entry_id>/delete/", hours.delete_time, name="delete_time"),
    path("weeks/<int:week_id>/approve/", hours.approve_week, name="approve_week"),
    path("weeks/<int:week_id>/hand-in/", hours.hand_in_week, name="hand_in_week"),
    path("weeks/<int:week_id>/send-back/", hours.send_week_back, name="send_week_back"),
]
