/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.eclipse.equinox.p2.metadata.Version;

/**
 * A version of Driftless, as people speak of it.
 *
 * @param version with the build behind the third point, e.g. 0.1.0.v20261123-0149
 */
record Release(Version version) {

    private static final DateTimeFormatter BUILT = DateTimeFormatter.ofPattern("'v'yyyyMMdd-HHmm", Locale.ROOT);

    boolean isNewerThan(Release other) {
        return version.compareTo(other.version) > 0;
    }

    /** E.g. "Driftless 0.1.0". */
    String title() {
        return "Driftless " + numbers();
    }

    /** The shortest title that tells it from another one: "Driftless 0.1.0 (built on Nov 23, 2026, 1:49 AM UTC)". */
    String titleBeside(Release other) {
        return numbers().equals(other.numbers()) ? title() + " (built on " + built() + ")" : title();
    }

    private String numbers() {
        return version.getSegment(0) + "." + version.getSegment(1) + "." + version.getSegment(2);
    }

    private String built() {
        String build = version.getSegmentCount() > 3 ? version.getSegment(3).toString() : "";
        try {
            return LocalDateTime.parse(build, BUILT)
                    .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)) + " UTC";
        } catch (DateTimeParseException otherKindOfBuild) {
            return build;
        }
    }
}
