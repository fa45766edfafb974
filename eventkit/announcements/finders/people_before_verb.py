"""
People before a verb that gives them a part: "Jane Roe, Mayor of Oslo, will speak about …", "Dr. Roh delivered …".

- what somebody will do, does or did there: speak, present, deliver, moderate, chair, join;
- in a report of a past event also what somebody said, where the position or an honorific is stated ("Tom Okoro, Mayor
  of Lagos, stressed that …"; "…, noted Ana Vidal, director of …"): in a press release before the event that is a quote;
- who "will attend" is there only if they do something besides;
- short forms ("Dr. Roh will also …", "She will deliver …") add to somebody who is named in full: claims "person again".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._mentions import is_named
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED, SHAPE, thing_words
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._sample import extent
from eventkit.announcements.finders._spoken_of import by_beginning, places
from eventkit.announcements.finders._subjects import MOST_BACK, people_before
from eventkit.people import Appearance
from eventkit.people.role import CHAIR, GUEST, HOST, KEYNOTE, MODERATOR, OPENING, SPEAKER, Role


@frozen
class _Verb:
    """A verb (or what follows "was the …") with the role it gives; `report` where it only says that somebody spoke."""

    pattern: str
    role: Role = SPEAKER
    weight: float = 0.5
    report: bool = False
    least: int = KNOWN


_EVENT = (
    r"(?:sessions?|discussions?|workshop|webinar|tour|panel|class|training|talk|lecture|seminar|"
    r"conversation|debate|course|round\s?table|forum|"
    r"meeting|event|conference|summit|dialogue|ceremony|tutorial|hackathon|q\s?&\s?a|episode|podcast|show|call|"
    r"symposium|colloquium|masterclass|clinic|live\s?stream|(?:boot|summer\s|winter\s)\s?camp)"
)
# Sessions without a chair: whoever hosts one leads the talk.
_INFORMAL = (
    r"(?:meet-?ups?|hang-?outs?|office\s+hours?|AMA|happy\s+hour|open\s+house|coffee\s+(?:chat|hour)|get-together)"
)
_OVERVIEW = (
    r"(?:overviews?|introductions?|intro|updates?|glimpse|tour|demos?|demonstrations?|guide|insights?|look|summary|"
    r"perspectives?|primer|walk-?through|dive|account|recap|snapshot|case|argument|lesson|crash\s+course)\b"
)
_VERBS = (
    _Verb(
        r"keynote\s+(?:speaker|presenter)|keynot(?:es|ed|ing)\b|(?<=will )keynote\b|"
        r"(?<=to )keynote\s+(?:the|this|our)\b", KEYNOTE),
    _Verb(
        r"(?:guest|invited|featured|special)\s+(?:of\s+honou?r|speakers?|invitees?|lecturers?|"
        r"presenters?|guests?)\b|guests?\s+(?:on|of|in|for)\b", GUEST),
    _Verb(
        r"deliver(?:s|ed|ing)?\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+)?keynote|"
        r"(?:give|gives|gave|giving)\s+(?:an?|the)\s+(?:[\w-]+\s+)?keynote", KEYNOTE),
    _Verb(
        r"(?:deliver\w*|gives?|gave|giving|makes?|made)\s+(?:an?\s+|the\s+|his\s+|her\s+|some\s+)?(?:[\w-]+\s+)?"
        r"(?:opening|welcom\w+|inaugural|introductory)\b", OPENING, least=SHAPE),
    _Verb(
        r"(?:speaks?|spoke|talks?|talked|chats?|chatted|sits?\s+down|sat\s+down)\s+(?:with|to)\b|"
        r"interview(?:s|ed)\b", HOST, 0.45),
    _Verb(r"(?:speak|speaks|speaking|spoke)\b(?:\s+(?:about|on|at|to|in|during|of|first)|[.,]|(?=\n)|$)", least=SHAPE),
    _Verb(r"(?<=in )conversation\s+with\b", least=SHAPE),
    _Verb(r"talk(?:s|ed|ing)?\s+(?:about|us|through|on|at|to|with|how|what)"),
    _Verb(r"present(?:s|ed|ing)?\b(?!\s+(?:at\s+the\s+time|day))"),
    _Verb(
        r"deliver(?:s|ed|ing)?\b|(?:give|gives|gave|giving)\s+(?:an?|the|his|her|their|opening|"
        r"welcom\w+|closing|us|introduct\w+|remarks|speech\w*|talks|presentations?|lectures?|reports|keynotes?)\b",
        least=SHAPE),
    _Verb(
        r"(?:share|shares|shared|sharing)\s+(?!with)|explor(?:e|es|ed|ing)\b|explain(?:s|ed|ing)?\b|"
        r"discuss(?:es|ed|ing)?\b|illustrat\w+\b|outlin(?:e|es|ed)\b"),
    _Verb(
        r"will\s+(?:then\s+|also\s+|both\s+|be\s+)?(?:answer|tak(?:e|ing)\s+(?:your\s+|audience\s+)?questions|cover|"
        r"dive|reflect|break|compare|comparing|respond|examin|trac(?:e|ing)|unpack|guid|reveal|debunk|offer|tell|comment|"
        r"consider|look|walk|describ|argu|report|summari[sz]|analy[sz]|assess|review|teach|train|coach|help\s+(?:you|us)|"
        r"sharing|showcas|highlight|investigat|recount|debate|draw\s+on|delv|focus|perform|read|sing|play|team\s+up|"
        r"giv(?:e|ing)\s+(?:us|you|you\s+all)|outline|sketch|zoom|tackl|propos|pitch|report)\w*\b"),
    _Verb(
        r"(?:kick(?:s|ed)\s+off|open(?:s|ed)|start(?:s|ed)|round(?:s|ed)\s+off|clos(?:es|ed)|wrap(?:s|ped)\s+up)\s+"
        r"(?:the\s+|our\s+|this\s+)?(?:evening|afternoon|morning|day|night|meet-?up|program(?:me)?|event|session|"
        r"conference|webinar|proceedings)\s+with\b"),
    _Verb(r"led\s+(?:the\s+)?(?:attendees|participants|audience|group|students|us)\b"),
    _Verb(r"introduc(?:e|es|ed|ing)\b|demonstrat(?:e|es|ed|ing)\b|address(?:es|ed)?\s+the"),
    _Verb(
        r"(?:dives?|diving|dived|dove|delves?|delved|delving|digs?|digging|dug)\s+(?:deep(?:er)?\s+)?into\b|"
        r"(?:goes|went)\s+(?:through|over)\b|walk(?:s|ed)\s+through\b|(?:breaks|broke)\s+down\b|"
        r"touch(?:es|ed)\s+(?:up)?on\b|sheds?\s+light\b|demo(?:s|ed)\b|demoing\b|recap(?:s|ped)\b|"
        r"showcas(?:es|ing)\b"),
    _Verb(
        rf"(?:provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|gives?|gave|giving)\s+(?:us\s+|you\s+)?(?:an?|some|the|his|her|"
        rf"their)\s+(?:[\w-]+\s+){{0,2}}{_OVERVIEW}"),
    _Verb(
        r"(?:address(?:es)?|examine|surveys?|traces?|reviews?|compares?|details?|analy[sz]es?|investigates?|considers?|"
        r"describes?|highlights?|offers?|proposes?|summari[sz]es?|showcase)\s+(?=[^\W\d_])|"
        r"(?:reflects?\s+(?:up)?on|reports?\s+on|focus(?:es)?\s+on|asks?\s+(?:how|why|what|whether)|"
        r"argues?\s+(?:that|for|why))\b",
        least=RESPECTED),
    _Verb(
        r"walk(?:s|ed|ing)?\s+(?:us|you|the\s+(?:audience|attendees|participants))\b|show(?:s|"
        r"ed)\s+(?:us|his|her|their|how|off)\b|(?:takes|took|taking)\s+(?:us|you|the\s+audience|attendees|listeners|"
        r"participants)\s+(?:through|on|behind|into|back|inside|along)\b", least=SHAPE),
    _Verb(
        rf"(?:lead|leads|led|leading|facilitat(?:e|es|ed|ing)|run|runs|conduct(?:s|ed)?)\s+(?:an?|the|"
        rf"this|our|us)\s+(?:[\w-]+\s+){{0,3}}{_EVENT}"),
    _Verb(
        r"join(?:s|ed|ing)?\s+(?:us|me|the\s+(?:show|podcast|panel|conversation|discussion|webinar)|"
        r"our|host|hosts|as|in|for|(?-i:[A-Z]\w+))", GUEST),
    _Verb(
        r"(?:appear(?:s|ed)?\s+on|visit(?:s|ed)?\s+the\s+(?:show|podcast)|return(?:s|"
        r"ed)?\s+to\s+the\s+(?:show|podcast)|stop(?:s|ped)?\s+by)", GUEST),
    _Verb(
        rf"moderat(?:e|es|ed|ing)\b|moderator\b|guid(?:e|es|ed)\s+(?:us\s+through|the)\s+{_EVENT}|"
        rf"emcee\w*\b", MODERATOR),
    _Verb(
        rf"(?:co-)?chair(?:s|ed|ing)?\s+(?:the|a|this|our)\s+(?:[\w-]+\s+){{0,3}}{_EVENT}|presid(?:e|"
        rf"es|ed)\s+over", CHAIR),
    _Verb(
        rf"(?:co-)?host(?:s|ed|ing)?\s+(?:the|an?|this|our)\s+(?:[\w-]+\s+){{0,3}}(?:episode|podcast|show|call|{_INFORMAL})",
        HOST),
    _Verb(rf"(?:co-)?host(?:s|ed|ing)?\s+(?:the|a|an|this|our)\s+(?:[\w-]+\s+){{0,3}}{_EVENT}", MODERATOR),
    _Verb(
        rf"open(?:s|ed)?\s+the\s+(?:[\w-]+\s+){{0,2}}{_EVENT}|welcom(?:e|es|ed)\s+(?:the\s+|"
        rf"all\s+)?(?:participants|guests|attendees|audience|everyone|delegates)", OPENING),
    _Verb(r"(?:attend(?:s|ed|ing)?|participat\w+|represent\w*|visit\w*\s[^.;]{0,80}?\sto\s+attend)\b", SPEAKER, 0.3),
    _Verb(
        r"(?:sprechen|spricht|referier\w+|vortragen|erläuter\w+|präsentier\w+|vorstell\w+|"
        r"berichtet?)\b", SPEAKER, 0.45),
    _Verb(r"(?:moderiert(?!\s+(?:von|wird|wurde|durch))|leitet\s+(?:die|das|den))\b", MODERATOR),
    _Verb(
        r"(?:présenter\w*|interviendr\w*|intervien\w*|parler\w*|expliquer\w*|présente(?:nt)?|"
        r"animer\w*)\b", SPEAKER, 0.45),
    _Verb(
        r"(?:presentar\w*|hablar\w*|expondr\w*|impartir\w*|imparte|disert\w+|compartir\w*|"
        r"explicar\w*)\b", SPEAKER, 0.45),
    _Verb(
        r"(?:(?:noted|notes)|(?:stated|states)|stress(?:ed|es)|emphasi[sz](?:ed|es)|highlight(?:ed|s)|"
        r"remark(?:ed|s)|point(?:ed|s)\s+out|(?:urged|urges)|call(?:ed|s)\s+(?:for|on)|conclud(?:ed|"
        r"es)|argue(?:d|s)|underlin(?:ed|es)|underscor(?:ed|es)|observ(?:ed|es)|analy[sz](?:ed|es)|"
        r"elaborat(?:ed|es)|review(?:ed|s)|mention(?:ed|s)|reaffirm(?:ed|s)|express(?:ed)|"
        r"propos(?:ed)|suggest(?:ed)|reported|reflected|recalled|reiterated|summari[sz]ed|affirmed|"
        r"showcased|detailed)\b", report=True),
    _Verb(r"(?:said|says|told|added|adds)\b", report=True),
)  # fmt: skip
_BY_BEGINNING = by_beginning(verb.pattern for verb in _VERBS)
# Between the subject and the verb.
_GAP = re.compile(
    r"(?:\s(?:of|from|in)\s(?-i:[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}))?"
    r"(?:\s(?:who|which|that)\s(?:is|are|was|were)\s[^,;.]{3,140}(?=\s\w+ed\s*$|\s*$))?"
    r"(?:(?:,\s+(?:an?|the|one|who|which)\s|,\s(?=(?-i:[A-Z]))|\s+(?:that|"
    r"which)\s)[^,;.]{3,140}(?:,[^,;.]{3,60})?,)?[\s,;.)–—-]*(?:(?:will|"
    r"would|'ll|is|are|was|were|has|have|had|to|also|then|both|be|been|now|"
    r"later|today|who|going|then|briefly|jointly|the|our|a|an|"
    r"this\s+week['’]s|another|further|each|first|next|respectively|wird|werden|hat|haben|va|vont|"
    r"as|went\s+on\s+to|in\s+(?:his|her|their)\s+\w+(?:\s+\w+)?,?|"
    r"subsequently|kindly|recently|again|and|gracious\w*|in(?=\s+$))\s+)*$",
    re.I,
)
_SHORT = re.compile(
    r"(?:^|[\s(“\"])((?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Minister|Herr|Frau|Mme|Sir|Dame|Baroness|"
    r"Lord|Lady|M)\.?\s+|[A-Z]{2,5}\s+)?([^\W\d_a-zà-ÿ][\w’'-]+))$"
)
_PASSIVE = re.compile(r"\s+by\s")  # "moderated by": who does it stands behind
_PRONOUNS = frozenset("he she they er sie il elle ils elles él ella ellos".split())
_SMALL = re.compile("[a-z0-9]|$")  # no name begins so
_REPORT = Wording(
    r"\b(?:successfully (?:held|concluded|launched)|(?:was|were) (?:successfully |"
    r"jointly )?(?:held|convened|organi[sz]ed|hosted)|took place|(?:has\s+)?conclud(?:es|"
    r"ed)\s+(?:in|on|with|at|successfully|today|yesterday)|(?:forum|summit|conference|congress|"
    r"meeting|symposium|workshop|webinar|dialogue|ceremony|event)s?\s+(?:\w+\s+)?(?:held|opened|"
    r"opens|closed|closes|ended|ends|wrapped\s+up)\s+(?:in|on|at|with)|came to a close|"
    r"(?:gathered|met|assembled) (?:in|at|here|for)|kicked off|brought together|convened|attended the|"
    r"participants (?:heard|discussed)|fand\s.{0,80}?\sstatt|s['’]est tenue?|se celebró|"
    r"tuvo lugar)\b",
    re.I | re.S,
)
_AHEAD = re.compile(
    r"\b(?:will (?:be held|take place|gather|convene)|to be held|is set to|register now|"
    r"registration is open|join us)\b",
    re.I,
)
_NEXT = re.compile(r"\b(?:next|following|nächste|prochaine?|próxim[oa])\b[^.!?]*$", re.I)
_IN_SPEECH = re.compile(
    r"\b(?:in|during|at|delivering|gave)\s+(?:his|her|their|an?|"
    r"the)\s+(?:[\w-]+\s+){0,2}?(?P<what>keynote|opening|remarks?|speech|address|presentation|"
    r"talk|intervention|closing|welcome)",
    re.I,
)
_SPEECHES = {"keynote": KEYNOTE, "opening": OPENING, "welcome": OPENING}
_SAID_BEFORE = Wording(
    r"(?:noted|said|explained|added|says|remarked|stressed|emphasi[sz]ed|concluded|stated|argued|asked|"
    r"warned|observed|recalled|replied|answered|declared|insisted|reminded|urged|pointed\s+out|summed\s+up|"
    r"commented|according\s+to)\s+(?=[^\W\d_a-zà-ÿ])"
)
_QUOTED = re.compile(r"[,”\"’]\s*\Z")
_LEAD = 12  # characters between a quote and the verb
_ASIDE = 40  # characters behind somebody that say that they attended
_LONGEST = 100  # characters of a short name with its gap
_NOBODY = frozenset(
    "die der das den ein eine le la les un une el los the this that it we you they he she who i il elle on es".split()
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance; "person again" where only a part of the name is said."""
    text = document.text
    report: bool | None = None
    recent: list[Said] = []
    done = -1
    looked, spoken = Span(0, 0), False  # the sentence that was looked at last, for all of its verbs
    for match, sentence in places(document, _BY_BEGINNING):
        at = match.start()
        verb = _VERBS[int((match.lastgroup or "c0")[1:])]
        passive = _PASSIVE.match(text, match.end()) is not None
        if passive and verb.role is not HOST:
            continue  # but who is interviewed by somebody is there
        if verb.report:
            report = _is_report(document) if report is None else report
            if not report and sentence != looked:
                looked, spoken = sentence, _IN_SPEECH.search(text, sentence.start, sentence.end) is not None
            if not report and not spoken:
                continue
        subject = _subject(document, sentence, at)
        if subject is None:
            continue
        people, short = subject
        weight, role = _weigh(text, sentence, match, verb, people, bool(report))
        role = GUEST if passive else role
        if not weight and people and not verb.report and _called(text, people[0]):
            weight = verb.weight  # "host Lena Berg sits down with …"
        if not weight:
            continue
        if people:
            if people[0].span.start > done:
                recent, done = people, people[-1].span.end
            for person in people:
                yield person.claim(text, _called(text, person) or role, _RULE, weight)
        if people and short is None:
            continue
        if short is None:
            for person in recent:
                yield Claim(
                    "person again", Appearance(person.person, role), Span(at, match.end()), "verb, by a pronoun", weight
                )
        if short is not None and (one := to_person(text[short.start : short.end])) is not None:
            yield Claim(
                "person again", Appearance(one, role), Span(short.start, match.end()), "verb, by a short name", weight
            )
    if report is not False:
        yield from _after_quotes(document)


