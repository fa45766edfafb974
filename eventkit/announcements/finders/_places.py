"""Words for places: whether they name a city or state we know, where they end in running words, and their parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from eventkit.announcements.finders._phrases import groups
from eventkit.events import Place
from eventkit.people._pieces import is_place
from eventkit.people._words import words
from eventkit.when._zone_tables import fold, tables
from eventkit.when.zone_places import of_place

VENUE = re.compile(
    r"\b(?:Universit\w+|Colleges?|Cent(?:er|re)s?|Hotel|Halls?|Institut\w*|Librar(?:y|ies)|Museums?|School|Campus|"
    "Houses?|Building|Rooms?|Headquarters|HQ|Street|Road|Avenue|Square|Arena|Theat(?:er|re)|Palace|Commission|"
    "Offices?|Auditorium|Club|Academy|Park|Plaza|Pier|Pavilion|Lounge|Caf[eé]|Bar|Pub|Restaurant|Ballroom|Terrace|"
    "Gardens?|Castle|Farm|Courthouse|Courtyard|Atrium|Level|Floor|Resort|Inn|Tower|Hub|Space|Lab(?:oratory)?|"
    r"Station|Embassy|Parliament|Stadium|Gallery|Church|Foundation|Forum|Expo|\w*(?:[Zz]entrum|[Hh]aus|[Hh]alle|"
    "[Hh]ochschule|[Bb]ibliothek|[Ss]chloss|[Pp]ark|[Ss]aal|[Hh]of|[Ii]nstitut|[Uu]niversität|[Rr]athaus|[Ww]erk|[Ss]cheune|[Mm]ühle|[Kk]irche|"
    "[Ii]nstituts|[Mm]esse|[Aa]kademie|straße|platz)|Maison|Centre|Palais|Salle|Hôtel|Amphitheat(?:er|re)|Faculty|Loft|Studios?|Conservatory|Brewery|"
    r"Bibliothèque|Médiathèque|Musée|École|Cité|Espace|Université|Théâtre|Granary|Barn|Warehouse|Chapel|Cathedral|Abbey|"
    r"Monastery|Manor|Mansion|Villa|Lodge|Bookshop|Bookstore|Planetarium|Cinema|Winery|Boathouse|Clubhouse|Playhouse|"
    r"\w+[Ff]orum|Garage|Foundry|Makerspace|Hackerspace|Hacklab|Mediathek|Planetarium|Bar|Amphithéâtre|Universidad|Centro|Palacio|Biblioteca|Museo|Auditorio|Casa|Facultad|Escuela|Sala|Teatro)\b"
)
# The words of it by which a text is looked through.
HOUSE_WORDS = re.findall(r"[A-ZÀ-Þ][a-zà-ÿ]+|HQ", VENUE.pattern)
ROMANCE_HOUSE = (
    "bibliothèque|médiathèque|théâtre|musée|université|école|faculté|hôtel|mairie|café|biblioteca|facultad|escuela|"
    "teatro|auditorio|museo|universidad|ayuntamiento|maison|palais|centre|espace|institut|casa|palacio|centro|salle|"
    "amphi"
)
_ROOM = re.compile(
    r"^(?:(?:Meeting |Conference |Lecture |Seminar |Board )?(?:Room|Rm\.?|Hall|Theatre|Theater|Auditorium|Floor|"
    r"Level|Suite)\b|\w*[Rr]aum\b|\w*[Ss]aal\b|Aula\b|"
    r"[Ss]alle\b|[Ss]ala\b|[Rr]oom\b|Amphi\w*|Auditorio\b|Auditoire\b|\d+(?:st|nd|rd|th) [Ff]loor\b)|"
    r"\b(?:Room|Hall|Floor|Auditorium|Theatre|"
    r"Hörsaal|Ballroom)(?: [A-Z]?\d[\w.-]*| [A-Z])?$"
)
_HALL_OF_TOWN = re.compile(r"\b(?:Town|City|Concert|Music|Carnegie|Royal|Exhibition) (?:Hall|Theatre)$")
_STREET = re.compile(
    r"^\d+[a-z]?(?:[-–/]\d+)?,? \w|\b(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Lane|Drive|Square|"
    r"Way|Quay|Pier)(?: \d+\w?)?$|^(?:straße|strasse|platz|an der|auf der|unter den) .{2,40} \d+\s?\w?$|"
    r"\w*(?:straße|strasse|str\.|platz|weg|allee|gasse|gatan|vägen|gade|straat|plein|laan)\s*\d*\w?$|"
    r"\w*(?:ufer|damm|ring|steig)\s\d+[\d/–-]*$|^(?:rue|avenue|"
    r"boulevard|place|quai|calle|avenida|plaza|paseo|via)\s|\b\d{5}\b",
    re.I,
)
# A town with its post code, behind a street.
_TOWN = re.compile(
    r"(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? [A-ZÀ-Þ][^\d,]{1,40}|[A-ZÀ-Þ][^\d,]{1,40} [A-Z]{1,2}\d\w? \d[A-Z]{2}"
)
# "3, rue du Moulin": this comma divides nothing.
_FRENCH_NUMBER = re.compile(
    r"(?<![\w.])(\d{1,4}(?:\s?(?:bis|ter))?),\s+(?=(?:rue|avenue|boulevard|place|quai|allée|impasse|chemin|cours|"
    r"square)\s)"
)
# What is inside of a house, as it stands behind its name in brackets: "(salle 204, bâtiment B)".
IN_HOUSE = re.compile(
    r"(?:[Ss]alle|[Rr]oom|[Bb]âtiment|[Bb]uilding|[Aa]mphi\w*|[Ss]ala|[Aa]ula|[Rr]aum|[Gg]ebäude|[Ee]dificio|[Hh]örsaal|"
    r"\d(?:st|nd|rd|th) [Ff]loor|\d+e étage)\b"
)
_INSIDE = re.compile(rf"\s\(({IN_HOUSE.pattern}[^()]*)\)")
# "the Law Faculty (Quay Street 4, Lund)"
_STREET_INSIDE = re.compile(r"\s\(([^()]{3,40}\s\d{1,4}\w?(?:,[^()]{3,60})?|\d{1,4}\s[A-ZÀ-Þ][^()]{3,80})\)(?=$|,)")
_TOWN_CODE = re.compile(r"(?<=[a-zà-ÿ])\s(\d{5}\s[A-ZÀ-Þ]{2})")  # "Place du Bourg 39270 ORGELET"
# "Room 5 of the Elm Library"
_ROOM_OF = re.compile(
    r"^((?:(?:[Ll]ecture |[Ss]eminar |[Mm]eeting )?(?:[Rr]oom|[Hh]all|Theatre|Theater|Lab)|"
    r"Auditorium|\w*[Rr]aum|\w*[Ss]aal|Aula|"
    r"[Ss]alle|[Aa]mphi\w*|[Ss]ala|[Aa]ula|[Bb]uilding)\s"
    r"(?:[A-Z]{0,2}\s?\d[\w.-]*|[A-Z]{1,2}))\s(?:of|at|in|der|des|von|im|am|in\sder|an\sder|de\sla|"
    r"de\sl['’]|del?|du)\s?(?:the\s)?(?=\w)"
)
_TWO = re.compile(r"([^\W\d_][\w' -]{1,30}) (?:and|und|et|y|&) ([^\W\d_][\w' -]{1,30})")
_NAMES = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:[ ][A-ZÀ-Þ][\w'’.-]*){0,8}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_COMMA = re.compile(r"\s*[,，;；]\s*|\s*[\n\r]+\s*|\s+[|·•]\s+")


@lru_cache(maxsize=4096)
def known_place(text: str) -> str:
    """
    What place the words are as a whole: "city", "region" (a state or country), or "".

    >>> known_place("Oslo"), known_place("Norway"), known_place("Oslo Fund")
    ('city', 'region', '')
    """
    text = re.sub(r"^(?:the|la|le|die)\s+", "", text.strip())
    if not text or len(text) > 60:
        return ""
    both = _TWO.fullmatch(text)
    if both is not None and known_place(both[1]) == known_place(both[2]) == "city":
        return "city"  # "Bergen and Turku"
    first = text[0]
    if first.isupper() or first >= "\u2e80":
        known, folded = tables(), text.lower() if _LETTERS.fullmatch(text) else fold(text, 0).text
        if any(named.kind == "city" for named in known.names.get(folded, ())):
            return "region" if all(named.region for named in known.names[folded] if named.kind == "city") else "city"
        if folded in known.states or (text.isupper() and folded in known.letters):
            return "region"
    return "city" if text in _towns("towns") or is_place(text) else ""


@lru_cache(maxsize=4096)
def perhaps_town(text: str) -> bool:
    """
    Whether words behind "held in" are the name of a town, though persons may have it as well.

    >>> perhaps_town("Nelson"), perhaps_town("Oslo"), perhaps_town("Python")
    (True, False, False)
    """
    return text in _towns("also other names")


@lru_cache(maxsize=4096)
def names_place(text: str) -> bool:
    """Whether a city, state or country that we know is among the words."""
    return bool(of_place(text)) or not _towns("towns").isdisjoint(_runs(text))


def _runs(text: str) -> Iterator[str]:
    """The runs of up to three words with capitals, and the beginnings of Chinese words, that may be a town's name."""
    for run in _NAMES.finditer(text):
        words = run[0].split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + 3, len(words)) + 1):
                yield " ".join(words[start:end])
    for han in _HAN.finditer(text):
        yield from (han[0][:length] for length in (2, 3))


