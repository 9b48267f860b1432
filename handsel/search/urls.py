"""The addresses of the search room."""

from django.urls import path

from handsel.search import views

app_name = "search"
urlpatterns = [
    path("freelancers/", views.freelancers, name="freelancers"),
    path("freelancers/pick/", views.pick, name="pick"),
]
