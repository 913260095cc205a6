"""The tables as the newest migration leaves them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from adapters.sql.moment import Moment

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


# Users are listed in the order of the key's characters; PostgreSQL would take the locale's.
_Key = Text().with_variant(Text(collation="C"), "postgresql")


def _client() -> tuple[Column[str], ...]:
    """From where: personal, so it stands where it can be erased."""
    return (
        Column("client_address", Text),
        Column("client_browser", Text),
        Column("client_system", Text),
    )


# Texts have no length here: what fits is said once, in the domain.
users = Table(
    "users",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("username_key", _Key, nullable=False),
    Column("username", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("credential_epoch", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("email_verified", Boolean, nullable=False, server_default=false()),
    Column("leaves_at", Moment, index=True),
    # Names with blanks between them: what reads a user reads them all.
    Column("roles", Text, nullable=False, server_default=""),
    UniqueConstraint("username_key"),
    UniqueConstraint("email_key"),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("user_id", Text, ForeignKey("users.id"), nullable=False, index=True),
    Column("credential_epoch", Integer, nullable=False),
    Column("authentication", Text, nullable=False),
    # No foreign key: it says what ends the session, and an expired series may be gone before it.
    Column("series_id", Text, index=True),
    Column("created_at", Moment, nullable=False),
    Column("last_used_at", Moment, nullable=False),
    Column("authenticated_at", Moment),
    *_client(),
)

# On hosts other than ours; each ends with the session that it came of, whatever ends that.
host_sessions = Table(
    "host_sessions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column(
        "session_id",
        Text,
        ForeignKey("sessions.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("host", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# Each is good for one use: that it stands here says that it had it.
used_tickets = Table(
    "used_tickets",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("expires_at", Moment, nullable=False, index=True),
)

remember_series = Table(
    "remember_series",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("user_id", Text, ForeignKey("users.id"), nullable=False, index=True),
    Column("credential_epoch", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("last_used_at", Moment, nullable=False),
    Column("current", Text, nullable=False),
    Column("previous", Text),
    *_client(),
)

pending_registrations = Table(
    "pending_registrations",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("username_key", _Key, nullable=False),
    Column("username", Text, nullable=False),
    Column("email_key", Text, nullable=False, index=True),
    Column("email", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("username_key"),
)

freed_names = Table(
    "freed_names",
    METADATA,
    Column("digest", Text, primary_key=True),
    # No foreign key: the name stays given up when the account is gone.
    Column("user_id", Text, nullable=False),
)

links = Table(
    "links",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("purpose", Text, nullable=False),
    # No foreign key: some are for accounts that are still to come.
    Column("user_id", Text, nullable=False, index=True),
    Column("email_key", Text, nullable=False, index=True),
    Column("email", Text, nullable=False),
    Column("credential_epoch", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)

events = Table(
    "events",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("actor", Text, nullable=False),
    # No foreign key: the trail outlives the account.
    Column("user_id", Text),
    Column("refused", Boolean, nullable=False),
    Column("reason", Text),
    Column("session", Text),
    Column("login", Text),
    Column("seal", Integer, index=True),
    Index("ix_events_user_id_at", "user_id", "at"),
)

event_clients = Table(
    "event_clients",
    METADATA,
    Column("event_id", Text, ForeignKey("events.id"), primary_key=True),
    *_client(),
)

seals = Table(
    "seals",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("mac", Text, nullable=False),
    Column("sealed_at", Moment, nullable=False),
    Column("emptied", Text),
    Column("key_id", Text),
    Index("ix_seals_emptied_number", "emptied", "number"),
)

letters = Table(
    "letters",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("email_key", Text, nullable=False, index=True),
    Column("email", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("user_id", Text, index=True),
    Column("link_id", Text),
    Column("at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("claimed_until", Moment),
    Column("parked", Boolean, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("fault", Text),
    *_client(),
)

# Keys are keyed digests: nobody learns from them whose tries were counted, or from where.
counters = Table(
    "counters",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("ends_at", Moment, nullable=False, index=True),
)

# What was seen of how this is deployed, the newest of each kind, for "doorward doctor".
observations = Table(
    "observations",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("detail", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# Webhooks on their way.
deliveries = Table(
    "deliveries",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("target", Text, nullable=False),
    Column("kind", Text, nullable=False),
    # No foreign key: that an account is gone is told too.
    Column("user_id", Text, index=True),
    Column("payload", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("claimed_until", Moment),
    Column("parked", Boolean, nullable=False),
    Column("fault", Text),
    Index("ix_deliveries_target", "target", "parked", "due_at", "id"),
)
