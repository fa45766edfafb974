"""The group of all commands: an error of eventkit is one line and exit code 1, never a traceback."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any, NoReturn

import click

from eventkit.errors import EventkitError


class Commands(click.Group):
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
