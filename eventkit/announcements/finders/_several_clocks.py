"""One time in the zones of several places, "9am PST / 12pm EST", as events have whose audience is everywhere."""

from __future__ import annotations

import re

_ZONE = r"\(?(?:[ECMP][SD]?T|UTC|GMT|CES?T|EES?T|WES?T|AE[SD]T|BST|IST|JST)\)?"
SEVERAL_CLOCKS = re.compile(
    rf"(?i)[0-9０-９] ?(?:[ap]\.?m\.?|:\d\d|h)?\s*{_ZONE}\s*(?:[/|,;]|-|–|and)\s*\(?\d{{1,2}}(?::\d\d|\s?[ap]\.?m| )"
)
