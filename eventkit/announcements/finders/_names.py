"""Names in running words: where a name, or a list of names, ends (names_end) and where one before a verb begins."""

from __future__ import annotations

import re
from itertools import islice

from eventkit.announcements.bounds import leave_behind
from eventkit.announcements.document import Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN

_MAX_LIST = 4000  # characters
_MAX_BRACKETS = 90
_MAX_SUBJECT = 500
_LABEL = re.compile(r"[^\W\d][\w-]*(?:[ ][\w-]+){0,2}[:：](?!\S)")

_TOKEN = re.compile(r"[^\s,;:()（）\[\]—–“”\"„«»]+|[,;:()（）\[\]—–“”\"„«»]")
_CLOSING = {"(": ")）", "（": ")）", "“": '”"', '"': '"”', "„": '“”"', "«": "»"}
# Words in lower case inside a name, and between the names of a list.
_LINKS = frozenset(
    "of the for and & + de la le les el du des del los las y et e und sowie für der die das den dem von zu zur on "
    "in".split()
)
# Words in lower case that a name may end in: "Alder foundation".
_TAILS = frozenset(
    "foundation program programme project community team network group consortium association initiative committee "
    "society institute university lab labs laboratory department collective club chapter council center centre "
    "alliance coalition "
    "office e.v e.v. projects".split()
)
# What stands before such a word: "Outreach working group".
_BEFORE_TAILS = frozenset(
    "working steering planning organizing organising organisation core interest user users".split()
)
_TAIL_NEXT = re.compile(rf"\s+(?:{'|'.join(sorted(tail for tail in _TAILS if tail.isalpha()))})\b")
# Words in lower case that a French, Spanish or German name may begin with.
_HEADS = frozenset(
    "association société collectif réseau collège fondation asociación fundación grupo colectivo red sociedad "
    "département région ville mairie commune communauté métropole fédération comité conseil syndicat chambre agence "
    "ministère direction université école bibliothèque médiathèque institut centre laboratoire faculté académie musée "
    "ministerio ayuntamiento universidad escuela biblioteca instituto centro federación consejo agencia cámara "
    "laboratorio facultad diputación museo".split()
)
# They end a French or Spanish name.
_STOPS = frozenset(
    "avec et y à au aux pour qui que dans sur con para en por a se est es sera será lors afin ainsi sous où une un "
    "una".split()
)
_NUMBERED = re.compile(
    "Room|Hall|Building|Floor|Level|Suite|Theatre|Raum|Saal|Hörsaal|Gebäude|Salle|Sala|Aula|Amphi|Pavilion|Pier|Horizon"
)
_MONTHS_AND_DAYS = re.compile(
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|"
    "Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Januar|Februar|März|Mai|Juni|Juli|"
    "Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Spring|Summer|Autumn|Fall|"
    r"Winter)\b"
)
_BEFORE_DAYS = frozenset("in on , and am im den le el".split())
# Capitals at the beginning of a sentence or phrase, not of a name.
_NO_NAMES = frozenset(
    "We I You They He She It This That These Those Our Your Their My His Her There Here What Who When Where How If "
    "As After Before Join Register Please Read See Learn Click Find Both Each All Everyone Anyone Participants "
    "Attendees Speakers Members Organizers Organisers Experts Representatives Wir Sie Ich Nous Vous Ils Il Elle "
    "Nosotros Ustedes Today Tomorrow Yesterday Now Next Last Registration Admission Speaker Moderator Panelists "
    "Panellists Attendance Doors Tickets Lunch Dinner Breakfast Coffee Topics Topic Dates Date Time However Also "
    "Additionally Then Welcome Note Applications Abstracts Deadline Nur Bitte Eintritt Anmeldung Inscription "
    "Inscripción Entrada While Although Because Since Once In On At From During For With To By Not No Yes And But "
    "Or So Until Under Following Hosted Organized Organised Sponsored Supported Funded Presented Powered With Mit Avec "
    "Webinar Website Zoom Online Virtual Am Im Zum Zur Vom Dear Hello Hi Hey Liebe Lieber Chers Chères Cher Chère "
    "Queridos Estimados".split()
)
# "der Arbeitskreis Archive in Zusammenarbeit mit …"
_WITH_OTHERS = frozenset(
    "Zusammenarbeit Kooperation Partnerschaft Abstimmung Absprache Verbindung Trägerschaft".split()
)
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+$|(?:Inc|Ltd|Co|St|Corp|Dr|Prof|Mr|Mrs|Ms|Univ|Dept|Inst)\.$|[eE]\.\s?V\.?$")
_ARTICLE = re.compile(r"(?:the|our|der|die|das|dem|den|vom|von|durch|par|por|by|la|le|les|el|los|las)\s+|l['’]", re.I)