def _called(text: str, person: Said) -> Role | None:
    """The role in the word before a name: "Host Ana Vidal"."""
    word = _ROLE_BEFORE.search(text, max(0, person.span.start - 16), person.span.start)
    return Role.known(word[1]) if word else None


_ROLE_BEFORE = re.compile(r"(?:^|[\s,.(])((?:co-)?hosts?|moderators?|panell?ists?|chair)\s+$", re.I)
_RULE = "before a verb"
_NARROW = 40  # characters of a line that is shorter than running words are broken at


def _subject(document: Document, sentence: Span, at: int) -> tuple[list[Said], Span | None] | None:
    """Who does it: the people whose names end right before the verb, or the short name; ([], None) is a pronoun."""
    text, begin = document.text, max(sentence.start, at - MOST_BACK)
    line = text.rfind("\n", begin, at)
    if 0 <= line < text.rfind("\n", 0, line) + _NARROW:
        begin = line + 1
    before = text[begin:at]
    if is_named(document, begin, at) and (found := people_before(text, begin, at, _GAP)):
        return found, None
    # Each ends where the words end, and is looked for no further from there than it can be long.
    gap = None
    if "attend" in before or _last(before).casefold() in _HELPING:
        gap = _BACK.search(before, 0 if "attend" in before else max(0, len(before) - _LONGEST))
    head = before[: gap.start()] if gap else before.rstrip()
    near = max(0, len(head) - _LONGEST)
    last = _last(head)
    if last.casefold() in _PRONOUNS:
        return [], None
    if last == "to":
        return None  # "join Ana and Tom to talk about"
    if _SMALL.match(last, max(map(last.rfind, '(“"')) + 1):
        return None
    short = _SHORT.search(head, near)
    if short is None or len(short[2]) < 2:
        return None
    called = short[2].casefold()
    of_place = known_place(short[2]) and _OF_PLACES.search(head, near, short.start(1))
    if called not in _NOBODY and called not in thing_words() and not of_place:
        whole = short[1] if not re.match(r"[A-Z]{2,5}\s", short[1]) else short[2]
        start = begin + short.end() - len(whole)
        also = _AND_SHORT.search(text, begin, start)  # "Ana Vidal and Tom walked us through …"
        with_them = people_before(text, begin, also.start(), _NO_GAP) if also is not None else []
        return with_them, Span(start, start + len(whole))
    return None


