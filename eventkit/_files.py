"""Files written whole or not at all: put_files, put_stream and make_folder."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from eventkit._messages import show
from eventkit.errors import WriteError

_BLOCK = 1000  # pieces


def put_files(files: Mapping[Path, bytes | Sequence[bytes]]) -> None:
    """
    Put files in place, each whole or not at all; none is moved before all are written under temporary names. A content
    may be given in pieces.

    A file that already has these bytes is not touched, so that its time of change says when it changed. A link stays
    one, and the file it leads to is written; what is no file (a pipe, /dev/stdout) is written to as it is.

    Raises:
        WriteError: one of them cannot be written; names it and says why.
    """
    drafts: list[_Draft] = []
    streams: dict[Path, Sequence[bytes]] = {}
    try:
        for path, content in files.items():
            pieces = [content] if isinstance(content, bytes) else content
            with _naming_it(path):
                target = path.resolve()
                if target.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                if target.exists() and not target.is_file():
                    streams[path] = pieces
                elif not _has(target, pieces):
                    drafts.append(_Draft(target))
                    for block in _blocks(pieces):
                        drafts[-1].file.write(block)
                    drafts[-1].finish()
        for draft in drafts:
            with _naming_it(draft.target):
                draft.put()
        for path, pieces in streams.items():
            with _naming_it(path), path.open("wb") as file:
                for block in _blocks(pieces):
                    file.write(block)
    finally:
        for draft in drafts:
            draft.drop()


def _has(target: Path, pieces: Sequence[bytes]) -> bool:
    """Whether a file has this content already."""
    if not target.is_file() or target.stat().st_size != sum(map(len, pieces)):
        return False
    with target.open("rb") as file:
        return all(file.read(len(block)) == block for block in _blocks(pieces))


def _blocks(pieces: Sequence[bytes]) -> Iterator[bytes]:
    """The content in blocks that are quick to write, and small beside a large one that is joined whole."""
    for at in range(0, len(pieces), _BLOCK):
        yield b"".join(pieces[at : at + _BLOCK])


def put_stream(path: Path, pieces: Iterable[bytes]) -> None:
    """
    Put a file in place that comes in pieces, as `put_files` does: whole or not at all, and untouched if it would stay
    the same.

    Raises:
        WriteError: it cannot be written; and whatever the pieces raise.
    """
    with _naming_it(path):
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        plain = not target.exists() or target.is_file()
        draft = _Draft(target) if plain else None
    with contextlib.ExitStack() as stack:
        with _naming_it(path):
            file = draft.file if draft is not None else stack.enter_context(path.open("wb"))
            before = stack.enter_context(target.open("rb")) if target.is_file() else None
        if draft is not None:
            stack.callback(draft.drop)
        same = before is not None
        for piece in pieces:
            with _naming_it(path):
                file.write(piece)
                same = same and before is not None and before.read(len(piece)) == piece
        with _naming_it(path):
            same = same and before is not None and not before.read(1)
            if before is not None:
                before.close()  # Windows replaces no open file
            if draft is not None and not same:
                draft.finish()
                draft.put()


@contextlib.contextmanager
def _naming_it(path: Path) -> Iterator[None]:
    """Makes a WriteError that names the file of what the system says."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise WriteError(f"cannot write {show(str(path))}: {reason}") from error


class _Draft:
    """A new file beside the one whose place it is to take."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}")
        # Opened this way a new file gets the permissions that the user's umask asks for.
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        self.file = os.fdopen(handle, "wb")
        self._waits = True

    def finish(self) -> None:
        """All of it is written."""
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        if self.target.exists():
            os.chmod(self.path, self.target.stat().st_mode & 0o777)

    def put(self) -> None:
        """Take the place."""
        os.replace(self.path, self.target)
        self._waits = False

    def drop(self) -> None:
        """Leave nothing behind, if it has not taken the place."""
        if self._waits:
            self._waits = False
            with contextlib.suppress(OSError):
                self.file.close()
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """
    The folder, with those above it.

    Raises:
        WriteError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise WriteError(f"cannot make the folder {show(str(folder))}: {reason}") from error