def is_name_word(word: str) -> bool:
    """A word that names are made of: a capital anywhere ("rOpenLab"), or letters with digits ("grid4all")."""
    if "@" in word or "://" in word or word.startswith(("www.", "/")):
        return False
    if any(c.isupper() for c in word):
        return True
    return bool(re.fullmatch(r"(?!\d+(?:st|nd|rd|th|am|pm|h|min)\b)(?=.*\d)(?=.*[^\W\d_])[\w-]+", word))


def names_end(text: str, start: int, limit: int, *, several: bool = True) -> int:
    """
    Where the names that begin at `start` end: a name, or a list of them with commas and "and"; `start` for none.

    >>> text = "hosted by the Alder Fund, Birch Labs and the Society of Trees in May and open to all"
    >>> text[10 : names_end(text, 10, len(text))]
    'the Alder Fund, Birch Labs and the Society of Trees'
    """
    end, before, close, opened, more = start, "", "", start, 0
    stop = min(limit, start + _MAX_LIST)
    if stop < limit and (comma := text.rfind(",", start, stop)) > 0:
        stop = comma  # no name is read by half
    for match in _TOKEN.finditer(text, start, stop):
        token = match[0]
        if end > start and text[match.start() - 1] == "\n" and _LABEL.match(text, match.start(), limit):
            break  # "the Alder Fund / Date: 3 May"
        if close:
            if token in close:
                end, close = match.end(), ""
            elif match.end() - opened > _MAX_BRACKETS:
                break
        elif token in _CLOSING:
            if token in "(（" and (
                end == start or text[end : match.start()].strip() or _TOLD_INSIDE.match(text, match.end())
            ):
                break
            close, opened = _CLOSING[token], match.start()
        elif token == ",":
            if end == start or not several:
                break
            before = token
        elif len(token) == 1 and not token.isalnum() and token not in "&+":
            break
        else:
            word = token if _ABBREVIATED.match(token) else token.rstrip(".!?")
            if _ends_names(text, match, word, before, first=end == start):
                break
            if end > start and before not in _LINKS and before != "," and _new_line(text, end, match.start(), word):
                break
            low = word.casefold()
            if is_name_word(word) or (low in _TAILS and end > start and before not in _LINKS and before != ","):
                end, more = match.start() + len(word), 0
            elif end == start and low.removeprefix("l'").removeprefix("l’") in _HEADS:
                pass  # "l'association Roue Libre"
            elif end > start and _goes_on(low, before, more):
                end, more = match.start() + len(word), 2 if more == 0 else more - 1
            elif end > start and word.isdigit() and _TAIL_NEXT.match(text, match.end()):
                pass  # "the Section 18 program"
            elif end > start and low in _BEFORE_TAILS and before not in _LINKS and _TAIL_NEXT.match(text, match.end()):
                pass  # "the Outreach working group"
            elif end > start and is_name_word(before) and re.fullmatch(r"\d\.\d", word):
                end = match.start() + len(word)  # "Gov 2.0"
            elif _NUMBERED.fullmatch(before) and re.fullmatch(r"\d[\d.-]*", word):
                end = match.start() + len(word)
            elif low in ("zur", "zum", "zu") and EVENT_NOUN.match(text, match.end() + 1):
                break  # "lädt mit der Stadt Elm zur Tagung"
            elif word == "at" and re.search(r"Universit\w+ of [\w ]{2,30}$", text[max(start, end - 45) : end]):
                pass  # "University of Texas at Austin"
            elif low not in _LINKS and not ((word in ("well", "as") and before in ("as", "well", ",")) or word == "as"):
                break
            if word != token:
                break
            before = word
    else:
        if stop < limit and end > start:
            leave_behind(text, end, f"{_MAX_LIST:,} characters of one list of names")
    return end


