"""What a stated time is: a point, an interval, one of several days, a length (Shape)."""

from enum import Enum


class Shape(Enum):
    """
    What the words describe.

    `POINT` and `INTERVAL` are the usual ones. `WITHIN` is some day between two days, `ONE_OF` one of the days
    named, `ALL_OF` each of them. `RECURRING` is recognized, and not expanded here. `DURATION` is a length without
    a time. `NONE` says that no time is stated ("TBA").
    """

    POINT = "point"
    INTERVAL = "interval"
    OPEN_START = "open-start"
    OPEN_END = "open-end"
    WITHIN = "within"
    ONE_OF = "one-of"
    ALL_OF = "all-of"
    RECURRING = "recurring"
    DURATION = "duration"
    NONE = "none"
