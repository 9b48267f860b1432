from django.urls import path

from handsel.messaging import views

app_name = "messaging"
urlpatterns = [
    path("rooms/", views.rooms, name="rooms"),
    path("rooms/count/", views.count, name="count"),
    path("rooms/files/<int:file_id>/", views.file, name="file"),
    path("rooms/<int:room_id>/", views.room, name="room"),
    path("rooms/<int:room_id>/say/", views.say, name="say"),
    path("rooms/<int:room_id>/read/", views.read, name="read"),
    path("rooms/<int:room_id>/messages/", views.messages, name="messages"),
]
