"""Rosters of many thousand rows: every form in time that grows with the rows and not with their square."""

import time

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


def seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("form", [pytest.param(form.NAME, id=form.NAME) for form in forms()])
def test_ten_times_the_rows_take_about_ten_times_as_long(form):
    few, many = crowd(2_000), crowd(20_000)
    assert len(few.people) == 2_000
    assert len(many.people) == 20_000
    assert seconds(lambda: many.render(form)) < 30 * max(seconds(lambda: few.render(form)), 0.01)


@pytest.mark.parametrize("by", ["person", "organization"])
def test_views_of_fifty_thousand_rows_take_seconds(by):
    many = crowd(50_000)
    assert seconds(lambda: many.render("csv", by=by)) < 30
