"""The house's law about rooms and files, held by looking at the tree."""

import ast
import re
from importlib.util import find_spec

import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField

from tests.architecture.tree import PACKAGE, ROOMS, ROOT, imports, sources

PUBLIC = {"models", "queries", "rules", "actions", "forms", "events", "shapes", "values"}
OPEN_ROOMS = {"kit", "policy", "config"}
OPEN_PARTS = {
    ("events", "facts"),
    ("index", "text"),
    ("moderation", "subjects"),
    ("notifications", "kinds"),
    ("notifications", "words"),
    ("people", "acting"),
    ("people", "hindrances"),
    ("tips", "checks"),
    ("tips", "kept"),
    ("tips", "panels"),
    ("people", "adapter"),
    ("webhooks", "audiences"),
}
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
    "asave", "acreate", "aupdate", "adelete",
}  # fmt: skip
WRITERS = {"actions", "testing", "tasks"}
DOORS = {
    "views",
    "api",
    "gate",
    "shapes",
    "urls",
    "middleware",
    "forms",
    "adapter",
    "templatetags",
    "context",
    "pages",
    "slots",
}


def test_every_room_on_disk_is_known_and_placed():
    on_disk = {path.parent.name for path in PACKAGE.glob("*/apps.py")}
    assert on_disk == set(ROOMS)


def test_rooms_import_only_the_public_faces_of_other_rooms():
    wrong = []
    for source in sources():
        for name, line in imports(source):
            parts = name.split(".")
            if parts[0] != "handsel" or len(parts) < 3 or parts[1] in {source.room, *OPEN_ROOMS}:
                continue
            room, part = parts[1], parts[2]
            fine = (
                part in PUBLIC
                or (room, part) in OPEN_PARTS
                or (part == "testing" and source.part == "testing")
            )
            if not fine and source.room != "config":
                wrong.append(f"{source.name}:{line} imports {name}")
    assert wrong == []


def test_product_code_does_not_import_builders_for_tests():
    wrong = [
        f"{source.name}:{line}"
        for source in sources()
        for name, line in imports(source)
        if source.part != "testing" and ".testing" in name and name.startswith("handsel.")
    ]
    assert wrong == []


def test_foreign_keys_point_to_the_same_room_or_to_lower_ones():
    wrong = []
    for model in apps.get_models():
        room = model._meta.app_config.name.removeprefix("handsel.")
        if room not in ROOMS:
            continue
        for field in model._meta.get_fields():
            if not isinstance(field, ForeignKey | ManyToManyField):
                continue
            other = field.related_model._meta.app_config.name.removeprefix("handsel.")
            if other in ROOMS and ROOMS.index(other) < ROOMS.index(room):
                wrong.append(f"{model.__name__}.{field.name} points up to {other}")
    assert wrong == []


def _written_names(tree: ast.Module):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            yield node


def _writes_rows(node: ast.Call) -> bool:
    """Tell row writes from dict.update, set.update, hash.update and the like."""
    owner = ast.unparse(node.func.value)
    if node.func.attr in {"update", "delete", "create", "save"} and "objects" not in owner:
        return (bool(node.keywords) and node.func.attr in {"update", "create"} and "filter" in owner) or (
            node.func.attr in {"save", "delete"}
            and not re.search(r"form|image|storage|photo|client|session|router", owner)
        )
    return "objects" in owner or node.func.attr.startswith("bulk")


def test_rows_are_written_in_actions_and_nowhere_else():
    wrong = []
    for source in sources():
        if source.room in {"config", "kit"} or source.part in WRITERS:
            continue
        if source.part == "models" and "Manager" in source.path.read_text(encoding="utf-8"):
            continue  # the account library calls the manager's create_user
        wrong += [
            f"{source.name}:{node.lineno}" for node in _written_names(source.tree) if _writes_rows(node)
        ]
    assert wrong == []


def test_requests_stay_in_the_doors():
    wrong = [
        f"{source.name}:{line}"
        for source in sources()
        for name, line in imports(source)
        if name.startswith("django.http")
        and source.part in {"models", "queries", "rules", "actions", "events", "handlers"}
        and not name.endswith("QueryDict")
    ]
    assert wrong == []


def test_no_room_uses_signals_generic_keys_or_meta_ordering():
    wrong = []
    for source in sources():
        text = source.path.read_text(encoding="utf-8")
        for word in ("GenericForeignKey", "post_save", "pre_save", "@receiver"):
            if word in text:
                wrong.append(f"{source.name} says {word}")
        if source.part == "models" and re.search(r"^\s+ordering\s*=", text, re.MULTILINE):
            wrong.append(f"{source.name} says ordering")
    assert wrong == []


def test_no_file_is_called_after_what_it_is_not():
    names = {path.stem for path in PACKAGE.rglob("*.py")}
    assert not names & {"utils", "helpers", "misc", "common", "core", "base"}


def test_files_stay_short():
    long = []
    for path in [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")]:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        limit = 600 if "tests" in path.parts else 400
        if "migrations" not in path.parts and lines > limit:
            long.append(f"{path.relative_to(ROOT)}: {lines}")
    assert long == []


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_says_what_it_is(room):
    spec = find_spec(f"handsel.{room}")
    assert spec is not None
    body = ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8")).body
    assert len(body) == 1, "a room's __init__.py holds its docstring and no code"


def test_public_functions_and_classes_have_docstrings():
    wrong = []
    for source in sources():
        if source.part in {"apps", "urls"}:
            continue
        for node in source.tree.body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):
                wrong.append(f"{source.name}:{node.lineno} {node.name}")
    assert wrong == []


def test_nothing_is_imported_inside_a_function():
    wrong = []
    for source in sources():
        if source.part == "apps":
            continue  # ready() may only import models once all apps are loaded
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                inner = [child for child in ast.walk(node) if isinstance(child, ast.Import | ast.ImportFrom)]
                wrong += [f"{source.name}:{child.lineno}" for child in inner]
    assert wrong == []
