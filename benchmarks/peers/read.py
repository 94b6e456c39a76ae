# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

"""Reads a TIFF file with tifffile: read.py FILE prints the median time in seconds."""

import sys
import time

import numpy as np
import tifffile

REPEATS = 15

times = []
for _ in range(REPEATS + 1):
    begin = time.perf_counter()
    tifffile.imread(sys.argv[1])
    times.append(time.perf_counter() - begin)
print("tifffile", np.median(times[1:]), sep="\t")
