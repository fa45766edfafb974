"""The group of all commands: an error of eventkit is one line and exit code 1, never a traceback."""

from __future__ import annotations

import contextlib
import os
import pkgutil
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from eventkit._messages import did_you_mean
from eventkit.errors import EventkitError


class Folder(click.Group):
    """
    A group whose commands are the files of a package: each has a `command`, and is imported when it is asked for, so
    that no command waits for what another needs.
    """

    def __init__(self, *, package: str, **options: Any) -> None:
        super().__init__(**options)
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        path = import_module(self._package).__path__
        return sorted(module.name for module in pkgutil.iter_modules(path) if not module.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"{self._package}.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        names = self.list_commands(ctx)
        if args[0] not in names and not args[0].startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"No such command {args[0]!r}{did_you_mean(args[0], names)}")
        return super().resolve_command(ctx, args)


class Commands(Folder):
    """A group whose commands end with one line for an error of eventkit, and never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EventkitError as error:
            _fail(str(error))
        except BrokenPipeError:
            _abandon_output()
            sys.exit(0)  # the reader of our output has had enough
        except OSError as error:
            _abandon_output()
            _fail(f"cannot write the output: {error.strerror or error}")


def _fail(message: str) -> NoReturn:
    click.echo("eventkit: " + " ".join(message.split()), err=True)
    sys.exit(1)


def _abandon_output() -> None:
    """Let what is still in the buffer of standard output go nowhere, or Python would complain of it when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