# "delegates from Norway and Kenya"
_OF_PLACES = re.compile(r"\b(?:from|in|of|aus|de|du|à)\s(?:[^\W\d_a-zà-ÿ][\w-]*,?\s){0,3}(?:(?:and|und|et|y)\s)?$")
_AND_SHORT = re.compile(r"\s(?:and|&|und|et|y)\s$")
_NO_GAP = re.compile(r"[\s,)]*$")


def _last(words: str) -> str:
    """The last word, with the marks around it."""
    found = words.rsplit(None, 1)
    return found[-1] if found else ""


# What may stand between a short name and its verb.
_HELPING = frozenset(
    "will would is are was were has have had also then be been now later the our a going to wird va".split()
)
_BACK = re.compile(
    rf"(?:\s*,?\s(?:{'|'.join(sorted(_HELPING))})){{0,5}}\s*$|\s+attend\w*\s[^.;]{{0,160}}?\sand\s+$",
    re.I,
)


_WITH_KEYNOTE = re.compile(r"[^.;]{0,40}?\swith\s(?:an?|his|her|their|the)\s(?:[\w-]+\s)?keynote", re.I)


def _weigh(
    text: str, sentence: Span, match: re.Match[str], verb: _Verb, people: list[Said], report: bool
) -> tuple[float, Role]:
    """How much the verb weighs with this subject, and the role; 0 where it says nothing."""
    role = KEYNOTE if verb.role == OPENING and _WITH_KEYNOTE.match(text, match.end(), sentence.end) else verb.role
    whole = text[sentence.start : sentence.end]
    if not verb.report:
        future = "will" in text[max(sentence.start, match.start() - 40) : match.start()]
        sure = all(person.sure >= (SHAPE if future else verb.least) or person.positions for person in people) or (
            len(people) > 1 and any(person.sure >= KNOWN for person in people)
        )
        return (verb.weight if sure else 0.0), role
    speech = _IN_SPEECH.search(whole)
    if speech is not None:
        return 0.6, _SPEECHES.get(speech["what"].casefold(), SPEAKER)
    stated = bool(people) and all(person.positions or person.sure >= RESPECTED for person in people)
    quoted = re.match(r"\w+,?\s*[:,]?\s*[“\"«„‘]", text[match.start() : match.start() + 30])
    return (0.45 if report and stated and not quoted else 0.0), role


