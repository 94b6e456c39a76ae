# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0
"""Prints name and version of Python and of those of the named modules that are installed."""

import importlib
import platform
import sys

print("Python", platform.python_version(), sep="\t")
for name in sys.argv[1:]:
    try:
        print(name, importlib.import_module(name).__version__, sep="\t")
    except ImportError:
        pass
