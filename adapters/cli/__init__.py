"""The command line: what people type, what they see, and how they are told what went wrong."""

from adapters.cli.accounts import Accounts, users_commands
from adapters.cli.audit import Audit, audit_commands
from adapters.cli.commands import Commands, Failure, example, warn
from adapters.cli.database import Database, database_commands, prepare, require_usable
from adapters.cli.devices import Devices, device_commands
from adapters.cli.doctor import doctor_command
from adapters.cli.exports import Exports, export_command
from adapters.cli.farewell import Farewell, delete_command
from adapters.cli.hashing import Hashing, hash_commands
from adapters.cli.housekeeping import housekeeping_command
from adapters.cli.imports import Imports, import_command
from adapters.cli.outbox import Letters, outbox_commands
from adapters.cli.recovery import Recovery, reset_link_command
from adapters.cli.registration import Admission, add_registration_commands
from adapters.cli.roles import Roles, roles_commands
from adapters.cli.secret_keys import SecretKeys, secrets_commands
from adapters.cli.settings import settings_command
from adapters.cli.webhooks import Webhooks, webhooks_commands

__all__ = [
    "Accounts",
    "Admission",
    "Audit",
    "Commands",
    "Database",
    "Devices",
    "Exports",
    "Failure",
    "Farewell",
    "Hashing",
    "Imports",
    "Letters",
    "Recovery",
    "Roles",
    "SecretKeys",
    "Webhooks",
    "add_registration_commands",
    "audit_commands",
    "database_commands",
    "delete_command",
    "device_commands",
    "doctor_command",
    "example",
    "export_command",
    "hash_commands",
    "housekeeping_command",
    "import_command",
    "outbox_commands",
    "prepare",
    "require_usable",
    "reset_link_command",
    "roles_commands",
    "secrets_commands",
    "settings_command",
    "users_commands",
    "warn",
    "webhooks_commands",
]
