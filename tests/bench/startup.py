"""From the command to the first answer, and what the server holds when nobody asks."""

from statistics import median

from tests.bench import proc
from tests.bench.figures import Measure
from tests.bench.plan import Plan
from tests.bench.population import embedded, populate
from tests.bench.servers import serving

GOAL = 1.5


def measure_startup(plan: Plan) -> tuple[list[Measure], dict[str, object]]:
    folder = plan.folder / "startup"
    folder.mkdir()
    populate(embedded(folder), 1000)
    times = plan.of(2, 7)
    started, resident, proportional = [], [], []
    for number in range(times + 1):  # the first makes the disk warm
        plan.say(f"starting: {number} of {times}")
        with serving(folder) as server:
            started.append(server.started)
            members = server.family
            resident.append(proc.memory_mib(members, "VmRSS"))
            proportional.append(proc.proportional_mib(members))
    measures = [
        Measure(
            key="startup",
            title="From doorward serve to the first answer",
            value=median(started[1:]),
            unit="s",
            goal=GOAL,
            note=f"of {times} starts, the slowest after {max(started[1:]):.2f} s",
        ),
        Measure(
            key="memory_idle",
            title="Resident memory of two processes and their parent, idle",
            value=median(resident[1:]),
            unit="MiB",
            note=f"the sum of VmRSS; PSS {median(proportional[1:]):.0f} MiB",
        ),
    ]
    return measures, {"seconds": started[1:]}
