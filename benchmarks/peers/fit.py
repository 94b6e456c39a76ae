# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0
"""Fits windows as the original pipeline does: curve_fit of scipy, unscaled, with its bounds and its start.

fit.py FILE WIDTH HEIGHT [RESULTS]: prints the median time of a fit in seconds, and how many failed. RESULTS takes x and y
of each window, nan where curve_fit gave up.
"""

import sys
import time

import numpy as np
from scipy.optimize import curve_fit

WARM_UP = 10


def gaussian(place, amplitude, x0, y0, sigma_x, sigma_y, theta, offset):
    x, y = place
    cos, sin = np.cos(theta), np.sin(theta)
    along = (x - x0) * cos + (y - y0) * sin
    across = (y - y0) * cos - (x - x0) * sin
    return (amplitude * np.exp(-along**2 / (2 * sigma_x**2) - across**2 / (2 * sigma_y**2)) + offset).ravel()


def fit(window):
    """The start is the pixel that lies furthest from the median; a sixth of the box is the width."""
    height, width = window.shape
    place = np.meshgrid(np.arange(width), np.arange(height))
    background = np.median(window)
    low, high = np.min(window), np.max(window)
    dark = background - low > high - background
    extreme = np.argmin(window) if dark else np.argmax(window)
    row, column = np.unravel_index(extreme, window.shape)
    sigma = min(width, height) / 6
    start = [(low if dark else high) - background, column, row, sigma, sigma, 0, background]
    lower = [-np.inf, 0, 0, 0.5, 0.5, -np.pi, -np.inf]
    upper = [np.inf, width - 1, height - 1, 2 * width, 2 * height, np.pi, np.inf]
    try:
        found, _ = curve_fit(gaussian, place, window.ravel(), p0=start, bounds=(lower, upper), maxfev=2000)
    except (RuntimeError, ValueError):
        return np.nan, np.nan
    return found[1], found[2]


def main():
    width, height = int(sys.argv[2]), int(sys.argv[3])
    windows = np.fromfile(sys.argv[1], "<u2").reshape(-1, height, width)
    for window in windows[:WARM_UP]:
        fit(window)
    times, found = [], []
    for window in windows:
        begin = time.thread_time()
        found.append(fit(window))
        times.append(time.thread_time() - begin)
    print("median", np.median(times), sep="\t")
    print("failed", int(np.isnan(found).any(axis=1).sum()), sep="\t")
    if len(sys.argv) > 4:
        np.asarray(found, "<f8").tofile(sys.argv[4])


main()