def _is_report(document: Document) -> bool:
    """Whether the document reports an event that has been."""
    begin = extent(document, 6000)
    head = document.text[begin.start : begin.end]
    if _REPORT.search(document.beginnings, begin.start, begin.end) is None:
        return False
    # "The next summit will be held in …" stands in reports as well.
    return all(_NEXT.search(head, max(0, said.start() - 60), said.start()) for said in _AHEAD.finditer(head))


_STOP = re.compile(r"(?<!\b[A-Z])(?<!Dr)(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Prof)\.\s|\n\s*\n|[“\"]")


# "…, said Piotr Lund, a delegate from Gdansk": who attends and is asked speaks to the press.
_ATTENDS = re.compile(
    r"[^,]{3,60},\s+(?:(?:an?|one\s+of\s+the)\s+)?(?:\w+\s)?(?:delegate|participant|attendee|visitor|spokes\w+|resident|guest)s?\b"
    r"|[^,]{3,60},\s+[^.]{3,60}\swho\s(?:attended|came|visited|travell?ed|was\sthere)\b",
    re.I,
)


def _after_quotes(document: Document) -> Iterator[Claim]:
    """ "…", noted Mark Watts, Executive Director of …: in a report only."""
    text = document.text
    whole = extent(document)
    said = _SAID_BEFORE.matches(document.beginnings, whole.start, whole.end)
    matches = [match for match in said if _QUOTED.search(text, max(0, match.start() - _LEAD), match.start())]
    if not matches or not _is_report(document):
        return
    for match in matches:
        end = _STOP.search(text, match.end(), min(len(text), match.end() + 300))
        found = people_after(text, match.end(), end.start() if end else min(len(text), match.end() + 300))
        if len(found) == 1 and (found[0].positions or found[0].sure >= RESPECTED):
            if _ATTENDS.match(text, found[0].span.start, found[0].span.end + _ASIDE):
                continue
            yield found[0].claim(text, SPEAKER, _RULE, 0.45)
