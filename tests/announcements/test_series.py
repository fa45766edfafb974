"""The series of an event, the show of an episode, and the language and page of an event where they are said."""

import pytest

from eventkit.announcements import read_announcement
from eventkit.events import Event, Series


def read(text: str) -> Event:
    (event,) = read_announcement(text).events
    return event


HEAD = "Webinar: Quieter Trams\n\nDate: 4 May 2031\n\n"
SERIES = {
    HEAD + 'This is a part of the "Slow Rivers" webinar series.': Series("Slow Rivers"),
    HEAD + "This webinar is part of the Slow Rivers series of the city.": Series("Slow Rivers"),
    HEAD + "In the third installment of our Slow Rivers lecture series we ride trams.": Series(
        "Slow Rivers lecture", edition="third"
    ),
    HEAD + "It is the second of four Harbor Evenings.": Series("Harbor Evenings", edition="second"),
    HEAD + "Series: Harbor Evenings": Series("Harbor Evenings"),
    HEAD + "The series of webinars, entitled “Quiet Cities”, goes on.": Series("Quiet Cities"),
    "DeltaTalk #12: Quieter Trams\n\nJoin our webinar on 4 May 2031.": Series("DeltaTalk", edition="12"),
    "河流公开课第三讲\n\n• 活动时间：5 月 4 日\n• 活动形式：线上直播": Series("河流公开课", edition="第三讲"),
    "（报名中）DeltaTalk #12：Trams\n\n• 活动时间：5 月 4 日\n• 活动形式：线上直播": Series("DeltaTalk", edition="12"),
    "Harbor Conversations\n\nNext event: 4 May 2031, 16:00-17:00\n\nJoin us for our next Harbor Conversations.": Series(
        "Harbor Conversations"
    ),
    "第十二期“绳结观察”线上沙龙预告\n\n时间：4月9日晚19:30-21:00\n平台：腾讯会议": Series(
        "“绳结观察”线上沙龙", edition="第十二期"
    ),
    "Harbor Conversations\n\nJoin us on 4 May 2031 at 16:00.": None,
    HEAD + "Join us on Zoom.": None,
}


@pytest.mark.parametrize(("text", "series"), SERIES.items())
def test_a_series_is_named_by_its_words(text, series):
    assert read(text).series == series


SHOWS = {
    "Harbor Talk\n41\nSlow ferries\n2031-05-04\n00:41:12\nA chat about ferries.": ("Harbor Talk", 41, None),
    "Episode 41: Slow ferries\n\nIn this episode of Harbor Talk, we ride ferries. Listen on Spotify.": (
        "Harbor Talk",
        41,
        None,
    ),
    "Harbor Talk\nVoices of the quay\n\n#41 released on 5/11/2031\nSlow ferries\n\nHost: Ines Roth\n"
    "Guests: Ana Vidal\n\nShow Notes:\n\n- ferries": ("Harbor Talk", 41, None),
    "Harbor Hour – the podcast about harbors\n\nEpisode 7: Slow ferries\n4 May 2031 – 47 min\n\nListen on Spotify.": (
        "Harbor Hour",
        7,
        None,
    ),
    "Harbor Hour\nSeason 3, Episode 4\nSlow ferries\nReleased May 4, 2031\n\nInes Roth sits down with Ana Vidal.": (
        "Harbor Hour",
        4,
        3,
    ),
    "Episode 17: Slow ferries\n\nDownload MP3\n\nIn this Tie the Ropes podcast episode, we ride.": (
        "Tie the Ropes podcast",
        17,
        None,
    ),
    "Harbor Hour #29: Slow ferries\n\nInes Roth reads. 34 minutes.\n\nGet it on Apple Podcasts.": (
        "Harbor Hour",
        29,
        None,
    ),
    "Episode #29: Slow ferries\n\nInes Roth reads. 34 minutes.\n\nGet it on Apple Podcasts.": ("", 29, None),
    "Bonus episode: Slow ferries\n\nListen on Spotify.\n\nEpisode was produced by Ines Roth.": ("", None, None),
    "Harbor Hour – Season 3, Episode 4\nGuest: Ana Vidal\nReleased: 2031-05-04\nLength: 41:12": ("Harbor Hour", 4, 3),
    "The Harbor Podcast\n#112 Slow ferries\nMay 4, 2031\n\nIn this episode we ride.": ("The Harbor Podcast", 112, None),
    "E7 - Slow ferries\nHarbor Talk Podcast\n26:10\nOur guest rides ferries.": ("Harbor Talk Podcast", 7, None),
    "S02E07 - Slow ferries\n\nIn this episode we ride ferries.\n\nSupport Harbor Talk on Patreon.": (
        "Harbor Talk",
        7,
        2,
    ),
    "Slow ferries\n\nIn this episode we ride.\n\nSponsors\n\nGo and listen to the Rope Podcast.\n\nShow notes\n\n• a": (
        "",
        None,
        None,
    ),
}


