"""
What words look like: a person's name, a body, a role, a delegation, or something else of an announcement.

These are judgements by words and shape only. `why_not_a_name` gives the reason in words, which errors repeat.
"""

from __future__ import annotations

import re

from eventkit.people._honorifics import is_honorific
from eventkit.people._name_tables import tables
from eventkit.people._name_words import plain, script_of
from eventkit.people._vocabulary import longest_first, word_set

# One of these makes a body, whatever stands beside it.
BODY_WORDS = word_set(
    """
    institute institution institutes university college school faculty academy ministry department dept
    bureau commission committee council centre center centres centers group company corporation corp inc
    incorporated ltd limited llc llp plc gmbh ag kg sarl srl spa nv bv oy ab pty foundation association
    associates society federation confederation union unions league alliance coalition network forum agency
    authority authorities fund funds trust office offices administration laboratory laboratories lab labs
    observatory organization organisation organizations organisations programme programmes program
    initiative initiatives partnership partners secretariat embassy consulate government governments
    delegation board chamber club consortium services systems technologies technology solutions holdings
    industries enterprises ventures consulting consultants communications municipality municipal ministries
    parliament senate congress assembly nations republic platform taskforce cooperative collective
    philanthropies philanthropy charities conservancy museum library hospital clinic bank conference
    summit symposium seminar webinar workshop journal magazine newspaper press media television radio
    house airlines airport institut instituto istituto universität hochschule fachhochschule ministerium
    bundesministerium stiftung verein gesellschaft verband bundesamt umweltbundesamt landesamt stadtwerke
    universidad ministerio fundación asociación ayuntamiento gobierno sociedad empresa banco université
    ministère fondation société agence banque mairie école stichting universiteit vereniging gemeente
    università fondazione associazione comune universidade ministério fundação associação prefeitura governo
    secretaria secretaría comisión commissione conseil centro
    """
)
# Family names too: "Sherry Bank" is a person, "Asian Bank" is not.
_SURNAMES_TOO = word_set("house bank press lab board college church school trust fund hub")
# Two of these, or one among three words, make a body.
MAYBE_BODY_WORDS = word_set(
    """
    national international global world european asian african american united state states federal
    provincial city cities urban rural regional local public green energy climate environment environmental
    development sustainable sustainability power water solar wind carbon housing construction planning
    engineering research science sciences studies policy economics education health finance financial
    capital investment investments business trade industry industrial infrastructure china chinese beijing
    shanghai hong kong singapore india europe asia africa america germany france britain england digital
    digits data design software networks electric motors motor steel cement glass wall curtain real estate
    property properties land park gardens team house hall church circle collaborative action movement
    exchange market markets insurance securities logistics transport transportation railway smart new first
    general central royal news times daily post review studio studios lab works gallery theatre theater
    protection conservation management cape town york kingdom island islands village district county
    province region prefecture delta river bay delhi café people youth women children communities community farmers
    scientists engineers businesses
    """
)
_PLACES = word_set(
    """
    china india europe asia africa america germany france britain singapore beijing shanghai global
    international worldwide australia japan korea brazil indonesia
    """
)
# What an announcement has in place of a name.
OTHER_WORDS = word_set(
    """
    panel discussion roundtable round-table keynote keynotes speech speeches talk talks session sessions
    opening closing remarks remark welcome address introduction break lunch dinner coffee tea reception
    networking registration q&a q+a tba tbd tbc various participants participant attendees audience speakers
    speaker panelists panellists panelist moderators moderator moderated facilitator guests guest hosts host
    representatives representative delegates delegate members member experts expert officials official
    leaders stakeholders students announced confirmed unknown anonymous agenda ceremony presentation
    presentations video message questions answers debate dialogue fireside chat plenary everyone all others
    organizers organisers sponsors partners staff colleagues citizens residents webinar event topic theme
    title name names invited organizer organiser mayors ministers
    none performance music rapporteur rapporteurs interpreter interpreters outlook summary conclusions wrap-up
    etc online
    zoom youtube livestream workshop workshops launch screening ceremonies segment groups findings practices
    next steps coming thank you person podiumsdiskussion diskussion eröffnung begrüßung grußwort
    grußworte kaffeepause mittagspause mittagessen schlusswort impulsvortrag vortrag fragerunde ronde
    ouverture clôture allocution discours débat pause-café déjeuner accueil inscription redonda apertura
    clausura bienvenida almuerzo ponencia inauguración preguntas abertura encerramento
    """
)
# One of these among two words is enough: nobody is called so.
_NOBODY_WORDS = word_set(
    """
    climate carbon sustainable sustainability environmental international national european federal provincial
    infrastructure policy policies economics industrial logistics securities insurance software transport
    transportation
    """
)
# Before another word these are a place's administration: Stadt Linz, Ville de Nantes.
_BODY_FIRST = word_set(
    """
    stadt landeshauptstadt landkreis freistaat kanton région département ciudad municipio cidade città
    """
)
_BODY_ENDING = re.compile(
    r".{3,60}(?:institut|ministerium|universität|hochschule|gesellschaft|verband|stiftung|agentur|behörde|zentrum)"
)
# UN-Habitat, EU-China
_SHORT_AND_WORD = re.compile(r"(?:EU|UN|US|[A-Z]{3,5})-[A-Z][a-z]{2,20}")
_LEGAL_FORM = re.compile(r"\AVille d[eu'’]|\be\.\s?V\.|,\s*S\.\s?A\.|\bS\.p\.A\.")
ROLE_WORDS = word_set(
    """
    director directors minister president chair chairman chairwoman chairperson vice-chair co-chair
    secretary officer chief executive ceo cto cfo coo cmo cio head manager managing deputy associate
    assistant senior professor lecturer researcher fellow scientist scholar economist analyst advisor
    adviser consultant counsel counselor counsellor founder co-founder cofounder partner principal lead
    leader coordinator specialist engineer planner architect commissioner ambassador governor mayor
    chancellor dean provost rector editor correspondent journalist reporter producer presenter author
    spokesperson envoy negotiator administrator superintendent inspector leiter leiterin direktor direktorin
    geschäftsführer geschäftsführerin vorstand referent referentin directeur directrice président présidente
    directora presidente presidenta
    """
)
# Between words of a name none of these stands.
_FUNCTION_WORDS = word_set(
    """
    of from for with at in on by the to as is are was will be or than who about into over per via without
    between beyond against für mit bei im pour avec para por con sur
    """
)
_AND = word_set("and und et & + 和 与 與 及 並")

