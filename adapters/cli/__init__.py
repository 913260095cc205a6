"""The command line: what people type, what they see, and how they are told what went wrong."""

from adapters.cli.accounts import Accounts, users_commands
from adapters.cli.audit import Audit, audit_commands
from adapters.cli.commands import Commands, Failure, example, warn
from adapters.cli.database import Database, database_commands, prepare, require_usable
from adapters.cli.hashing import Hashing, hash_commands
from adapters.cli.housekeeping import housekeeping_command
from adapters.cli.outbox import Letters, outbox_commands
from adapters.cli.settings import settings_command

__all__ = [
    "Accounts",
    "Audit",
    "Commands",
    "Database",
    "Failure",
    "Hashing",
    "Letters",
    "audit_commands",
    "database_commands",
    "example",
    "hash_commands",
    "housekeeping_command",
    "outbox_commands",
    "prepare",
    "require_usable",
    "settings_command",
    "users_commands",
    "warn",
]
