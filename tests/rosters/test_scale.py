"""Rosters of many thousand rows: every form in time that grows with the rows and not with their square."""

import pytest

from eventkit.events import Webinar
from eventkit.people import Position
from eventkit.rosters import Roster, forms

from .cases import person, western

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("plain_identity")]


def crowd(rows):
    speakers = [
        person(western(f"given:Name{n} family:Family{n % 997}"), Position("Director", f"Body {n % 97}"))
        for n in range(rows)
    ]
    return Roster(
        Webinar(f"Webinar {n}", uid=f"w{n}", appearances=speakers[start : start + 10])
        for n, start in enumerate(range(0, rows, 10))
    )


@pytest.mark.parametrize("form", [pytest.param(form.NAME, id=form.NAME) for form in forms()])
def test_every_form_takes_time_in_proportion_to_the_rows(form, assert_linear):
    assert_linear(lambda roster: roster.render(form), crowd, 2_000)


@pytest.mark.parametrize("by", ["person", "organization"])
def test_views_take_time_in_proportion_to_the_rows(by, assert_linear):
    assert_linear(lambda roster: roster.render("csv", by=by), crowd, 5_000)
