"""
What a time in a text is the time of, told by the words beside it: labels and phrases of five languages (role_of).

The tables are lists of words by what they tell; a new wording is one more entry. Of the words before a time in its
sentence the nearest decide; words behind it ("deadline", 截止) and labels of its line or list are looked at as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from eventkit.announcements.finders._expressions import by_letter, choices_of

WHEN: Final = "when"
DEADLINE: Final = "deadline"
PAGE: Final = "published_page"
PREVIOUS: Final = "previous"
RECORDED: Final = "recorded"
RELEASED: Final = "released"
OTHER: Final = "other_time"
MOVED: Final = "moved"
BEGIN: Final = "begin"
FINISH: Final = "finish"
DATELINE: Final = "dateline"
HELD: Final = "held"  # "will be held on": surer than other words that go before the time of an event
AWAY: Final = frozenset({DEADLINE, PAGE, PREVIOUS, RECORDED, RELEASED, OTHER})
"""What is not the time of the event."""

# Labels of lines and lists, folded (lower case); the first that is found in a label decides.
_LABELS: Final = (
    (
        DEADLINE,
        r"deadline|\bdue\b|clos(?:es?|ing)\b|register (?:by|before)|regist\w+ (?:ends|until|by|period|open)|rsvp|"
        r"apply by|"
        r"submission|early.?bird|last day to|cut.?off|call for|abstracts?\b|"
        r"截止|报名时间|报名截[止至]|注册时间|投稿|提交|征稿|"
        r"anmeldeschluss|anmeldefrist|anmeldung bis|einreich|frist\b|bewerbung|"
        r"date limite|inscriptions? (?:avant|jusqu)|clôture|fecha límite|plazo|inscripci[oó]n(?:es)? hasta|cierre",
    ),
    (
        RECORDED,
        r"record(?:ed|ing date)|aufgezeichnet|aufnahme|aufgenommen|enregistr|grabad|grabaci|录制|录音",
    ),
    (
        RELEASED,
        r"\breleased?(?: date| on)?$|air(?:ed)? ?date|aired|episode date|erschienen|erscheinungs|veröffentlichung|"
        r"diffus|"
        r"sortie|emisión|estreno|发布日期|上线",
    ),
    (
        PAGE,
        r"publi(?:shed|cation|c[aé]|cado|cación|é)|posted|updated|last update|last modified|modified|created|"
        r"date added|as of|issued|"
        r"veröffentlicht|stand\b|aktualisiert|geändert|mis à jour|actualizad|modificad|"
        r"发布|更新|发表|编辑|修改|来源|copyright|press release|for immediate release",
    ),
    (
        PREVIOUS,
        r"original(?:ly)? (?:date|time|scheduled)|old date|previous date|former date|was:|原定|原时间|"
        r"ursprünglich|bisheriger|ancienne date|date initiale|fecha (?:original|anterior|inicial)",
    ),
    (
        OTHER,
        r"notification|notificación|benachrichtigung|录用通知|camera.?ready|"
        r"^.*\b(?:announced|acceptance|accepted|opens?|decisions?|results?)\b|"
        r"office hours?|opening hours|hours of operation|öffnungszeiten|horaires d'ouverture|营业时间|doors|check.?in",
    ),
    (
        MOVED,
        r"new (?:date|time)|rescheduled|postponed to|neuer termin|neues datum|nouvelle date|nueva fecha|"
        r"新时间|改期|延期至|调整后",
    ),
    (
        FINISH,
        r"^(?:ends|ending|(?:dt|event )?end(?: ?date| ?time)?|(?:date|time) (?:end|to)|until|to|"
        r"ende|endet|fin|finit|termina|finaliza|结束(?:时间|日期)?)\b",
    ),
    (
        BEGIN,
        r"^(?:starts|starting|(?:dt|event )?start(?: ?date| ?time)?|(?:date|time) (?:start|from)|begin|begins|"
        r"beginn|beginnt|from|début|inicio|comienzo|empieza|开始(?:时间|日期)?)\b",
    ),
    (
        WHEN,
        r"\bdates?\b|\btimes?\b|\bwhen\b|\bday\b|\bschedule[d]?\b|save the date|live\b|airs\b|"
        r"\bdatum\b|\bzeit\b|\buhrzeit\b|\bwann\b|\btermin\b|zeitpunkt|zeitraum|veranstaltungszeit|"
        r"\bquand\b|\bhoraires?\b|\bheures?\b|\bfecha\b|\bhora\b|\bhorario\b|\bcuándo\b|\bcuando\b|"
        r"时间|日期|日程|时段|時間|日時|日程|开播|直播",
    ),
)
_LABEL = re.compile("|".join(f"(?P<{role}{number}>{pattern})" for number, (role, pattern) in enumerate(_LABELS)))
# Labels that have "time" or "date" in them and are no time.
_NO_TIME = re.compile(
    r"time ?zones?$|zeitzone|fuseau|zona horaria|时区|dates? to be|candidate|(?<!last )\bupdates?\b|timeline|sometime|"
    r"lifetime|(?:it['’]?s|real|first|next|same|last|every|any|some|about|it is) ?-?time\b|\btime (?:to|for|is|with)\b|"
    r"all times|times are|part.?time|full.?time|"
    r"^(?:day|tag|jour|journée|día|session|part)\s?(?:\d{1,2}|one|two|three|four|five|[ivx]+)$|^第[一二三四五六\d]天$"
)
_HAS_CLOCK = re.compile(
    r"\d[:.]\d\d|\d\s?(?:[ap]\.?m\b|uhr\b|[点时])"
)  # "Doors 19:30 | Start 20:00": cells, and no label
# A list, or a page, of which every line is by its label for something else.
_DEADLINE_HEADING = re.compile(
    r"deadlines?\b|important dates|key dates|wichtige (?:termine|daten)|dates (?:importantes|clés)|"
    r"fechas (?:importantes|clave)|"
    r"call for |how to (?:apply|submit)|submission|重要日期|重要时间|截止|时间节点"
)
_OTHERS_HEADING = re.compile(
    r"^(?:upcoming|past|previous|future|other|further|more|related|next|archived?|recent|last|earlier) "
    r"(?:\w+ ){0,3}(?:events?|webinars?|meetings?|sessions?|talks?|episodes?|calls?|seminars?|workshops?|"
    r"conferences?)\b|"
    r"^(?:see also|also of interest|about the (?:speaker|author|presenter|host)s?|bio(?:graph(?:y|ies))?s?|references?|"
    r"publications|news|history|sources|weitere (?:termine|veranstaltungen)|autres? \w+|otros? \w+)$|"
    r"往期|历届|回顾|关于讲师|嘉宾介绍|更多活动|往届"
)


def role_of_label(label: str) -> str | None:
    """What a label says of the time behind it; None when it speaks of none."""
    if not label or _NO_TIME.search(label) or _HAS_CLOCK.search(label):
        return None
    if "_" in label:
        label = label.replace("_", " ")  # "end_date", as headers of files have it
    found = _LABEL.search(label)
    return (found.lastgroup or "").rstrip("0123456789") if found else None


def role_of_heading(heading: str) -> str | None:
    """What the heading above says of the times in its list."""
    if not heading or any(character.isdigit() for character in heading):
        return None
    if _OTHERS_HEADING.search(heading):
        return OTHER
    if _DEADLINE_HEADING.search(heading):
        return DEADLINE
    found = role_of_label(heading) if len(heading) <= 40 else None
    if found == WHEN and heading.count(" ") > 2 and _LABELS_OF_TIME.search(heading) is None:
        return None  # "A full day for beginners"
    return None if found == PAGE else found


_LABELS_OF_TIME = re.compile(
    r"\b(?:dates?|times|when|schedule|datum|termin\w*|uhrzeit|quand|horaires?|fechas?|horario|cuándo)\b|[\u3400-\u9fff]"
)


def _any(*groups: str) -> str:
    return "|".join(groups)


_WORDS = r"(?:[\w'’&-]+\s){0,4}?"
# Words before a time, by what they say of it; the nearest to the time counts.
_BEFORE: Final = {
    DEADLINE: _any(
        r"\b(?:dead-?line|due(?! to)|closes?d?|closing|expires?|cut-?off)\b",
        r"\bregist(?:er|ration)s?\s(?:\w+\s){0,3}?(?:by|before|until|ends?|closes?|is open|are open|opens?)\b",
        r"\bregistration\b(?=[^.]{0,30}$)|\bcall for [\"“]?\w+",
        r"\b(?:submit\w*|submissions?|proposals?|abstracts?|nominations?|rsvp|early[- ]bird)\b",
        r"\bapply\s(?:by|before|until|now|here|online)\b|\bapplications?\s(?:are|is|must|will|open|close|due|"
        r"received|accepted|period)\b",
        r"\b(?:by|before|no later than|not later than|prior to)\s(?:the\s)?(?:end of\s)?(?:(?:mid)?night on\s)?$",
        r"\b(?:tickets?|book(?:ed|ings?|(?=\s(?:now|by|before|your|a|until|online|early|here)\b))|reserv\w+|pay(?:ment|able)|paid|fees?|valid|refund\w*)\b",
        r"有效期?|截止|截至|报名|提交|投稿|申请|注册|开放至|延长至|延长到|征集|购票",
        r"\b(?:anmeld\w*|bewerb\w*|einreich\w*|frist|spätestens|stichtag)\b|\bbis (?:zum|spätestens)\s$",
        r"\b(?:inscri\w+|candidatures?|soumission\w*|date limite|au plus tard|avant le)\b",
        r"\b(?:plazo|fecha límite|antes del|a más tardar|solicitud\w*)\b",
    ),
    PAGE: _any(
        r"\b(?:last\s)?(?:updated|modified|edited|revised|changed)\b",
        r"\b(?:posted|published|publication date|issued|written|submitted by)\b",
        r"©|\bcopyright\b|\(c\)",
        r"发布(?:于|时间|日期)|更新(?:于|时间|日期)|发表于|编辑于|最后修改|撰写于",
        r"\b(?:veröffentlicht|aktualisiert|publiziert|geändert)\b|\bstand:?\s$",
        r"\b(?:publié|mis à jour|modifié|posté|publicado|actualizado)\b",
    ),
    PREVIOUS: _any(
        r"\boriginally\s(?:scheduled|planned|due|set|to (?:be|take)|intended|announced)\b|\boriginally (?:for|on)\b",
        r"\b(?:postponed|moved|rescheduled|shifted|changed|delayed)\sfrom\b",
        r"\b(?:was|were|had been|previously)\s(?:\w+\s)?(?:scheduled|planned|due|supposed|meant|set)\b",
        r"\b(?:will not|cannot|can not|can['’]t|won['’]t|are not able to|are unable to) "
        r"(?:be held|take place|happen|meet|gather|come together|hold (?:\w+ ){1,4})\b",
        r"\bnicht (?:wie (?:\w+ )?(?:geplant|vorgesehen|angekündigt)|mehr)\b",
        r"\bnot (?:as (?:\w+ )?(?:planned|announced) )?on\b|"
        r"\binstead of\b|\bformerly (?:planned|scheduled)",
        r"\b(?:originally|previously|formerly|initially|zuvor|au lieu du|antes|(?<=[(\[])(?:was|statt))\s?[:,]?\s?"
        r"(?:on |am |le |el )?$",
        r"原定于?|原计划|原本|原拟|本应",
        r"\bursprünglich\b|\b(?:verschoben|verlegt) vo[nm]\b",
        r"\binitialement\b|\breporté du\b|\b(?:previsto|programado) inicialmente\b|\binicialmente\b|\boriginalmente\b",
    ),
    MOVED: _any(
        rf"\b(?:postponed|rescheduled|moved|shifted|delayed|pushed back|pushed|deferred|changed|"
        rf"re-scheduled)\s{_WORDS}(?:to|until|till|for|into)\b",
        r"\bsondern (?:erst |schon |nun |jetzt )?(?:am|vo[nm])\b",
        r"\bnew dates?\b(?:\s(?:is|are|will be))?|\bwill now (?:take place|be held|happen|run|start)\b|\bnow (?:on|"
        r"taking place)\b",
        r"(?:推迟|延期|改期|顺延|延后|调整|改|推后)(?:到|至|于|在|为)",
        r"\b(?:verschoben|verlegt|verschieben)\s(?:\w+\s)?auf\b|\bneue[rns]? (?:termin|datum)\b|\bfindet nun\b",
        r"\b(?:reporté|déplacé|repoussé|décalé)e?s? (?:aux?|à|en)\b|"
        r"\bnouvelles? dates?\b",
        r"\b(?:aplazad[oa]s?|pospuest[oa]s?|trasladad[oa]s?|reprogramad[oa]s?) (?:al?|hasta|para)\b|"
        r"\bnuevas? fechas?\b",
    ),
    RELEASED: _any(
        r"\b(?:released?(?: date| on)?|air ?date|aired(?: on)?|episode date|erschienen am|erscheint am|paru le|"
        r"sortie? le|diffusée? le|date de sortie)\s?[:：]?\s?$",
        r"上线(?:于|时间)|播出(?:于|时间)",
    ),
    RECORDED: _any(
        r"\brecorded\b",
        r"录制[于时]?|录于",
        r"\b(?:aufgezeichnet|aufgenommen|aufnahme vom)\b",
        r"\benregistrée?\b",
        r"\bgrabad[oa]\b",
    ),
    OTHER: _any(
        r"\b(?:since|joined|joining(?! (?:details|links?|instructions|info\w*|us|notes|online|from|via)\b)|"
        r"founded|established|born|graduated|received|earned|obtained|completed|awarded|"
        r"degree|ph\.?d|"
        r"b\.?sc|m\.?sc|fellowship|fellow|university press|press,|appointed|elected|served|signed|adopted|approved|"
        r"retired|launched|incorporated|won|died|started (?:as|at|his|her)|worked|became|promoted|moved to the|"
        r"edition of)\b",
        r"\b(?:ahead of|following|after|before the|prior to|since|until) (?:the|our|its|his|her|this|last|"
        r"an?)\b(?:(?!\b(?:will|is|are|takes?|held)\b)[^.,;“”\"«»]){0,60}\(?$",
        r"\b(?:notified|notification|notify|announce[ds]?|available|released?|recordings?|slides|results|decisions?|"
        r"shared|"
        r"publish|finali[sz]ed?|expect to|accepted|version|released?)\b",
        r"\b(?:as of|dated|effective|version|retrieved|accessed|tweeted)\b|@\w+\)?\s*$",
        r"\b(?:minutes|notes|protocol) (?:of|from)\b",
        r"\bdoors? (?:will )?open(?:s|ed|ing)?\b|\bdoors(?:\s(?:at|from))?:?\s$",
        r"\b(?:einlass|check-?in|accueil|apertura de puertas)\b|签到",
        r"\b(?:follows|continues)\son\s$",
        r"\b(?:earlier this year|last year|last month|years? ago|in the past|back in)\b",
        r"成立于|毕业于|毕业|创立|创建|加入|上一届|上届|去年|往届|曾于|通知|公布|出版|开源|自从|入职|任职|获得",
        r"\b(?:seit|gegründet|geboren|letzte[rsn]?|vorige[rsn]?)\b|\b(?:depuis|fondée?|dernière?|diplômée?)\b|"
        r"\b(?:desde|fundad[oa]|pasado)\b",
    ),
    FINISH: _any(
        r"\b(?:runs?|ran|running|continues?|lasts?|goes on|carries on)\s(?:until|till|through|to)\s(?:the\s)?$",
        r"\b(?:dauert|dauern|läuft|laufen|geht|gehen)\s(?:noch\s)?bis\s(?:zum\s)?$|\b(?:dure|durent|se poursuit|"
        r"se poursuivent|continue)\sjusqu['’]aux?\s$|\b(?:dura|duran|continúa|se prolonga)\shasta\sel\s$",
        r"(?:持续|延续)(?:至|到)$",
        r"\b(?:concludes?|conclud\w+|wraps? up|wrap(?:ping)? up|finish(?:es|ing)?|ends?|ending|close(?:s|"
        r"d)? the day)\b(?=[^.]{0,24}$)",
        r"\b(?:endet|schließt|se termine|s'achève|prendra fin|termina(?:mos|rá)?|finaliza|concluye|acabamos)\b",
        r"\b(?:we|and) (?:will )?(?:close|finish|end|wrap up) (?:on \w+day )?(?:at|around)\b|"
        r"\bende (?:ist )?(?:am \w+tag )?(?:gegen|um|ca\.?)(?=\s)|"
        r"\bfin (?:vers|à|prévue)(?=\s)",
    ),
    BEGIN: _any(
        r"\b(?:kicks?[- ]off|kick(?:ing)? off|starts?|begins?|starting|beginning|commenc\w+|opens?|"
        r"meet online)\b(?=[^.]{0,24}$)",
        r"\b(?:ran|runs?|go(?:es)?|went|lasted|lasts) from(?=\s$)",
        r"\b(?:same time|time (?:is|remains|stays)|uhrzeit (?:ist|bleibt)|même heure|misma hora)\b(?=[^.]{0,24}$)",
        r"\b(?:beginnt|beginn(?: ist)?(?= (?:um|ab|am)\b)|startet|débute|commence(?:ra|ns|rons)?|"
        r"comienza|empieza|empezamos|comenzamos|inicia(?:mos|remos|rá)?|los geht|geht(?:['’]s| es) los|"
        r"beginnen wir|starten wir)\b",
    ),
    HELD: _any(
        r"\b(?:takes?|taking|took|taken)\s(?:\w+\s)?place\b",
        r"\b(?:(?:will|shall|we) meet|meets|gathers|convenes|comes together|goes? live)\b",
        r"\b(?:held|hosted?|hosting|hosts|scheduled|planned|join(?:ed)? (?:us|me)|happening|set for|slated|returns?|"
        r"returning|mark your calendars?|save the dates?|see(?:ing)? you)\b",
        r"举行|举办|召开|定于|拟于|相约",
        r"\b(?:findet|finden|fand|fanden|statt|kamen|tr[ae]fen (?:wir )?(?:uns|sich)|trifft sich|versammelten sich)\b|"
        r"\b(?:se sont (?:réuni|retrouvé)e?s|retrouv(?:ez|ons)[- ](?:le|la|les|l['’]|nous)|nous nous réuni\w+|"
        r"se reun\w+|nos (?:reuni|junta|ve)mos|(?:os|les) esperamos)\b|"
        r"\b(?:aura lieu|a lieu|auront lieu|ont lieu|se tien(?:t|nent)|"
        r"se tiendr(?:a|ont)|se déroule\w*|s['’]est (?:tenu|déroulé)e?|se sont (?:tenu|déroulé)e?s|a eu lieu|"
        r"ont eu lieu)\b",
        r"\b(?:se celebr\w+|celebrad[oa]s?|tendrán? lugar|tuvo lugar|tuvieron lugar|se llev(?:ará|arán|ó|aron)|"
        r"se realiz(?:ará|arán|ó|aron))\b",
    ),
    WHEN: _any(
        r"\b(?:will|shall|is going to|are going to)\s(?:\w+\s)?(?:be|run|start|begin|meet|convene|host|hold|present|"
        r"give|speak|open|"
        r"feature|discuss|have|gather|talk|attend|participate|visit|welcome|explore|bring)\b",
        r"\b(?:conven\w+|gather\w*|attend\w*|presented|featured|invit\w+|"
        r"welcome|live on|live|broadcast|streamed|coming|organi[sz]\w+|spoke|gave|talk(?:ed)?|delivered|met)\b",
        r"\b(?:lecture|webinar|seminar|workshop|conference|meeting|summit|forum|session|talk|event|panel|symposium|"
        r"congress|call|"
        r"meetup|meet-up|unconference|hackathon|townhall|town hall|ama|chat|clinic|discussion)\b(?=[^.]{0,40}$)",
        r"\b(?:is|are)\s(?:on\s)?$",
        r"开幕|将于|于|时间|直播|开播|本次|活动|会议|在$",
        r"\b(?:competed|coded|hacked|played|raced|sang|trained|debated|came together)\b",
        r"\b(?:asist\w+|acud\w+)\b",
        r"\b(?:veranstalt\w*|lädt|laden|einladung|tagung|konferenz|vortrag|treffen|wird)\b",
        r"\b(?:organis\w+|rendez-vous|vous invit\w+|conférence|webinaire|séminaire|colloque)\b",
        r"\b(?:organiza\w*|invita\w*|conferencia|jornada|seminario|taller|congreso)\b",
    ),
}
_BARE = re.compile(r"(?:by|before|prior to|(?:no|not) later than|bis zum|avant le|antes del)(?:\s.*)?", re.IGNORECASE)
_CLAUSE = re.compile(r"[,，;；]")


def _compiled(roles: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """The patterns of all roles by their first letter; signs are tried after the words."""
    words, signs = [], []
    for role, pattern in roles.items():
        for one in choices_of(pattern):
            if one.startswith(r"\b"):
                words.append((role, one[2:]))
            elif one.startswith((r"\(", "@", "©")):
                words.append((role, one))
            else:
                signs.append((role, one))
    return by_letter([*words, *signs], re.IGNORECASE)


_CUE = _compiled(_BEFORE)
_RUN = re.compile(r"\w+|[@©(]")


def _cues(words: str) -> list[re.Match[str]]:
    """The cues in words, in order: where a word or a sign begins, and anywhere in Chinese."""
    found: list[re.Match[str]] = []
    after = 0
    for run in _RUN.finditer(words):
        start, end = run.span()
        for at in (start,) if words.isascii() else (start, *range(start + 1, end)):
            if at < after or (at > start and words[at] < "\u2e80"):
                continue
            pattern = _CUE.get(words[at].lower())
            if pattern is not None and (cue := pattern.match(words, at)) is not None:
                found.append(cue)
                after = max(cue.end(), at + 1)
    return found


# Words anywhere before a time in its sentence that make it another event's.
_ELSEWHERE = re.compile(
    r"\b(?:last|previous|earlier|past|preceding) (?:[\w'’-]+\s){0,4}(?:was|were|took place|held|hosted|in)\b|"
    r"\b(?:during|at|in|since|of) (?:the|our|its|this|their) (?:last|previous|past) (?:[\w-]+ )?"
    r"(?:meeting|call|session|workshop|edition|event|conference|summit)\b|"
    r"(?<!every )\b(?:other|another|separate)\s(?:[\w'’-]+\s){1,4}(?:on|in|running|held|from|is|will)?\b|\bnext year\b|"
    r"\b(?:episode|part|session|webinar|talk|teil|partie|parte) (?:\d{1,2}|one|two) (?:took place|was held|was|fand)\b|"
    r"\b(?:sessions?|meetings?|webinars?|talks?|events?|calls?|lectures?|one) "
    r"(?:right |directly )?after (?:that|this)\b|"
    r"\bnext (?:physical|in-person|face-to-face|on-?site) \w+\b|"
    r"\bsince (?:the|our|its|his|her|that)\s(?:[\w'’-]+\s){1,6}?(?:on|of|in|at)\s(?:the\s)?$|"
    r"\b(?:has|have|had|['’]s|['’]ve) been (?:an?|quite|such|so)\s(?:[^.;]*\s)?"
    r"(?:year|journey|months|ride|weeks|season)\b[^.;]*$|"
    r"上一届|上届|往届|去年|\bvorige[rsn]?\b|\bl'an dernier\b|\bel año pasado\b",
    re.IGNORECASE,
)
# The letters of which some are in each of them.
_ELSEWHERE_STEMS: Final = tuple(
    "last,previous,earlier,past,preceding,other,separate,next ,took place,was,fand,after th,since ,been,if that,"
    "上一届,上届,往届,去年,vorige,l'an dernier,el año pasado".split(",")
)

# Words right behind a time.
_AFTER: Final = {
    DEADLINE: _any(
        r"^\s*(?:is the\s)?(?:deadline|cut-?off)\b",
        r"^[^.。;]{0,30}\b(?:submissions? (?:are )?due|are due|is due|deadline|registration closes|last day)\b",
        r"^\s*(?:之?前|以前|截止|止|截至)",
        r"^\s*(?:is|are) the (?:last|final) (?:day|date)",
    ),
    DATELINE: r"^\s?(?:电|讯|日?电（)",
    PAGE: r"^\s*(?:[|·•]\s*)?(?:posted (?:in|by)|by (?-i:[A-Z])|in (?:News|Press|Blog|Events)\b|发布|更新|"
    r"来源|作者|编辑|阅读|浏览|点击|\|\s*\d+ min read|·\s*\d+ min)",
    PREVIOUS: r"^[\s,(–—-]{0,4}(?:has been |is |was |now )?(?:postponed|cancell?ed and|rescheduled|verschoben|"
    r"reporté|aplazad[oa]|推迟|延期)(?!\s?(?:from|vo[nm]|du|de|desde|自|从)\b)"
    r"|^[\s,]{0,3}(?:leider\s)?(?:ausfallen|ausgefallen|entfallen)\s(?:muss|musste|ist|war)\b"
    r"|^\s(?:had\sto\sbe|a\sdû\sêtre|tuvo\sque\sser)\s(?:cancell?ed|called\soff|annulée?|suspendid[oa]|cancelad[oa])\b",
    MOVED: r"^[^.;]{0,60}\b(?:nachgeholt|rattrapée?)\b",
    FINISH: r"^(?:(?!开始)[^。]){0,12}(?:结束|落幕|闭幕)",
    BEGIN: r"^[^。]{0,8}?(?:开始|开播|开场)",
    OTHER: r"^[^.。]{0,12}\b(?:(?:each|every) year|annually)\b|^\s*(?:edition|version|release|report|graduates?|"
    r"alumni)\b",
}
_AFTER_CUE = re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in _AFTER.items()), re.IGNORECASE)


def role_before(words: str) -> tuple[str, str] | None:
    """What the words before a time in its sentence say of it, and which words those are."""
    low = words.lower()
    if any(stem in low for stem in _ELSEWHERE_STEMS) and (elsewhere := _ELSEWHERE.search(words)):
        return OTHER, elsewhere[0].strip()
    cues = _cues(words)
    if not cues:
        return None
    last = cues[-1]
    role = _role(last)
    if role == DEADLINE and len(cues) > 1 and _role(cues[-2]) in (OTHER, PAGE) and _BARE.fullmatch(last[0].strip()):
        return _role(cues[-2]), cues[-2][0].strip()  # "slides will be shared by"
    if role in (WHEN, HELD) and _role(cues[0]) == RECORDED:
        return RECORDED, cues[0][0].strip()  # "recorded live at the Harbor Forum on"
    if role in (WHEN, MOVED, BEGIN, FINISH):
        # "the deadline for abstracts will be extended to": the clause speaks of a deadline, whatever its verb
        clause = max((comma.end() for comma in _CLAUSE.finditer(words, 0, last.start())), default=0)
        for cue in cues:
            if _role(cue) == DEADLINE and cue.start() >= clause:
                return DEADLINE, cue[0].strip()
    return role, last[0].strip()


def _role(found: re.Match[str]) -> str:
    return (found.lastgroup or "").partition("__")[0]


def role_after(words: str) -> tuple[str, str] | None:
    """What the words right behind a time say of it, and which words those are."""
    found = _AFTER_CUE.match(words)
    return None if found is None or found.lastgroup is None else (found.lastgroup, found[0].strip())


# "Our next talk is on": of another than what a report tells.
NEXT = re.compile(
    r"\b(?P<our>our|unser\w*|notre|nuestr[oa])?\s?(?:\b(?:the )?next(?: one)?\b|\bnächste[rsn]?\b|\bprochaine?\b|"
    r"\bpróxim[oa]\b)|(?P<ours>我们的?)?下一?[次场期届]",
    re.IGNORECASE,
)
