"""`docs/performance.md`, made of a report; no number in it is typed by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.bench.figures import Measure, goal_shown, shown, verdict

IDLE = 0.5
"""A load of the machine before the run that does not show in its numbers."""

_INTRODUCTION = """\
# How fast it is

This page, its pictures and [the figures behind them](performance.json) are written by

```console
$ {command}
```

{machine}.

What is compared was measured in one run, taking turns, so that the ratios hold on other machines
better than the times do. Hashes take 19 MiB and two passes unless a line says otherwise; Doorward
serves with two processes, from an environment that holds what is shipped and nothing of the tests.
"""

_HOW = """\
## How it is measured

- **Page**: the home page of somebody logged in, over one connection that is kept alive; user and
  system time of the server's processes. Bare Flask renders the very same templates with the same
  values under the same server; the run begins by comparing the two pages byte by byte.
- **Login**: a post of the real form with a token of its own, counted if its answer opens a session.
  The bare verification is a view that does nothing else.
- **Storm**: clients that log in again as soon as they are answered, each time on a new connection,
  and wait a second after a refusal (503). Meanwhile a page is asked for every 50 ms, on a new
  connection each, whether or not the one before was answered. Memory is the sum of the peaks
  (VmHWM) of the parent and both processes, in which shared pages count several times.
- **A million people**: rows made by the database itself, of whom some, spread over all, log in and
  look at their pages.
- **Start**: from the command to the first answer, with a database that is there already.
"""

_ALT = {
    "performance-goals.svg": "Every measure as a share of its goal",
    "performance-page.svg": "Processor time of the protected page",
    "performance-login.svg": "Times of login and registration",
    "performance-storm.svg": "Page p99 in storms of logins",
    "performance-memory.svg": "Peak memory in storms of logins",
}


def measures_of(report: Mapping[str, Any]) -> list[Measure]:
    return [
        Measure(**{name: value for name, value in raw.items() if name != "met"})
        for raw in report["measures"]
    ]


def page(report: Mapping[str, Any], pictures: Sequence[str]) -> str:
    command = "make bench QUICK=1 WRITE=1" if report["quick"] else "make bench WRITE=1"
    parts = [
        _INTRODUCTION.format(command=command, machine=_in_words(report["machine"])),
        _table(measures_of(report)),
        "\n".join(f"![{_ALT[name]}](images/{name})\n" for name in pictures),
        _HOW,
    ]
    return "\n".join(parts)


def _in_words(machine: Mapping[str, Any]) -> str:
    server = machine["postgresql"]
    software = [
        f"Python {machine['python']}",
        f"SQLite {machine['sqlite']}",
        f"PostgreSQL {server} over loopback" if server else "no PostgreSQL",
    ]
    others = (
        "with nothing else to do"
        if machine["load"] <= IDLE
        else f"**which had other work meanwhile** (a load of {machine['load']} before the run)"
    )
    return (
        f"The machine: {machine['cores']} cores ({machine['processor']}), {machine['memory_gib']}"
        f" GiB of memory, {others};\n{', '.join(software)}"
    )


def _table(measures: Sequence[Measure]) -> str:
    lines = ["| measure | measured | goal | |", "|---|--:|--:|---|"]
    lines += [
        f"| {m.title} | {shown(m.value, m.unit)} | {goal_shown(m)} | {verdict(m)} |"
        for m in measures
    ]
    notes = [f"- {m.title}: {m.note}." for m in measures if m.note]
    return "\n".join([*lines, "", "In detail:", "", *notes, ""])
