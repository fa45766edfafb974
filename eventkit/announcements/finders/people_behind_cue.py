"""
People behind a cue in a sentence: "featuring Jane Roe, Mayor of Oslo", "moderated by", "in conversation with".

The cue gives the role. Where it may stand before things as well ("with", "led by"), the words around it or what is
said of the person must show that a person is meant. English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve, frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._cues_of_words import REPLACED
from eventkit.announcements.finders._mentions import is_named
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, is_given, thing_words
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._shows import is_show
from eventkit.announcements.finders._spoken_of import by_beginning, places
from eventkit.people._pieces import title_word
from eventkit.people.role import (
    CHAIR,
    CO_HOST,
    GUEST,
    HOST,
    KEYNOTE,
    MODERATOR,
    OPENING,
    PANELIST,
    SPEAKER,
    Role,
)


@frozen
class _Cue:
    """Words before names: the role they give, how sure a name must be behind them, and what must stand before them."""

    pattern: str
    role: Role
    least: int = SHAPE
    needs: str = ""
    weight: float = 0.5


# What must stand before a participle: an event, or "is" and the like; "a group chaired by …" says nothing of an event.
_EVENT = "event"
# What must stand before "with": an exchange of words.
_EXCHANGE = "exchange"
# That the document is of a show.
_SHOW = "show"
# German: what must stand before the verb, and behind the people who have done something.
_MODERATION = "moderation"
_DONE = "done"

# "your host for the evening is", "the moderator of this panel will be"
_AT_IT = r"\s+(?:for|of|on|at|in)(?:\s+[\w'’]+){1,4}?"
_CUES = (
    _Cue(r"\bfeatur(?:ing|es|ed)\b(?:\s+(?:by|in)\b)?", GUEST),
    _Cue(r"\bfeat\.?|\bft\.", GUEST, KNOWN),
    _Cue(r"\bjoined\s+(?:this\s+\w+\s+|today\s+|also\s+|on\s+(?:the\s+)?(?:[\w-]+\s+){1,3}|there\s+)?by", GUEST),
    _Cue(
        r"\b(?:keynote|plenary)\s+(?:addres\w+|speech\w*|talks?|presentations?|lectures?|"
        r"remarks)\s+(?:\w+\s+)?(?:by|from|with|of)", KEYNOTE),
    _Cue(
        r"\bkeynotes?\s+(?:by|from|with)|\bkeynote\s+speakers?(?:\s+(?:is|are|was|were|will\s+be|"
        r"include[sd]?|for\s+\w+\s+\w+\s+is))?[:,]?(?=\s)", KEYNOTE),
    _Cue(
        r"\b(?:opening|welcom\w+|introductory)\s+(?:remarks?|address\w*|speech\w*|words)\s+(?:by|"
        r"from)|\bopened\s+by|\bintroduc(?:ed|tions?)\s+by|\binaugurated\s+by", OPENING),
    _Cue(
        r"\b(?:guest\s+)?(?:speakers?|presenters?|lecturers?|trainers?|instructors?|tutors?|discussants?|line-?up|panel)"
        rf"(?:{_AT_IT})?\s+(?:will\s+be|will\s+include|is|are|was|were|include[sd]?|features?|featured|such\s+as|"
        r"consists?\s+of)"
        r"(?:\s+(?:still|also|as\s+follows|as\s+planned|confirmed(?:\s+so\s+far)?))?[:,]?", SPEAKER, KNOWN),
    _Cue(r"\b(?:hear|don['’]t\s+miss|interview(?:s|ed|ing)?)(?=\s+(?-i:[A-ZÀ-Þ]))", SPEAKER, KNOWN),
    _Cue(r"\b(?:feature|joins?)(?=\s+(?-i:[A-ZÀ-Þ]))", GUEST, KNOWN),
    _Cue(
        r"\b(?:hear(?:ing|d)?|learn(?:ing)?)\s+from|\bbr(?:ings?|inging|ought)\s+together|"
        r"\b(?:insights?|contributions?|inputs?)\s+(?:from|by|von)", SPEAKER, KNOWN),
    _Cue(
        rf"\b(?:special\s+)?guests?\b(?:(?:{_AT_IT})?\s+(?:is|are|was|were|include|this\s+\w+\s+is))?[:,]?",
        GUEST, KNOWN),
    _Cue(
        r"\b(?:panell?ists|discussants|(?:our|the)\s+panel)(?::(?=\s)|\s+(?:for|of|in|on)\s+[\w\s-]{3,40}?\s(?:are|"
        r"will\s+be|include)\b)", PANELIST),
    _Cue(r"\b(?:moderators?|facilitators?|chair|emcees?):(?=\s)", MODERATOR),
    _Cue(
        r"\binterview(?:ed|s|t)?\s+(?:\w+ly\s+)?(?:by|von)|\binterviewée?s?\s+par|\bentrevistad[oa]s?\s+por|"
        r"\bconversation\s+led\s+by", HOST),
    _Cue(r"\bpanell?ists?(?:\s+(?:will\s+be|is|are|was|were|include[sd]?))?[:,]?", PANELIST, KNOWN),
    _Cue(rf"\bmoderators?(?:(?:{_AT_IT})?\s+(?:will\s+be|is|are|was))?[:,]?", MODERATOR, KNOWN),
    _Cue(
        r"\b(?:your|our|podcast|show|regular|usual|community|session|guest|special)\s+(?:co-)?hosts?,?"
        rf"(?:{_AT_IT}\s+(?:is|are|will\s+be))?(?=\s)|(?<!to\s)(?<!will\s)(?<!we\s)(?<!and\s)\bhost(?=\s+(?-i:[A-ZÀ-Þ]))",
        HOST, KNOWN),
    _Cue(
        r"\b(?:co-hosts?|cohosts?),?(?=\s+[A-Z])|"
        r"\bhosts\s+(?=(?-i:[A-Z][a-z]+\s+(?:[A-Z][\w-]+\s+))?and\s+[A-Z])", HOST, KNOWN),
    _Cue(r"\bkeynoters?\b[:,]?|\bkeynotes?:(?=\s)", KEYNOTE),
    _Cue(r"\bhosts?\s+(?:\w+\s+){0,3}?(?:is|are|will\s+be)\b", HOST, KNOWN),
    _Cue(
        r"\b(?:talks?|lectures?|presentations?|seminars?|speech(?:es)?|address(?:es)?|webinars?|"
        r"workshops?|tutorials?|reports?|remarks|demos?|panel)\s+(?:will\s+be\s+)?(?:given\s+|"
        r"delivered\s+|held\s+|presented\s+)?(?:by|from|of)", SPEAKER, KNOWN),
    _Cue(r"\b(?:co-)?hosted\s+by|\bpresented\s+to\s+you\s+by|\bbrought\s+to\s+you\s+by", HOST, needs=_EVENT),
    _Cue(
        r"\b(?:panel|fishbowl|debate|round\s?table|q\s?&\s?a)(?:\s+\w+)?,?\s+(?:session\s+)?(?:led|run|guided)\s+by",
        MODERATOR),
    # Who is told in a show, and at whose microphone, hosts it.
    _Cue(
        r"\b(?:tells?|(?:explains?|describes?|confides?|admits?)\s+to|asks?|meets?|au\s+micro\s+de|"
        r"(?:raconte|explique|confie)(?:nt)?\s+à)(?=\s+(?-i:[A-ZÀ-Þ]|(?:our\s+|your\s+)?hosts?\s))",
        HOST, KNOWN, _SHOW, 0.45),
    _Cue(
        r"\b(?:podcast|show|émission|sendung)(?:\s+(?:about|on|for|über|sur)\s+[^.!?\n]{3,60}?[.,]?)?\s+(?:with|avec|mit)(?=\s)",
        HOST, KNOWN, _SHOW),
    _Cue(r"\bpresented\s+by(?=\s)|\bhosts(?=\s+(?-i:[A-ZÀ-Þ][\w’-]+\s+[A-ZÀ-Þ]))", HOST, KNOWN, _SHOW, 0.55),
    _Cue(r"\b(?:co-)?hosts?:\s(?:@\w+(?:,|\s(?:and|&))\s)*", HOST, KNOWN, _SHOW),
    _Cue(r"\b(?:moderated|facilitated)\s+by|\bmoderat(?:ed|ion)\s+(?:from|by)", MODERATOR, needs=_EVENT),
    _Cue(r"\b(?:co-)?chaired\s+by|\bpresided\s+over\s+by", CHAIR, needs=_EVENT),
    _Cue(
        r"\b(?:conversation|discussion|dialogue)\s+(?:with|between)|\binterviews?(?:ing|ed|s)?\s+with|"
        r"\b(?:fireside\s+)?chat\s+with|\bQ\s?&\s?A\s+with", GUEST),
    _Cue(r"\b(?:catch(?:es)?\s+up|caught\s+up|sits?\s+down|sat\s+down|chats?|chatted)\s+with", GUEST),
    _Cue(
        r"\b(?:talks?|speaks?|chats?|sits?\s+down|sat\s+down|talked|spoke|chatted|catch(?:es)?\s+up|"
        r"talking|speaking|chatting|interviews?|interviewed|interviewing)\s+(?:with|to)\b", GUEST, KNOWN),
    _Cue(r"\bwelcom(?:e|es|ed|ing)\b(?:\s+(?:back|to\s+the\s+(?:show|podcast)))?,?|\bplease\s+welcome\b", GUEST, KNOWN),
    _Cue(
        r"\bfirst,?\s+(?:we\s+have|with)|\bwe\s+have|\breached\s+out\s+to|\bjoining\s+(?:us|me|them|"
        r"\w+\s+and\s+\w+)(?:\s+(?:today|this\s+week|now))?\s+(?:is|are|was|were|will\s+be)|\b(?:my|"
        r"our)\s+guests?\b[^.]{0,30}?\s(?:is|are)", GUEST, KNOWN),
    _Cue(r"\bwe\s+(?:meet|met|get\s+to\s+know)\b|\bmeet\s+(?=(?-i:[A-Z]))", GUEST, KNOWN),
    _Cue(r"\b(?:with|w/)(?=\s)", GUEST, KNOWN, _EXCHANGE),
    _Cue(r"\b(?:avec|con)(?=\s+(?-i:[A-ZÀ-Þ]))", GUEST, KNOWN, _EXCHANGE),
    _Cue(
        r"\b(?:first|next|last|then|second|third|finally)(?:\s+up)?,?\s+(?:to\s+(?:speak|take\s+the\s+(?:stage|floor))\s+)?"
        r"(?:was|were|is|came|comes|will\s+be)|\bfollowed\s+(?:next\s+)?by|\bthen\s+there\s+(?:is|was)|\b(?:kicked\s+off|rounded\s+off|wrapped\s+up|"
        r"closed|started\s+off)\s+(?:by|with\s+a\s+(?:\w+\s+)?(?:talk|presentation|demo|session)\s+"
        r"(?:by|from))", SPEAKER, KNOWN),
    _Cue(r"\bconvers\w+\s+com(?:\s+[oa])?(?=\s)", GUEST, KNOWN),
    # German
    _Cue(r"\b(?:Begrüßung|Eröffnung)\s+(?:durch|von)", OPENING, KNOWN),
    _Cue(r"\bPodiums\w+\s+mit", PANELIST),
    _Cue(r"\bmit(?=\s+(?:(?:der|dem|den)\s+)?(?:[\w-]+\s+)?(?:Dr|Prof|(?-i:[A-ZÄÖÜ])))", GUEST, KNOWN, _EXCHANGE),
    _Cue(
        r"\bmoderier\w+(?:\s+\w+){0,4}\s+(?:von|durch)|\bModeration\s+(?:übernimmt|übernahm|durch|hatte|hat|von|"
        r"liegt\s+bei)|\bdurch\s+(?:den|die|das)\s+\w+\s+führ(?:t|en)", MODERATOR),
    _Cue(
        r"\b(?:(?:Fach|Impuls|Einführungs|Abend|Kurz|Online-?|Gast|Licht)?(?:vortrag|vorträgen?)|Referat|Lesung|Beitrag|"
        r"Beiträge|Impulse?|Einführung|Workshop)\s+(?:von|durch|mit)", SPEAKER),
    _Cue(r"\b(?:von|durch)(?=\s+(?:(?:der|dem|den)\s+)?(?-i:[A-ZÄÖÜ]))", SPEAKER, needs=_DONE),
    _Cue(r"\bübernimmt|\bübernehmen", MODERATOR, needs=_MODERATION),
    _Cue(r"\b(?:Keynotes?|Hauptvortrag|Festvortrag|Eröffnungsvortrag)\s+(?:von|durch|mit|hält)", KEYNOTE),
    _Cue(
        r"\b(?:Gespräch|Interview|Podiumsgespräch|Diskussion|Austausch)\s+mit|\bzu\s+Gast\s+(?:ist|"
        r"sind|bei\s+uns\s+(?:ist|sind))|\b(?:Zu|als)\s+Gast\s+(?:ist|sind|haben\s+wir|"
        r"begrüßen\s+wir)?|\bbegrüß(?:en|t)\s+(?:wir\s+)?|\bspr(?:icht|echen)\s+(?:wir\s+)?mit|"
        r"\bunterhalten\s+\w+\s+mit", GUEST, KNOWN),
    _Cue(
        r"\b(?:spricht|sprechen|sprach|sprachen|referier(?:t|en|te|ten)|diskutier(?:t|en|te|ten)|"
        r"berichte(?:t|n|te|ten)|erläuterte?|hält|hielt|hielten)\b(?=\s+(?:(?:unter\s+anderem|u\.\s?a\.|dabei|dort|auch|"
        r"die|der)\s+){0,2}[A-ZÄÖÜ])", SPEAKER, KNOWN),
    _Cue(r"\beröffnet\s+(?:von|durch)|\bGrußworte?\s+(?:von|durch|spricht|sprechen)", OPENING),
    # French
    _Cue(r"\banimée?s?\s+par|\bmodérée?s?\s+par|\bmodération\s+(?:assurée\s+)?par", MODERATOR),
    _Cue(
        r"\bprésentée?s?\s+par|\bintervention\s+de|\bexposé\s+de|\bconférence\s+de|\bprésence\s+de|"
        r"\bparticipation\s+de|\bdonnée?s?\s+par|\bassurée?\s+par", SPEAKER, KNOWN),
    _Cue(
        r"\b(?:entretien|interview|conversation|discussion|échange|rencontre)\s+(?:avec|de)|"
        r"\b(?:discut\w+|parl\w+|échang\w+|convers\w+)\b[^.\n]{0,80}?\savec|\b(?:reçoi(?:t|vent)|"
        r"recevons|accueill\w+|interviewe(?:nt|ons)?|interroge(?:nt|ons)?|invit(?:ons|ent|e|é))"
        r"(?:\s+(?:aujourd['’]hui|cette\s+semaine))?", GUEST, KNOWN),
    # Spanish
    _Cue(r"\bmoderad[oa]s?\s+por|\bconducid[oa]\s+por", MODERATOR),
    _Cue(
        r"\bimpartid[oa]s?\s+por|\bcargo\s+de|\b(?:participación|presencia|intervención)\s+de|"
        r"\bponencia\s+de|\bconferencia\s+de|\bpresentad[oa]s?\s+por|\bcharla\s+de|"
        r"\bdictad[oa]\s+por", SPEAKER, KNOWN),
    _Cue(
        r"\b(?:entrevista|entrevistamos|conversación|conversamos|charla|charlamos|hablamos|"
        r"diálogo)\s+(?:con|a)|\bacompañan?|\bconversan?\s+con|\brecib(?:e|imos|en)\s+a", GUEST, KNOWN),
)  # fmt: skip
# "We welcome Jane Roe as our new manager": she comes to stay.
_NEW_HERE = re.compile(
    r"\s*(?:,\s*)?(?:as\s+(?:(?:our|the|a|an|its|their)\s+)?(?:new|next|first|incoming|interim|"
    r"latest)\b|to\s+(?:the|our)\s+(?:team|board|staff|committee|family|lab|group)\b|"
    r"who\s+(?:has\s+)?(?:recently\s+|just\s+)?join(?:ed|s)\s+(?:our|the)\s+(?:team|board|staff))",
    re.I,
)
_BY_BEGINNING = by_beginning(cue.pattern for cue in _CUES)
_AN_EVENT = re.compile(
    r"(?:\b(?:is|was|were|be|being|been|are|and)\s+(?:being\s+|also\s+|jointly\s+)?|"
    r"\b(?:event|session|panel|discussion|forum|webinar|seminar|conference|summit|meeting|episode|"
    r"it|roundtable|dialogue|workshop|talk|lecture|"
    r"debate|podcast|show|series|course|training|tutorial|call|clinic|symposium|round\s?table|"
    r"keynote|interview|conversation|hackathon|tour|"
    r"ceremony|presentation|track|class|meetup|hour|hours|livestream|stream|broadcast|q&a|chat|"
    r"online|live)s?,?\s+(?:\([^()]{1,40}\)\s+)?|(?:^|[.,;:(–—•|\n-])\s*)$",
    re.I,
)
# "The committee, chaired by …" says nothing of the event.
_A_GROUP = re.compile(
    r"\b(?:committee|board|council|group|jury|team|commission|association|task force|institute|"
    r"department|cent(?:er|re)|company|foundation|project|"
    r"consortium|network|society|agency|lab|laboratory|delegation|startup|"
    r"firm)s?(?:\s[A-Z][\w-]*)?,?\s*(?:\([^()]{1,30}\)\s*)?(?:(?:which\s+)?(?:is|was|are|were|"
    r"being|currently)\s+){0,2}$",
    re.I,
)
_AN_EXCHANGE = re.compile(
    r"\b(?:interview|conversation|talk|chat|discuss|explor|episode|session|clinic|webinar|lecture|"
    r"panel|seminar|podcast|discussion|meetup|"
    r"workshop|fireside|dialogue|dialog|q&a|ama|keynote|event|call|evening|morning|lunch|coffee|"
    r"stream|livestream|hour|tour|course|training|"
    r"part \d|part i|masterclass|class|debate|roundtable|bonus|gespräch|spr(?:icht|echen)|diskut|"
    r"unterhalten|folge|épisode|entretien|show|special)",
    re.I,
)
_NO_EXCHANGE = re.compile(
    r"\b(?:collaborat\w+|partner\w*|cooperat\w*|together|work(?:ing|s|ed)?|conjunction|along|"
    r"contact|connect\w*|shar(?:e|es|ed|ing)|register\w*|"
    r"familiar|experience|associat\w*|compatible|agree\w*|met|meets?|meeting|consult\w*|touch|"
    r"filled|begin|start\w*|end\w*|deal\w*|starting|"
    r"wr(?:ote|ites?|itten)|edit(?:s|ed)|published|lives?|"
    r"affiliat\w*|integrat\w*|coordinat\w*|agreement|study|studied|studying|degree|employed|interact\w*)\s*$",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name behind a cue."""
    text = document.text
    done = 0
    show = is_show(document)
    for match, sentence in places(document, _BY_BEGINNING, titles=True):
        if match.start() < done or match.end() > sentence.end:
            continue
        if not is_named(document, match.end(), min(sentence.end, match.end() + _FAR)):
            if (cue := _CUES[int((match.lastgroup or "c0")[1:])]).needs == _EVENT:
                yield from _first_names(text, match, sentence, cue)
            continue
        # "Slow ferries, with Ana Vidal"
        here = document.title is not None and document.title.span.covers(Span(*match.span()))
        titled = show and here and text.startswith(", ", match.start() - 2)
        said, cue = _behind(text, sentence, match, show, titled)
        after = said[-1].span.end if said else 0
        if said and (_NEW_HERE.match(text, after, sentence.end) or REPLACED.match(text, after, sentence.end)):
            said = []
        if not said and cue.needs == _EVENT:
            yield from _first_names(text, match, sentence, cue)
        role = _called(text[match.end() : said[0].span.start]) if said else None
        if (
            role is None
            and cue.role in (SPEAKER, OPENING)
            and _KEYNOTE.search(text, max(sentence.start, match.start() - 60), match.start())
        ):
            role = KEYNOTE
        if role is None and _TOGETHER.match(match[0]) and _PANEL.search(text, sentence.start, match.start()):
            role = PANELIST
        if match[0][:4].casefold() == "anim" and _TAUGHT.search(
            text, max(sentence.start, match.start() - 90), match.start()
        ):
            cue = evolve(cue, role=SPEAKER)
        if cue.role == HOST and _CO_HOSTS.search(match[0]):
            cue = evolve(cue, role=CO_HOST)
        elif cue.role == HOST and not show and match[0][:9].casefold() == "interview":
            cue = evolve(cue, role=_INTERVIEWER)
        for n, person in enumerate(said):
            own = role if role and (n == 0 or role in (KEYNOTE, PANELIST)) else cue.role
            yield person.claim(text, own, "behind a cue in a sentence", cue.weight)
        done = max(match.end(), said[-1].span.end if said else 0)


