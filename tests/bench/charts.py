"""The report as pictures: SVG whose words are text, on a white card that any page can show."""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tests.bench.figures import Measure, goal_shown, shown

INK, TEAL, PALE, RUST, GRID = "#12312f", "#1f5f5b", "#b3d5cf", "#b4532a", "#d9e3e1"
WIDTH = 8.8  # inches
STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "doorward",
    "font.family": "sans-serif",
    "font.sans-serif": ["system-ui", "DejaVu Sans", "sans-serif"],
    "font.size": 11,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": GRID,
    "xtick.color": INK,
    "ytick.color": INK,
}
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))

Bar = tuple[str, float, str]
"""A name, a length, a colour."""
Figures = Mapping[str, Any]


def draw_all(measures: Sequence[Measure], figures: Figures, folder: Path) -> list[str]:
    """The names of the files written, in the order in which the page shows them."""
    drawn: dict[str, Callable[[], str]] = {"goals": lambda: goals(measures)}
    if "front-door" in figures:
        drawn["page"] = lambda: page(figures["front-door"]["page"])
        drawn["login"] = lambda: login(figures["front-door"]["login"])
    if "storm" in figures:
        drawn["storm"] = lambda: storm(figures["storm"])
        drawn["memory"] = lambda: memory(figures["storm"])
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for name, picture in drawn.items():
        names.append(f"performance-{name}.svg")
        (folder / names[-1]).write_text(picture(), "utf-8")
    return names


def goals(measures: Sequence[Measure]) -> str:
    """Every goal, and how much of it is used up: what ends before the line is met."""
    held = [measure for measure in measures if measure.goal is not None]
    bars = [(measure.title, used(measure), TEAL if measure.met else RUST) for measure in held]
    labels = [f"{shown(m.value, m.unit)} ({goal_shown(m)})" for m in held]

    def line(axes: Axes) -> None:
        axes.axvline(1.0, color=INK, linewidth=1.2)
        axes.set_xlim(0, 5.5)

    return _bars("Measured, as a share of the goal", bars, labels, line)


def used(measure: Measure) -> float:
    """The share of its goal that a measure takes up; 1 just meets it, and 3 stands for more."""
    if not measure.goal:
        raise ValueError(measure.key)
    share = measure.goal / measure.value if measure.at_least else measure.value / measure.goal
    return min(max(0.0, share), 3.0)


def page(figures: Figures) -> str:
    names = {
        "baseline": "Bare Flask + template",
        "sqlite": "Doorward, SQLite",
        "postgresql": "Doorward, PostgreSQL",
    }
    bars = [
        (names[kind], figures[kind]["processor_us"], PALE if kind == "baseline" else TEAL)
        for kind in names
        if kind in figures
    ]
    title = "Processor time of a protected page, in microseconds a request"
    return _bars(title, bars, [f"{value:.0f} µs" for _, value, _ in bars])


def login(figures: Figures) -> str:
    names = {
        "verify": "Nothing but a verification",
        "login_sqlite": "Login, SQLite",
        "login_postgresql": "Login, PostgreSQL",
        "register_sqlite": "Registration, SQLite",
        "register_postgresql": "Registration, PostgreSQL",
    }
    spent = figures["p50_ms"]
    bars = [
        (text, spent[name], PALE if name == "verify" else TEAL)
        for name, text in names.items()
        if name in spent
    ]
    title = "One client, hashes of 19 MiB and two passes, p50 in milliseconds"
    return _bars(title, bars, [f"{value:.1f} ms" for _, value, _ in bars])


def storm(figures: Figures) -> str:
    bars: list[Bar] = [("Nobody else", figures["idle_p99_ms"], PALE)]
    for name, text in _STORMS.items():
        if name in figures["storms"]:
            bars.append((text, figures["storms"][name]["page_p99_ms"], TEAL))
    title = "p99 of a protected page on a new connection, in milliseconds"
    return _bars(title, bars, [f"{value:.1f} ms" for _, value, _ in bars])


def memory(figures: Figures) -> str:
    bars = [
        (text, figures["storms"][name]["high_water_mib"], TEAL)
        for name, text in _STORMS.items()
        if name in figures["storms"]
    ]
    dear = figures["default_cost"]["storms"]["64"]["high_water_mib"]
    bars.append(("64 clients, hashes at the default cost", dear, PALE))
    title = "Peak resident memory of two processes and their parent so far, in MiB"
    return _bars(title, bars, [f"{value:.0f} MiB" for _, value, _ in bars])


_STORMS = {
    "64": "64 clients log in",
    "64 again": "64 clients once more",
    "200": "200 clients log in",
    "200 at once": "200 clients, back at once when refused",
}


def _bars(
    title: str,
    bars: Sequence[Bar],
    labels: Sequence[str],
    more: Callable[[Axes], None] = lambda _: None,
) -> str:
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH, 0.9 + 0.42 * len(bars)), layout="constrained")
        axes = figure.subplots()
        names, values, colours = zip(*bars, strict=True)
        rows = range(len(bars))
        drawn = axes.barh(rows, values, color=colours, height=0.62)
        axes.bar_label(drawn, labels=labels, padding=5)
        axes.set_yticks(rows, names)
        axes.invert_yaxis()
        axes.set_xlim(0, 1.6 * max(*values, 1e-9))
        axes.xaxis.set_visible(False)
        axes.spines[["top", "right", "bottom"]].set_visible(False)
        axes.tick_params(length=0)
        figure.suptitle(title, x=0.01, ha="left", fontweight="bold", fontsize=12)
        more(axes)
        return _svg(figure, title)


def _svg(figure: Figure, title: str) -> str:
    written = io.StringIO()
    figure.savefig(written, format="svg", facecolor="white", metadata=NO_METADATA)
    text = re.sub(r"<!DOCTYPE.*?>\s*", "", written.getvalue(), flags=re.DOTALL)
    named = f'role="img" aria-label="{title}" version="1.1">'
    lines = text.replace('version="1.1">', named, 1).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"
