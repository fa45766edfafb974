"""
Who appears where, as a table people can use: the Roster, and its forms.

Each form is a file of this folder (or an entry point of the group `eventkit.rosters`) with NAME, SUFFIXES,
MEDIA_TYPE and `render(roster, **options)`; adding a form is adding a file.
"""

from eventkit.rosters._forms import Form, form_for_suffix, form_named, forms
from eventkit.rosters._people import Maybe, RosterPerson
from eventkit.rosters._row import COLUMNS, Row
from eventkit.rosters._shape import ORDERS, Roster
from eventkit.rosters._views import VIEWS, Table

__all__ = [
    "COLUMNS",
    "ORDERS",
    "VIEWS",
    "Form",
    "Maybe",
    "Roster",
    "RosterPerson",
    "Row",
    "Table",
    "form_for_suffix",
    "form_named",
    "forms",
]
