"""The command `eventkit`, also as `python -m eventkit`."""

import sys

from eventkit.errors import EventkitError, MissingExtra


def main() -> None:
    """Run the command line; errors are one line on standard error and exit code 1."""
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
