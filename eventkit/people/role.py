"""
What somebody does at an event: Role, an open set with the names other formats have for it.

The roles people announce are more than any one standard lists, so the set is open: a role nobody foresaw
("rapporteur général") is kept by its name and still has a label and a place in every format. The mappings follow
RFC 9073 §6.2 (PARTICIPANT-TYPE), RFC 8984 §4.4.6 (participant roles), schema.org (properties of Event and Episode)
and the podcast namespace's taxonomy (group "cast").
"""

from __future__ import annotations

import re
import unicodedata

from attrs import field, frozen

from eventkit.errors import PeopleError

_MAX_NAME = 120


@frozen
class _Facts:
    """One row of the table below: how a role is written, and what other formats call it."""

    label: str
    plural: str
    rfc9073: str
    jscalendar: tuple[str, ...]
    schema_org: str
    podcast: str | None = None
    bodies: bool = False
    by: str = ""


_ATTENDS = ("attendee",)
_LEADS = ("attendee", "chair")
_OWNS = ("owner",)
_TOLD = ("informational",)

# RFC 9073 has no type for most roles; an X- token says what is meant and is kept by the programs that know the component.
_FACTS: dict[str, _Facts] = {
    "speaker": _Facts("Speaker", "Speakers", "SPEAKER", _ATTENDS, "performer", "guest"),
    "keynote": _Facts("Keynote speaker", "Keynote speakers", "SPEAKER", _ATTENDS, "performer", "guest"),
    "opening": _Facts("Opening remarks", "Opening remarks", "SPEAKER", _ATTENDS, "performer", "guest"),
    "closing": _Facts("Closing remarks", "Closing remarks", "SPEAKER", _ATTENDS, "performer", "guest"),
    "panelist": _Facts("Panelist", "Panelists", "SPEAKER", _ATTENDS, "performer", "guest"),
    "discussant": _Facts("Discussant", "Discussants", "SPEAKER", _ATTENDS, "performer", "guest"),
    "instructor": _Facts("Instructor", "Instructors", "SPEAKER", _ATTENDS, "performer", "guest"),
    "moderator": _Facts("Moderator", "Moderators", "X-MODERATOR", _LEADS, "contributor", "host"),
    "chair": _Facts("Chair", "Chairs", "X-CHAIR", _LEADS, "contributor", "host"),
    "co-chair": _Facts("Co-chair", "Co-chairs", "X-CO-CHAIR", _LEADS, "contributor", "co-host"),
    "host": _Facts("Host", "Hosts", "PERFORMER", _LEADS, "contributor", "host", by="Hosted by"),
    "co-host": _Facts("Co-host", "Co-hosts", "PERFORMER", _LEADS, "contributor", "co-host", by="Co-hosted by"),
    "guest-host": _Facts("Guest host", "Guest hosts", "PERFORMER", _LEADS, "contributor", "guest host"),
    "guest": _Facts("Guest", "Guests", "PERFORMER", _ATTENDS, "performer", "guest"),
    "interviewer": _Facts("Interviewer", "Interviewers", "PERFORMER", _LEADS, "contributor", "host"),
    "interviewee": _Facts("Interviewee", "Interviewees", "PERFORMER", _ATTENDS, "performer", "guest"),
    "performer": _Facts("Performer", "Performers", "PERFORMER", _ATTENDS, "performer", "guest"),
    "guest-of-honor": _Facts("Guest of honor", "Guests of honor", "ACTIVE", _ATTENDS, "attendee", "guest"),
    "participant": _Facts("Participant", "Participants", "ACTIVE", _ATTENDS, "attendee"),
    "interpreter": _Facts("Interpreter", "Interpreters", "X-INTERPRETER", _ATTENDS, "translator"),
    "rapporteur": _Facts("Rapporteur", "Rapporteurs", "X-RAPPORTEUR", _ATTENDS, "contributor", "reporter"),
    "contact": _Facts("Contact", "Contacts", "CONTACT", ("contact",), "contributor"),
    "press-contact": _Facts("Press contact", "Press contacts", "PUBLICITY-CONTACT", ("contact",), "contributor"),
    "producer": _Facts("Producer", "Producers", "X-PRODUCER", _TOLD, "contributor", "producer"),
    "organizer": _Facts(
        "Organizer", "Organizers", "X-ORGANIZER", _OWNS, "organizer", bodies=True, by="Organized by"
    ),
    "co-organizer": _Facts(
        "Co-organizer", "Co-organizers", "X-CO-ORGANIZER", _OWNS, "organizer", bodies=True, by="Co-organized by"
    ),
    "partner": _Facts(
        "Partner", "Partners", "X-PARTNER", _TOLD, "contributor", bodies=True, by="In partnership with"
    ),
    "media-partner": _Facts("Media partner", "Media partners", "X-MEDIA-PARTNER", _TOLD, "contributor", bodies=True),
    "sponsor": _Facts("Sponsor", "Sponsors", "SPONSOR", _TOLD, "sponsor", bodies=True, by="Sponsored by"),
    "funder": _Facts("Funder", "Funders", "SPONSOR", _TOLD, "funder", bodies=True, by="Funded by"),
    "supporter": _Facts("Supporter", "Supporters", "X-SUPPORTER", _TOLD, "contributor", bodies=True, by="Supported by"),
    "guidance": _Facts("Guidance", "Guidance", "X-GUIDANCE", _TOLD, "contributor", bodies=True, by="Under the guidance of"),
    "venue": _Facts("Venue", "Venues", "X-VENUE", _TOLD, "contributor", bodies=True),
    "publisher": _Facts("Publisher", "Publishers", "X-PUBLISHER", _TOLD, "publisher", bodies=True, by="Published by"),
}

