from django.urls import path, re_path

from handsel.reputation.views import coaching, desk, feedback, reviews, scores

app_name = "reputation"
urlpatterns = [
    path("coaching/", coaching.coaching, name="coaching"),
    path("help/score/", scores.how, name="how"),
    path("desk/scores/", desk.desk, name="desk"),
    path("desk/scores/run/", desk.run, name="run"),
    path("desk/scores/vet/", desk.vet, name="vet"),
    path("desk/scores/flag/", desk.flag, name="flag"),
    path("stats/", scores.stats, name="stats"),
    path("stats/<slug:public_id>/", scores.stats_of, name="stats_of"),
    path("contracts/<int:contract_id>/how-it-goes/", feedback.feedback, name="feedback"),
    path("contracts/<int:contract_id>/how-it-goes/ask/", feedback.ask, name="ask_feedback"),
    path("contracts/<int:contract_id>/report/", feedback.report, name="report"),
    path("contracts/<int:contract_id>/report/outcome/", feedback.write_outcome, name="write_outcome"),
    path("contracts/<int:contract_id>/report/answer/", feedback.answer_report, name="answer_report"),
    path("contracts/<int:contract_id>/review/", reviews.review, name="review"),
    re_path(r"^freelancers/(?P<public_id>[0-9a-z]{12})/reviews/$", reviews.reviews, name="reviews"),
    path("reviews/<int:review_id>/change/", reviews.change, name="change_review"),
    path("reviews/<int:review_id>/answer/", reviews.answer, name="answer_review"),
]
