"""Doors to the lists on one's profile, such as employment; one set of doors for all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions
from handsel.people.acting import Request
from handsel.people.forms import (
    CertificateForm,
    EducationForm,
    EmploymentForm,
    ExperienceForm,
    LinkedAccountForm,
)
from handsel.people.models import (
    Certificate,
    Education,
    Employment,
    FreelancerProfile,
    LinkedAccount,
    OtherExperience,
)
from handsel.people.queries.sections import rows_of
from handsel.people.views.tabs import background_tabs, profile_tabs


@dataclass(frozen=True)
class Section:
    """One list on a profile: its form and its three actions."""

    form: Any
    model: type[Model]
    add: Callable[..., Any]
    edit: Callable[..., Any]
    remove: Callable[..., Any]
    id_name: str
    title: Promise | str
    add_label: Promise | str
    empty: Promise | str


SECTIONS = {
    "employment": Section(
        form=EmploymentForm,
        model=Employment,
        add=actions.add_employment,
        edit=actions.edit_employment,
        remove=actions.remove_employment,
        id_name="employment_id",
        title=gettext_lazy("Employment"),
        add_label=gettext_lazy("Add a job"),
        empty=gettext_lazy("Clients like to know where you learned your trade."),
    ),
    "education": Section(
        form=EducationForm,
        model=Education,
        add=actions.add_education,
        edit=actions.edit_education,
        remove=actions.remove_education,
        id_name="education_id",
        title=gettext_lazy("Education"),
        add_label=gettext_lazy("Add a course of study"),
        empty=gettext_lazy("Schools, apprenticeships and courses go here."),
    ),
    "certificates": Section(
        form=CertificateForm,
        model=Certificate,
        add=actions.add_certificate,
        edit=actions.edit_certificate,
        remove=actions.remove_certificate,
        id_name="certificate_id",
        title=gettext_lazy("Certificates"),
        add_label=gettext_lazy("Add a certificate"),
        empty=gettext_lazy("What others certified of you, and where clients can check it."),
    ),
    "accounts": Section(
        form=LinkedAccountForm,
        model=LinkedAccount,
        add=actions.link_account,
        edit=actions.edit_linked_account,
        remove=actions.unlink_account,
        id_name="account_id",
        title=gettext_lazy("Elsewhere"),
        add_label=gettext_lazy("Link a page"),
        empty=gettext_lazy("Your pages at other places where your work can be seen."),
    ),
    "experience": Section(
        form=ExperienceForm,
        model=OtherExperience,
        add=actions.add_experience,
        edit=actions.edit_experience,
        remove=actions.remove_experience,
        id_name="experience_id",
        title=gettext_lazy("Other experience"),
        add_label=gettext_lazy("Add experience"),
        empty=gettext_lazy("What you did without pay or a degree, and what it taught you."),
    ),
}


@require_safe
def rows(request: Request, section: str) -> HttpResponse:
    """List what one's profile has in a section."""
    own, kind = _own(request), SECTIONS[section]
    context = {
        "profile": own,
        "section": section,
        "tabs": profile_tabs("background"),
        "lists": background_tabs(section),
        "kind": kind,
        "rows": list(rows_of(kind.model, own)),
    }
    return pages.answer(request, "people/edit_rows.html", context)


@require_http_methods(["GET", "POST"])
def add_row(request: Request, section: str) -> HttpResponse:
    """Add to a section of one's profile."""
    own, kind = _own(request), SECTIONS[section]
    form = kind.form(request.POST) if request.method == "POST" else kind.form()
    if form.is_bound and form.is_valid():
        try:
            kind.add(by=request.acting.me, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_rows", _("Your profile is saved."), section)
    return _form_page(request, own, section, form)


@require_http_methods(["GET", "POST"])
def edit_row(request: Request, section: str, row_id: int) -> HttpResponse:
    """Change an entry of a section of one's profile."""
    own, kind = _own(request), SECTIONS[section]
    row = get_object_or_404(rows_of(kind.model, own), pk=row_id)
    form = kind.form(request.POST) if request.method == "POST" else kind.form.of(row)
    if form.is_bound and form.is_valid():
        try:
            kind.edit(by=request.acting.me, values=form.values(), **{kind.id_name: row.pk})
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_rows", _("Your profile is saved."), section)
    return _form_page(request, own, section, form, row=row)


@require_POST
def remove_row(request: Request, section: str, row_id: int) -> HttpResponse:
    """Take an entry off a section of one's profile."""
    own, kind = _own(request), SECTIONS[section]
    row = get_object_or_404(rows_of(kind.model, own), pk=row_id)
    kind.remove(by=request.acting.me, **{kind.id_name: row.pk})
    return pages.go(request, "people:edit_rows", _("It is off your profile."), section)


def _own(request: Request) -> FreelancerProfile:
    own: FreelancerProfile | None = request.acting.profile
    if own is None:
        raise Http404
    return own


def _form_page(
    request: Request, own: FreelancerProfile, section: str, form: Any, row: Any = None
) -> HttpResponse:
    context = {
        "profile": own,
        "section": section,
        "tabs": profile_tabs("background"),
        "lists": background_tabs(section),
        "kind": SECTIONS[section],
        "form": form,
        "row": row,
    }
    status = 422 if form.is_bound and form.errors else 200
    return pages.answer(request, "people/edit_row.html", context, status=status)
