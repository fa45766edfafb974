"""Sessions in announcements: the lines of an agenda, with their times and people."""

from eventkit.announcements import read_announcement
from eventkit.announcements._splitting import split
from eventkit.announcements.document import Document
from eventkit.announcements.finders import agenda, times_of_entries


def slots(text):
    document = Document(text, split(text))
    return [
        (document.words(claim.value.times), claim.value.title and document.words(claim.value.title))
        for claim in agenda.find(document)
        if claim.field == "slot"
    ]


def sessions(text):
    (event,) = read_announcement(text).events
    return [(session.title, session.when.iso, [a.name for a in session.appearances]) for session in event.sessions]


SOIL_DAY = """Soil Summit 2022

Friday, 2 December 2022, Utrecht

09:00 – 09:15 Welcome (Marit Jansen, Soil Institute)
09:15 – 10:00 Keynote: Dr. Paul Okello, University of Nairobi
10:00 – 10:30 Coffee break
10:30 – 11:00 Carbon in clay – Ida Berg, Wageningen University
11:00 – 12:00 Panel discussion
12:00 Lunch
"""


def test_lines_that_begin_with_clock_times_are_slots():
    text = "Fog Day\n\n9:00 Opening\n10.15–11.00 Fog at sea\n[11:30 am] Fog on land\n14:00 Uhr: Ende\n"
    assert slots(text) == [
        ("9:00", "Opening"),
        ("10.15–11.00", "Fog at sea"),
        ("11:30 am", "Fog on land"),
        ("14:00", "Ende"),
    ]


def test_rows_of_a_table_are_slots_with_their_other_cells():
    text = (
        "Fog Day\n\n| Time | Talk | Speaker |\n| 09:00 - 09:30 | Opening | Anna Novak |\n| 09:30 - 10:00 | Fog |  |\n"
    )
    assert slots(text) == [("09:00 - 09:30", "Opening"), ("09:30 - 10:00", "Fog")]


def test_chinese_agendas_are_read():
    text = "雾的论坛\n\n14:00-14:10 开场\n14:10—15:00 海上的雾\n下午3点 茶歇\n"
    assert slots(text) == [("14:00-14:10", "开场"), ("14:10—15:00", "海上的雾"), ("下午3点", "茶歇")]


def test_timestamps_of_show_notes_are_no_agenda():
    assert slots("Fog Hour\n\n00:33 Welcome\n02:21 The sea\n21:05 Picks\n") == []
    assert slots("Fog Hour\n\n1:36 - Welcome\n7:08 - The sea\n31:35 - Picks\n") == []


def test_one_line_with_a_clock_time_is_no_agenda():
    assert slots("Fog Hour\n\n15:00 UTC on Zoom\n") == []


def test_an_agenda_gives_the_event_its_start_and_its_end():
    (event,) = read_announcement(SOIL_DAY).events
    assert event.when.iso == "2022-12-02T09:00/2022-12-02T12:00"


def test_sessions_have_their_own_time_and_people_and_breaks_are_none():
    assert sessions(SOIL_DAY) == [
        ("Welcome", "2022-12-02T09:00/2022-12-02T09:15", ["Marit Jansen"]),
        ("Keynote", "2022-12-02T09:15/2022-12-02T10:00", ["Dr. Paul Okello"]),
        ("Carbon in clay", "2022-12-02T10:30/2022-12-02T11:00", ["Ida Berg"]),
        ("Panel discussion", "2022-12-02T11:00/2022-12-02T12:00", []),
    ]


def test_a_zone_at_the_top_holds_for_every_line_and_a_day_above_for_its_part():
    text = (
        "Seed Forum\n\nOctober 3 - 4, 2022 | Nairobi & online\n\nAll times are East Africa Time (UTC+3).\n\n"
        "Day 1: Monday, October 3\n09:00 - 09:30 Welcome\n09:30 - 11:00 Seeds at risk\n\n"
        "Day 2: Tuesday, October 4\n09:00 - 12:00 Field trip\n"
    )
    (event,) = read_announcement(text).events
    zone = "+03:00[Africa/Nairobi]"
    assert event.when.iso == f"2022-10-03T09:00{zone}/2022-10-04T12:00{zone}"
    assert [(session.title, session.when.iso) for session in event.sessions] == [
        ("Welcome", f"2022-10-03T09:00{zone}/2022-10-03T09:30{zone}"),
        ("Seeds at risk", f"2022-10-03T09:30{zone}/2022-10-03T11:00{zone}"),
        ("Field trip", f"2022-10-04T09:00{zone}/2022-10-04T12:00{zone}"),
    ]