# The words announcements use, folded as _fold does: English, Chinese, German, French, Spanish.
_WORDS: dict[str, str] = {
    word: name
    for name, words in {
        "speaker": (
            "speaker|speakers|guest speaker|guest speakers|featured speaker|featured speakers|invited speaker"
            "|invited speakers|presenter|presenters|presented by|presentation by|talk by|lecturer|lecturers|lecture by"
            "|with|speaking|main speaker|main speakers|our speakers|confirmed speakers|the speaker|the speakers"
            "|演讲嘉宾|演讲人|主讲人|主讲|主讲嘉宾|讲者|讲师|分享嘉宾|分享人|发言人|发言嘉宾|演讲者|报告人|发言|演讲|分享|講者|演講嘉賓|講師"
            "|referent|referentin|referenten|referentinnen|referierende|referent:in|referent:innen|referent*innen"
            "|redner|rednerin|rednerinnen|vortrag|vortrag von|vortragende|vortragender|sprecher|sprecherin|mit"
            "|intervenant|intervenante|intervenants|intervenantes|intervenant(e)s|intervenant.e.s|intervenant·e·s"
            "|conférencier|conférencière|conférenciers|orateur|oratrice|orateurs|avec|présenté par"
            "|ponente|ponentes|ponencia|conferencista|conferencistas|orador|oradora|oradores|disertante|con|presenta"
        ),
        "keynote": (
            "keynote|keynotes|keynote speaker|keynote speakers|keynote speech|keynote address|keynote by|keynote talk"
            "|plenary speaker|主旨演讲|主旨演讲人|主旨演讲嘉宾|主旨发言|主题演讲|主题演讲嘉宾|主旨报告|特邀演讲"
            "|keynote-speaker|keynote-sprecher|keynote-sprecherin|hauptredner|hauptrednerin|hauptvortrag|festredner"
            "|conférencier principal|conférencière principale|conférence inaugurale|discours principal"
            "|ponente magistral|ponentes magistrales|conferencia magistral|ponente principal|ponentes principales"
            "|conferencista magistral|orador principal|ponencia magistral"
        ),
        "opening": (
            "opening|opening remarks|opening speech|opening address|welcome|welcome remarks|welcome address"
            "|welcoming remarks|opening remarks by|welcome by|致辞|开幕致辞|致辞嘉宾|欢迎致辞|开场致辞|开幕词"
            "|grußwort|grußworte|begrüßung|eröffnung|eröffnungsrede|mot d'ouverture|mot de bienvenue|ouverture"
            "|allocution d'ouverture|apertura|bienvenida|palabras de apertura|palabras de bienvenida|inauguración"
        ),
        "closing": (
            "closing|closing remarks|closing speech|concluding remarks|wrap-up|闭幕致辞|总结发言|总结"
            "|schlusswort|schlussworte|mot de clôture|clôture|clausura|palabras de cierre|cierre"
        ),
        "panelist": (
            "panelist|panelists|panellist|panellists|panel|panel speakers|panel members|panel member"
            "|圆桌嘉宾|对话嘉宾|讨论嘉宾|圆桌对话|圆桌讨论|podium|podiumsgäste|podiumsteilnehmer|podiumsdiskussion"
            "|diskutanten|auf dem podium|panéliste|panélistes|table ronde|panelista|panelistas|mesa redonda"
        ),
        "discussant": "discussant|discussants|respondent|respondents|commentator|commentators|点评|点评人|点评嘉宾|评议人|与谈人|与谈嘉宾|kommentar|discutant|discutante|discutants|comentarista|comentaristas",
        "instructor": "instructor|instructors|trainer|trainers|tutor|tutors|facilitators|teacher|teachers|培训师|授课老师|dozent|dozentin|dozenten|kursleitung|formateur|formatrice|formateurs|instructora|instructores|docente|docentes",
        "moderator": (
            "moderator|moderators|moderated by|moderation|moderating|facilitator|facilitated by|mc|emcee|anchor"
            "|主持人|主持|主持嘉宾|會議主持|会议主持|moderatorin|moderatoren|moderiert von|moderation durch"
            "|modérateur|modératrice|modérateurs|modération|modéré par|animateur|animatrice|animé par|animation"
            "|moderador|moderadora|moderadores|modera|moderado por|moderación|conduce|conductor|conductora"
        ),
        "chair": (
            "chair|chairs|chaired by|chairperson|chairman|chairwoman|session chair|session chairs|convener|conveners|convenor"
            "|会议主席|大会主席|论坛主席|分论坛主席|主席|vorsitz|sitzungsleitung|tagungsleitung|leitung"
            "|président de séance|présidente de séance|présidé par|présidence|preside|presidido por|presidencia"
        ),
        "co-chair": "co-chair|co-chairs|cochair|cochairs|co-chaired by|联合主席|共同主席|ko-vorsitz|co-vorsitz|coprésident|coprésidente|coprésidents|co-président|copresidente|copresidentes",
        "host": "host|hosts|hosted by|your host|your hosts|show host|podcast host|主播|gastgeber|gastgeberin|gastgeberinnen|hôte|hôtes|hôtesse|anfitrión|anfitriona|anfitriones|presentador|presentadora|présentateur|présentatrice",
        "co-host": "co-host|co-hosts|cohost|cohosts|co-hosted by|jointly hosted by|联合主持|联合主持人|co-gastgeber|mitgastgeber|co-hôte|coanfitrión|copresentador",
        "guest-host": "guest host|guest hosts|特邀主持人|特邀主持|gastmoderator|gastmoderatorin",
        "guest": "guest|guests|special guest|special guests|our guest|our guests|featuring|feat|ft|嘉宾|特邀嘉宾|来宾|本期嘉宾|嘉賓|特约嘉宾|gast|gäste|zu gast|studiogast|invité|invitée|invités|invitées|invité(e)s|invitado|invitada|invitados|invitadas",
        "interviewer": "interviewer|interviewers|interviewed by|interview by|采访人|采访者|采访|访谈主持|interviewerin|intervieweur|entrevistador|entrevistadora|entrevistado por",
        "interviewee": "interviewee|interviewees|受访者|受访人|受访嘉宾|访谈嘉宾|interviewpartner|interviewpartnerin|interviewé|interviewée|entrevistado|entrevistada|entrevistados",
        "performer": "performer|performers|表演者|演出|artist|artists|künstler|artiste|artistes|artista|artistas",
        "guest-of-honor": "guest of honor|guest of honour|guests of honor|guests of honour|chief guest|主宾|贵宾|ehrengast|ehrengäste|invité d'honneur|invitée d'honneur|invitado de honor|invitada de honor",
        "participant": "participant|participants|attendee|attendees|attending|与会者|与会嘉宾|参会嘉宾|出席|出席嘉宾|参会人员|teilnehmer|teilnehmerin|teilnehmende|teilnehmerinnen|participante|participantes|asistentes",
        "interpreter": "interpreter|interpreters|同声传译|翻译|口译|dolmetscher|dolmetscherin|interprète|interprètes|intérprete|intérpretes",
        "rapporteur": "rapporteur|rapporteurs|note taker|note-taker|记录人|会议记录|berichterstatter|berichterstatterin|rapporteuse|relator|relatora",
        "contact": "contact|contacts|contact person|联系人|ansprechpartner|ansprechpartnerin|kontakt|contacto|persona de contacto",
        "press-contact": "press contact|media contact|媒体联系人|pressekontakt|contact presse|contacto de prensa",
        "producer": "producer|producers|produced by|制作人|制片人|监制|出品人|produzent|produzentin|producteur|productrice|productor|productora",
        "organizer": (
            "organizer|organizers|organiser|organisers|organized by|organised by|organising|convened by|主办|主办方|主办单位|主辦"
            "|主辦單位|主办机构|veranstalter|veranstalterin|veranstaltet von|organisation|organisiert von|ausrichter"
            "|organisateur|organisatrice|organisateurs|organisé par|organisée par|organizador|organizadora|organizadores"
            "|organiza|organizan|organizado por|convoca|convocan"
        ),
        "co-organizer": (
            "co-organizer|co-organizers|co-organiser|co-organisers|coorganizer|co-organized by|co-organised by"
            "|jointly organized by|jointly organised by|协办|协办方|协办单位|承办|承办方|承办单位|联合主办|联合主办方|联合主办单位|合办|联合承办|協辦|承辦|共同主办"
            "|mitveranstalter|co-veranstalter|mitveranstaltet von|coorganisateur|coorganisateurs|co-organisateur"
            "|co-organisateurs|coorganisé par|co-organisé par|coorganizador|coorganizadores|coorganizado por|co-organiza"
        ),
        "partner": (
            "partner|partners|in partnership with|in collaboration with|in cooperation with|in co-operation with"
            "|partnering organizations|collaborators|合作伙伴|合作单位|合作方|合作机构|战略合作|kooperationspartner|in kooperation mit|in zusammenarbeit mit"
            "|partnerin|partenaire|partenaires|en partenariat avec|en collaboration avec|socio|socios|colabora|colaboran"
            "|en colaboración con|en alianza con|aliado|aliados|colaborador|colaboradores"
        ),
        "media-partner": "media partner|media partners|媒体支持|合作媒体|支持媒体|媒体合作|medienpartner|partenaire média|partenaires médias|socio de medios|medios aliados",
        "sponsor": (
            "sponsor|sponsors|sponsored by|gold sponsor|silver sponsor|platinum sponsor|赞助|赞助商|赞助单位|冠名赞助|贊助"
            "|sponsoren|gesponsert von|commanditaire|commanditaires|sponsorisé par|parrain|mécène|mécènes"
            "|patrocinador|patrocinadora|patrocinadores|patrocina|patrocinan|patrocinado por|auspicia|auspiciado por"
        ),
        "funder": "funder|funders|funded by|资助|资助方|资助单位|gefördert von|gefördert durch|förderer|financé par|bailleur|bailleurs|financia|financiado por|financiador",
        "supporter": (
            "supporter|supporters|supported by|supporting organizations|supporting organisations|with the support of|with support from"
            "|endorsed by|支持|支持单位|支持方|支持机构|特别支持|unterstützt von|unterstützer|mit unterstützung von|avec le soutien de"
            "|soutenu par|soutien|apoya|apoyan|con el apoyo de|apoyado por"
        ),
        "guidance": "guidance|under the guidance of|under the auspices of|under the patronage of|指导单位|指导|schirmherrschaft|schirmherr|schirmherrin|sous le patronage de|sous l'égide de|bajo los auspicios de",
        "venue": "venue|venues|venue provider|场地支持|场地|场地提供|veranstaltungsort|lieu|sede|lugar",
        "publisher": "publisher|publishers|published by|出品|发布|出版|herausgeber|herausgeberin|herausgegeben von|éditeur|publié par|editor responsable|publicado por",
    }.items()
    for word in words.split("|")
}  # fmt: skip


