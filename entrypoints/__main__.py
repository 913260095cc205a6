"""`python -m entrypoints` is `doorward`."""

import sys

try:
    from entrypoints.cli import main
except KeyboardInterrupt:  # Ctrl-C while the libraries are loading
    sys.exit(130)

main()
