"""What "{name}", "{quoted}" and the like stand for in the tables of series and of shows."""

from __future__ import annotations

KINDS_OF_SERIES = (
    r"(?:webinars?|seminars?|lectures?|talks?|events?|discussions?|workshops?|panel\s+discussions?|panels?|meetings?|podcasts?"
    r"|training|online|speakers?|video|virtual|monthly|weekly|quarterly|annual|conversations?|colloqui(?:um|a)|tutorials?"
    r"|public|live)"
)
_MOST = 15  # words of a name behind its first
_CAPITAL = r"[A-Z0-9][\w&+.’'@-]*"
_NAME = rf"(?-i:{_CAPITAL}(?:\s(?:(?:(?:of|on|in|for|the|and|to|with|&)\s){{0,2}}{_CAPITAL})){{0,{_MOST}}})"
SERIES = {
    "quoted": r"[“\"„«‘](?P<name>[^“”\"„«»\n]{3,90}?(?:\n[^“”\"„«»\n]{1,60})?),?[”\"“»’]",
    "name kinds": rf"(?P<name>{_NAME}(?:\s+{KINDS_OF_SERIES}){{0,3}})",
    "name series": rf"(?P<name>{_NAME}(?<=Series))",
    "name": rf"(?P<name>{_NAME})",
    "kinds": rf"(?:\s+{KINDS_OF_SERIES}){{0,3}}",
    "edition": r"(?P<edition>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final"
    r"|\d+(?:st|nd|rd|th))",
    "part": r"(?:session|installment|instalment|event|webinar|episode|lecture|talk|edition|seminar|meeting|panel"
    r"|workshop|discussion|conversation|part|one|call)",
    "han": r"(?P<name>[\w·-]{2,24}?)",
}
_WORD = r"[A-Z0-9](?:[\w&+’'-]|\.(?!\s))*"
_SHOW = rf"(?:The\s|the\s)?{_WORD}(?:\s(?:{_WORD}|of|on|in|for|the|and|&|to|with|de|des|du|la|les)){{0,{_MOST}}}?"
SHOWS = {
    "name": rf"(?P<name>(?-i:{_SHOW}))",
    "podcast name": rf"(?P<name>(?-i:{_SHOW}\s(?:Podcast|podcast|Show|Radio)))",
}
