"""
What the words before and behind a name say of a part in the event (cues_of_words).

"Ana Vidal, Front End Developer, offers tips on …" is the subject of a verb and has a position; "Photo by Ana Vidal"
made a picture. Any verb will do, and any position: what the words are, no list has to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.document import Block, Document, Kind
from eventkit.announcements.finders._beside_names import GERMAN_OFFICE
from eventkit.announcements.finders._cue_words import CONTACT, ELSEWHERE, ORGANIZES, PAST, SPEAKS, TALK, THANKS
from eventkit.announcements.finders._cues import Around, Named
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._names_han import RESPECT
from eventkit.announcements.finders._names_sure import RESPECTED, SHAPE
from eventkit.announcements.finders._near_words import NearWords, stands
from eventkit.people._han import han_kind
from eventkit.people._pieces import body_word, title_word

_MADE = re.compile(
    r"\b(?:written|posted|published|edited|translated|authored|reporting|photos?|photograph(?:ed|y|s)?|images?|text|"
    r"story|article|words|illustrations?|foto|submitted|compiled|prepared|designed|music|produced|books?|novel|"
    r"contributed|film|paintings?|code|review(?:ed)?|report|created|developed|maintained|founded)\s+(?:\w+\s)?"
    r"(?:by|von|de|par)\s*$|\b(?:authors?|photo|text|foto|image|by-?line|illustration|translator|editor)s?\s*[:/–-]?\s*$|"
    r"(?:作者|编辑|译者|翻译|责编|来源|撰文|记者|摄影|文)\s*[:：/|丨]\s*$",
    re.I,
)
# "Author Ana Vidal reads from …"
_WRITER = re.compile(r"\b(?:author|translator|editor|illustrator)\s$", re.I)
_READS = re.compile(r"\s+(?:will\s+)?(?:read|speak|talk|present|discuss|answer|introduc|launch|join|tell|sign)\w*\s")
_ADDRESS = re.compile(r"[^\n]{0,40}\S@\S+\.\w|[^\n]{0,20}\d{3}[ -]\d{2}")
_SAID = re.compile(
    r"\s*(?:,[^,.]{2,80},)?\s*(?:said|says|stated|states|added|adds|commented|"
    r"told|wrote|writes|quoted|stressed|emphasi[sz]ed|noted|remarked|underlined|welcomed the|praised|called (?:for|on)|"
    r"urged|expressed|pointed out|concluded)\b",
    re.I,
)
# Who is replaced, or cannot come, takes no part.
_REPLACED_BEFORE = re.compile(
    r"\b(?:replac(?:es|ed|ing)|instead of|in place of|(?:takes?|took|taking) over from|(?:step|stand|fill)\w* in for|"
    r"substitut\w+ for|anstelle von|anstatt|ersetzt|vertritt|remplace|remplacement de|"
    r"au lieu de|sustituye a|en lugar de|vervangt|in plaats van)\s+(?:\w+\s){0,2}$|(?:代替|替代|接替)$",
    re.I,
)
REPLACED = re.compile(
    r",?\s+(?:(?:unfortunately|regrettably|sadly|who|leider)\s+){0,2}"
    r"(?:(?:cannot|can['’]t|could not|couldn['’]t|won['’]t|will (?:not|no longer)|kann (?:leider )?nicht|hat abgesagt|"
    r"muss(?:te)? absagen|ist verhindert|ne pourra|no podrá)|"
    r"(?:is|was) (?:sadly |unfortunately )?(?:unable|ill|sick|not able|replaced)|"
    r"(?:has|had) (?:had )?(?:to (?:cancel|withdraw)|cancell?ed|withdrawn|been replaced))\b",
    re.I,
)
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|noted|commented|explained|according to|stated)\s*$", re.I)
_LONG_AGO = re.compile(r"1[5-8]\d\d\b")
_WORK_OF = re.compile(
    r"\s*['’]s?\s+(?:[\w-]+\s){0,2}(?:theorem|law|books?|novel|papers?|method|algorithm|article|blog|post|works?|theory|"
    r"team|group|lab|film|song|album|office|website|family|death|life|principle|model|test|conjecture|newsletter|column|"
    r"study|report|script|tool|package|repo\w*|thesis|poem|music|paintings?|journey|career)\b",
    re.I,
)
_TALK_OF = re.compile(
    r"\s*['’]s?\s+(?:[\w-]+\s){0,2}(?:talks?|lectures?|keynotes?|presentations?|sessions?|seminars?|webinars?|workshops?|"
    r"master\s?class|speech|address|remarks|tutorials?|demos?|reading)\b",
    re.I,
)
_WILL = re.compile(
    r"\s+(?:will|is going to|wird|werden|va|vont|sera|seront|hablará|presentará|spricht|referiert|zal|zullen|sarà|fará|"
    r"in (?:conversation|dialogue) with|im gespräch mit|en conversation avec|en (?:conversación|diálogo) con|"
    r"is set to|are going to|are|is (?:speaking|giving|presenting|joining|back))\b",
    re.I,
)
_IS = re.compile(
    r",?\s+(?:is|was|has been|ist|est|es|è|é|serves|served|works|worked|holds|has|lives|grew|received|studied|founded|"
    r"leads|teaches|earned|currently|arbeitet|travaille|who)(?!\w)",
    re.I,
)
# A word in lower case behind a name, and what may stand between them.
_VERB = re.compile(
    r"\s+(?:(?:also|then|first|next|briefly|recently|further|kindly|again|has|have|had|ci|nous|nos|uns|ons|ha|hat|a|poi|"
    r"lead|himself|herself|both|together|zal|zullen|is|was|were)\s+){0,3}([a-zà-ÿ]{3,})(?!\w)(?![.’'@]\w)"
)
_NO_VERB = frozenset(
    """
    and und the who with from for that which our her his their its about but was were are into onto upon near via
    avec con per par por pour van der den des les las los dell della degli nel nella sur auf bei aus vom von mit als
    dans del que qui dem ein eine une zur zum has had have not both plus this these those here there when where
    while after before during than then over under aka alias sowie ainsi een het voor you your they them she all can
    may should could would did does
    """.split()
)
_TO_WHOM = re.compile(r"\b(?:us|about|how|on)\b")
_ATTENDS = re.compile(r"\s+(?:(?:will|is|was|also|have|has|had|be)\s+){0,3}(?:attend|visit)(?:s|ed|ing)?\b")
_CLAUSE = re.compile(r"[,;:–—]\s+$|\b(?:and|und|et|y|e|where|when|that|as|wird|lets|then)\s+$")
# Behind the words that stand beside a name, the verb.
_PAST_BRACKETS = re.compile(r"[^a-z]*?[(][^()]*[)]")
_PAST_COMMA = re.compile(r"(?:[,)–—]|\s)\s*(?=(?:will|is|was|are|wird|hat|ha|a|[a-z]{3,}(?:s|ed))\s)")
_INVERTED = re.compile(
    r"\b(?:spricht|sprach|referiert|liest|las|präsentiert|stellt|stellte|begrüßte|eröffnet|wird|werden|zeigt|beschreibt|erklärt|"
    r"beleuchtet|schildert|vermittelt|erzählt|interviene|intervenuto|parla|"
    r"parlerà|ascoltato|seguire|hablará|presenta|participa|visitará|recevrons|accueil\w+|nous recevons|spreekt|vertelt|"
    r"verzorgt|zu gast|gast|kam|moderiert|fala|receb\w+|convidad\w+|invitad\w+)\s+(?:\w{2,4}\s+){0,2}"
    r"(?-i:[^\W\d_a-z]\w+\s+){0,2}$|(?:由|请|邀请|邀请到)[^，。]{0,20}$",
    re.I,
)
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\"“«(*_\[]*$")
_OFFICE = re.compile(r"([\w-]+)\s+$")
_WITH = frozenset(
    """
    with mit avec con com met featuring feat introducing welcome welcomes welcomed meet including like guest guests
    interview between host hosts speaker speakers presenter presenters moderator panelists panelist lecturer trainer
    instructor instructors duo invitado amigo friend friends colleague colleagues expert experts orateur dozent docent
    referent referentin joined
    """.split()
)
_BY = frozenset("by von par por durch door".split())
_GIVEN_BY = re.compile(
    r"(?:presented|given|led|moderated|hosted|delivered|talk|lecture|session|taught|run|gehalten|moderiert|animé\w*|"
    r"présenté\w*|impartid\w+|keynote|introduced|opened|presentation|vortrag|conducted|facilitated)\s+"
    r"(?:by|von|par|por|durch)\s+\W*$",
    re.I,
)
_DONE_WITH = re.compile(r"\b(?:wr(?:ote|itten)|work(?:s|ed)?|edited|published|studied|lives|trained)\s+with\s*$", re.I)
# "“Slow boats” by Ana Vidal" is a talk where nothing says that it is to be read or seen.
_TITLE_BY = re.compile(r"[\w?!.…][”\"»“’]\s+(?:by|von|par|por|door)\s+$")
_OF_WORKS = re.compile(
    r"\b(?:read|book|novel|film|movie|paper|article|essay|poem|stor(?:y|ies)|song|album|play|chapter|painting|screening|roman|"
    r"buch|lire|livre|libro|leer)\w*\b",
    re.I,
)
_HEAR_FROM = re.compile(
    r"(?:hear|talks?|keynote|presentations?|insights?|lectures?|remarks|sessions?|lessons|contributions)\s+from\W*$",
    re.I,
)
_PREPOSITIONS = frozenset("of to for at in on über de about after um zu van di da as an dem der als".split())
_ARTICLES = frozenset("the a das die le la el het".split())
_HANDLE = re.compile(r"\s*[(\[]?\s*(?:@\w|https?:|www\.|twitter|linkedin|github)", re.I)
_PRONOUN = re.compile(r"[.!?]\s+(?:He|She|They|Er|Sie|Il|Elle|Él|Ella|His|Her)\b|[。！]\s*[他她]")
# What a position stands behind.
_MARK = re.compile(r"\s*(?:[,，]|[(（]|\s[-–—]{1,3}\s|[|/：:]|\n|[-–—]\s)\s*")
_END_OF_POSITION = re.compile(r"[()（）;；\n]|\.\s|(?:,|\s(?:&|and|und|et|y))\s(?=[A-Z][a-z]+ [A-Z])|。")
_FROM = re.compile(
    r",?\s+(?:from|of|at|aus|vom|von|de|van|du|del|representing|chez|dell\w*|di)\s+"
    r"(?:(?:the|der|la|l['’]|le|de chez)\s*)?[A-ZÀ-Þ]"
)
_RESPECT_BEHIND = re.compile(f"(?:理事长|{RESPECT})")
_HAN_MARK = re.compile(r"[，,（(\s|/-]{1,3}")
_HAN_PIECE = re.compile(r"[^，,。；;\n)）:：]{1,30}")
_HAN_BEFORE = re.compile(r"[\u3400-\u9fff\w&. ]{1,16}$")


def cues_of_words(document: Document, one: Named, words: Around, cue_words: NearWords) -> Iterator[str]:
    """The cues that the sentence and the line of a name give."""
    block = document.blocks[one.block]
    first, last = max(one.sentence.start, one.start - _BACK), min(one.sentence.end, one.end + _AHEAD)
    talk = stands(cue_words, TALK, first, last)
    if one.mention.han:
        yield from _of_han(document, one, words, block)
    else:
        yield from _of_latin(document, one, words, cue_words)
    reads = _WRITER.search(words.before[-14:]) is not None and _READS.match(words.behind) is not None
    if not reads and _MADE.search(words.before, max(0, len(words.before) - _SHORT)):
        yield "behind what somebody made"
    if stands(cue_words, CONTACT, max(first, one.start - 70), one.start) or _ADDRESS.match(
        document.text, one.end, one.end + 60
    ):
        yield "a contact"
    if REPLACED.match(document.text, one.end, last) or _REPLACED_BEFORE.search(words.before):
        yield "replaced"
    if stands(cue_words, THANKS, first, one.start):
        yield "behind thanks"
    if stands(cue_words, PAST, first, last) or _LONG_AGO.search(document.text, first, last):
        yield "of the past"
    if not reads and stands(cue_words, ORGANIZES, max(first, one.start - _SHORT), one.start):
        yield "behind organizers"
    if of_other_time(document.text[first:last]):
        yield "of another time"
    if not talk and stands(cue_words, ELSEWHERE, _with_line_above(document, one, first), last):
        yield "of something else"
    if talk and block.kind in (Kind.PARAGRAPH, Kind.FIELD):
        yield "a talk in the sentence"
    if stands(cue_words, SPEAKS, max(one.sentence.start, one.start - _FAR_BACK), one.start):
        yield "behind a word for who speaks"
    if _HANDLE.match(words.line_behind):
        yield "a handle behind"
    if _PRONOUN.search(document.text, max(one.end, one.sentence.end - 1), one.sentence.end + 8) or _PRONOUN.search(
        words.behind
    ):
        yield "a pronoun in the next sentence"


def _with_line_above(document: Document, one: Named, first: int) -> int:
    """Where the line above begins, of a name that is all of a line: "Best paper award", and below it who has it."""
    if one.block == 0 or document.text[one.line.start : one.start].strip(" •*-") or one.end < one.line.end:
        return first
    above = document.blocks[one.block - 1].span
    return above.start if len(above) < _SHORT else first


_BACK, _AHEAD, _SHORT, _FAR_BACK = 160, 220, 60, 600  # characters


def _of_latin(document: Document, one: Named, words: Around, cue_words: NearWords) -> Iterator[str]:
    text, before, behind = document.text, words.before, words.behind
    near = before[-_SHORT:]
    beside = what_is_behind(text, one.end, min(document.blocks[one.block].span.end, one.end + 300))
    if beside:
        yield beside
    if one.mention.sure >= RESPECTED:
        yield "honorific"
    office = _OFFICE.search(near)
    if office and (title_word(office[1]) or (document.language == "de" and GERMAN_OFFICE.search(office[1]))):
        yield "office before"
    elif office and body_word(office[1]):
        yield "behind a word for bodies"
    if before[-3:].rstrip().endswith(("'s", "’s", "s'", "s’")):
        yield "whose before"
    yield from _of_verb(text, one, words, beside, cue_words)
    if _INVERTED.search(near):
        yield "verb before"
    if _SAID.match(text, one.end, one.end + 120) or _SAID_BEFORE.search(near):
        yield "said"
    if cue := _of_word_before(near):
        yield cue
    if behind[:3].lstrip().startswith(("'", "’")):
        yield "whose talk" if _TALK_OF.match(behind) else "whose work" if _WORK_OF.match(behind) else "possessive"
    if one.mention.sure == SHAPE:
        yield "shape only"
        if document.language == "de":
            yield "shape only in German"
        low = document.beginnings.low
        called = text[one.start : one.end].casefold().split()
        if any(f" {word} " in low and f" {word} " in text for word in called):
            yield "a common word"


def _of_verb(text: str, one: Named, words: Around, beside: str, cue_words: NearWords) -> Iterator[str]:
    """The cues of a verb behind the name and what stands beside it."""
    begins = not words.before.strip(' "“*_(')
    rest = _past(words.behind, beside)
    will, verb = _WILL.match(rest) is not None, _VERB.match(rest)
    is_verb = verb is not None and verb[1] not in _NO_VERB
    if will:
        yield "will behind"
    elif begins and _IS.match(rest):
        yield "is behind"
        is_verb = False
    elif is_verb:
        talk = stands(cue_words, TALK, one.end, one.end + len(words.behind))
        if not talk and _TO_WHOM.search(words.behind, 0, 80) is None:
            yield "verb behind"
    if (will or is_verb) and (begins or _CLAUSE.search(words.before[-16:])):
        yield "subject of a verb"
    if _ATTENDS.match(rest):
        yield "only attends"


def _past(behind: str, beside: str) -> str:
    """What follows the words beside a name."""
    if not beside:
        return behind
    brackets = _PAST_BRACKETS.match(behind)
    if brackets is not None:
        return behind[brackets.end() :]
    comma = _PAST_COMMA.search(behind, 1, 150)
    return " " + behind[comma.end() :] if comma is not None and beside != "short words behind" else behind


def _of_word_before(before: str) -> str:
    """The cue that the word before a name gives."""
    found = _LAST_WORD.search(before, max(0, len(before) - 40))
    word = found[1].casefold() if found is not None else ""
    if word in _WITH:
        return "preposition before" if _DONE_WITH.search(before) else "with before"
    if word in _BY:
        given = _GIVEN_BY.search(before) or (_TITLE_BY.search(before) and not _OF_WORKS.search(before))
        return "given by" if given else "by before"
    if word == "from":
        return "given by" if _HEAR_FROM.search(before) else "from before"
    if word in _PREPOSITIONS:
        return "preposition before"
    return "article before" if word in _ARTICLES else ""


def what_is_behind(text: str, at: int, end: int) -> str:
    """The cue of what stands beside a name: a position, a body, a place it is from; "" for nothing of these."""
    mark = _MARK.match(text, at, end)
    if mark is None:
        return "from a body" if _FROM.match(text, at, end) else ""
    rest = text[mark.end() : min(end, mark.end() + 90)]
    stop = _END_OF_POSITION.search(rest)
    rest = rest[: stop.start()] if stop else rest
    words = [word.strip(",.") for word in rest.split()[:8]]
    if not words:
        return ""
    if any(word and title_word(word) for word in words[:7]):
        return "position behind"
    if any(map(body_word, words)):
        return "body behind"
    if not words[0][:1].isupper():
        return ""
    if mark[0].strip() in ("(", "（") and len(words) < 6:
        return "in brackets behind"
    return "short words behind" if len(words) < 5 and (stop or mark.end() + len(rest) >= end) else ""


def _of_han(document: Document, one: Named, words: Around, block: Block) -> Iterator[str]:
    text = document.text
    respect = _RESPECT_BEHIND.match(text, one.end, block.span.end)
    last = respect.end() if respect else one.end
    mark = _HAN_MARK.match(text, last, block.span.end)
    piece = _HAN_PIECE.match(text, mark.end(), block.span.end) if mark else None
    if piece and han_kind(piece[0].strip()) in ("title", "body"):
        yield "position behind"
    if one.mention.sure >= RESPECTED:
        yield "word of respect behind"
    before = _HAN_BEFORE.search(text, max(block.span.start, one.start - 16), one.start)
    if before and han_kind(before[0].strip().removesuffix("的")) == "title":
        yield "office before"
    if _INVERTED.search(words.before):
        yield "verb before"