_AFTER_THE = word_set("rt right hon honourable honorable reverend rev venerable most very")

_HAN_BODIES = longest_first(
    """
    研究所 研究院 研究中心 大学 大學 学院 學院 学校 學校 中学 公司 集团 集團 协会 協會 学会 學會 基金会 基金會
    委员会 委員會 中心 联盟 聯盟 联合会 商会 銀行 银行 出版社 杂志 报社 电视台 电台 政府 国务院 國務院 部门
    省委 市委 厅 局 署 办公室 事务所 事務所 俱乐部 组织 組織 机构 機構 平台 论坛 論壇 峰会 代表处 使馆 领事馆
    株式会社 有限会社 財団 協議会 機関 センター 大会 科学院 工程院 设计院 设计研究院 医院 實驗室 实验室 工作组
    小组 工会 联合国 联合国环境署 环境部 住建部 发改委 生态环境部 财政部 外交部 科技部 商务部 省 자치구 연구원
    대학교 대학 협회 재단 위원회 공사 주식회사 정부 센터 연구소 학회
    """
)
_HAN_OTHER = longest_first(
    """
    主持 嘉宾 嘉賓 讨论 討論 论坛 圆桌 圓桌 致辞 致詞 开幕 開幕 闭幕 閉幕 茶歇 午餐 晚宴 签到 簽到 待定 代表们
    与会 演讲 演講 发言 發言 主题 議題 议题 环节 休息 问答 問答 观众 全体 全體 以及 司会 パネル
    ディスカッション 未定 登壇 参加者 各 토론 개회 폐회 사회자 미정 참가자 的 第一 先生们 女士们 来自 碳 气候 低碳
    绿色 智能 数字 高校 青年代表 企业代表 专家代表 城市代表 政府代表 公众 线上 线下 主办 承办 协办 合影 颁奖
    签约 午休 直播 互动 提问 致谢 总结 合作伙伴
    """
)
# Places whose first character is a family name.
_HAN_PLACES = word_set(
    """
    广州 廣州 成都 武汉 武漢 宁波 寧波 江苏 江蘇 云南 雲南 安徽 海南 吉林 福建 山东 山東 郑州 鄭州 沈阳 瀋陽 苏州 蘇州
    南京 南宁 南通 南昌 温州 溫州 常州 甘肃 贵州 青海 青岛 金华 连云港 石家庄 包头 乌鲁木齐 宁夏 雄安 万州 东京 東京
    大阪 京都 韩国 韓國 英国 德国 法国 印度 全球 农村 水利 能源 金融 交通 文化 安全 和平 应急 雷达
    """
)
_TOO_MUCH = re.compile(r"[@|:：;；/\\=<>#^~_{}]|https?|www\.|\s[-–—−]+\s|[-–—]{2,}|\s[–—]|[–—]\s|…|\.{3}|[!?！？。]")
_PRONOUNS = re.compile(
    r"[(（\[]\s*(?:she|he|they|ze|elle|il|ella|él|sie|er|any)\s*(?:/\s*\w{2,8}\s*){0,3}[)）\]]", re.I
)
_SPLIT = re.compile(r"[\s,，、()（）\[\]【】\"“”„«»「」]+")
_OF_ORDINAL = re.compile(r"\b[1-9](?:st|nd|rd|th)\b", re.I)