def _first_names(text: str, match: re.Match[str], sentence: Span, cue: _Cue) -> Iterator[Claim]:
    """Those of whom a cue says no more than first names: "hosted by Ana and Tom", one of which is known to be one."""
    found = _FIRST_NAMES.match(text, match.end(), sentence.end)
    words = _NAME.findall(found["names"]) if found is not None else []
    if (
        found is None
        or not any(map(is_given, words))
        or not all(_may_be_given(word) and (is_given(word) or len(words) > 1) for word in words)
        or _behind(text, sentence, match, False, False)[0]
        or (not _AN_EVENT.search(text[sentence.start : match.start()][-90:]))
        or _A_GROUP.search(text[sentence.start : match.start()][-60:])
    ):
        return
    for word in _NAME.finditer(text, found.start("names"), found.end("names")):
        yield from claims_of_name(text, Span(*word.span()), cue.role, "first names behind a cue", cue.weight)


def _may_be_given(word: str) -> bool:
    return not (word.isupper() or known_place(word) or word.casefold() in thing_words() or title_word(word))


_NAME = re.compile(r"(?!(?:and|und)\b)[^\W\d_a-zà-ÿ][\w’'-]{1,15}(?<!['’]s)")
_FIRST_NAMES = re.compile(
    rf"\s+(?P<names>{_NAME.pattern}(?:, {_NAME.pattern}){{0,3}}(?:,? (?:and|&|und) {_NAME.pattern})?)"
    r"(?=\s*(?:[.!;,(]|$|\n|on\b|at\b|with\b|in\b))"
)
_CO_HOSTS = re.compile(r"\bco-?hosts?\b", re.I)
_INTERVIEWER = Role("interviewer")  # of an episode that is who hosts it
_FAR = 160  # characters behind a cue in which the first name begins


