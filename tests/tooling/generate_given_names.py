"""
Make eventkit/announcements/words/given_names_more.txt from openly licensed lists.

    apt-get install wamerican wbritish wdutch wfrench wngerman wspanish wswedish witalian
    python -m venv names && names/bin/pip install Faker attrs tzdata
    PYTHONPATH=. names/bin/python tests/tooling/generate_given_names.py

The packages are needed here only, never at run time. The names are those of the locales of Faker (MIT License, see
eventkit/people/NOTICES.txt). A name that is a word of a dictionary, a place, a firm or a people is left out, and so is
an English one that is far oftener a surname: what begins with such a word in capitals is a thing as often as a person.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person as locales

from eventkit.announcements.finders._names_sure import thing_words
from eventkit.announcements.finders._places import known_place
from eventkit.people._honorifics import is_honorific
from eventkit.people._pieces import body_word, title_word
from eventkit.people.lines import named_person

WORDS = Path("eventkit/announcements/words")
DICTIONARIES = "american-english british-english dutch french italian spanish swedish".split()  # German has nouns apart
ENGLISH = {"en", "en_IE", "en_NZ"}  # "en" stands for all locales that Faker gives the names of the United States
# Names in use in one country only, far more of them than people who speak anywhere.
LEFT_OUT = {"is_IS"}
PER_LINE = 12
NAME = re.compile(r"[^\W\d_][^\W\d_’'-]+(?:-[^\W\d_]+)?")
# Ends of towns and surnames.
ENDS_AS_SURNAME = re.compile(
    r"(?:ton|ford|field|wood|burn|bury|ham|well|worth|son|land|shire|dale|berg|stein|cliffe|port|brook|ville|more|mont)$"
)
THOUGH_SO = frozenset("alyson allyson clinton eldon elton jayson judson".split())
# What no dictionary has in lower case: places, peoples, firms, gods, programs, and surnames of the well known.
NO_NAMES = frozenset(
    """
    abb abbott aden adria aladin alberts albion aldis amadeus amani amaru amin amon anaya anderson angeles antone aral
    aris armani arnolds aryan ashanti athena augusts avon babar bahati baldwin bambi barron bentley bess bose brit
    brock buffy burl cain camden campbell chanel claudius cleopatra coleman collins columbia conan conn conrad
    constantine coolidge cornell cortez cyprian cyrus dane daniels danish dara davis davy delphin demeter dempsey
    deniz dev dijon dion dow döner earle easter eber edgars edin edmunds edsel eduards eimer elam elis ellis elmira
    elon erie eris erle essex etna evans evrim ferris fletcher foch fulton gaiman gardner geo georgian gibson goldie
    gottlieb gregorian hakim halley hansel harambee harlow harris harrison haskell heber hermes hilbert hoover hudson
    huey hughes ike imani ina indra indy jagger jakobs jame janik jefferson jewell johnson kane kata kay kennedy
    kenyatta kia kiefer kinsey kirby knox krish lafayette lambert laus lenin lennon lexus lilie lindbergh livingstone
    lorelei lowe lowell loyola mack maximus melville mercer michelangelo monroe montgomery morris morton murphy murray
    muslim neider newman nile nixon nubia odessa odin olympia oneida oran orion osborne ovid owens pandora parrish
    pauls pershing porsche powell pratt presley quincy rafi reagan rembrandt remus reynolds robinson rodgers rolands
    romulus roosevelt rute saal saar sabin sadat saddam samar samara samson santana seneca shasta shawnee shiloh
    simpson siri solomon stetson sullivan sumner taft taurus thompson thor titus tudor tycho tyson ulysses umut virgil
    warwick watson webster westin wieland winthrop wirt wong wycliffe yilmaz zaire zeno zion ünal
    """.split()
)


def names_of(kind: str) -> dict[str, set[str]]:
    """The names of a kind ("first_name", "last_name") with the locales that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(locales.__path__):
        provider = importlib.import_module(f"{locales.__name__}.{module.name}").Provider
        for field in (each for each in dir(provider) if kind in each and "romanized" not in each):
            values = getattr(provider, field)
            if isinstance(values, (list, tuple, dict)):
                for name in values:
                    found[name[0] if isinstance(name, tuple) else name].add(module.name)
    return found


def is_latin(name: str) -> bool:
    return all(letter in "-’'" or unicodedata.name(letter, "").startswith("LATIN") for letter in name)


def dictionary() -> frozenset[str]:
    """The words that dictionaries have in lower case."""
    lines = (
        line.strip()
        for language in DICTIONARIES
        for line in Path("/usr/share/dict", language).read_text(encoding="utf-8", errors="replace").splitlines()
    )
    return frozenset(line for line in lines if line[:1].islower())


def wanted() -> Iterator[str]:
    words, surnames = dictionary(), names_of("last_name")
    by_hand = {
        name
        for line in (WORDS / "given_names.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for name in line.split()
    }
    for name, where in names_of("first_name").items():
        low = name.casefold()
        if not NAME.fullmatch(name) or not name[0].isupper() or not is_latin(name) or len(name) < 3:
            continue
        if low in by_hand or named_person(name) or where == LEFT_OUT:
            continue
        if low in words or low in NO_NAMES or low in thing_words() or known_place(name):
            continue
        if title_word(name) or body_word(name) or is_honorific(name):
            continue
        english = where <= ENGLISH
        if english and (name in surnames or (ENDS_AS_SURNAME.search(low) and low not in THOUGH_SO)):
            continue
        yield low


def main() -> None:
    found = sorted(set(wanted()))
    lines = [
        "# Made by tests/tooling/generate_given_names.py from the locales of Faker; source and licence in",
        "# eventkit/people/NOTICES.txt. Do not edit by hand: what is missing goes into given_names.txt.",
    ]
    lines += [" ".join(found[at : at + PER_LINE]) for at in range(0, len(found), PER_LINE)]
    (WORDS / "given_names_more.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
