"""`python -m entrypoints` is `doorward`."""

from entrypoints.cli import main

main()
