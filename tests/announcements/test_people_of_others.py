"""People who are named on the page of an event and have no part in it, and the parts of those who have."""

import pytest

from eventkit.announcements import read_announcement

PAGE = "Webinar: Slow Ferries\n\nWednesday, 7 May 2031, 15:00 UTC, on Zoom.\n\n{}\n"
OF_OTHERS = [
    # Prizes, races, elections
    "The prize goes to Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
    "The award went to Maya Lind (Pedal Works) and Tom Okoro (Harbor Union).",
    "The medals went to Ana Vidal, Ruth Klein and Tom Okoro.",
    "The race was between Ines Roth (Kenya), Tom Okoro (Norway) and Ana Vidal (Chile).",
    "In the election Ruth Klein (Lagoon Bank) and Maya Lind (Elm Works) were elected to the council.",
    "获奖者：周明远（湖畔科技）、林若溪（星图云）",
    "Best paper award\n• Ana Vidal\n\nStudent prize\n• Tom Okoro\n\nGolden oar medal\n• Maya Lind\n",
    # Another year
    "Last year Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide) were on the panel.",
    "Last year Maya Lind (Pedal Works) and Ana Vidal (OpenTide) spoke at the webinar.",
    "Last year's talk was given by Ana Vidal, director of the Lagoon Bank.",
    "Im Vorjahr sprach Mara Stein über Boote.",
    "去年，周明远为大家分享了慢船的故事。",
    # Who wrote, lives, took the pictures
    "Ines Roth and I wrote this post about the conference.",
    "Ines Roth and I live in Lund.",
    "My colleague Ines Roth took the pictures.",
    "Harbor Lund and I run a workshop.",
    "I wrote this with my colleague Ana Vidal.",
    "Tom Okoro was asked to leave the boat.",
    "The program committee: Ines Roth (Lagoon Bank), Tom Okoro (Lake Institute) and Ana Vidal (OpenTide).",
    "Topics are:\n\n- Green Roofs, Cool Walls\n- Slow Ferries (and fast ones)\n- Urban Trees, Parks\n",
    "Die Fotos sind von Ina Lund.",
    "来自各地的嘉宾为大家分享了经验。",
]


@pytest.mark.parametrize("words", OF_OTHERS)
def test_who_has_no_part_is_not_stated(words: str) -> None:
    assert read_announcement(PAGE.format(words)).events[0].appearances == ()


@pytest.mark.parametrize(
    "words",
    [
        "Ines Roth and I recently gave a workshop on knots.",
        "Last week Ines Roth and myself wrapped up a boot camp in Lund, a training for beginners.",
        "It went well, thanks to my great co-instructor, Ines Roth.",
    ],
)
def test_who_did_something_with_the_writer_is_a_doubt(words: str) -> None:
    """What they did need not be this event."""
    reading = read_announcement(PAGE.format(words))
    told = [doubt.message for doubt in reading.doubts if doubt.field == "appearances"]
    assert (reading.events[0].appearances, told) == ((), ["Ines Roth is named, and may take part"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Our ferry designer Ines Roth was asked to moderate, and Tom Okoro invited to talk on boats.",
            ["Ines Roth: moderator", "Tom Okoro: speaker"],
        ),
        (
            "Ruth Klein will moderate, and Tom Okoro will talk about tides.",
            ["Ruth Klein: moderator", "Tom Okoro: speaker"],
        ),
        (
            "Maya Lind moderates, Ana Vidal and Tom Okoro speak.",
            ["Maya Lind: moderator", "Ana Vidal: speaker", "Tom Okoro: speaker"],
        ),
        ("Tom Okoro moderiert, Mara Stein spricht über Boote.", ["Tom Okoro: moderator", "Mara Stein: speaker"]),
        ("Ruth Klein will be interviewed by Maya Lind.", ["Ruth Klein: speaker", "Maya Lind: interviewer"]),
        ("Join me and my colleague Ana Vidal for a webinar on ports.", ["Ana Vidal: speaker"]),
        ("My co-host Ines Roth asks the questions.", ["Ines Roth: host, co-host"]),
        (
            "Join us and our co-hosts Ana Vidal and Tom Okoro tonight.",
            ["Ana Vidal: host, co-host", "Tom Okoro: host, co-host"],
        ),
    ],
)
def test_each_has_the_part_that_is_said_of_them(words: str, told: list[str]) -> None:
    found = read_announcement(PAGE.format(words)).events[0].appearances
    assert [f"{one.name}: {', '.join(role.name for role in one.roles)}" for one in found] == told


@pytest.mark.parametrize(
    "sentence",
    ["本次论坛邀请爱奇云、空中湾等合作伙伴共同分享。", "志愿者采用投票邀请方式进行。"],
)
def test_bodies_and_words_behind_an_invitation_in_chinese_are_nobody(sentence: str) -> None:
    assert not read_announcement(f"湖畔技术论坛\n\n时间：2031年5月4日\n\n{sentence}\n").event.appearances


def test_what_several_are_is_no_name() -> None:
    panel = "Organic Compost Producers, Maria Lopez and Casey Ernst of Elm, River School Mentors, Dr. Ada Gold"
    text = f"Compost Webinar\n\n4 May 2031\n\nJoining Dr. Elaine Roth on the panel will be {panel}.\n"
    names = {one.name for one in read_announcement(text).event.appearances}
    assert {"Maria Lopez", "Casey Ernst"} <= names
    assert not any("Producers" in name or "Mentors" in name for name in names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Course on dikes\n\n4-5 June 2031\n\nWhere we meet:\nHotel Birch\n27 Martha Road, Alder City 4402\n",
            [],
        ),
        (
            "Greta Olsen - Martin J. Birch Fund\nElm Talk Series\nMay 7, 2031\n\n"
            "Our guest is Dr. Greta Olsen, head of grants at the Martin J. Birch Fund.\n",
            ["Dr. Greta Olsen"],
        ),
        (
            "HarborCon 2031 is coming\nNils Berg, Ana Vidal, Tom Okoro\n2030-11-02\n\n"
            "We meet again for HarborCon 2031, in the Old Mill of Lund, from 4 to 6 June 2031.\n",
            [],
        ),
    ],
    ids=["a street", "within a foundation", "who wrote a post"],
)
def test_streets_names_within_names_and_authors_are_nobody_with_a_part(text, names):
    appearances = read_announcement(text).event.appearances
    assert [str(one).partition(",")[0] for one in appearances] == names
