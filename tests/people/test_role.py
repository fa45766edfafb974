"""Role: an open set, read from the words of five languages, with its names in other formats."""

import pytest

from eventkit.errors import PeopleError
from eventkit.people import Role
from eventkit.people import role as roles


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Speaker", "speaker"),
        ("Keynote speakers:", "keynote"),
        ("GUEST SPEAKERS", "speaker"),
        ("Moderated by", "moderator"),
        ("Panellists", "panelist"),
        ("Co-organisers", "co-organizer"),
        ("in collaboration with", "partner"),
        ("主持人", "moderator"),
        ("嘉宾：", "guest"),
        ("主办", "organizer"),
        ("承办单位", "co-organizer"),
        ("协办", "co-organizer"),
        ("支持单位", "supporter"),
        ("主旨演讲", "keynote"),
        ("Moderation", "moderator"),
        ("Referentinnen", "speaker"),
        ("Veranstalter", "organizer"),
        ("animateur", "moderator"),
        ("Invité d’honneur", "guest-of-honor"),
        ("Intervenants", "speaker"),
        ("ponente magistral", "keynote"),
        ("Organizan", "organizer"),
        ("Session scribe", "session-scribe"),
    ],
)
def test_role_reads_the_words_people_use(words: str, name: str) -> None:
    assert Role.parse(words).name == name


def test_role_known_answers_none_for_words_that_are_no_role() -> None:
    assert Role.known("Noor Haddad") is None
    assert Role.known("x" * 5000) is None
    assert Role.known("Special guest") == roles.GUEST


def test_role_has_one_name_however_it_is_written() -> None:
    assert {Role("Co Host"), Role("co-host"), Role(" CO_HOST ")} == {roles.CO_HOST}


@pytest.mark.parametrize("words", ["", "  ", "-", "x" * 200, "a\x00b"])
def test_role_refuses_what_is_no_word(words: str) -> None:
    with pytest.raises(PeopleError, match="name of a role"):
        Role(words)


def test_role_to_roles_takes_one_or_several_without_repeating() -> None:
    assert roles.to_roles("speaker") == (roles.SPEAKER,)
    assert roles.to_roles(["Speakers", roles.SPEAKER, "主持人"]) == (roles.SPEAKER, roles.MODERATOR)
    with pytest.raises(PeopleError, match="not a role"):
        roles.to_role(7)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("role", "participant_type", "jscalendar", "schema_org", "podcast"),
    [
        (roles.SPEAKER, "SPEAKER", ("attendee",), "performer", "guest"),
        (roles.MODERATOR, "X-MODERATOR", ("attendee", "chair"), "contributor", "host"),
        (roles.HOST, "PERFORMER", ("attendee", "chair"), "contributor", "host"),
        (roles.CO_HOST, "PERFORMER", ("attendee", "chair"), "contributor", "co-host"),
        (roles.GUEST, "PERFORMER", ("attendee",), "performer", "guest"),
        (roles.ORGANIZER, "X-ORGANIZER", ("owner",), "organizer", None),
        (roles.SPONSOR, "SPONSOR", ("informational",), "sponsor", None),
        (roles.PUBLISHER, "X-PUBLISHER", ("informational",), "publisher", None),
        (Role("tide watcher"), "X-TIDE-WATCHER", ("attendee",), "contributor", None),
        (Role("记录员"), "ACTIVE", ("attendee",), "contributor", None),
    ],
)
def test_role_has_a_name_in_every_format(
    role: Role, participant_type: str, jscalendar: tuple[str, ...], schema_org: str, podcast: str | None
) -> None:
    assert (role.rfc9073, role.jscalendar, role.schema_org, role.podcast) == (
        participant_type,
        jscalendar,
        schema_org,
        podcast,
    )


def test_role_labels_are_english_for_one_and_for_several() -> None:
    assert (roles.KEYNOTE.label, roles.KEYNOTE.label_plural) == ("Keynote speaker", "Keynote speakers")
    assert (Role("tide watcher").label, Role("tide watcher").label_plural) == ("Tide watcher", "Tide watchers")
    assert (roles.HOST.label, roles.HOST.label_by) == ("Host", "Hosted by")
    assert roles.MODERATOR.label_by == "Moderator"


def test_role_of_bodies_tells_what_bodies_do() -> None:
    every = [value for value in vars(roles).values() if isinstance(value, Role)]
    assert len(every) == 35
    assert {role.name for role in every if role.of_bodies} == {
        "organizer", "co-organizer", "partner", "media-partner", "sponsor", "funder", "supporter", "guidance", "venue",
        "publisher",
    }  # fmt: skip


def test_role_constants_are_all_readable_from_their_labels() -> None:
    for role in (value for value in vars(roles).values() if isinstance(value, Role)):
        assert Role.parse(role.label) == role
        assert Role.parse(role.label_plural) == role


def test_roles_given_in_the_same_words_are_one_value() -> None:
    assert roles.to_roles("Keynote speakers") == (roles.KEYNOTE,)
    assert roles.to_roles("Keynote speakers") is roles.to_roles("Keynote speakers")
    stated = (roles.KEYNOTE,)
    assert roles.to_roles(stated) is stated