def _fold(text: str) -> str:
    """The text as the word table has it: NFKC, case-folded, one space between words, no closing colon or dash."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return re.sub(r"[\s_]+", " ", folded).strip(" :-–—.·")


def _name(text: str) -> str:
    """A role's name: lower case, words joined by hyphens."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold()
    return re.sub(r"[\s_-]+", "-", folded).strip("-")


def _check_name(role: Role, attribute: object, value: str) -> None:
    if not value or len(value) > _MAX_NAME or not value.isprintable():
        raise PeopleError(
            f"{value[:40]!r} is not the name of a role; give a word such as 'speaker', at most {_MAX_NAME} characters",
            text=value[:_MAX_NAME],
        )


@frozen
class Role:
    """
    What somebody does at an event or session: "speaker", "moderator", "co-organizer", or any other word.

    The name is in lower case with hyphens between its words, whatever way it was given. The roles that occur
    in nearly every announcement are constants of this module (SPEAKER, MODERATOR, HOST …); a role that is not
    among them is as good a Role, with a label made from its name and the vaguest mapping that is true.

    >>> Role("Co Host") == CO_HOST
    True
    >>> Role("timekeeper").label_plural
    'Timekeepers'
    """

    name: str = field(converter=_name, validator=_check_name)

    @classmethod
    def parse(cls, text: str) -> Role:
        """
        The role that the words of an announcement name: "Keynote speakers", "主持人", "Moderation", "ponente magistral".

        Words that are in no table become a role of that name: the set is open. Raises PeopleError for no words
        at all, or for more than a heading holds.

        >>> Role.parse("协办单位")
        Role(name='co-organizer')
        >>> Role.parse("Session scribe")
        Role(name='session-scribe')
        """
        return cls.known(text) or cls(text.strip(" \t\r\n:："))

    @classmethod
    def known(cls, text: str) -> Role | None:
        """The role that the words name if they are words for a role that we know, else None."""
        if len(text) > _MAX_NAME:
            return None
        folded = _fold(text)
        name = _WORDS.get(folded)
        if name is None and _name(folded) in _FACTS:
            name = _name(folded)
        return cls(name) if name else None

    @property
    def of_bodies(self) -> bool:
        """True for what bodies do rather than people: organizer, partner, sponsor, venue, publisher …"""
        facts = _FACTS.get(self.name)
        return facts is not None and facts.bodies

    @property
    def label(self) -> str:
        """The role in English, for one: "Keynote speaker"."""
        facts = _FACTS.get(self.name)
        return facts.label if facts else _capital(self.name.replace("-", " "))

    @property
    def label_plural(self) -> str:
        """The role in English, for several: "Keynote speakers"."""
        facts = _FACTS.get(self.name)
        if facts:
            return facts.plural
        return self.label if not self.label.isascii() or self.label.endswith("s") else self.label + "s"

    @property
    def label_by(self) -> str:
        """
        The words before bodies in this role: "Hosted by", "Organized by"; the plain label where there are none.

        A person who hosts is a "Host"; of a body one says that the event is hosted by it.
        """
        facts = _FACTS.get(self.name)
        return (facts.by or facts.label) if facts else self.label

    @property
    def rfc9073(self) -> str:
        """
        The PARTICIPANT-TYPE of RFC 9073 §6.2. Where the standard has none, an X- token: "X-MODERATOR".
        """
        facts = _FACTS.get(self.name)
        if facts:
            return facts.rfc9073
        token = re.sub(r"[^A-Z0-9]+", "-", self.name.upper()).strip("-")
        return f"X-{token}" if token else "ACTIVE"

    @property
    def jscalendar(self) -> tuple[str, ...]:
        """
        The participant roles of RFC 8984 §4.4.6, at least one. They say little: a speaker is an "attendee".
        """
        facts = _FACTS.get(self.name)
        return facts.jscalendar if facts else _ATTENDS

    @property
    def schema_org(self) -> str:
        """
        The schema.org property for a person in this role: "performer", "organizer", "sponsor" …

        schema.org has no moderator, host or chair: those are a "contributor". A body that hosts is an
        "organizer": see Appearance.schema_org.
        """
        facts = _FACTS.get(self.name)
        return facts.schema_org if facts else "contributor"

    @property
    def podcast(self) -> str | None:
        """The role in the podcast namespace's taxonomy, group "cast" ("host", "guest"); None where it has none."""
        facts = _FACTS.get(self.name)
        return facts.podcast if facts else None

    def __str__(self) -> str:
        return self.label


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def to_role(value: Role | str) -> Role:
    """The role that was meant: a Role stays itself, words are read. Raises PeopleError for anything else."""
    if isinstance(value, Role):
        return value
    if isinstance(value, str):
        return Role.parse(value)
    raise PeopleError(f"{value!r} is not a role; give a Role or words such as 'speaker'")


