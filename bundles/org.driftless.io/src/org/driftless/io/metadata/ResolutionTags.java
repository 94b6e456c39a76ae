/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.List;

/** The resolution tags of a file that no program has explained: pixels an inch or a centimetre. */
final class ResolutionTags {

    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;
    private static final double MICROMETRES_AN_INCH = 25400;
    private static final double MICROMETRES_A_CENTIMETRE = 10_000;

    /** From here on a pixel is one of a screen or a printer: 1200 dpi are 21 um. */
    private static final double PRINTED = 20;

    private ResolutionTags() {
    }

    static Statement read(PageTags tags, DescriptionKind kind) {
        double unit = switch (tags.resolutionUnit()) {
            case INCH -> MICROMETRES_AN_INCH;
            case CENTIMETRE -> MICROMETRES_A_CENTIMETRE;
            default -> Double.NaN;
        };
        double width = unit / tags.xResolution();
        double height = unit / tags.yResolution();
        boolean isCalibration = width > 0 && width < PRINTED && height > 0 && height < PRINTED;
        return new Statement(kind, StackShape.UNKNOWN, isCalibration ? width : Double.NaN,
                isCalibration ? height : Double.NaN, Double.NaN, Statement.NO_TIMES, List.of());
    }
}
