"""The environment: nothing else reads it."""

import os
from pathlib import Path
from typing import Any, cast

from environs import EnvValidationError, FileAwareEnv

from entrypoints.settings.table import SETTINGS

PREFIX = "DOORWARD_"


class _Environment(FileAwareEnv):
    """Takes an empty value for none, and says what is wrong without showing a value."""

    def _get_value(self, name: str, default: Any) -> Any:
        file = f"{name}_FILE"
        if os.environ.get(name) and os.environ.get(file):
            raise ValueError(f"Set this or {file}, not both.")
        try:
            value = super()._get_value(name, None)
            text = (value or "").strip()
            text.encode()  # the environment holds bytes, which may be no text
        except UnicodeError:
            raise ValueError("Must be UTF-8 text.") from None
        except (OSError, ValueError):
            raise ValueError(f"The file that {file} names cannot be read.") from None
        if os.environ.get(file) and not text:
            raise ValueError(f"The file that {file} names is empty.")
        return text or default


def read_all() -> tuple[dict[str, Any], dict[str, list[str]]]:
    env = _Environment(eager=False, strip_whitespace=True)
    values: dict[str, Any] = {}
    problems: dict[str, list[str]] = {}
    for setting in SETTINGS:
        read = getattr(env, setting.kind)
        try:
            values[setting.name] = read(
                setting.name, default=setting.default, validate=setting.check
            )
        except OverflowError:
            problems[setting.name] = ["Too large."]
        except ValueError as error:
            problems[setting.name] = [str(error)]
    try:
        env.seal()
    except EnvValidationError as error:
        problems |= cast(dict[str, list[str]], error.error_messages)
    return values, problems


def secret_files() -> dict[str, Path]:
    """The files that settings were read from, by the variables that name them."""
    named = {f"{setting.name}_FILE": os.environ.get(f"{setting.name}_FILE") for setting in SETTINGS}
    return {variable: Path(path) for variable, path in named.items() if path}


def unknown_names() -> tuple[str, ...]:
    """Names that begin like ours and mean nothing."""
    known = {setting.name for setting in SETTINGS}
    known |= {f"{name}_FILE" for name in known}
    return tuple(sorted(n for n in os.environ if n.startswith(PREFIX) and n not in known))
