"""Bringing the tables of a catalogue to the newest version: `upgrade`, on Alembic."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection

from eventkit.errors import MissingExtra, NewerCatalogue

VERSION_TABLE = "catalogue_version"  # not Alembic's usual name: a database may have other tables, and their versions
SCRIPTS = Path(__file__).parent / "migrations"
_ALONE = Lock()


def upgrade(connection: Connection, version: str | None, *, place: str = "", to: str = "head") -> None:
    """
    Run the migrations after `version` (None: there are no tables yet), in the transaction of the connection.

    Raises:
        NewerCatalogue: no such version is known here.
    """
    try:
        from alembic.config import Config
        from alembic.runtime.environment import EnvironmentContext
        from alembic.script import ScriptDirectory
        from alembic.script.revision import RevisionError
        from alembic.util import CommandError
    except ImportError as error:
        raise MissingExtra("a catalogue", extra="store") from error
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    try:
        if version is not None:
            script.get_revision(version)
    except (CommandError, RevisionError) as error:
        message = f"it was written by a later version of eventkit (its tables are at {version!r}); install that version"
        raise NewerCatalogue(message, store=place) from error

    def steps(current: Any, _: Any) -> Any:
        return script._upgrade_revs(to, current)

    # Migrations speak to Alembic's one current environment, which is the same for all threads.
    with _ALONE, EnvironmentContext(config, script, fn=steps, destination_rev=to) as environment:
        environment.configure(connection=connection, version_table=VERSION_TABLE)
        environment.run_migrations()