def without_pronouns(text: str) -> str:
    """The text with "(she/her)" blanked, the same length."""
    if "/" not in text:
        return text
    return _PRONOUNS.sub(lambda m: " " * len(m.group()), text)


_BETWEEN_SCRIPTS = re.compile(
    r"(?<=[a-z]) ?[/|] ?(?=[\u3400-\u9fff\uac00-\ud7a3])|(?<=[\u3400-\u9fff\uac00-\ud7a3]) ?[/|] ?(?=[A-Z])"
)


def without_slash(text: str) -> str:
    """The text with the stroke between a name and its form in another script blanked: "Ada Roe / 罗爱达"."""
    return _BETWEEN_SCRIPTS.sub(lambda m: " " * len(m.group()), text) if "/" in text or "|" in text else text


def why_not_a_name(text: str) -> str:
    """Why these words are not one person's name ("it is a body: 'Institute'"); "" when they may be one."""
    text = without_slash(without_pronouns(text).replace("A/Prof", "A Prof"))
    if not any(script_of(c) for c in text):
        return "there is no letter in it"
    if any(c.isdigit() for c in text) and any(c.isdigit() for c in _OF_ORDINAL.sub("", text)):
        return "there are digits in it"
    much = _TOO_MUCH.search(text)
    if much:
        return f"{much.group().strip()!r} does not belong to a name: it is more than a name, or none"
    for c in text:
        if not (c.isalpha() or c.isspace() or c.isdigit()) and c not in _ALLOWED and not _is_mark(c):
            return f"{c!r} does not belong to a name"
    cjk = any(script_of(c) in ("Hani", "Hang", "Kana") for c in text)
    words = [word.strip(".'’‘*†‡") for word in _SPLIT.split(text)]
    lower = [word.casefold() for word in words if word]
    if cjk:
        reason = _why_not_cjk(text)
        if reason:
            return reason
    if not lower:
        return "there is no word in it"
    joined = [w for w, before in zip(lower, ["", *lower], strict=False) if w in _AND and before != "von"]
    if joined:
        return f"{joined[0]!r} joins several names: give one"
    table = tables()
    for word in words:
        if (
            word.casefold() in _SURNAMES_TOO
            and len(lower) == 2
            and (lower[0] in table.english or lower[0] in table.iberian_given)
        ):
            continue
        if word.casefold() in BODY_WORDS and not (
            word.casefold() in ("ag", "kg", "ab", "oy", "spa", "bv", "nv") and word.istitle()
        ):
            return f"it is a body or an event rather than a person: {word!r}"
        if _BODY_ENDING.fullmatch(word.casefold()):
            return f"it is a body rather than a person: {word!r}"
    if len(lower) > 1 and lower[0] in _BODY_FIRST:
        return f"it is a body rather than a person: {words[0]!r}"
    if _LEGAL_FORM.search(text):
        return "it is a body rather than a person: its form"
    function = [
        w
        for w, as_written in zip(lower, [x for x in words if x], strict=True)
        if w in _FUNCTION_WORDS and as_written.islower()
    ]
    if function:
        return f"{function[0]!r} does not stand in a name: it is a role, a delegation or a sentence"
    if (lower[0] == "the" and (len(lower) < 3 or lower[1] not in _AFTER_THE)) or _the_within(words, lower):
        return "'The' begins a role or a body, not a name"
    others = [w for w in lower if w in OTHER_WORDS]
    numbered = all(w in OTHER_WORDS or len(w) == 1 or w in ("ii", "iii", "iv") for w in lower)
    roles = [w for w in lower if w in ROLE_WORDS]
    maybe = [w for w in lower if w in MAYBE_BODY_WORDS]
    if others and (len(others) + len(maybe) + len(roles) >= 2 or numbered or others[0] in _CERTAIN_OTHER):
        return f"{others[0]!r} belongs to a programme, not to a name"
    if len(roles) == len(lower) or (roles and len(roles) + len(maybe) >= len(lower)):
        return "it is a role, not a name"
    if (
        len(maybe) >= 2
        or (len(lower) > 1 and not _NOBODY_WORDS.isdisjoint(lower))
        or (
            maybe
            and len(lower) == 1
            and maybe[0] not in ("park", "hall", "house", "wall", "kong", "church", "royal", "hong", "wind", "land")
        )
    ):
        return f"it is a body rather than a person: {' '.join(maybe)!r}"
    if len(lower) > 1 and lower[-1] in _PLACES and not (lower[0] in table.english or lower[0] in table.iberian_given):
        return f"it is a body rather than a person: {words[-1]!r} ends it"
    if looks_like_acronym(text):
        return "it looks like the short name of a body"
    if len(lower) >= 3 and lower[0] in tables().chinese_places and plain(lower[0]) not in tables().chinese:
        return f"it is a body named for a place: {lower[0]!r}"
    if len(lower) > 12:
        return f"{len(lower)} words are more than a name"
    return ""