@pytest.mark.parametrize(("text", "told"), SHOWS.items())
def test_an_episode_has_its_show_number_and_season(text, told):
    episode = read(text)
    assert (episode.show, episode.number, episode.season) == told


LANGUAGES = {
    HEAD + "Presentation language: English": "en",
    HEAD + "The webinar will be held in French.": "fr",
    HEAD + "El seminario web se impartirá en inglés.": "en",
    "河流网络研讨会\n\n• 活动时间：5 月 4 日\n• 语言：英语": "en",
    HEAD + "The tour was presented in Spanish towns.": "",
    HEAD + "Nobody says what is spoken.": "",
}


@pytest.mark.parametrize(("text", "language"), LANGUAGES.items())
def test_the_language_is_the_one_that_is_said(text, language):
    assert read(text).language == language


def test_several_languages_are_a_doubt_with_all_of_them():
    reading = read_announcement(HEAD + "Language: English and German")
    assert reading.events[0].language == ""
    assert [(doubt.field, doubt.candidates) for doubt in reading.doubts if doubt.field == "language"] == [
        ("language", ("en", "de"))
    ]


def test_the_page_of_the_event_is_told_by_its_label():
    assert read(HEAD + "Event website: https://example.org/trams").url == "https://example.org/trams"
    assert read(HEAD + "See https://example.org/trams").url == ""


def test_a_chinese_number_may_stand_before_the_name_of_the_series():
    event = read_announcement("【直播预告】第12期“港口”云课堂：慢船\n\n时间：2031年11月28日20:00\n").events[0]
    assert (event.series.name, event.series.edition) == ("“港口”云课堂", "第12期")


@pytest.mark.parametrize(
    "headline", ["The Mud Podcast, S2E5 – “Slow Ferries”", "Mud Podcast S02E05: Slow Ferries", "Mud Podcast 2x05"]
)
def test_season_and_number_may_stand_behind_the_show(headline):
    (event,) = read_announcement(
        f"{headline}\n\nGuest: Adaeze Nwosu\nHost: Lily Zhang\nListen on Apple Podcasts.\n"
    ).events
    assert (event.season, event.number) == (2, 5)


@pytest.mark.parametrize(
    ("head", "series", "title"),
    [
        ("WEBINAR SERIES: Adapting to Heat\nSession 2 of 4 | Cool Schools", "Adapting to Heat", "Cool Schools"),
        ("Vortragsreihe: Leben mit Hitze\nTeil 2: Kühle Schulen", "Leben mit Hitze", "Kühle Schulen"),
        ("Slow Rivers webinar series\nSession 3 – Otters", "Slow Rivers webinar series", "Otters"),
    ],
)
def test_a_headline_of_the_series_above_the_part(head: str, series: str, title: str) -> None:
    event = read_announcement(f"{head}\nWednesday 11 June 2031, 10:00 London\n\nSpeaker: Ana Vidal").event
    assert event.series is not None
    assert (event.series.name, event.title) == (series, title)
