"""
Announcements: running words in, a Reading out.

A document is split once into blocks with offsets (document.py). Finders, one idea a file (finders/), propose claims
(claims.py): a field, a value, the words, the rule, a weight. Decisions (decisions/), one for each group of fields,
choose among the claims and turn conflicts into doubts (draft.py). No finder knows another, and nothing here knows
what a feed or a roster is.
"""

from eventkit.announcements.document import Document
from eventkit.announcements.reader import context_of, read_announcement, read_document

__all__ = ["Document", "context_of", "read_announcement", "read_document"]