def _the_within(words: list[str], lower: list[str]) -> bool:
    """Whether a "the" within the words begins a role: "HRH The Prince Regent"; Do The Vinh is a person."""
    at = lower.index("the") if "the" in lower[1:-1] else 0
    return "the" in words or (at > 0 and lower[at + 1] not in _AFTER_THE and is_honorific(" ".join(lower[:at])))


def _is_mark(c: str) -> bool:
    import unicodedata

    return unicodedata.category(c).startswith("M")


_ALLOWED = frozenset(" .,'’‘ʼ´`-‐‑()（）[]【】\"“”„«»「」『』，、·・•‧･*†‡&+–—ー゠\u200c\u200dʻʿʾ")
_CERTAIN_OTHER = word_set(
    """
    representatives representative delegates delegation participants speakers panelists panellists tba tbd
    tbc q&a moderated ceremony remarks discussion session sessions roundtable speech speeches ronde redonda presentation
    presentations registration plenary networking organizers organisers moderators attendees stakeholders
    """
)


def _why_not_cjk(text: str) -> str:
    for run in re.findall(r"[\u3005\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+", text):
        for ending in _HAN_BODIES:
            if run.endswith(ending) and (len(run) > len(ending) + 1 or len(ending) > 2):
                if len(ending) == 1 and len(run) < 4:
                    continue
                return f"it is a body rather than a person: {ending!r}"
        for word in _HAN_OTHER:
            hangul = script_of(word[0]) == "Hang"
            if (word == run if hangul else word in run) and not (len(word) == 1 and len(run) < 3):
                return f"{word!r} belongs to a programme, not to a name"
        if run in _HAN_PLACES or (run[:-1] in _HAN_PLACES and run[-1] in "省市区區县縣"):
            return f"{run!r} is a place or a matter, not a person"
        if len(run) > 12 and "・" not in run:
            return f"{len(run)} characters without a space are more than a name"
    return ""


def looks_like_acronym(text: str) -> bool:
    """
    Whether this is one word of capitals that is no name we know: "WRI", "UNFCCC", "C40", also "UN-Habitat".

    >>> looks_like_acronym("BRIGC"), looks_like_acronym("MA"), looks_like_acronym("MADONNA")
    (True, False, False)
    """
    word = text.strip("().（） ")
    if _SHORT_AND_WORD.fullmatch(word):
        return True
    if not 2 < len(word) <= 6 or not word.isalnum() or not word.isascii() or not word.isupper():
        return False
    table, key = tables(), word.lower()
    names = (table.chinese, table.romanised, table.korean, table.vietnamese, table.japanese, table.japanese_given)
    western = (table.english, table.french, table.iberian_given, table.iberian, table.hungarian_given)
    return not any(key in known for known in (*names, *western))


def looks_like_name(text: str) -> bool:
    """Whether these words can be one person's name, as far as words and shape tell."""
    return 0 < len(text.strip()) <= 300 and not why_not_a_name(text.strip())


def looks_like_body(text: str) -> bool:
    """
    Whether these words name a body: an institute, a company, a ministry, a place's authority.

    >>> looks_like_body("Tanoto Foundation China"), looks_like_body("Rong MA"), looks_like_body("世界资源研究所")
    (True, False, True)
    """
    text = text.strip()
    lower = [word.strip(".'’").casefold() for word in _SPLIT.split(text) if word.strip(".'’")]
    if any(word in BODY_WORDS for word in lower) or looks_like_acronym(text):
        return True
    table = tables()
    if len(lower) > 1 and lower[-1] in _PLACES and not (lower[0] in table.english or lower[0] in table.iberian_given):
        return not any(word in ROLE_WORDS for word in lower)
    if "of" in lower and not any(word in ROLE_WORDS for word in lower):
        return True
    if lower and lower[0] in tables().chinese_places and len(lower) >= 2 and not any(w in ROLE_WORDS for w in lower):
        return True
    if sum(word in MAYBE_BODY_WORDS for word in lower) >= 2 and not any(word in ROLE_WORDS for word in lower):
        return True
    return any(
        run.endswith(ending) and len(run) >= len(ending) + (2 if len(ending) < 3 else 0)
        for run in re.findall(r"[\u3005\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+", text)
        for ending in _HAN_BODIES
    )


def looks_like_role(text: str) -> bool:
    """Whether these words hold the word for an office or profession: "Deputy Director of …", "CEO"."""
    return any(word.strip(".'’").casefold() in ROLE_WORDS for word in _SPLIT.split(text))
