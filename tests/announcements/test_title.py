"""The event's own name, without labels, words of announcing and dates."""

import pytest

from eventkit.announcements.document import Span
from eventkit.announcements.finders._own_name import own_name

NAMES = {
    "Webinar: Quieter Trams": "Quieter Trams",
    "Free Online Workshop - Quieter Trams": "Quieter Trams",
    "CANCELLED: Delta Forum 2031": "Delta Forum 2031",
    "Delta Forum 2031 POSTPONED": "Delta Forum 2031",
    "Delta Forum 2031 (postponed to 4 May 2032)": "Delta Forum 2031",
    "Join us for the Delta Forum!": "Delta Forum!",
    "Save the date: Delta Forum 2031, 4-6 May": "Delta Forum 2031",
    "Delta Forum 2031 now open for registration": "Delta Forum 2031",
    "Call for Papers: Delta Forum 2031": "Delta Forum 2031",
    "River mapping workshop in Basel on May 4th-5th": "River mapping workshop",
    "Delta Forum in Basel": "Delta Forum in Basel",
    "Quieter Trams (TransportLab Webinar)": "Quieter Trams",
    "Quieter Trams #TramWeek": "Quieter Trams",
    "Mapping Clinic #3": "Mapping Clinic #3",
    "Terminankündigung: Flusstagung 2031, 4.-6. Mai 2031": "Flusstagung 2031",
    "【活动预告】三角洲水论坛": "三角洲水论坛",
    "三角洲水论坛圆满落幕": "三角洲水论坛",
    "Tram-Webinar-Recording is now available": "Tram-Webinar",
    "“Quieter Trams”": "Quieter Trams",
    "Webinar": "Webinar",
}


@pytest.mark.parametrize(("line", "name"), NAMES.items())
def test_what_is_not_the_name_is_taken_off(line, name):
    span, _ = own_name(line, Span(0, len(line)))
    assert line[span.start : span.end] == name


def test_a_date_alone_has_no_name():
    line = "August 25, 2031"
    span, rules = own_name(line, Span(0, len(line)))
    assert not len(span)
    assert rules == ["date"]
