"""
Names of persons in words: where one stands, and how sure it is that it is one (sureness, take_name, best_name).

Shared by the finders of people. What a name looks like is known by `eventkit.people`; here stands what tells it from
the names of things among running words: "Urban Landscape", "Supper Club" and "Victoria Station" have the shape too.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from eventkit.announcements.document import Span
from eventkit.announcements.word_tables import lines_of
from eventkit.people._han import han_kind, sounds
from eventkit.people._honorifics import HAN_SUFFIXES, is_credential, is_honorific
from eventkit.people._name_tables import tables
from eventkit.people._party import body_reason, person_reason
from eventkit.people._pieces import body_word, is_cjk, is_han, kind_of, title_word
from eventkit.people._words import words as people_words
from eventkit.people.lines import looks_like_name, named_person
from eventkit.people.organization import is_acronym

# How sure it is that words are the name of a person.
NO, SHAPE, KNOWN, RESPECTED = range(4)

SURNAMES_TOO = frozenset(
    """
    grant church london england english french german west south east north day booth house hall street bridge
    post power forest banks winter summer spring story case cross page frost law sun pool march may green low
    marina paris christian park parks lake rivers waters fields wall wood ward little long best major small
    sharp style play sale gray love noon ready black light moon silver short fair peace land key rain reading quick
    blue weeks boot
    sommer herbst freitag sonntag montag
    """.split()
)
_ENDINGS = re.compile(r"(?:tion|tions|ology|ness|ware|ship|ships|graphy|ysis|isms?|ics|ities|ability|omics)$")
_NOT_ENDINGS = frozenset("trinity charity felicity blankenship francis delaware manship".split())
# Words in capitals before a name that are no part of it.
NOT_OF_NAMES = frozenset(
    """
    about and as at by chat chats conversation featuring feat for from guest guests host hosts hosted in interview
    interviews introducing join meet moderator moderated on our panel panelist presenter speaker speakers the this today
    with welcome welcomes und mit von et avec par con por y dans pour notre unser unsere nuestro nuestra keynote is
    """.split()
)
_TOKEN = re.compile(r"(?:[ \t\u00a0]{1,3}|[ \t]{0,3}\n[ \t]{0,3})?([^\W\d_](?:[\w]|['’.‐‑-](?=\w)|\.(?!\.))*)")
_NICKNAME = re.compile(r"[ \u00a0]([\"“„(«'‘])([^\W\d_][\w.-]{1,18})([\"”“)»'’])(?=[ \u00a0][^\W\d_a-zà-ÿ])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}")
_WORD = re.compile(r"\S+")
_LED_BY = re.compile(r"(\S+)\s+")
_MOST_WORDS = 7
_JOINING = frozenset("und et y e and of the".split())


@cache
def thing_words() -> frozenset[str]:
    """The words of the names of things: words/thing_words.txt."""
    return frozenset(word for line in lines_of("thing_words") for word in line.split())


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages: those that eventkit.people knows, and words/given_names.txt and _more.txt."""
    files, known = ("given_names", "given_names_more"), tables()
    of_people = known.english | known.french | known.iberian_given | known.hungarian_given | known.russian_given
    written = (word for file in files for line in lines_of(file) for word in line.split())
    return frozenset(written) | of_people | known.japanese_given


@cache
def _bodies_like_names() -> frozenset[str]:
    return frozenset(lines_of("bodies_like_names"))


@cache
def han_words() -> frozenset[str]:
    """Words that begin with a Chinese surname: words/han_words.txt."""
    return frozenset(word for line in lines_of("han_words") for word in line.split())


