/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.nio.charset.StandardCharsets;

/** What pages say, for the tests of this package. */
final class Pages {

    static final int NO_UNIT = 1;
    static final int INCH = 2;
    static final int CENTIMETRE = 3;

    private static final byte[] NOTHING = {};

    private Pages() {
    }

    static PageTags described(String description) {
        return described(description, Double.NaN, NO_UNIT);
    }

    static PageTags described(String description, double resolution, int unit) {
        return new PageTags(description.getBytes(StandardCharsets.UTF_8), true, NOTHING, NOTHING, resolution, resolution,
                unit);
    }

    static PageTags microManager(String plane, String summary) {
        return new PageTags(NOTHING, true, plane.getBytes(StandardCharsets.UTF_8),
                summary.getBytes(StandardCharsets.UTF_8), Double.NaN, Double.NaN, INCH);
    }

    static PageTags ome(String pixels, String inside) {
        return described(omeXml(pixels, inside));
    }

    static String omeXml(String pixels, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
                + "<Image ID=\"Image:0\"><Pixels ID=\"Pixels:0\" DimensionOrder=\"XYCZT\" Type=\"uint16\" " + pixels + ">"
                + inside + "</Pixels></Image></OME>";
    }

    static ImageMetadata of(PageTags tags) {
        return ImageMetadata.of(tags, "film.ome.tif");
    }
}
