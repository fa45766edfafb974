"""Series that sentences and headlines of one of several name."""

import pytest

from eventkit.announcements import read_announcement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MudPy Tutorial\n\nThe NORD/ELM virtual Mud Tutorial Seminar Series continues with MudPy on 9 February "
            "2031 at 1 PM MST. Join us on Zoom.",
            "Mud Tutorial Seminar Series",
        ),
        (
            "Slow ferries\n\nThe Harbor Lecture Series returns on 3 May 2031 with a talk by Ana Roth.",
            "Harbor Lecture Series",
        ),
        (
            "Abend am Fluss\n\nDie Reihe Flussgespräche geht am 3. Mai 2031 um 19 Uhr in der Alten Mühle weiter.",
            "Flussgespräche",
        ),
        (
            "Les bacs lents\n\nLe cycle Rendez-vous du Lac se poursuit le 3 mai 2031 avec une conférence d'Ana Roth.",
            "Rendez-vous du Lac",
        ),
        (
            "Why Mud? Webinars\n\nWe start the Why Mud? Webinars series! The first webinar is on 3 May 2031.",
            "Why Mud? Webinars",
        ),
        ("Harbor Workshop\n\nThe workshop is on 3 May 2031 in Lund. The television series returns in autumn.", None),
    ],
)
def test_series_that_go_on(text: str, expected: str | None) -> None:
    (event,) = read_announcement(text).events
    assert (event.series.name if event.series else None) == expected


def test_a_name_and_a_number_are_a_show_and_its_episode() -> None:
    (event,) = read_announcement("Mud Bytes 81\n\nShow notes\n\n- 00:00 Mud\n\nIn this episode we talk of mud.").events
    assert (event.kind, event.show, event.number) == ("podcast-episode", "Mud Bytes", 81)
