from django.urls import path

from handsel.proposals.views import deciding, editing, fees, letters, reading

app_name = "proposals"
urlpatterns = [
    path("jobs/<int:job_id>/apply/", reading.apply, name="apply"),
    path("proposals/<int:proposal_id>/", reading.proposal, name="proposal"),
    path("proposals/<int:proposal_id>/edit/", editing.edit, name="edit"),
    path("proposals/<int:proposal_id>/terms/", editing.terms, name="terms"),
    path("proposals/<int:proposal_id>/message/", reading.message, name="message"),
    path("proposals/<int:proposal_id>/withdraw/", reading.withdraw, name="withdraw"),
    path("proposals/<int:proposal_id>/shortlist/", deciding.shortlist, name="shortlist"),
    path("proposals/<int:proposal_id>/archive/", deciding.archive, name="archive"),
    path("proposals/<int:proposal_id>/decline/", deciding.decline, name="decline"),
    path("jobs/<int:job_id>/compare/", deciding.compare, name="compare"),
    path("jobs/<int:job_id>/draft/", reading.draft, name="draft"),
    path("proposals/<int:proposal_id>/keep-letter/", letters.keep, name="keep_letter"),
    path("fee/", fees.fee, name="fee"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<int:letter_id>/", letters.letter, name="letter"),
    path("letters/<int:letter_id>/delete/", letters.delete, name="delete_letter"),
    path("proposals/<int:proposal_id>/video/", reading.video, name="video"),
    path("proposals/files/<int:file_id>/", reading.file, name="file"),
]