@lru_cache(maxsize=4096)
def sureness(name: str) -> int:
    """
    How sure it is that the words are one person's name: NO, SHAPE (nothing speaks against it), KNOWN (a given name
    or surname that we know, initials), RESPECTED (an honorific).

    >>> [sureness(name) for name in ("Urban Landscape", "Quirin Dalbo", "Jane Roe", "Dr. Quirin Dalbo", "周明远")]
    [0, 1, 2, 3, 2]
    """
    name = name.strip()
    if not name or len(name) > 80 or "\n\n" in name:
        return NO
    if is_cjk(name):
        latin = _LATIN_WITH_TITLE.fullmatch(name)
        return RESPECTED if latin and sureness(latin["name"]) else _han_sureness(name)
    found = name.split()
    if found[-1] in people_words("particle"):
        return NO
    while len(found) > 1 and is_credential(found[-1].strip(",.")):
        found = [*found[:-2], found[-2].rstrip(",")]
    rest = without_honorifics(found)
    if rest[0] in NO_FIRST:
        return NO  # "In May"
    if len(rest) > 2 and rest[0].endswith("s") and title_word(rest[0][:-1]) and not named_person(rest[0]):
        return NO  # "Maintainers Ana Vidal"
    if len(rest) > 1 and rest[-1].endswith("s") and title_word(rest[-1][:-1]) and not named_person(rest[0]):
        return NO  # "Compost Producers"
    if any(word.casefold().rstrip(".") in _ONLY_RESPECT for word in rest[1:]):
        return NO  # "Ponds Dr Ana Vidal"
    if len(rest) < len(found) and rest and looks_like_name(" ".join(found)):
        last = rest[-1].casefold()
        if last in people_words("particle") or (len(rest) > 2 and any(body_word(word) for word in rest[:-1])):
            return NO
        said = " ".join(found[: len(found) - len(rest)]).casefold().replace(".", "")
        if len(rest) == 1 and said in _OFFICES_ALONE:
            return NO  # "General Records", "Chief Privacy"
        if len(rest) > 1 and said.split()[-1] not in _ONLY_RESPECT and _thing_in(rest):
            return NO  # "Chief Privacy Officer"
        return RESPECTED if _capital(rest[0]) and (last not in thing_words() or last in SURNAMES_TOO) else NO
    bare = " ".join(word for word in rest if not word.startswith(("(", "“", '"'))).strip(" .,")
    word_as_surname = _surname_is_a_word(rest)
    if bare.casefold() in _bodies_like_names() or (not looks_like_name(bare) and not word_as_surname):
        return NO
    if _thing_in(rest):
        return NO
    if len(rest) == 1:
        return SHAPE if (named_person(bare) or bare.casefold() in given_names()) and not is_acronym(bare) else NO
    if word_as_surname or (person_reason(bare) and not (len(rest) == 2 and rest[0] in _WORDS_TOO)):
        return KNOWN
    # "Deb Santiago"
    placed = body_reason(bare) == "the name of a place" and len(rest) == 2 and is_given(rest[0])
    if kind_of(bare) or (body_reason(bare) and not placed):
        return NO
    short = (word.strip(".") for word in rest if not _INITIALS.fullmatch(word))
    if any(is_acronym(word) and len(word) < 4 for word in short):
        return NO
    return KNOWN if rest[0].casefold() in given_names() and not rest[-1].isupper() else SHAPE


# Words that begin a sentence, and surnames or given names of Asia as well.
NO_FIRST = frozenset(
    """
    In On At By As If It Is Or And But Then Here Now When While After Before First Next Later Finally Lastly Also Both
    Our Your My The This These That Those With From For Hear Meet Join Watch Follow Ask Discover Learn Visit Read Let
    Listen Welcome Thank Thanks Congratulations Please Register Download Click
    """.split()
)
_SUBJECTS = frozenset("We He She It You They I Who What How Why There".split())
# Surnames of Asia that begin many names of things: "La Hoja", "Long Tail".
_WORDS_TOO = frozenset("La Los Las El Le Il Long Can Do So You He She An Man See Do To No".split())


def _surname_is_a_word(rest: list[str]) -> bool:
    """Whether a known given name stands before a word that is a surname as well as a word for bodies: "Ana Law"."""
    return len(rest) == 2 and named_person(rest[0]) and rest[1].casefold() in SURNAMES_TOO and rest[1][:1].isupper()


def _thing_in(rest: list[str]) -> bool:
    last = len(rest) - 1
    for n, word in enumerate(rest):
        low = word.casefold().strip(".,'’\"“”()")
        if low not in thing_words() and not (len(low) > 6 and _ENDINGS.search(low) and low not in _NOT_ENDINGS):
            continue
        if n == 0 and last > 0 and named_person(word):
            continue
        if n == last and low in SURNAMES_TOO and named_person(rest[0]):
            continue
        return True
    return False