def _behind(text: str, sentence: Span, match: re.Match[str], show: bool, titled: bool) -> tuple[list[Said], _Cue]:
    cue = _CUES[int((match.lastgroup or "c0")[1:])]
    before = text[max(sentence.start, match.start() - 240) : match.start()]
    if cue.needs == _EVENT and (not _AN_EVENT.search(before[-90:]) or _A_GROUP.search(before[-60:])):
        return [], cue
    if cue.role == MODERATOR and match[0].endswith(":") and _A_GROUP.search(before[-60:]):
        return [], cue  # "Programme committee chair: …"
    begins = not before.strip()  # "With Ana Vidal and Tom Okoro." is a sentence of its own
    if (
        cue.needs == _EXCHANGE
        and not begins
        and not titled
        and (not _AN_EXCHANGE.search(before) or _NO_EXCHANGE.search(before))
    ):
        return [], cue
    if cue.needs == _EXCHANGE and show and _GUEST_BEFORE.search(before):
        return [], cue
    if (
        begins
        and cue.needs == _EXCHANGE
        and show
        and _SHOW_BEFORE.search(text, max(0, sentence.start - 160), sentence.start)
    ):
        cue = evolve(cue, role=HOST)
    if cue.needs == _SHOW and (not show or (match[0].casefold() == "hosts" and not begins)):
        return [], cue
    if cue.needs == _MODERATION and "moderation" not in before.casefold():
        return [], cue
    if re.match(r"\s*(?:and|or|,|\.|!|\?|/)\s", text[match.end() : match.end() + 6]):
        return [], cue
    least = SHAPE if show and cue.role == GUEST and not cue.needs else cue.least
    found = people_after(text, match.end(), sentence.end, least, lists=not cue.needs)
    if cue.role == MODERATOR and len(found) > _MOST_WHO_LEAD and _LED.search(match[0]):
        cue = evolve(cue, role=PANELIST)  # "a panel led by" four people: who of them leads is not said
    if cue.needs == _EXCHANGE and begins and found and text[found[-1].span.end : sentence.end].strip(" .!\n"):
        return [], cue
    if cue.role in (MODERATOR, CHAIR) and len(found) > 1 and _DO.match(text, found[-1].span.end, sentence.end):
        gaps = [text[one.span.end : other.span.start].strip() for one, other in pairwise(found)]
        found = found[: gaps.index(",") + 1] if "," in gaps[:-1] or gaps == [","] else found
    if cue.needs == _DONE and found and not _HAS_DONE.match(text, found[-1].span.end, sentence.end):
        return [], cue
    return found, cue


