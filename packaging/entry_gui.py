"""Start of the packaged window."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: a frozen program's child processes start here too, and must not open windows.
    multiprocessing.freeze_support()
    from qt_kmeans.app import main

    sys.exit(main())
