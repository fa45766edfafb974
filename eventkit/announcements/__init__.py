"""
Announcements: running words in, a Reading out.

1. `opening` takes a text, or what `sources` made of a web page, a message or a PDF, and divides it once into blocks
   with offsets, by its layout alone (`document`, `_splitting`).
2. `parts` makes a document of each event of a newsletter or a list.
3. `finders`, one idea a file, propose claims (`claims`): a field, a value, the words, the rule, a weight.
4. `decisions`, one for each group of fields, choose among the claims and turn conflicts into doubts (`draft`).

`reader` does these in order. Words that are data stand in words/. No finder knows another, and nothing here knows what
a feed or a roster is.
"""

from eventkit.announcements.document import Document
from eventkit.announcements.reader import context_of, read_announcement, read_document

__all__ = ["Document", "context_of", "read_announcement", "read_document"]