def test_a_list_of_dated_talks_is_one_of_sessions():
    text = (
        "Three online talks on open hardware\n\nJoin us on Zoom.\n\n"
        "- 3 May 2021, 12:15 CEST: Solar dryers (Jane Roe, Lake Institute)\n"
        "- 10 May 2021, 12:15 CEST: Cheap microscopes (Tom Reid, Heat Lab)\n"
    )
    document = Document(text, split(text))
    assert [document.words(claim.span) for claim in times_of_entries.find(document) if claim.field == "entry"] == [
        "3 May 2021, 12:15 CEST",
        "10 May 2021, 12:15 CEST",
    ]
    zone = "+02:00[Europe/Berlin]"
    assert sessions(text) == [
        ("Solar dryers", f"2021-05-03T12:15{zone}", ["Jane Roe"]),
        ("Cheap microscopes", f"2021-05-10T12:15{zone}", ["Tom Reid"]),
    ]


def test_every_session_rests_on_words():
    reading = read_announcement(SOIL_DAY)
    facts = [fact for fact in reading.fields if fact.field.startswith("sessions[")]
    assert [fact.field for fact in facts] == [f"sessions[{number}]" for number in range(4)]
    for fact in facts:
        assert all(SOIL_DAY[each.start : each.end] == each.words for each in fact.evidence)


def test_dates_behind_clock_times_are_no_titles_and_later_meetings_no_sessions():
    slots_with_dates = (
        "Chats at the Fog Conference 2021\n\nThe conference takes place on 21 and 22 January 2021.\n\n"
        "- 15:00 - 16:00 UTC on 21 January 2021\n- 11:00 - 12:00 UTC on 22 January 2021\n"
    )
    assert sessions(slots_with_dates) == []
    later = (
        "Webinar: Fog Community Call\n\nOur next call is on 2026.08.18 at 18:00 CEST on Zoom.\n\n"
        "- 2026.09.22 at 18:00 CEST: Fog at sea\n- 2026.10.20 at 18:00 CEST: Fog on land\n"
    )
    assert sessions(later) == []


def test_lines_with_numbered_labels_are_sessions():
    text = "Webinar: Fog\n\nPart 1: 4 May 2031, 17:00 UTC\nPart 2: 11 May 2031, 18:00 UTC\n"
    assert sessions(text) == [("Part 1", "2031-05-04T17:00Z", []), ("Part 2", "2031-05-11T18:00Z", [])]
    assert sessions("Webinar: Fog\n\nPart 1: 4 May 2031, 17:00 UTC\n") == []


def test_deadlines_in_a_list_below_are_no_sessions():
    """A list goes on in time: what lies before its last entry belongs to another."""
    text = (
        "Harbor Days\nThe Harbor Days have two sessions:\n- Boats, Wed 21 May 2031, 12:40 - 13:00 (UTC)\n"
        "- Buoys, Fri 23 May 2031, 13:30 - 13:40 (UTC)\nWrite to us:\n- Wed 14 May 2031 6 pm (UTC), the first draft\n"
        "- Mon 19 May 2031 6 pm (UTC), the second draft\n"
    )
    when = read_announcement(text).event.when
    assert when.iso == "2031-05-21T12:40Z/2031-05-23T13:40Z"


def cast(text):
    (event,) = read_announcement(text).events
    return {(str(each), tuple(str(role) for role in each.roles)) for each in event.appearances}


