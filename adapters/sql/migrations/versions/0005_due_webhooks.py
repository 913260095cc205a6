"""What is due to one target is found without reading what waits for others."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_deliveries_target", "deliveries", ["target", "parked", "due_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_deliveries_target", "deliveries")
