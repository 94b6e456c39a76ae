# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

"""Writes the image of a TIFF file with tifffile, compressed by zlib, into memory.

write.py FILE LEVEL ROWS prints the median time in seconds and the bytes of the file.
"""

import io
import sys
import time

import numpy as np
import tifffile

REPEATS = 7

image = tifffile.imread(sys.argv[1])
times = []
for _ in range(REPEATS + 1):
    out = io.BytesIO()
    begin = time.perf_counter()
    tifffile.imwrite(out, image, compression="zlib", compressionargs={"level": int(sys.argv[2])},
                     rowsperstrip=int(sys.argv[3]))
    times.append(time.perf_counter() - begin)
print("time", np.median(times[1:]), sep="\t")
print("bytes", len(out.getvalue()), sep="\t")