def _goes_on(word: str, before: str, more: int) -> bool:
    """Whether a word in lower case goes on with a French or Spanish name: "Laboratoire d'écologie urbaine"."""
    if not word.isalpha() and not word.startswith(("d'", "d’", "l'", "l’")):
        return False
    if word in _LINKS or word in _STOPS:
        return False
    return more > 1 or word.startswith(("d'", "d’")) or before in ("de", "du", "des", "del")


def _ends_names(text: str, match: re.Match[str], word: str, before: str, *, first: bool) -> bool:
    """Whether a word that looks like one of a name begins something else: a date, a place, the next sentence."""
    if _MONTHS_AND_DAYS.match(word) and (first or before.casefold() in _BEFORE_DAYS):
        return True
    if word in _NO_NAMES and (first or before in (",", "and")):
        return True
    if before == "in" and word in _WITH_OTHERS:
        return True
    return before in ("in", "on") and word[:1].isdigit()


def _new_line(text: str, end: int, start: int, word: str) -> bool:
    """Whether a line ends between two words that is not full, or the next begins with a word that no name does."""
    at = text.find("\n", end, start)
    return at >= 0 and (word in _NO_NAMES or at - max(0, text.rfind("\n", max(0, at - _FULL), at)) < _FULL)


_FULL = 45  # characters of a line that is broken for its length

# Behind these the name may begin: "On Thursday 3 May at 16:00 UTC the Alder Project".
_TOLD_INSIDE = re.compile(r"[^()（）\n]{1,80}(?:[:：]| [“\"«])")  # "the Elm Circle (Ana Vidal: “Salt”)"
_BEGINS_AT = re.compile(
    r"[,:]\s+|\bthat\s+|\s[–—-]\s|[–—](?=[A-Z])|\band\s+|\bthe\s+(?=[A-Z])|(?<=\d)(?:st|nd|rd|th|\s?[ap]\.?m\.?)?\s+(?=[A-Z])(?!(?:UTC|GMT|[A-Z]{1,3}T)\b)|"
    r"\b(?:UTC|GMT|[A-Z]{1,3}T|January|February|March|April|May|June|July|August|September|October|November|December)\s+"
)
_MOST_STARTS = 10
# What a sentence says of its subject between commas: "Alder Labs (AL), founded by gardeners, will host".
_APPOSED = re.compile(r"(?:\s\([^()]{1,60}\))?\s?,\s(?!(?:and|or|und|oder|et|ou|y|o)\b)[^;!?]{3,200},")
# "Alder Labs in partnership with the Birch Fund invites you"
_WITH_OTHERS_BEHIND = re.compile(
    r"\s(?:(?:in|en)\s(?:\w+\s)?\w+(?:tion|ship|arbeit|iat|ión)\s(?:with|mit|avec|con)|(?:together|jointly|along|"
    r"gemeinsam|zusammen|conjointement|junto)\s(?:with|mit|avec|con|a)|(?:with|mit|avec|con)\s(?:the\s|le\s|el\s)?"
    r"(?:\w+\s){0,2}?(?:support|help|Unterstützung|soutien|apoyo))\s[^;:.!?]{3,160}"
)
_OF_ITSELF = re.compile(r"\W*(?:We|Wir|Nous|Nosotr[oa]s)(?:,\s|\s(?:at|from|vom|von|als|as|de|del)\s)")
# "Alder Labs and its partners will host"
_AND_OTHERS = re.compile(
    r",?\s(?:and|with|und|et|y)\s(?:its|their|ihre[nr]?|seine[nr]?|ses|leurs|sus)\s[\w-]+(?:\s[\w-]+)?$"
)


