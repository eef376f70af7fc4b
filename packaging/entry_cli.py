"""Start of the packaged command line."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: a frozen program's child processes start here too, and must not do its work again.
    multiprocessing.freeze_support()
    from qt_kmeans.cli import main

    sys.exit(main())
