"""
The tables of a catalogue as they were first.

What each is for stands in eventkit/tracking/stores/_schema.py, which later migrations change; this stays as it is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def number(name: str, kind: type[sa.Integer], *, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, kind, primary_key=key, nullable=False, autoincrement=False)


def upgrade() -> None:
    small = {"sqlite_with_rowid": False}  # rows that are found by their key alone
    op.create_table("catalogue", text("name", key=True), text("value"), **small)
    op.create_table("entry", text("id", key=True), number("recorded", sa.BigInteger), text("data"), **small)
    op.create_index("entry_recorded", "entry", ["recorded"])
    op.create_table(
        "document", text("digest", key=True), text("data"), sa.Column("content", sa.LargeBinary, nullable=False)
    )
    op.create_table(
        "sighting", text("id", key=True), text("address"), number("seen", sa.BigInteger), text("entry"), text("data")
    )
    op.create_index("sighting_address", "sighting", ["address", "seen", "id"])
    op.create_table("said", text("digest", key=True), text("data"))
    op.create_table(
        "statement",
        text("sighting", key=True),
        number("position", sa.Integer, key=True),
        text("uid"),
        text("said"),
        text("data"),
        **small,
    )
    op.create_index("statement_uid", "statement", ["uid"])
    op.create_table(
        "revision",
        text("uid", key=True),
        number("number", sa.Integer, key=True),
        number("moment", sa.BigInteger),
        text("entry"),
        text("data"),
    )
    op.create_index("revision_moment", "revision", ["moment", "uid", "number"])
    op.create_table(
        "known",
        text("uid", key=True),
        number("changed", sa.BigInteger),
        text("entry"),
        text("merged_into"),
        text("data"),
    )
    op.create_index("known_changed", "known", ["changed"])
    op.create_table("alias", text("alias", key=True), text("uid"), **small)
    op.create_table("likeness", text("key", key=True), text("uid", key=True), **small)
    op.create_table("proposal", text("id", key=True), number("moment", sa.BigInteger), text("entry"), text("data"))
    op.create_table(
        "decision",
        text("id", key=True),
        number("moment", sa.BigInteger),
        text("proposal"),
        text("entry"),
        text("data"),
    )
    op.create_table(
        "disagreement",
        text("id", key=True),
        text("uid"),
        number("moment", sa.BigInteger),
        text("entry"),
        text("data"),
    )
    op.create_index("disagreement_uid", "disagreement", ["uid"])
