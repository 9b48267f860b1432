"""Examples for the description of the API: made from each shape, with words that fit its fields.

A shape that gives its own `examples` keeps them. A field without a word here is shown as its own name.
"""

from typing import Any

Shapes = dict[str, Any]
Part = dict[str, Any]
MOMENT, DAY = "2026-01-12T09:30:00Z", "2026-01-19"

# What stands in a field, by its name; a value is taken where its type fits.
WORDS: dict[str, tuple[Any, ...]] = {
    "about": ("A small studio for printed things.",),
    "account_name": ("Atelier Martin",),
    "amount": ("900.00",),
    "answer": ("Please come back later.",),
    "asked": ("Which programs do you use?",),
    "body": ("Thank you, tomorrow at ten is fine.",),
    "budget": ("900.00",),
    "category": ("bookkeeping",),
    "city": ("Lyon",),
    "client": ("Atelier Martin",),
    "company": ("Reyes and Sons",),
    "country": ("FR",),
    "cursor": ("MTAx",),
    "decision": ("warn",),
    "decline_message": ("We went with somebody nearer.",),
    "decline_reason": ("too_busy",),
    "degree": ("Accounting",),
    "description": ("We would like a year of paper receipts in order, by month and by sort, in a table.",),
    "detail": ("Some of what you sent does not fit.",),
    "email": ("bob@example.org",),
    "end_reason": ("hired",),
    "field": ("message",),
    "first_name": ("Bob",),
    "from_year": (2018,),
    "hourly_rate": ("35.00",),
    "id": (7, "k3m9x2p7q4rt"),
    "invitation_id": (7,),
    "job_title": ("Bring a year of receipts in order",),
    "key": ("overview",),
    "kind": ("message", "fixed"),
    "kinds": ("invitation.accepted",),
    "language": ("en",),
    "languages": ({"en": "fluent"},),
    "last": ("Thank you, tomorrow at ten is fine.",),
    "last_name": ("Reyes",),
    "letter": ("Good morning, I have kept books for small studios for eight years.",),
    "message": ("Would you like to have a look?",),
    "name": ("Bob Reyes",),
    "note": ("From March on.",),
    "opening": ("Good morning, I have kept books for small studios",),
    "origin": ("invitation",),
    "overview": ("I bring books in order and keep them so.",),
    "passed_to": ("Charlie O.",),
    "percent": (80,),
    "place": ("Manila, Philippines",),
    "price": ("450.00",),
    "profile": ("k3m9x2p7q4rt",),
    "progress": ("They opened the invitation and have not answered yet.",),
    "proposals": ("5 to 10",),
    "q": ("receipts",),
    "quote": ("a year of paper receipts",),
    "rate_from": ("20.00",),
    "rate_max": ("40.00",),
    "rate_min": ("25.00",),
    "rate_to": ("60.00",),
    "reason": ("Please say what you pay.",),
    "referred_by": ("Nina B.",),
    "response": ("fast",),
    "school": ("University of Manila",),
    "scopes": ("jobs:read",),
    "skill": ("excel",),
    "skills": ("excel",),
    "slug": ("bookkeeping",),
    "state": ("open",),
    "status": (409,),
    "stop_reason": ("",),
    "subject": ("jobs.job:7",),
    "tagline": ("Books in order",),
    "text": ("I use a spreadsheet and the program of your choice.",),
    "time_zone": ("Europe/Paris",),
    "title": ("Bookkeeper for small studios",),
    "to": ("charlie@example.org",),
    "to_year": (2022,),
    "type": ("urn:handsel:problem:busy",),
    "url": ("/jobs/7/",),
    "visibility": ("public",),
    "website": ("https://example.org",),
    "why": ("It does not say who would read the books.",),
    "with_name": ("Atelier Martin",),
    "withdraw_reason": ("I took on other work.",),
    "words": ("It asks for a week of free work.",),
}
_TYPES: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "object": dict}


def example_of(part: Part, shapes: Shapes, field: str = "") -> Any:
    """Return a value that fits a schema; `field` is the name under which it stands."""
    if "$ref" in part:
        return example_of(shapes[part["$ref"].rsplit("/", 1)[-1]], shapes, field)
    if part.get("examples"):
        return part["examples"][0]
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return next((value for value in part["enum"] if value), part["enum"][0])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in part:
            return _one_of(part[several], shapes, field)
    return _plain(part, shapes, field)


def _one_of(parts: list[Part], shapes: Shapes, field: str) -> Any:
    """Take text before numbers, as amounts of money travel, and anything before nothing."""
    weight = {"null": 3, "number": 2, "string": 0}
    return example_of(min(parts, key=lambda part: weight.get(str(part.get("type")), 1)), shapes, field)


def _plain(part: Part, shapes: Shapes, field: str) -> Any:
    kind = part.get("type")
    if kind == "array":
        return [example_of(part["items"], shapes, field)]
    if kind == "object" and part.get("properties"):
        return {name: example_of(inner, shapes, name) for name, inner in part["properties"].items()}
    known = [value for value in WORDS.get(field, ()) if isinstance(value, _TYPES.get(str(kind), ()))]
    if kind == "string":
        formats = {"date-time": MOMENT, "date": DAY, "binary": "(the bytes of a file)"}
        return formats.get(str(part.get("format"))) or (known[0] if known else field.replace("_", " "))
    if kind in {"integer", "number"}:
        least, most = part.get("minimum", 0), part.get("maximum", 2**31)
        return max(least, min(most, known[0] if known else 1))
    if kind == "boolean":
        return True
    return known[0] if known else ({} if kind == "object" else None)


def put_into(schema: dict[str, Any]) -> None:
    """Give every shape, every body and every answer of a description its example."""
    shapes: Shapes = schema["components"]["schemas"]
    for shape in shapes.values():
        if shape.get("type") == "object" and not shape.get("examples"):
            shape["examples"] = [example_of(shape, shapes)]
    for methods in schema["paths"].values():
        for door in methods.values():
            bodies = [door["requestBody"]] if "requestBody" in door else []
            for holder in (*bodies, *door["responses"].values()):
                for content in holder.get("content", {}).values():
                    if "schema" in content:
                        content.setdefault("example", example_of(content["schema"], shapes))
