"""When an event takes place, as announced: words in, values with reasons out."""

from eventkit.when.candidate import Candidate
from eventkit.when.clock_reading import ClockReading
from eventkit.when.context import Context, Inference
from eventkit.when.duration import format_duration, parse_duration
from eventkit.when.partial import ClockTime, PartialDate, PartialDateTime, PartOfDay, Precision
from eventkit.when.problem import Problem
from eventkit.when.shape import Shape
from eventkit.when.when import When

__all__ = [
    "Candidate",
    "ClockReading",
    "ClockTime",
    "Context",
    "Inference",
    "PartOfDay",
    "PartialDate",
    "PartialDateTime",
    "Precision",
    "Problem",
    "Shape",
    "When",
    "format_duration",
    "parse_duration",
]
