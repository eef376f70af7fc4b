"""Start the window: ``python -m qt_kmeans``."""

import sys

from qt_kmeans.app import main

if __name__ == "__main__":
    sys.exit(main())
