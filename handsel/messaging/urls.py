from django.urls import path

from handsel.messaging import views

app_name = "messaging"
urlpatterns = [
    path("rooms/<int:room_id>/", views.room, name="room"),
]
