"""The JSON doors to the lists on one's profile."""

from typing import Any

from ninja import Status

from handsel.kit.api import Id
from handsel.people import actions
from handsel.people.acting import Request
from handsel.people.api.shown import freelancer, own_profile, router
from handsel.people.shapes import (
    CertificateIn,
    EducationIn,
    EmploymentIn,
    ExperienceIn,
    LinkedAccountIn,
    OwnProfileOut,
)
from handsel.people.values import AccountValues, CertificateValues, ExperienceValues, PastWork, Study


@router.post("/profile/employment", response={201: OwnProfileOut}, summary="Add to my employment")
def add_employment(request: Request, data: EmploymentIn) -> Any:
    """Add a job that one held."""
    actions.add_employment(by=freelancer(request), values=PastWork(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/employment/{row_id}", response=OwnProfileOut, summary="Change my employment")
def edit_employment(request: Request, row_id: Id, data: EmploymentIn) -> Any:
    """Write a job that one held anew."""
    actions.edit_employment(by=freelancer(request), employment_id=row_id, values=PastWork(**data.dict()))
    return own_profile(request)


@router.delete("/profile/employment/{row_id}", response=OwnProfileOut, summary="Take from my employment")
def remove_employment(request: Request, row_id: Id) -> Any:
    """Take a job that one held off one's profile."""
    actions.remove_employment(by=freelancer(request), employment_id=row_id)
    return own_profile(request)


@router.post("/profile/education", response={201: OwnProfileOut}, summary="Add to my education")
def add_education(request: Request, data: EducationIn) -> Any:
    """Add a course of study."""
    actions.add_education(by=freelancer(request), values=Study(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/education/{row_id}", response=OwnProfileOut, summary="Change my education")
def edit_education(request: Request, row_id: Id, data: EducationIn) -> Any:
    """Write a course of study anew."""
    actions.edit_education(by=freelancer(request), education_id=row_id, values=Study(**data.dict()))
    return own_profile(request)


@router.delete("/profile/education/{row_id}", response=OwnProfileOut, summary="Take from my education")
def remove_education(request: Request, row_id: Id) -> Any:
    """Take a course of study off one's profile."""
    actions.remove_education(by=freelancer(request), education_id=row_id)
    return own_profile(request)


@router.post("/profile/certificates", response={201: OwnProfileOut}, summary="Add to my certificates")
def add_certificate(request: Request, data: CertificateIn) -> Any:
    """Add a certificate."""
    actions.add_certificate(by=freelancer(request), values=CertificateValues(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/certificates/{row_id}", response=OwnProfileOut, summary="Change my certificates")
def edit_certificate(request: Request, row_id: Id, data: CertificateIn) -> Any:
    """Write a certificate anew."""
    values = CertificateValues(**data.dict())
    actions.edit_certificate(by=freelancer(request), certificate_id=row_id, values=values)
    return own_profile(request)


@router.delete("/profile/certificates/{row_id}", response=OwnProfileOut, summary="Take from my certificates")
def remove_certificate(request: Request, row_id: Id) -> Any:
    """Take a certificate off one's profile."""
    actions.remove_certificate(by=freelancer(request), certificate_id=row_id)
    return own_profile(request)


@router.post("/profile/accounts", response={201: OwnProfileOut}, summary="Add to my linked pages")
def link_account(request: Request, data: LinkedAccountIn) -> Any:
    """Add a page at another place."""
    actions.link_account(by=freelancer(request), values=AccountValues(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/accounts/{row_id}", response=OwnProfileOut, summary="Change my linked pages")
def edit_linked_account(request: Request, row_id: Id, data: LinkedAccountIn) -> Any:
    """Write a page at another place anew."""
    values = AccountValues(**data.dict())
    actions.edit_linked_account(by=freelancer(request), account_id=row_id, values=values)
    return own_profile(request)


@router.delete("/profile/accounts/{row_id}", response=OwnProfileOut, summary="Take from my linked pages")
def unlink_account(request: Request, row_id: Id) -> Any:
    """Take a page at another place off one's profile."""
    actions.unlink_account(by=freelancer(request), account_id=row_id)
    return own_profile(request)


@router.post("/profile/experience", response={201: OwnProfileOut}, summary="Add to my other experience")
def add_experience(request: Request, data: ExperienceIn) -> Any:
    """Add other experience."""
    actions.add_experience(by=freelancer(request), values=ExperienceValues(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/experience/{row_id}", response=OwnProfileOut, summary="Change my other experience")
def edit_experience(request: Request, row_id: Id, data: ExperienceIn) -> Any:
    """Write other experience anew."""
    values = ExperienceValues(**data.dict())
    actions.edit_experience(by=freelancer(request), experience_id=row_id, values=values)
    return own_profile(request)


@router.delete(
    "/profile/experience/{row_id}", response=OwnProfileOut, summary="Take from my other experience"
)
def remove_experience(request: Request, row_id: Id) -> Any:
    """Take other experience off one's profile."""
    actions.remove_experience(by=freelancer(request), experience_id=row_id)
    return own_profile(request)
