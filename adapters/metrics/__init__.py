"""What is counted and timed, and how it is told to a Prometheus server."""

from adapters.metrics.meters import METERS, Meter, Metrics

__all__ = ["METERS", "Meter", "Metrics"]