def _han_sureness(name: str) -> int:
    core = re.sub(r"\s+", "", name)
    if core in HAN_SUFFIXES:
        return NO  # a title, and nobody's name
    for suffix in sorted((*HAN_SUFFIXES, "同学", "学长", "学姐", "老师", "さん"), key=len, reverse=True):
        if core.endswith(suffix) and 1 <= len(core) - len(suffix) <= 4:
            # "副教授" is a title, and no Mr. Fu; "云帆公司总经理" is a position.
            called = core[: len(core) - len(suffix)]
            return NO if called in _RANKS or han_kind(called) == "body" else RESPECTED
    if (
        not is_han(core)
        or core in thing_words()
        or {core, core[:2] * (len(core) > 3)} & han_words()
        or not looks_like_name(name)
    ):
        return NO
    if person_reason(name):
        return KNOWN
    if _DOTTED_HAN.fullmatch(core) and 5 * sounds(core) >= 3 * (len(core) - 1):
        return SHAPE  # 彼得·林奎斯特, and not 创新·合作
    return SHAPE if re.fullmatch(r"[\u3400-\u9fff]{2,4}", core) and han_kind(core) == "" else NO


# "Ines Roth教授"
_LATIN_WITH_TITLE = re.compile(rf"(?P<name>[^\u2e80-\uffff]{{3,60}}?) ?(?:{'|'.join(HAN_SUFFIXES)})")
_DOTTED_HAN = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}")


# What stands before a title as a rank of it.
_RANKS = frozenset(
    """
    副 正 准 总 高级 资深 首席 助理 名誉 荣誉 客座 特聘 讲座 兼职 终身 研究 主任 执行 常务 原 前 现任 全职 软件 高级软件
    技术 主管 执业 实习 中级 初级
    """.split()
)


def surname_first(text: str) -> bool:
    """Whether Han characters begin with a Chinese surname."""
    return text[:1] in tables().han or text[:2] in tables().han


def without_honorifics(found: list[str]) -> list[str]:
    """The words after the honorifics at the start, at least one."""
    at = 0
    while at < len(found) - 1:
        size = next((n for n in (3, 2, 1) if at + n < len(found) and is_honorific(" ".join(found[at : at + n]))), 0)
        if not size:
            break
        at += size
    return found[at:]


def _capital(word: str) -> bool:
    return word[:1].isupper() or (not word[:1].islower() and word[:1].isalpha()) or _ELIDED.match(word) is not None


_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]\w")  # "Anna d'Arienzo"


def take_name(text: str, start: int, end: int) -> Span | None:
    """
    The words in capitals that begin at `start` as a name would, with its particles, initials and nickname; None when
    there are none. It is the longest stretch that may be one: what it is, `sureness` says.

    >>> text = "Dr. Ana de la Vega, who works in Oslo"
    >>> found = take_name(text, 0, len(text))
    >>> text[found.start : found.end]
    'Dr. Ana de la Vega'
    """
    at, last, count = start, start, 0
    first = -1
    while at < end and count < _MOST_WORDS:
        nickname = _NICKNAME.match(text, at, end) if count else None
        if nickname is not None and (_capital(nickname[2]) or (nickname[1] in '"“„' and is_given(text[first:last]))):
            at = nickname.end()
            continue
        token = _TOKEN.match(text, at, end)
        if token is None:
            break
        word = token[1]
        if "\n" in token[0] and (word in NO_FIRST or word in _SUBJECTS):
            break
        if not word[0].isupper() and (not _capital(word) or (not count and _ELIDED.match(word))):
            if not count or word in _JOINING or word.casefold() not in people_words("particle"):
                break
            at = token.end()
            continue
        first = token.start(1) if first < 0 else first
        count += 1
        at = last = token.end()
        if word.endswith(".") and not (_INITIALS.fullmatch(word) or is_honorific(word) or len(word) < 4):
            last -= 1
            break
    if first < 0:
        return None
    while last > first and text[last - 1] in ".'’":
        if text[last - 1] == "." and _INITIALS.fullmatch(text[first:last].split()[-1]):
            break
        last -= 1
    if text[last - 2 : last] in ("'s", "’s"):
        last -= 2
    return Span(first, last)


