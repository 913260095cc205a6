"""What tests have measured, shown at the end of a run whether they passed or failed."""

import pytest

REPORTED = "reported"
"""The property that a test records it under."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told = [
        (report.nodeid.rpartition("::")[2], value)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if report.when == "call"
        for name, value in report.user_properties
        if name == REPORTED
    ]
    if told:
        terminalreporter.section("what became of it")
    for name, value in sorted(told):
        terminalreporter.line(f"{name}: {value}")
