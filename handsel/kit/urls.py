"""The kit's doors: the gallery of widgets, and the choice of language."""

from django.urls import path

from handsel.kit import views

app_name = "kit"
urlpatterns = [
    path("ui/", views.gallery, name="gallery"),
    path("language/", views.language, name="language"),
]