# "moderated by Ana Vidal, Tom Okoro and Ida Berg answered": the comma ends those who moderated.
_DO = re.compile(r"\s(?:will|\w{3,}ed|spoke|gave|shared|took|told|shed|made|drew|explore|discuss|talk|speak|present)\b")
_HAS_DONE = re.compile(
    r"[^.;!?]{0,70}?\b(?:erläutert|vorgestellt|präsentiert|gehalten|gezeigt|beleuchtet|dargestellt|beschrieben|erklärt|"
    r"eröffnet|eingeleitet|vorgetragen|skizziert|angeleitet)\b"
)


_MOST_WHO_LEAD = 2
_LED = re.compile(r"(?:led|run|guided)\s+by$", re.I)
_KEYNOTE = re.compile(r"\bkeynote", re.I)
# "Harbor Talk – the podcast about harbors. With Ana Vidal and Tom Okoro."
_SHOW_BEFORE = re.compile(r"\b(?:the|an?|der|ein|le|un)\s(?:\w+\s){0,2}podcast\b[^.!?\n]{0,90}[.!?]\s*$", re.I)
# "Ana Vidal returns to the show to argue with Tom Okoro": he may be a host as well.
_GUEST_BEFORE = re.compile(r"\b(?:joins?|returns?|comes?|stops?\s+by|drops?\s+by|is\s+back)\b", re.I)
_TOGETHER = re.compile(r"br(?:ing|ought)\w*\s+together", re.I)
_PANEL = re.compile(r"\b(?:panel|round\s?table)", re.I)
# Who "anime" a debate moderates it; who "anime" a lesson gives it.
_TAUGHT = re.compile(
    r"\b(?:webinaires?|ateliers?|formations?|cours|séances?|masterclass|initiation|conférences?|présentation|tutoriel)\b"
    r"(?![^.]{0,60}?\b(?:débats?|tables?\s+rondes?|discussions?|échanges?|panel)\b)[^.]{0,60}$",
    re.I,
)
_CALLED = re.compile(r"\b((?:co-)?hosts?|moderators?|keynote speakers?|panell?ists?),?\s*$", re.I)


def _called(between: str) -> Role | None:
    """The role in the words between a cue and the name: "join our host, Ana Vidal"."""
    said = _CALLED.search(between)
    return Role.known(said[1]) if said else None
