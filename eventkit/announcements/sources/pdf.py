"""PDF: its text layer, page by page (pypdf, in the extra "pdf"). A scanned page has none."""

from __future__ import annotations

import logging
from io import BytesIO

from eventkit.announcements.document import Document
from eventkit.announcements.layout import tidied
from eventkit.announcements.opening import open_document
from eventkit.errors import MalformedSource, MissingExtra
from eventkit.when import Context

NAME = "pdf"
SUFFIXES: tuple[str, ...] = (".pdf",)
MEDIA_TYPE = "application/pdf"
MAX_PAGES = 500


def recognizes(content: bytes) -> bool:
    """The mark that a PDF file begins with."""
    return content.startswith(b"%PDF-")


def document(content: bytes, *, context: Context, base: str, source: str) -> Document:
    """
    The document of a PDF file.

    Raises:
        MissingExtra: pypdf is not installed.
        MalformedSource: no PDF, one with a password, one without words, or of more than 500 pages.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise MissingExtra("reading PDF", extra="pdf") from error
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)  # what it cannot read is an error here, and no line of a log
    try:
        pages = PdfReader(BytesIO(content)).pages
        if len(pages) > MAX_PAGES:
            raise MalformedSource(f"has more than {MAX_PAGES} pages; give those of one event", source=source)
        text = "\n\n".join(page.extract_text() for page in pages)
    except MalformedSource:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, NotImplementedError) as error:
        said = f"is no PDF that can be read ({error}): fetch or save it again, or give its words as text"
        raise MalformedSource(said, source=source) from error
    finally:
        log.setLevel(level)
    if not text.strip():
        raise MalformedSource("has no words, only pictures: run text recognition on it first", source=source)
    return open_document(tidied(text), context=context, base=base, source=source)
