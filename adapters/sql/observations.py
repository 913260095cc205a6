"""What was seen of the deployment, in its table."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select, text

from adapters.sql.moment import Moment
from adapters.sql.tables import observations
from domain.deployment import Observation, ObservationKind

# Both databases have it in these words, and Core in none that would do for both.
_KEEP = text(
    "INSERT INTO observations (kind, detail, at) VALUES (:kind, :detail, :at)"
    " ON CONFLICT (kind) DO UPDATE SET detail = excluded.detail, at = excluded.at"
).bindparams(bindparam("at", type_=Moment))
_KINDS = {kind.value for kind in ObservationKind}


def keep_observation(connection: Connection, observation: Observation) -> None:
    values = {"kind": observation.kind.value, "detail": observation.detail, "at": observation.at}
    connection.execute(_KEEP, values)


def kept_observations(connection: Connection) -> Sequence[Observation]:
    """Of the kinds that this version knows."""
    rows = connection.execute(select(observations).order_by(observations.c.kind))
    return [
        Observation(ObservationKind(row.kind), row.detail, row.at)
        for row in rows
        if row.kind in _KINDS
    ]
