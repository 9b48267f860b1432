"""The JSON doors to the lists on one's profile."""

from typing import Any

from ninja import Status

from handsel.kit.api import Id
from handsel.people import actions, rules
from handsel.people.acting import Request
from handsel.people.api.shown import own_profile, router
from handsel.people.shapes import EducationIn, EmploymentIn, OwnProfileOut
from handsel.people.values import PastWork, Study


@router.post("/profile/employment", response={201: OwnProfileOut}, summary="Add to my employment")
def add_employment(request: Request, data: EmploymentIn) -> Any:
    """Add a job that one held."""
    rules.check_acts_as_freelancer(request.acting)
    actions.add_employment(by=request.acting.me, values=PastWork(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/employment/{row_id}", response=OwnProfileOut, summary="Change my employment")
def edit_employment(request: Request, row_id: Id, data: EmploymentIn) -> Any:
    """Write a job that one held anew."""
    rules.check_acts_as_freelancer(request.acting)
    actions.edit_employment(by=request.acting.me, employment_id=row_id, values=PastWork(**data.dict()))
    return own_profile(request)


@router.delete("/profile/employment/{row_id}", response=OwnProfileOut, summary="Take from my employment")
def remove_employment(request: Request, row_id: Id) -> Any:
    """Take a job that one held off one's profile."""
    rules.check_acts_as_freelancer(request.acting)
    actions.remove_employment(by=request.acting.me, employment_id=row_id)
    return own_profile(request)


@router.post("/profile/education", response={201: OwnProfileOut}, summary="Add to my education")
def add_education(request: Request, data: EducationIn) -> Any:
    """Add a course of study."""
    rules.check_acts_as_freelancer(request.acting)
    actions.add_education(by=request.acting.me, values=Study(**data.dict()))
    return Status(201, own_profile(request))


@router.put("/profile/education/{row_id}", response=OwnProfileOut, summary="Change my education")
def edit_education(request: Request, row_id: Id, data: EducationIn) -> Any:
    """Write a course of study anew."""
    rules.check_acts_as_freelancer(request.acting)
    actions.edit_education(by=request.acting.me, education_id=row_id, values=Study(**data.dict()))
    return own_profile(request)


@router.delete("/profile/education/{row_id}", response=OwnProfileOut, summary="Take from my education")
def remove_education(request: Request, row_id: Id) -> Any:
    """Take a course of study off one's profile."""
    rules.check_acts_as_freelancer(request.acting)
    actions.remove_education(by=request.acting.me, education_id=row_id)
    return own_profile(request)
