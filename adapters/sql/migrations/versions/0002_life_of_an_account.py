"""What happens to an account, the letters and links that it brings, and the trail of it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _key() -> sa.types.TypeEngine[str]:
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _moment() -> sa.DateTime:
    return sa.DateTime(timezone=True)


def _client() -> tuple[sa.Column[str], ...]:
    names = ("client_address", "client_browser", "client_system")
    return tuple(sa.Column(name, sa.Text(), nullable=True) for name in names)


def upgrade() -> None:
    _widen_users_and_sessions()
    _make_registrations_and_links()
    _make_trail()
    _make_letters()


def _widen_users_and_sessions() -> None:
    op.add_column(
        "users",
        sa.Column("email_verified", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("users", sa.Column("leaves_at", _moment(), nullable=True))
    op.create_index("ix_users_leaves_at", "users", ["leaves_at"])
    op.add_column("sessions", sa.Column("authenticated_at", _moment(), nullable=True))
    for table in ("sessions", "remember_series"):
        for column in _client():
            op.add_column(table, column)


def _make_registrations_and_links() -> None:
    op.create_table(
        "pending_registrations",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("username_key", _key(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("created_at", _moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pending_registrations"),
        sa.UniqueConstraint("username_key", name="uq_pending_registrations_username_key"),
    )
    op.create_index("ix_pending_registrations_email_key", "pending_registrations", ["email_key"])
    op.create_table(
        "freed_names",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_freed_names"),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("credential_epoch", sa.Integer(), nullable=False),
        sa.Column("created_at", _moment(), nullable=False),
        sa.Column("expires_at", _moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
    )
    op.create_index("ix_links_user_id", "links", ["user_id"])
    op.create_index("ix_links_email_key", "links", ["email_key"])
    op.create_index("ix_links_expires_at", "links", ["expires_at"])


def _make_trail() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", _moment(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=True),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("session", sa.Text(), nullable=True),
        sa.Column("login", sa.Text(), nullable=True),
        sa.Column("seal", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_at", "events", ["at"])
    op.create_index("ix_events_seal", "events", ["seal"])
    op.create_index("ix_events_user_id_at", "events", ["user_id", "at"])
    op.create_table(
        "event_clients",
        sa.Column("event_id", sa.Text(), nullable=False),
        *_client(),
        sa.PrimaryKeyConstraint("event_id", name="pk_event_clients"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_clients_event_id"),
    )
    op.create_table(
        "seals",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("mac", sa.Text(), nullable=False),
        sa.Column("sealed_at", _moment(), nullable=False),
        sa.Column("emptied", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_seals"),
    )
    op.create_index("ix_seals_emptied_number", "seals", ["emptied", "number"])


def _make_letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=True),
        sa.Column("link_id", sa.Text(), nullable=True),
        sa.Column("at", _moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", _moment(), nullable=False),
        sa.Column("claimed_until", _moment(), nullable=True),
        sa.Column("parked", sa.Boolean(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.Column("fault", sa.Text(), nullable=True),
        *_client(),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
    )
    op.create_index("ix_letters_email_key", "letters", ["email_key"])
    op.create_index("ix_letters_user_id", "letters", ["user_id"])
    op.create_index("ix_letters_due_at", "letters", ["due_at"])


def downgrade() -> None:
    for table in (
        "letters",
        "seals",
        "event_clients",
        "events",
        "links",
        "freed_names",
        "pending_registrations",
    ):
        op.drop_table(table)
    for column in _client():
        op.drop_column("remember_series", column.name)
        op.drop_column("sessions", column.name)
    op.drop_column("sessions", "authenticated_at")
    op.drop_index("ix_users_leaves_at", "users")
    op.drop_column("users", "leaves_at")
    op.drop_column("users", "email_verified")
