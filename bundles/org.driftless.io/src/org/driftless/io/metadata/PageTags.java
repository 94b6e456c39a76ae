/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a page of an image file says about its making, not understood yet. Arrays are shared and never changed.
 *
 * @param description the image description; empty if there is none
 * @param isWhole whether that is all of the description, and not its beginning only
 * @param planeJson what Micro-Manager says of the page; empty if nothing
 * @param summaryJson what Micro-Manager says of the whole acquisition; empty if nothing
 * @param xResolution pixels a unit across; NaN if it is not there
 * @param yResolution pixels a unit down; NaN if it is not there
 * @param resolutionUnit 1 none, 2 inch, 3 centimetre; 2 if it is not there, as the standard has it
 */
public record PageTags(byte[] description, boolean isWhole, byte[] planeJson, byte[] summaryJson, double xResolution,
        double yResolution, int resolutionUnit) {

    public PageTags {
        Objects.requireNonNull(description);
        Objects.requireNonNull(planeJson);
        Objects.requireNonNull(summaryJson);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageTags that && Arrays.equals(description, that.description)
                && isWhole == that.isWhole && Arrays.equals(planeJson, that.planeJson)
                && Arrays.equals(summaryJson, that.summaryJson)
                && Double.compare(xResolution, that.xResolution) == 0
                && Double.compare(yResolution, that.yResolution) == 0 && resolutionUnit == that.resolutionUnit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(description), Arrays.hashCode(planeJson), xResolution, yResolution);
    }
}