def name_before(text: str, start: int, verb: int) -> Span | None:
    """
    The name, or list of names, that is the subject of the verb: it reaches from the start, or a comma, to the verb.

    >>> text = "On Monday, 3 May, the Society of Trees will host a talk."
    >>> span = name_before(text, 0, text.index(" will"))
    >>> text[span.start : span.end]
    'the Society of Trees'
    """
    while verb > start and text[verb - 1] in " \t\n\r":
        verb -= 1
    start = max(start, verb - _MAX_SUBJECT)
    others = _AND_OTHERS.search(text, start, verb)
    verb = others.start() if others else verb
    said_of_it = text[verb - 1 : verb] == ","
    itself = _OF_ITSELF.match(text, start, verb) if said_of_it else None
    if itself is not None and names_end(text, itself.end(), verb, several=False) == verb - 1:
        return Span(itself.end(), verb - 1)
    behind = islice(_BEGINS_AT.finditer(text[start:verb]), _MOST_STARTS)
    for begin in (start, *(start + match.end() for match in behind)):
        if text[begin : begin + 1] in ("", " "):
            continue
        end = names_end(text, begin, verb, several=not said_of_it)
        rest = text[end:verb]
        if said_of_it and end > begin and _APPOSED.fullmatch(rest):
            return Span(begin, end)
        # "Alder Labs (AL) at the Ministry of Trees is hosting": a body, and where it belongs to.
        if end > begin and rest.startswith((" at ", ", part of ", " of ")):
            place = end + len(re.match(r",? (?:at|part of|of) ", rest)[0])  # type: ignore[index]
            if names_end(text, place, verb, several=False) == verb:
                return Span(begin, end)
        if end == verb or _EXPLAINED.fullmatch(rest) or (end > begin and _WITH_OTHERS_BEHIND.fullmatch(rest)):
            return Span(begin, end)
    return None


# "Alder Labs, a group of gardeners, is hosting"
_EXPLAINED = re.compile(
    r",? (?:a|an|the|which|who|together|along|jointly|in) [^,]{3,120},|\s[–—-]\s[^–—]{3,120}\s[–—-]"
)


_OF_NAMES = frozenset("la le les el los las der die das".split())


def begins_sentence(text: str, start: int) -> bool:
    """Whether what stands before an offset ends a sentence or a line, so that a capital says nothing."""
    before = text[max(0, start - 3) : start].rstrip(' *_•-–—"“„«\t')
    return not before or before[-1] in ".!?:;\n|"


def bare(text: str, span: Span) -> Span:
    """The span without an article before the name, and without marks and quotes around it."""
    start, end = span.start, span.end
    while start < end and text[start] in ' \t\n\r*_•-–—“"„«:：,，、;；|':
        start += 1
    article = _ARTICLE.match(text, start, end)
    # "hébergé par La Filature": in the middle of a sentence a capital is of the name.
    inside = text[start : start + 1].isupper() and not begins_sentence(text, start)
    if article and article.end() < end and not (inside and article[0].strip().casefold() in _OF_NAMES):
        start = article.end()
    while start < end and text[start] in ' \t\n\r*_“"„«':
        start += 1
    while end > start and (
        text[end - 1] in " \t\n\r,;，；、。：:*_|·.!"
        or (text[end - 1] in '”"»' and '"' not in text[start : end - 1] and "“" not in text[start:end])
    ):
        if text[end - 1] == "." and re.search(
            r"(?:Inc|Ltd|Co|Corp|Univ|[A-Z]\.[A-Z]|\b[A-Z]|[eE]\.\s?V)\.$", text[start:end]
        ):
            break
        end -= 1
    return Span(start, end)
