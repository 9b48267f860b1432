"""The shapes of people's forms, by subject: clean and convert, nothing more."""

from handsel.people.forms.clients import ClientForm, SeatForm
from handsel.people.forms.keys import KeyForm
from handsel.people.forms.myself import PhotoForm, SettingsForm, SignUpForm
from handsel.people.forms.profile import (
    AvailabilityForm,
    LanguagesForm,
    ProfileForm,
    ReferralsForm,
    SkillForm,
    VisibilityForm,
)
from handsel.people.forms.sections import (
    CertificateForm,
    EducationForm,
    EmploymentForm,
    ExperienceForm,
    LinkedAccountForm,
)
from handsel.people.forms.showing import PieceForm, VideoForm
from handsel.people.forms.specialized import SpecializedForm

__all__ = [
    "AvailabilityForm",
    "CertificateForm",
    "ClientForm",
    "EducationForm",
    "EmploymentForm",
    "ExperienceForm",
    "KeyForm",
    "LanguagesForm",
    "LinkedAccountForm",
    "PhotoForm",
    "PieceForm",
    "ProfileForm",
    "ReferralsForm",
    "SeatForm",
    "SettingsForm",
    "SignUpForm",
    "SkillForm",
    "SpecializedForm",
    "VideoForm",
    "VisibilityForm",
]
