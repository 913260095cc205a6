"""Every setting there is, in the order of the README."""

from entrypoints.settings.accounts import ACCOUNTS
from entrypoints.settings.installation import INSTALLATION
from entrypoints.settings.surroundings import SURROUNDINGS

SETTINGS = (*INSTALLATION, *ACCOUNTS, *SURROUNDINGS)
