"""The command `eventkit`, also as `python -m eventkit`."""

import io
import sys

from eventkit.errors import EventkitError, MissingExtra


def main() -> None:
    """
    Run the command line; errors are one line on standard error and exit code 1.

    A letter that the terminal's encoding does not have is shown as its escape ("\\u4ec7"), not refused.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            from eventkit.cli import command
        except ImportError as error:
            if error.name not in ("click", "rich"):
                raise
            raise MissingExtra("the command line", extra="cli") from error
        command()
    except EventkitError as error:
        print("eventkit: " + " ".join(str(error).split()), file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
