"""
People in Italian, Portuguese, Spanish and French sentences: before a verb that gives them a part, or behind it.

    Anna Riva (Istituto del Lago) e Tomás Lima ci illustreranno le mappe del porto.
    A bióloga Inês Prado fará uma palestra sobre marés.
    En la mesa participan Ana Vidal y Tomás Roca; modera Lucía Paz.
    Nadia Morel nous a présenté une version courte de son exposé.

Only in texts of these languages; participles count behind "ha", "a" and the like: "presentato da" says of things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._spoken_of import by_beginning, places
from eventkit.announcements.finders._subjects import MOST_BACK, people_before
from eventkit.people.role import GUEST, MODERATOR, OPENING, SPEAKER, Role


@frozen
class _Verb:
    """A verb with the role it gives; `done` is a participle, which needs an auxiliary before it."""

    pattern: str
    role: Role = SPEAKER
    done: bool = False


_TALK = (
    r"(?:talk|webinar|workshop|seminari?o|conferen[zc]ia|conférence|lezione|relazione|intervento|laboratorio|presentazione|"
    r"palestra|apresentação|oficina|aula|minicurso|charla|ponencia|plática|clase|taller|presentación|exposición|"
    r"exposé|atelier|présentation|intervention|keynote|lightning\s+talk)"
)


def _forms(table: str) -> str:
    """A pattern of the verbs of a table, "stem: ending ending", each form written out."""
    lines = (line.split(":") for line in table.strip().splitlines())
    words = (f"{stem.strip()}{'' if end == '-' else end}" for stem, ends in lines for end in ends.split())
    return rf"(?:{'|'.join(words)})\b"


_VERBS = (
    # Italian
    _Verb(
        _forms("""
        racconta: - no rono
        racconter: à anno
        illustra: - no
        illustrer: à anno
        spiega: - no
        spiegher: à anno
        descriv: e ono erà eranno
        presenta: - no
        presenter: à anno
        parla: - no
        parler: à anno
        interverr: à anno
        intervien: e
        interveng: ono
        mostra: - no
        mostrer: à anno
        discut: e ono erà eranno
        approfondi: sce scono rà ranno
        condivid: e ono erà eranno
        dialoga: - no
        dialogher: à anno
        affronta: - no
        affronter: à anno
        introdu: ce cono rrà rranno
        """)
    ),
    _Verb(
        _forms("""
        raccont: ato
        illustr: ato
        spieg: ato
        descri: tto
        present: ato
        parl: ato
        mostr: ato
        discus: so
        approfond: ito
        condivi: so
        dialog: ato
        affront: ato
        introd: otto
        interven: uto uta uti ute
        """),
        done=True,
    ),
    _Verb(
        rf"(?:terrà|terranno|tiene|tengono|conduce|condurrà|cura)\s+(?:un[oa]?|la|il|l['’]|un['’])\s?(?:[\w-]+\s+){{0,2}}{_TALK}\b"
    ),
    _Verb(_forms("modera: - n no rá rán rão\nmoder: ó ou erà eranno era eront aron"), MODERATOR),
    # Portuguese
    _Verb(
        _forms("""
        apresent: a am ará arão ou aram
        fala: - m rá rão ram
        falo: u
        explica: - m rá rão ram
        explico: u
        mostra: m rá rão ram
        mostro: u
        contará: -
        contar: ão am
        contou: -
        compartilh: a am ará arão ou aram
        discut: em irá irão iu iram
        debat: e em erá erão eu eram
        abord: a am ará arão ou aram
        ministr: a am ará arão ou aram
        """)
    ),
    _Verb(
        rf"(?:faz|fará|farão|fez|fizeram|dará|darão|deu|profere|proferirá)\s+(?:uma?|a|o|sua)\s+(?:[\w-]+\s+){{0,2}}{_TALK}\b"
    ),
    _Verb(
        r"(?:media|mediará|mediou|conduz|conduzirá)\s+(?:a|o|essa|esta)\s+(?:mesa|debate|conversa|roda|painel|bate-papo)\b",
        MODERATOR,
    ),
    _Verb(r"(?:apresentar|falar|explicar|mostrar|contar|compartilhar|discutir|debater|abordar|palestrar|ministrar)\b"),
    # Spanish
    _Verb(
        _forms("""
        presenta: - n rá rán ron
        presentó: -
        habla: - n rá rán ron
        habló: -
        cuenta: - n
        contar: á án on
        contó: -
        muestra: - n
        mostrar: á án on
        mostró: -
        explica: n rá rán ron
        explicó: -
        compart: e en irá irán ió ieron
        platica: - n rá rán ron r rnos
        platicó: -
        charla: - n rá rán ron
        debati: rá rán eron
        intervien: en
        intervendr: á án
        intervino: -
        intervin: ieron
        aborda: n rá rán ron
        abordó: -
        contarnos: -
        hablarnos: -
        """)
    ),
    _Verb(
        rf"(?:dará|darán|dio|dieron|impartió|impartieron|dicta|dictará|dictó)\s+(?:una?|la|el|su)\s+(?:[\w-]+\s+){{0,2}}{_TALK}\b"
    ),
    _Verb(
        r"(?:visita|regresa|vuelve|llega|viene)\s+(?:al?|el|la|nuestr[oa]|con\s+nosotros)\s[^.;]{0,60}?(?:para\s+)?"
        r"(?:platicar|hablar|contar|presentar|compartir|mostrar|explicar)\w*\b",
        GUEST,
    ),
    _Verb(_forms("acompaña: - n rá rán ron\nacompañó: -"), GUEST),
    # French
    _Verb(
        _forms("""
        présente: - nt
        montre: - nt ra ront
        partage: - nt ra ront
        raconte: - nt ra ront
        expose: - nt ra ront
        aborde: - nt ra ront
        explique: - nt
        dévoile: - ra
        détaille: - ra
        reviendr: a ont
        """)
    ),
    _Verb(
        _forms("""
        présenté: -
        parlé: -
        expliqué: -
        proposé: -
        montré: -
        partagé: -
        raconté: -
        démontré: -
        exposé: -
        évoqué: -
        abordé: -
        animé: -
        donné: -
        détaillé: -
        """),
        done=True,
    ),
    _Verb(
        rf"(?:donne|donnera|donneront|anime|animera|animeront)\s+(?:une?|la|le|sa|son)\s+(?:[\w-]+\s+){{0,2}}{_TALK}\b"
    ),
)
_BY_BEGINNING = by_beginning(verb.pattern for verb in _VERBS)
_GAP = re.compile(
    r"[\s,)–—-]*(?:(?:ci|vi|si|ha|hanno|è|sono|poi|infine|inoltre|anche|quindi|oggi|noi|"
    r"nos|os|lhes|vai|vão|irá|irão|também|hoje|depois|"
    r"nosotros|va|van|a|al|también|hoy|luego|después|les|nos\s+va\s+a|"
    r"nous|vous|ont|a|vont|va|viendra|viendront|aussi|ensuite|puis|également|donc|enfin|qui|che|que|para|per|pour)\s+){0,5}$",
    re.I,
)
_HAS = re.compile(r"\b(?:ha|hanno|è|sono|a|ont|est|sont|aura|auront|avrà|avranno)\s+(?:[\w’']+\s+)?$", re.I)
_BY = re.compile(r"\s+(?:da|dal|dalla|dai|dagli|pel[oa]s?|por|par)\s", re.I)

# The verb or noun before the names.
_BEHIND = (
    _Verb(
        r"(?:interverrà|interverranno|intervengono|interviene|partecipa|partecipano|parteciperà|parteciperanno|"
        r"relator[ei]|relatric[ei])\b(?:\s+(?:sono|è|saranno|sarà|anche|tra\s+gli\s+altri))?[:,]?"
    ),
    _Verb(
        r"(?:moder(?:a|ano|erà|ará|arán)|modera(?:to|ta|da|do)\s+(?:da|dal|dalla|por|pel[oa])|coordina)\b:?",
        MODERATOR,
    ),
    _Verb(
        r"(?:mediação|moderazione|moderação|moderaci[óo]n)\s+(?:de|di|a\s+cargo\s+de|a\s+cura\s+di|d[ao])\b",
        MODERATOR,
    ),
    _Verb(
        r"(?:palestra(?:nte)?s?|oficina|aula|intervento|lezione|relazione|talk)\s+"
        r"(?:com|d[aoei]|del|della|ministrad[ao]\s+por)\b"
    ),
    _Verb(r"(?:ministrad[oa]s?\s+por|proferid[oa]\s+por|tenut[oaie]\s+da|a\s+cura\s+di|a\s+cargo\s+de)\b"),
    _Verb(r"(?:participação|partecipazione|presença|presenza)\s+(?:d[eaoi]|del|della)\b"),
    _Verb(
        r"(?:participan|participarán|participaron|participarão|participam|intervienen|intervendrán|hablarán|"
        r"participará|intervendrá|hablará|dialogarán|conversarán|debatirán|expondrán|disertarán)\b"
        r"(?:\s+(?:también|además|entre\s+otros|en\s+(?:el|la|ella|él|este|esta)\b[^.,:;]{0,40}))?[:,]?"
    ),
    _Verb(
        r"(?:abbiamo\s+(?:ascoltato|sentito|ospitato)|(?:è|sono)\s+(?:poi\s+|anche\s+|quindi\s+)?intervenut[oaei]|"
        r"hemos\s+(?:escuchado|contado\s+con)\s+a?|escuchamos\s+a|ouvimos|recebemos|"
        r"(?:a|ont)\s+(?:ensuite\s+)?pris\s+la\s+parole:?)\b"
    ),
    _Verb(r"(?:se\s+trata\s+de|si\s+tratta\s+di|trata-se\s+de|il\s+s['’]agit\s+de)\b"),
    _Verb(
        r"(?:ospit[ei]|convidad[oa]s?|invitad[oa]s?|invité[es]*|en\s+compagnie\s+de|acompañad[oa]s?\s+(?:de|por)|"
        r"insieme\s+a|con\s+nosotros)\b(?:\s+(?:é|è|es|son|são|sono|especial|especiales|speciale|d['’]onore|"
        r"de\s+lujo))?[:,]?(?=\s)",
        GUEST,
    ),
    _Verb(
        r"(?:dialog(?:a|ano|herà)|convers(?:a|am|ará|ou|amos)|parliamo|chiacchierat[ae]|intervista|bate-?papo|"
        r"conversación)\s+(?:con|com|ad?)\b",
        GUEST,
    ),
    _Verb(
        r"(?:apre|aprirà|aprirá|abrirá|inaugura|inaugurará|inauguró|inaugurou|inaugurerà)\s+(?:i\s+lavori|la\s+jornada|"
        r"o\s+evento|el\s+acto)\b",
        OPENING,
    ),
    _Verb(r"(?:par|avec|con|pelo|com\s+o|da|dal)\s+(?:le\s+|el\s+|la\s+|il\s+)?(?:duo|trio|dúo|tandem|dupla|coppia)\b"),
)
_BEHIND_BY_BEGINNING = by_beginning(verb.pattern for verb in _BEHIND)
_LANGUAGES = tuple(
    frozenset(words.split())
    for words in (
        "di che il la un per con del della sono è le gli nel alla delle",
        "que o um uma para com do da na no os não em será pela ao",
        "que el la un una para con del los en y por las se al",
        "la les des et un une pour dans sur avec du est en nous le",
    )
)
_ENOUGH_WORDS = 5
# "Se trata de": what follows may be anything, so that two names at least must stand there, or one with a position.
_OF_ANYTHING = ("se", "si", "trat", "il", "con ", "invi", "ospi", "conv")
_NO_EVENT = re.compile(
    r"\b(?:comit[éê]|comitato|équipe|equipe|(?:autor[ae]s?|autori|auteurs?|autrices?)\s*:|redac\w+|rédaction|firmad[oa]|contact\w+|"
    r"contat\w+|foto(?:s|grafías?)?|traduc\w+|traduz\w+|premi\w*|ganador\w*|vincitor\w*|libro\s+de|livro\s+de|"
    r"libro\s+di|livre\s+de|novela|romanzo|romance\s+de|organizador\w*|organizzator\w*|patrocin\w+|en\s+memoria|"
    r"in\s+memoria|gracias\s+a|grazie\s+a|obrigad[oa]\s+a|merci\s+[àa])\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name."""
    if max(len(words & document.beginnings.places.keys()) for words in _LANGUAGES) < _ENOUGH_WORDS:
        return
    text = document.text
    done = -1
    for match, sentence in places(document, _BY_BEGINNING):
        verb = _VERBS[int((match.lastgroup or "c0")[1:])]
        if _NO_EVENT.search(text, sentence.start, sentence.end) or _BY.match(text, match.end()):
            continue
        if verb.done and _HAS.search(text, max(sentence.start, match.start() - 30), match.start()) is None:
            continue
        begin = max(sentence.start, match.start() - MOST_BACK)
        people = people_before(text, begin, match.start(), _GAP)
        if people and people[0].span.start > done and any(map(_surely, people)):
            done = people[-1].span.end
            yield from _claims(text, people, verb.role, "before a verb")
    for match, sentence in places(document, _BEHIND_BY_BEGINNING):
        verb = _BEHIND[int((match.lastgroup or "c0")[1:])]
        if _NO_EVENT.search(text, sentence.start, sentence.end):
            continue
        people = _behind(text, match, sentence)
        yield from _claims(text, people, verb.role, "behind a verb")


def _behind(text: str, match: re.Match[str], sentence: Span) -> list[Said]:
    people = people_after(text, match.end(), sentence.end, KNOWN, lists=True)
    if match[0].casefold().startswith(_OF_ANYTHING):
        sure = len(people) > 1 or any(one.positions for one in people)
        return people if sure and all(map(_surely, people)) else []
    return people if any(map(_surely, people)) else []


def _surely(said: Said) -> bool:
    """Whether a person is meant, and no body: the name is known to be one's, or an office is stated."""
    return sureness(said.person.name.text) >= KNOWN or any(position.title for position in said.positions)


def _claims(text: str, people: list[Said], role: Role, rule: str) -> Iterator[Claim]:
    for said in people:
        yield said.claim(text, role, rule)
