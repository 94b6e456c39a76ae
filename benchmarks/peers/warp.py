# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

"""Moves a frame back with each library that is installed.

warp.py INPUT OURS SIZE DX DY DEGREES linear|cubic: output pixel p takes the input at R(DEGREES)(p - c) + c + (DX, DY),
c being the middle. Prints the median time of each library in seconds, and by how much scipy's result differs from ours.
"""

import math
import sys
import time

import numpy as np

REPEATS = 7
EDGE = 60


def median(work):
    times = []
    for _ in range(REPEATS + 1):
        begin = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begin)
    return float(np.median(times[1:])), result


def with_scipy(image, matrix, order):
    from scipy import ndimage
    turned = matrix[0, 1] != 0
    rows_first = matrix[:2, :2][::-1, ::-1]
    offset = matrix[:2, 2][::-1]
    if turned:
        return lambda: ndimage.affine_transform(image, rows_first, offset, order=order, mode="nearest")
    return lambda: ndimage.shift(image, -offset, order=order, mode="nearest")


def with_skimage(image, matrix, order):
    from skimage import transform
    motion = transform.AffineTransform(matrix=matrix)
    return lambda: transform.warp(image, motion, order=order, mode="edge", preserve_range=True).astype(image.dtype)


def with_opencv(image, matrix, order):
    import cv2
    cv2.setNumThreads(1)
    how = (cv2.INTER_LINEAR if order == 1 else cv2.INTER_CUBIC) | cv2.WARP_INVERSE_MAP
    return lambda: cv2.warpAffine(image, matrix[:2], image.shape[::-1], flags=how, borderMode=cv2.BORDER_REPLICATE)


def main():
    size = int(sys.argv[3])
    dx, dy, angle = float(sys.argv[4]), float(sys.argv[5]), math.radians(float(sys.argv[6]))
    order = 1 if sys.argv[7] == "linear" else 3
    image, ours = (np.fromfile(name, "<u2").reshape(size, size) for name in sys.argv[1:3])
    centre = (size - 1) / 2
    cos, sin = math.cos(angle), math.sin(angle)
    matrix = np.array([[cos, -sin, centre - cos * centre + sin * centre + dx],
                       [sin, cos, centre - sin * centre - cos * centre + dy], [0, 0, 1]])
    for name, make in ("scipy", with_scipy), ("skimage", with_skimage), ("cv2", with_opencv):
        try:
            work = make(image, matrix, order)
        except ImportError:
            continue
        seconds, result = median(work)
        print(name, seconds, sep="\t")
        if name == "scipy":
            inside = slice(EDGE, -EDGE), slice(EDGE, -EDGE)
            difference = result[inside].astype(int) - ours[inside].astype(int)
            print("difference", np.abs(difference).max(), sep="\t")


main()
