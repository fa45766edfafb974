"""Every class of the value packages is a value: frozen, hashable where its fields are, with tuples inside."""

import importlib
import inspect
import pkgutil
from enum import Enum

import attrs
import pytest

import eventkit.events
import eventkit.people
import eventkit.when


def classes():
    for package in (eventkit.when, eventkit.people, eventkit.events):
        modules = [package.__name__, *(f"{package.__name__}.{m.name}" for m in pkgutil.iter_modules(package.__path__))]
        for name in modules:
            module = importlib.import_module(name)
            for cls in vars(module).values():
                if inspect.isclass(cls) and cls.__module__ == name:
                    yield cls


CLASSES = sorted(set(classes()), key=lambda cls: f"{cls.__module__}.{cls.__qualname__}")

# Not values: what only holds a computation together while it runs, mix-ins without fields, and types of arguments.
NOT_VALUES = {"Cast", "EventFields", "EpisodeFields"}


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: f"{cls.__module__}.{cls.__qualname__}")
def test_every_public_class_is_frozen(cls):
    if cls.__name__ in NOT_VALUES or cls.__name__.startswith("_") or issubclass(cls, Enum | Exception | tuple):
        return
    assert attrs.has(cls), f"{cls.__name__} is no attrs class"
    # attrs has no public way to ask; a frozen class refuses to set any attribute.
    instance = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(instance, attrs.fields(cls)[0].name, None)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: f"{cls.__module__}.{cls.__qualname__}")
def test_no_field_is_declared_as_a_mutable_collection(cls):
    if not attrs.has(cls) or cls.__name__.startswith("_"):
        return
    for field in attrs.fields(cls):
        kind = str(field.type)
        assert not kind.startswith(("list", "dict", "set")), f"{cls.__name__}.{field.name} is a {kind}"
