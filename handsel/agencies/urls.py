from django.urls import path, re_path

from handsel.agencies import views

AGENCY = r"^agencies/(?P<public_id>[0-9a-z]{12})/"

app_name = "agencies"
urlpatterns = [
    path("agencies/", views.find, name="find"),
    path("agencies/mine/", views.mine, name="mine"),
    path("agencies/new/", views.open_agency, name="open"),
    path("agencies/join/<slug:token>/", views.join, name="join"),
    path("agencies/asked/<int:asked_id>/take-back/", views.take_back, name="take_back"),
    path("agencies/members/<int:member_id>/role/", views.change_role, name="change_role"),
    path("agencies/members/<int:member_id>/owner/", views.hand_over, name="hand_over"),
    path("agencies/members/<int:member_id>/exclusive/", views.set_exclusive, name="set_exclusive"),
    path("agencies/members/<int:member_id>/remove/", views.remove_member, name="remove_member"),
    re_path(AGENCY + "$", views.agency, name="agency"),
    re_path(AGENCY + "edit/$", views.edit_agency, name="edit"),
    re_path(AGENCY + "members/$", views.members, name="members"),
    re_path(AGENCY + "ask/$", views.ask, name="ask"),
    re_path(AGENCY + "leave/$", views.leave, name="leave"),
]
