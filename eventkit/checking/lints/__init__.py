"""The rules for announcements, a file for each subject; `LINTS` has them by their codes."""

from eventkit.checking.lints import page, people, times
from eventkit.checking.rule import LINTS

__all__ = ["LINTS", "page", "people", "times"]