def is_given(word: str) -> bool:
    """Whether a word is a given name that we know."""
    return word.casefold() in given_names() or named_person(word)


def end_of_line(text: str, start: int, limit: int) -> int:
    """A name goes over the end of a line only in running words, where but one word of it stands before."""
    end = text.find("\n", start, limit)
    if end < 0:
        return limit
    alone = " " in text[start:end].strip() or text[end + 1 : end + 2] in ("\n", "")
    return end if alone or start - text.rfind("\n", 0, start) < 30 else limit


def best_name(text: str, span: Span, least: int = SHAPE) -> Span | None:
    """The longest beginning of a stretch in capitals that may be a name: "Jane Roe Keynote" is "Jane Roe" and more."""
    span = split_prefix(text, span)
    words = list(_WORD.finditer(text, span.start, span.end))
    for count in range(len(words), min(len(words) - 1, 1), -1):
        following = words[count][0].casefold().rstrip(".,;:") if count < len(words) else ""
        if following in _ONLY_RESPECT or following in NAMED_AFTER:
            return None  # "Parliamentary Secretary Ms Ana Vidal", "Jane Roe Building"
        found = Span(span.start, words[count - 1].end())
        sure = sureness(text[found.start : found.end])
        if sure >= least and (count == len(words) or count > 1):
            return found
    return None


# What is named after a person.
NAMED_AFTER = frozenset(
    """
    building hall room theatre theater auditorium library house centre center institute institution foundation school
    college university street road avenue square park bridge museum hospital prize award awards medal fellowship
    scholarship fund trust lecture lectures gallery arena stadium airport tower pavilion campus boulevard lane saal haus
    straße platz stiftung preis schule
    """.split()
)


def split_prefix(text: str, span: Span) -> Span:
    """A stretch in capitals without the words at its start that are not the name: "With Jane Roe" → "Jane Roe"."""
    while True:
        word = _LED_BY.match(text, span.start, span.end)
        if word is None or word[1].casefold().rstrip(":.") not in NOT_OF_NAMES:
            return span
        span = Span(word.end(), span.end)


_OFFICES_ALONE = frozenset(
    """
    general major chief director deputy chair secretary engineer architect commander captain private representative
    master associate executive managing manager counsel arch eng pan on di me se ing
    """.split()
) | {
    "deputy director",
    "executive director",
    "managing director",
    "general manager",
    "chief engineer",
    "chief executive",
}
_ONLY_RESPECT = frozenset(
    """
    mr mrs ms miss mx dr drs prof sir dame lord lady madam mme mlle m herr frau hr fr sr sra don doña hon rev justice
    baroness baron ambassador h.e he dr-ing mag
    """.split()
)

_LONGEST_END = 300  # characters, more than a name has with the word before it


def name_at_end(text: str, start: int, end: int) -> Span | None:
    """
    The name that the words end with, behind a position or a word that is no part of it.

    >>> text = "Community Manager Jane Roe"
    >>> found = name_at_end(text, 0, len(text))
    >>> text[found.start : found.end]
    'Jane Roe'
    """
    start = max(start, end - _LONGEST_END)
    words = list(_WORD.finditer(text, start, end))
    best: Span | None = None
    for count in range(1, min(6, len(words)) + 1):
        span = Span(words[-count].start(), end)
        first = words[-count][0]
        # A word of respect may be an office as well, of which more stands before it: "Institute Director".
        respects = is_honorific(first) and (count == len(words) or first.casefold().rstrip(".") in _ONLY_RESPECT)
        if (count > 1 and title_word(first) and not respects) or first.endswith((",", ";", ":", ")")):
            break
        if not _capital(first) and first.casefold() not in people_words("particle"):
            break
        words_here = text[span.start : span.end]
        behind_title = (
            1 < count < len(words)
            and title_word(words[-count - 1][0]) in ("title", "late")
            and (first.casefold() not in thing_words())
        )
        sure = sureness(f"Dr. {words_here}" if behind_title else words_here)
        if sure >= SHAPE and (count > 1 or sure > SHAPE) and _capital(first):
            best = span
    return best
