"""Writes `handsel_client/doors.py` anew from the description of the API: `python clients/python/generate.py`.

The description is read from the code of this tree, so no server needs to run.
"""

import json
import keyword
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(__file__).resolve().parent / "handsel_client" / "doors.py"
HEAD = '''"""Every door of the API as a typed method. Written by `clients/python/generate.py`; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Protocol, TypedDict, cast

File = tuple[str, bytes]


class Asks(Protocol):
    """What the doors need of a client."""

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        key: str = "",
    ) -> Any:
        """Ask one door and return its answer."""

    def upload(
        self, path: str, fields: Mapping[str, str], files: Mapping[str, Sequence[File]], *, key: str = ""
    ) -> Any:
        """Send files to one door and return its answer."""

    def fetch(self, path: str) -> bytes:
        """Return the bytes of a file."""
'''
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


def description() -> dict[str, Any]:
    """Return the API's own description."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    import django  # noqa: PLC0415 - the settings are named first

    django.setup()
    from handsel.config.api import api  # noqa: PLC0415

    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    found: dict[str, Any] = json.loads(json.dumps(schema, default=str))
    return found


def type_of(part: dict[str, Any], used: set[str]) -> str:
    """Return the type of a schema as Python writes it, and note the shapes that it names."""
    if "$ref" in part:
        used.add(part["$ref"].rsplit("/", 1)[-1])
        return str(part["$ref"].rsplit("/", 1)[-1])
    if "enum" in part or "const" in part:
        values = part.get("enum", [part.get("const")])
        return f"Literal[{', '.join(json.dumps(value) for value in values)}]"
    for several in ("anyOf", "oneOf", "allOf"):
        if several in part:
            return " | ".join(dict.fromkeys(type_of(one, used) for one in part[several]))
    if part.get("type") == "array":
        return f"list[{type_of(part['items'], used)}]"
    if part.get("type") == "object" and isinstance(part.get("additionalProperties"), dict):
        return f"dict[str, {type_of(part['additionalProperties'], used)}]"
    return PLAIN.get(str(part.get("type")), "dict[str, Any]" if part.get("type") == "object" else "Any")


def door(path: str, method: str, operation: dict[str, Any], used: set[str]) -> str:
    """Return the method for one operation."""
    takes, gives = _takes(operation, used), "None"
    for status, answer in operation["responses"].items():
        if status.startswith("2") and "application/json" in answer.get("content", {}):
            gives = type_of(answer["content"]["application/json"].get("schema", {}), used)
        elif status == "200" and "application/octet-stream" in answer.get("content", {}):
            gives = "bytes"
    plain = path.removeprefix("/api/v1")
    where = f'f"{plain}"' if "{" in plain else f'"{plain}"'
    if gives == "bytes":
        call = f"return self._client.fetch({where})"
    else:
        call = _call(where, method, takes)
        call = f"return cast({gives!r}, {call})" if gives != "None" else call
    named = ["self", *takes["places"], *takes["given"], "*", *takes["more"]]
    named = named[:-1] if named[-1] == "*" else named
    words = operation["summary"].rstrip(".") + "."
    head = f"    def {operation['operationId']}({', '.join(named)}) -> {gives}:"
    return f'{head}\n        """{words}"""\n        {call}\n'


def _takes(operation: dict[str, Any], used: set[str]) -> dict[str, Any]:
    rows = [row for row in operation.get("parameters", []) if row["in"] in {"path", "query"}]
    found: dict[str, Any] = {
        "places": [f"{row['name']}: {type_of(row['schema'], used)}" for row in rows if row["in"] == "path"],
        "given": [],
        "more": [],
        "query": any(row["in"] == "query" for row in rows),
        "body": "",
    }
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        found["body"] = "files" if kind == "multipart/form-data" else "json"
        if found["body"] == "files":
            found["given"] += ["files: Mapping[str, Sequence[File]]"]
            found["more"] += ["fields: Mapping[str, str] | None = None"]
        else:
            found["given"] += [f"body: {type_of(content['schema'], used)}"]
    acts = any(row["name"] == "Idempotency-Key" for row in operation.get("parameters", []))
    found["more"] += ["query: Mapping[str, Any] | None = None"] if found["query"] else []
    found["more"] += ['key: str = ""'] if acts else []
    found["acts"] = acts
    return found


def _call(where: str, method: str, takes: dict[str, Any]) -> str:
    key = ", key=key" if takes["acts"] else ""
    if takes["body"] == "files":
        return f"self._client.upload({where}, fields or {{}}, files{key})"
    body = ", body" if takes["body"] else ""
    query = ", query=query" if takes["query"] else ""
    return f'self._client.ask("{method.upper()}", {where}{body}{query}{key})'


def shapes(schema: dict[str, Any], used: set[str]) -> list[str]:
    """Return the types of all shapes that are used, and of those that these use."""
    written: dict[str, str] = {}
    while todo := sorted(used - set(written)):
        for name in todo:
            shape = schema["components"]["schemas"][name]
            needed = set(shape.get("required", []))
            lines = []
            for field, part in shape.get("properties", {}).items():
                if keyword.iskeyword(field):
                    raise ValueError(f"{name}.{field} is a word of Python")
                kind = type_of(part, used)
                lines.append(f"    {field}: {kind if field in needed else f'NotRequired[{kind}]'}")
            said = re.sub(r"\s+", " ", shape.get("description", name)).strip()
            words = re.split(r"[;:.]\s", said)[0].rstrip(".")
            body = "\n".join(lines) or "    pass"
            written[name] = f'class {name}(TypedDict):\n    """{words}."""\n\n{body}\n'
    return [written[name] for name in sorted(written)]


def page() -> str:
    """Return the whole module."""
    schema, used = description(), set[str]()
    doors = [
        door(path, method, operation, used)
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    ]
    start = (
        'class Doors:\n    """One method for each operation of the API, named as there."""\n\n'
        "    def __init__(self, client: Asks) -> None:\n        self._client = client\n"
    )
    text = "\n\n".join([HEAD, *shapes(schema, used), "\n".join([start, *doors])])
    ruff = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(PAGE), "-"]
    return subprocess.run(ruff, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
