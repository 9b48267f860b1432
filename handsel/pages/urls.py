from django.urls import path

from handsel.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("help/", views.help_page, name="help"),
    path("settings/account/", views.account, name="account"),
    path("settings/account/export/", views.ask_for_export, name="ask_for_export"),
    path("settings/account/export/<int:export_id>/", views.export, name="export"),
    path("settings/account/keep/", views.keep_account, name="keep_account"),
    path("proposals/", views.my_proposals, name="my_proposals"),
    path("jobs/<int:job_id>/candidates/", views.candidates, name="candidates"),
]
