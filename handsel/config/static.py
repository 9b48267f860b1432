"""Static files under names that hold the hash of their content, so that browsers keep them for ever.

They are collected into HANDSEL_VAR/static before the doors open, and only when something changed. Where they were not
collected (tests, a server started by hand) every name is served as it is.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command

MARK = ".collected-from"


class HashedFiles(ManifestStaticFilesStorage):
    """Rewrites what style sheets and modules import, too; a name that was not collected stays as it is."""

    # Our own modules only: in libraries' files, words like `import("../htmx")` stand in comments.
    patterns = (
        ManifestStaticFilesStorage.patterns[0],
        ("js/*.js", ManifestStaticFilesStorage._js_module_import_aggregation_patterns[1]),  # type: ignore[attr-defined]
    )

    def stored_name(self, name: str) -> str:
        """Return the name with its hash, or the name."""
        return str(self.hashed_files.get(self.hash_key(name.replace("\\", "/")), name))


def collect_if_stale() -> bool:
    """Collect the static files unless they are the ones that were collected last; return whether it was done.

    Files of earlier versions stay: pages that are open in a browser may still ask for them.
    """
    mark = Path(settings.STATIC_ROOT) / MARK
    state = _state()
    if mark.exists() and mark.read_text("utf-8") == state:
        return False
    call_command("collectstatic", verbosity=0, interactive=False)
    mark.write_text(state, "utf-8")
    return True


def _state() -> str:
    """Return a hash of what there is to collect: names, sizes and times, for reading it all would be slow."""
    return hashlib.sha256("\n".join([django.__version__, *sorted(_files())]).encode()).hexdigest()


def _files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            found = Path(storage.path(name)).stat()
            yield f"{name} {found.st_size} {found.st_mtime_ns}"
