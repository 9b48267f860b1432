from django.urls import path

from handsel.pages import views

app_name = "pages"
urlpatterns = [
    path("", views.home, name="home"),
    path("proposals/", views.my_proposals, name="my_proposals"),
    path("jobs/<int:job_id>/candidates/", views.candidates, name="candidates"),
]