def to_roles(value: Role | str | tuple[Role | str, ...] | list[Role | str]) -> tuple[Role, ...]:
    """One role or several as a tuple without repetitions, in the order given."""
    several = (value,) if isinstance(value, (Role, str)) else tuple(value)
    return tuple(dict.fromkeys(to_role(one) for one in several))


SPEAKER = Role("speaker")
KEYNOTE = Role("keynote")
OPENING = Role("opening")
CLOSING = Role("closing")
PANELIST = Role("panelist")
DISCUSSANT = Role("discussant")
INSTRUCTOR = Role("instructor")
MODERATOR = Role("moderator")
CHAIR = Role("chair")
CO_CHAIR = Role("co-chair")
HOST = Role("host")
CO_HOST = Role("co-host")
GUEST_HOST = Role("guest-host")
GUEST = Role("guest")
INTERVIEWER = Role("interviewer")
INTERVIEWEE = Role("interviewee")
PERFORMER = Role("performer")
GUEST_OF_HONOR = Role("guest-of-honor")
PARTICIPANT = Role("participant")
INTERPRETER = Role("interpreter")
RAPPORTEUR = Role("rapporteur")
CONTACT = Role("contact")
PRESS_CONTACT = Role("press-contact")
PRODUCER = Role("producer")
ORGANIZER = Role("organizer")
CO_ORGANIZER = Role("co-organizer")
PARTNER = Role("partner")
MEDIA_PARTNER = Role("media-partner")
SPONSOR = Role("sponsor")
FUNDER = Role("funder")
SUPPORTER = Role("supporter")
GUIDANCE = Role("guidance")
VENUE = Role("venue")
PUBLISHER = Role("publisher")
