"""Whatever the events are: digests and comparisons are made of them, and every form of them is well formed."""

import email
import json
from datetime import UTC, datetime, timedelta
from email.policy import default
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from pages import Page
from strategies import events

from eventkit.tracking import Catalogue, reconcile
from eventkit.tracking.due import due, due_keys, keys_between
from eventkit.tracking.event_data import event_to_data

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def check(document, forms):
    for form in forms:
        text = document.render(form)
        text.encode()
        match form:
            case "html":
                Page(text)
            case "json":
                json.loads(text)
            case "atom":
                ElementTree.fromstring(text)
            case "mail":
                assert email.message_from_string(text, policy=default)["Subject"]


@SLOW
@given(events(), events())
def test_any_two_events_can_be_compared(announced, reported):
    found = reconcile(announced, reported)
    check(found, ["text", "markdown", "html", "json"])
    assert not found.took_place or found.reported.status.value == "happened"
    assert found.took_place or not [*found.who("spoke"), *found.who("took part")]
    # Everybody is in one entry, and nobody is in two.
    listed = [id(entry) for each in found.people for entry in each.announced]
    assert len(listed) == len(set(listed))


@SLOW
@given(events(), events())
def test_any_events_can_be_told_of(first, second):
    with Catalogue.open(":memory:") as catalogue:
        for day, each in enumerate((first, second), 1):
            catalogue.record(each, source=f"source {day}", seen=NOW - timedelta(days=day))
        digest = catalogue.digest(NOW - timedelta(days=7), NOW, name="Any")
        check(digest, ["text", "markdown", "html", "json", "atom", "mail"])
        off = {known.uid for known in catalogue.at(NOW).all_known() if known.fields.get("status") == "cancelled"}
        assert not off & {item.uid for item in (*digest.coming, *digest.new, *digest.moved)}
        assert not off & {item.uid for item in digest.look_again}


@SLOW
@given(events())
def test_what_is_due_is_found_by_its_days(event):
    if due(event, NOW) is not None:
        assert due_keys(event_to_data(event)) & set(keys_between(NOW))
