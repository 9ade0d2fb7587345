"""`python -m naober`: the command line for who writes a municipality's policy down."""

import sys

from naober.opdracht import hoofd

if __name__ == "__main__":
    sys.exit(hoofd())
