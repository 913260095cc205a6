"""Run by Alembic around every migration, on the connection and in the transaction it is handed."""

from alembic import context

from adapters.sql.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    # SQLite alters a table by making it anew; PostgreSQL does not need to.
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
