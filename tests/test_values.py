"""
What the value packages give to their users is a value: frozen, with tuples inside.

Two kinds of classes are not values and never leave the package that has them: drafts (a value in the making, named
…Draft), and plain classes without attrs that only do something (readers, mix-ins).
"""

import importlib
import inspect
import pkgutil
from enum import Enum

import attrs
import pytest

import eventkit.events
import eventkit.people
import eventkit.people.identity
import eventkit.when

PACKAGES = (eventkit.when, eventkit.people, eventkit.events)


def classes():
    for package in PACKAGES:
        for module in [
            package.__name__,
            *(f"{package.__name__}.{m.name}" for m in pkgutil.iter_modules(package.__path__)),
        ]:
            for cls in vars(importlib.import_module(module)).values():
                if inspect.isclass(cls) and cls.__module__ == module:
                    yield cls


CLASSES = sorted(set(classes()), key=lambda cls: f"{cls.__module__}.{cls.__qualname__}")
VALUES = [cls for cls in CLASSES if attrs.has(cls) and not cls.__name__.endswith("Draft")]
EXPORTED = {getattr(package, name) for package in PACKAGES for name in package.__all__}


def name_of(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


@pytest.mark.parametrize("cls", VALUES, ids=name_of)
def test_every_value_is_frozen(cls):
    # attrs has no public way to ask; an instance of a frozen class refuses to set any attribute.
    instance = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(instance, attrs.fields(cls)[0].name, None)


@pytest.mark.parametrize("cls", VALUES, ids=name_of)
def test_no_field_of_a_value_is_a_mutable_collection(cls):
    for field in attrs.fields(cls):
        kind = str(field.type)
        assert not kind.startswith(("list", "dict", "set")), f"{cls.__name__}.{field.name} is a {kind}"


def test_everything_exported_is_a_value_an_enum_or_a_function():
    for item in EXPORTED:
        if inspect.isclass(item):
            assert item in VALUES or issubclass(item, Enum), f"{name_of(item)} is exported and is no value"


def test_the_values_are_found():
    assert {"When", "Name", "Person", "Event", "Calendar", "Match"} <= {cls.__name__ for cls in VALUES}
