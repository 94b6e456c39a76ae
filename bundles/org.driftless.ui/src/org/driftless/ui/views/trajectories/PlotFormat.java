/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

/** What a plot can be exported as. */
enum PlotFormat {

    PNG("png", "PNG picture"),
    SVG("svg", "SVG drawing, to be edited or printed in any size"),
    CSV("csv", "CSV table of the numbers");

    private final String extension;
    private final String title;

    PlotFormat(String extension, String title) {
        this.extension = extension;
        this.title = title;
    }

    /** How names of such files end, without the dot. */
    String extension() {
        return extension;
    }

    String title() {
        return title;
    }
}