def test_labels_inside_a_line_end_its_title_and_give_their_roles():
    text = (
        "Harbor Forum 2031\n\nMonday, 5 May 2031, Port Hotel, Riga\n\n09:00 Registration\n"
        "10:00 Panel 1: Bunkering. Moderator: Jonas Lind. Panellists: Marta Tamm (Nordfuel), "
        "Anna Koskela (Port of Riga)\n"
        "11:00 Panel 2: Who pays? Moderated by Helen Rask. With Erik Holm, Balt Bank and Sofia Lepik, Sailors' Union\n"
        "12:00 Peter Olsen: Ropes. Chair: Clara Weiss\n"
    )
    assert [(title, names) for title, _, names in sessions(text)] == [
        ("Panel 1: Bunkering", ["Jonas Lind", "Marta Tamm", "Anna Koskela"]),
        ("Panel 2: Who pays?", ["Helen Rask", "Erik Holm", "Sofia Lepik"]),
        ("Ropes", ["Peter Olsen", "Clara Weiss"]),
    ]
    assert cast(text) == {
        ("Jonas Lind", ("Moderator",)),
        ("Marta Tamm, Nordfuel", ("Panelist",)),
        ("Anna Koskela, Port of Riga", ("Panelist",)),
        ("Helen Rask", ("Moderator",)),
        ("Erik Holm, Balt Bank", ("Panelist",)),
        ("Sofia Lepik, Sailors' Union", ("Panelist",)),
        ("Peter Olsen", ("Speaker",)),
        ("Clara Weiss", ("Moderator", "Chair")),
    }


def test_labels_inside_a_line_in_other_languages():
    french = (
        "Colloque « Eau »\nLundi 5 mai 2031, Palais des Congrès, Grenoble\n\n9h00 Accueil\n"
        "10h00 Table ronde : À qui l'eau ? Animée par Luc Ferrand, journaliste. Avec Karim Benali (Ville de Lyon)\n"
    )
    assert [title for title, *_ in sessions(french)] == ["Accueil", "Table ronde : À qui l'eau ?"]
    assert ("Luc Ferrand, journaliste", ("Moderator",)) in cast(french)
    german = (
        "Fachtagung Stadtgrün\nMontag, 5. Mai 2031, Rathaus Leipzig\n\n9:00 Uhr Begrüßung\n"
        "10:00 Uhr Podiumsdiskussion mit Sabine Kurz (BUND Sachsen) und Olaf Brandt (Hafen AG). "
        "Moderation: Felix Reuter\n"
    )
    assert [title for title, *_ in sessions(german)] == ["Begrüßung", "Podiumsdiskussion"]
    assert ("Felix Reuter", ("Moderator",)) in cast(german)
    spanish = (
        "Congreso de Puertos\nLunes 5 de mayo de 2031, Museo Naval, Cádiz\n\n9:00 Apertura\n"
        "10:00 Mesa redonda: ¿Quién paga? Modera: Lucía Peña. Participan: Inés Valdivia (Universidad de Chile)\n"
    )
    assert [title for title, *_ in sessions(spanish)] == ["Apertura", "Mesa redonda: ¿Quién paga?"]
    assert ("Lucía Peña", ("Moderator",)) in cast(spanish)


def test_lines_of_the_afternoon_may_say_hours_of_twelve():
    """9:00, 12:30, 1:30: what stands below a later hour is in the afternoon, and the reason is told."""
    text = (
        "Reed Day 2031\n\nSaturday, 3 May 2031, Elm Hall, Lund\n\nProgram\n9:00 Opening\n10:30 Mowing\n12:30 Lunch\n"
        "1:30 Boats\n3:00 End\n"
    )
    event = read_announcement(text).event
    assert event.when.iso == "2031-05-03T09:00/2031-05-03T15:00"
    assert sessions(text)[-1] == ("Boats", "2031-05-03T13:30", [])
    assert [str(each) for each in event.sessions[-1].when.inferred] == ["half of the day PM: it stands below 12:30"]


def test_lines_of_an_evening_may_say_hours_of_twelve():
    text = (
        "Rust Alder Meetup\n\nWhen: 5 November 2031, 6:30 PM – 9:00 PM\n\n6:30 Doors\n7:00 Lifetimes\n8:00 Questions\n"
        "11:00 Rooms close\n"
    )
    assert [when for _, when, _ in sessions(text)] == ["2031-11-05T19:00", "2031-11-05T20:00", "2031-11-05T23:00"]


def test_lines_of_a_second_room_begin_again():
    text = (
        "Reed Day 2031\n\n3 May 2031\n\n9:00 Opening\n11:00 Mowing\n9:00 Boats\n11:00 Roofs\n07:00 Walk\n13:00 Fish\n"
    )
    assert [when for _, when, _ in sessions(text)] == [
        f"2031-05-03T{hour}:00" for hour in ("09", "11", "09", "11", "07", "13")
    ]
