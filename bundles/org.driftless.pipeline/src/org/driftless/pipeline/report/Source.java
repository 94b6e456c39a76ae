/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

/** What a report cites. */
enum Source {
    CORROSION("Image alignment pipeline by V. Shkirskiy (CC BY 4.0), whose method and files these are; published in Corrosion Science",
            "10.1016/j.corsci.2025.113184"),
    METALS("Publication of the method in Metals", "10.3390/met15080821"),
    ANALYTICAL("Publication of the method in Analytical Chemistry", "10.1021/acs.analchem.3c04160"),
    SMALL_METHODS("Publication of the method in Small Methods", "10.1002/smtd.202300214"),
    LEAST_SQUARES("Golub and Pereyra 1973: least squares whose linear unknowns are eliminated", "10.1137/0710036"),
    LIKELIHOOD("Smith et al. 2010: maximum-likelihood localisation in photon noise", "10.1038/nmeth.1449"),
    PRECISION("Mortensen et al. 2010: its precision, and the Gaussian integrated over pixels", "10.1038/nmeth.1447"),
    GAPS("Fritsch and Carlson 1980: monotone cubic interpolation", "10.1137/0717021"),
    SPLINES("Th\u00e9venaz, Blu and Unser 2000: spline interpolation of images", "10.1109/42.875199");

    private final String words;
    private final String doi;

    Source(String words, String doi) {
        this.words = words;
        this.doi = doi;
    }

    /** What it is, without its identifier. */
    String words() {
        return words;
    }

    /** The identifier, to stand behind {@code https://doi.org/}. */
    String doi() {
        return doi;
    }
}
