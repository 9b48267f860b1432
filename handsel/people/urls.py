"""The doors of the people room."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from handsel.people.views import (
    clients,
    keys,
    myself,
    portfolio,
    profile,
    resting,
    sections,
    sessions,
    specialized,
    video,
)


class SectionConverter(StringConverter):
    """One of the lists on a profile."""

    regex = "employment|education|certificates|accounts|experience"


register_converter(SectionConverter, "profile_section")

PROFILE = "freelancers/(?P<public_id>[0-9a-z]{12})/"

app_name = "people"
urlpatterns = [
    path("welcome/", myself.welcome, name="welcome"),
    path("switch/", myself.switch, name="switch"),
    path("settings/", myself.settings, name="settings"),
    path("settings/language/", myself.choose_language, name="language"),
    path("settings/refusals/<int:refusal_id>/end/", myself.take_refusal_back, name="end_refusal"),
    path("settings/photo/", myself.edit_photo, name="edit_photo"),
    path("settings/photo/remove/", myself.remove_photo, name="remove_photo"),
    path("settings/keys/", keys.keys, name="keys"),
    path("settings/keys/<int:key_id>/revoke/", keys.revoke, name="revoke_key"),
    path("settings/sessions/", sessions.sessions, name="sessions"),
    path("settings/sessions/end/", sessions.end_others, name="end_others"),
    path("settings/sessions/<int:session_id>/end/", sessions.end_session, name="end_session"),
    re_path(r"^photos/(?P<name>[0-9a-z]{6,20})\.webp$", myself.photo, name="photo"),
    re_path(r"^freelancers/(?P<public_id>[0-9a-z]{12})/$", profile.profile, name="profile"),
    path("profile/show-again/<str:token>/", resting.show_again, name="show_again"),
    path("profile/edit/", profile.edit_profile, name="edit_profile"),
    path("profile/edit/skills/", profile.edit_skills, name="edit_skills"),
    path("profile/edit/skills/remove/", profile.remove_skill, name="remove_skill"),
    path("profile/edit/languages/", profile.edit_languages, name="edit_languages"),
    path("profile/tips/", profile.tips, name="tips"),
    path("profile/edit/availability/", profile.edit_availability, name="edit_availability"),
    path("profile/edit/visibility/", profile.edit_visibility, name="edit_visibility"),
    path("profile/edit/earnings/", profile.hide_earnings, name="hide_earnings"),
    path("profile/edit/referrals/", profile.edit_referrals, name="edit_referrals"),
    path("profile/edit/specialized/", specialized.profiles, name="specialized"),
    path("profile/edit/specialized/new/", specialized.add, name="add_specialized"),
    path("profile/edit/specialized/<slug:specialized_id>/", specialized.edit, name="edit_specialized"),
    path("profile/edit/specialized/<slug:specialized_id>/show/", specialized.show, name="show_specialized"),
    path(
        "profile/edit/specialized/<slug:specialized_id>/remove/",
        specialized.remove,
        name="remove_specialized",
    ),
    path("profile/edit/video/", video.edit_video, name="edit_video"),
    path("profile/edit/video/remove/", video.remove_video, name="remove_video"),
    re_path(rf"^{PROFILE}video/$", video.video, name="video"),
    path("profile/edit/portfolio/", portfolio.portfolio, name="portfolio"),
    path("profile/edit/portfolio/new/", portfolio.add_piece, name="add_piece"),
    path("profile/edit/portfolio/<int:piece_id>/", portfolio.edit_piece, name="edit_piece"),
    path("profile/edit/portfolio/<int:piece_id>/move/", portfolio.move_piece, name="move_piece"),
    path("profile/edit/portfolio/<int:piece_id>/remove/", portfolio.remove_piece, name="remove_piece"),
    re_path(rf"^{PROFILE}portfolio/(?P<piece_id>[0-9]{{1,18}})/$", portfolio.piece, name="piece"),
    re_path(rf"^{PROFILE}files/(?P<file_id>[0-9]{{1,18}})/$", portfolio.piece_file, name="piece_file"),
    re_path(
        rf"^{PROFILE}files/(?P<file_id>[0-9]{{1,18}})/small/$", portfolio.piece_thumb, name="piece_thumb"
    ),
    path("profile/edit/<profile_section:section>/", sections.rows, name="edit_rows"),
    path("profile/edit/<profile_section:section>/new/", sections.add_row, name="add_row"),
    path("profile/edit/<profile_section:section>/<int:row_id>/", sections.edit_row, name="edit_row"),
    path(
        "profile/edit/<profile_section:section>/<int:row_id>/remove/", sections.remove_row, name="remove_row"
    ),
    path("client/new/", clients.open_client, name="open_client"),
    path("client/<int:account_id>/", clients.client, name="client"),
    path("client/<int:account_id>/edit/", clients.edit_client, name="edit_client"),
    path("client/<int:account_id>/seats/", clients.offer_seat, name="offer_seat"),
    path("client/<int:account_id>/seats/<int:seat_id>/remove/", clients.remove_seat, name="remove_seat"),
    path("client/<int:account_id>/leave/", clients.leave, name="leave_client"),
    path("client/<int:account_id>/verified/", clients.mark_verified, name="mark_verified"),
    path("client/seats/<int:seat_id>/role/", clients.change_role, name="change_role"),
    path("client/offers/<int:offer_id>/revoke/", clients.revoke_seat_offer, name="revoke_seat_offer"),
    path("seats/<slug:token>/", clients.take_seat, name="take_seat"),
]
