"""
People of Korean pages: behind a label, at the end of a line of a program, and before what they do.

    발표자: 김하늘 (푸른호수연구소), 이바다 교수
    15:00 | 배와 부두 - 박나루(나루터 대표)
    최강산 교수님이 강연을 합니다.

A name is a Korean surname with two syllables (or one) behind it; by itself such a word may be anything, so that a
label, a bracket with a body or a word of respect must stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._sample import extent
from eventkit.people.role import GUEST, MODERATOR, PANELIST, SPEAKER, Role

_SURNAME = (
    r"(?:남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석"
    r"선설마길연위표명기반왕금옥육인맹모탁국])"
)
_HANGUL = r"[\uac00-\ud7a3]"
_TITLE = (
    r"(?:명예교수|부교수|조교수|교수|박사|대표이사|대표|이사장|이사|본부장|팀장|센터장|소장|원장|연구원|개발자|작가|기자|"
    r"변호사|디렉터|매니저)"
)
_NAME = rf"(?<!{_HANGUL})(?P<name>{_SURNAME}{_HANGUL}{{1,2}})(?!{_HANGUL})"
_WITH_TITLE = rf"(?<!{_HANGUL})(?P<name>{_SURNAME}{_HANGUL}{{2}})\s?(?P<title>{_TITLE})?"
_LABEL = re.compile(
    r"(?m)^[\s•*\-·▶■◆○●\d.]*(?P<label>발표자|연사|강사|강연자|발제자|발제|발표|강연|스피커|진행자|사회자|사회|진행|좌장|모더레이터|토론자|토론|패널리스트|"
    r"패널|게스트|초대\s?손님)\s*[:：|]\s*(?P<who>[^\n]{2,200})$"
)
_ROLES = {
    **dict.fromkeys(("진행자", "사회자", "사회", "진행", "좌장", "모더레이터"), MODERATOR),
    **dict.fromkeys(("토론자", "토론", "패널리스트", "패널"), PANELIST),
    **dict.fromkeys(("게스트", "초대손님", "초대 손님"), GUEST),
}
_ENTRY = re.compile(
    rf"{_NAME}(?:\s(?P<title>{_TITLE}))?(?:\s?님)?(?:\s*[(（](?P<beside>[^()（）\n]{{2,60}})[)）])?(?=\s*(?:$|[,·/、&]|및\s|와\s|과\s))"
)
_AT_END = re.compile(
    rf"(?m)^(?P<before>[^\n]{{2,160}}?)\s[-–—|/]\s*{_NAME}(?:\s(?P<title>{_TITLE}))?(?:\s?님)?\s*[(（,]\s*"
    rf"(?P<beside>[^()（）\n]{{2,60}}?)[)）]?\s*$"
)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b|\d{1,2}시")
_DOES = re.compile(
    rf"{_WITH_TITLE}(?:\s?님)?(?:이|가|은|는|께서|께서는)\s+[^.\n]{{0,60}}?(?P<does>발표|강연|강의|특강|발제|진행|사회)(?:를|을)?\s?"
    r"(?:합니다|하며|하고|했|하셨|해\s?주|할\s?예정|맡)"
)
_PROGRAM = re.compile(r"일정|프로그램|세션|순서|발표|강연|아젠다|agenda|program", re.I)
_NOT = re.compile(r"문의|담당자|연락처|작성자|글쓴이|후원|주최|주관|저자")
_ANY = re.compile(r"[\uac00-\ud7a3]{3}")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name."""
    text, whole = document.text, extent(document)
    if not document.has_han or _ANY.search(text, whole.start, min(whole.end, whole.start + 3000)) is None:
        return
    for label in _LABEL.finditer(text, whole.start, whole.end):
        role = _ROLES.get(label["label"], SPEAKER)
        for entry in _ENTRY.finditer(text, label.start("who"), label.end("who")):
            yield from _claims(entry, role, "Korean label", 0.9)
    for line in _AT_END.finditer(text, whole.start, whole.end):
        heading = text[max(whole.start, line.start() - 300) : line.start()]
        if _NOT.search(line["before"]) or not (_CLOCK.search(line["before"]) or _PROGRAM.search(heading)):
            continue
        yield from _claims(line, SPEAKER, "Korean program", 0.55)
    for does in _DOES.finditer(text, whole.start, whole.end):
        if does["title"] or "님" in does[0][: does.start("does") - does.start()]:
            yield from _claims(does, MODERATOR if does["does"] in ("진행", "사회") else SPEAKER, "Korean sentence", 0.5)


def _claims(match: re.Match[str], role: Role, rule: str, weight: float) -> Iterator[Claim]:
    groups = match.groupdict()
    if len(match["name"]) < 3 and not groups.get("title"):
        return
    said = [words for words in (groups.get("title"), groups.get("beside")) if words]
    positions = tuple(position for words in said for position in read_positions(words))
    name = Span(*match.span("name"))
    words = Span(name.start, match.end("beside") if groups.get("beside") else name.end)
    yield from claims_of_name(match.string, name, role, rule, weight, positions, words=words)