@cache
def town_words() -> frozenset[str]:
    """The first words of all towns, states and countries that we know, without accents and in lower case."""
    named = [name for name, each in tables().names.items() if any(one.kind == "city" for one in each)]
    named += [*tables().states, *words("place"), *_towns("towns"), *_towns("also other names")]
    found = (_FIRST_WORD.match(name) for name in named)
    return frozenset(plain(word[1]) for word in found if word)


_LETTERS = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_FIRST_WORD = re.compile(r"(?:(?:the|a|le|la|los|las|el)\s)?([^\W\d_]+)", re.I)  # without the article of "The Hague"


def plain(word: str) -> str:
    """A word without accents and in lower case."""
    low = word.lower()
    return (
        low if low.isascii() else "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    )


@cache
def _towns(group: str) -> frozenset[str]:
    """The towns of a group of the table."""
    return frozenset(
        town
        for name, _, lines in groups("towns")
        for line in (lines if name == group else ())
        for town in line.split(", ")
    )


_OF_TOWN = re.compile(r"([^'’,]{3,40})['’]s ([A-ZÀ-Þ][^,]*)")  # "Lund's Elm Library"


def place_of(words: str) -> Place | None:
    """
    The parts of a place as it was stated; what is none of a room, an address, a city and a country is its name.

    >>> place_of("Room 4, House of Trees, 12 Elm Street, Lund, Sweden")
    Place(name='House of Trees', room='Room 4', address='12 Elm Street', city='Lund', country='Sweden', url='')
    >>> place_of("Oslo")
    Place(name='', room='', address='', city='Oslo', country='', url='')
    """
    words = re.sub(r"\s+", " ", re.sub(r"[\n\r]+", ", ", words)).strip(" ,.;:，。；|·*_-–—")
    words = _INSIDE.sub(r", \1", words)
    words = _STREET_INSIDE.sub(r", \1", words)
    words = _ROOM_OF.sub(r"\1, ", words)
    words = _TOWN_CODE.sub(r", \1", words)
    words = _FRENCH_NUMBER.sub(r"\1 ", words)
    words = re.sub(r"^(?:at|in|im|@|bei|à|en)\s+(?:the\s+|der\s+|dem\s+)?", "", words)
    words = re.sub(r"^[Tt]he\s+(?=[A-Z])", "", words)
    owned = _OF_TOWN.match(words)
    if owned is not None and known_place(owned[1]) == "city" and VENUE.search(owned[2]):
        words = f"{owned[2]}, {owned[1]}{words[owned.end() :]}"
    if not any(c.isalnum() for c in words) or len(words) > 400:
        return None
    joint = re.fullmatch(r"(.+?),?\s+(?:at|in|im|en|à)\s+(?:the\s+)?(.+)", words)
    pieces = [piece for piece in _COMMA.split(words) if piece]
    if joint:
        left, right = joint[1].strip(" ,"), joint[2]
        first, last = _COMMA.split(right)[0], left.rsplit(", ", 1)[-1]
        if known_place(first) or perhaps_town(first) or first.endswith(" City"):
            pieces = [*_COMMA.split(left), *_COMMA.split(right)]
        elif known_place(last) and not known_place(right):
            pieces = [*_COMMA.split(right), *_COMMA.split(left)]
    parts: dict[str, list[str]] = {"name": [], "room": [], "address": [], "city": [], "country": []}
    for n, piece in enumerate(pieces):
        parts[_kind(piece, first=n == 0, last=n == len(pieces) - 1, found=parts)].append(piece)
    if len(parts["country"]) > 1:  # a state, and the country
        if parts["city"]:
            parts["city"] = [", ".join([*parts["city"], *parts["country"][:-1]])]
            parts["country"] = parts["country"][-1:]
        else:
            parts["country"] = [", ".join(parts["country"])]
    if parts["room"] and not parts["name"]:
        parts["name"], parts["room"] = parts["room"], []  # "Elm Hall, Bristol"
    found = {name: ", ".join(values) for name, values in parts.items()}
    return Place(**found)


def is_street(words: str) -> bool:
    """Whether words have the form of a street and a number: "5 Elm Road", "Lindenstraße 7"."""
    return _STREET.search(words) is not None and re.search(r"\d", words) is not None


def _kind(piece: str, *, first: bool, last: bool, found: dict[str, list[str]]) -> str:
    known = known_place(piece)
    plain = re.sub(r"\s*\([^()]*\)$|^\d{4,6}\s+|\s+[A-Z]{0,2}-?\d{4,6}$|\s+[A-Z]\d\w? \d\w\w$", "", piece)
    known = known or (known_place(plain) if plain != piece else "")
    if known == "region" and (not first or last):
        return (
            "country"
            if not (first and last and piece in ("Singapore", "Luxembourg", "Monaco", "Macau", "Hong Kong"))
            else "city"
        )
    if known and not found["city"]:
        return "city"
    if piece.endswith(" City") and not found["city"]:
        return "city"
    if (
        _ROOM.search(piece)
        and _HALL_OF_TOWN.search(piece) is None
        and not found["room"]
        and len(piece) < 60
        and not (first and last)
    ):
        return "room"
    if found["address"] and not found["city"] and _TOWN.fullmatch(piece):
        return "city"
    if _STREET.search(piece) or (re.match(r"\d", piece) and not first):
        return "address"
    if found["address"] and not first:
        return "address"
    return "name"
