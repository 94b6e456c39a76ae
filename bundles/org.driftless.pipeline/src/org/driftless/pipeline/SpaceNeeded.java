/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;
import java.util.Locale;

import org.driftless.io.project.DiskSpace;

/**
 * What a step will write, against what the disk has.
 *
 * @param folder where it is written
 * @param expected bytes that it will take in addition to what is there, if frames compress as the images do
 * @param most bytes that it takes at most
 * @param free bytes that are free there, {@link DiskSpace#NOT_KNOWN} if that is not known
 */
public record SpaceNeeded(Path folder, long expected, long most, long free) {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};

    /** Whether it would surely end with a full disk. */
    public boolean isShort() {
        return expected > free;
    }

    /** Whether it may end with a full disk. */
    public boolean isTight() {
        return most > free;
    }

    /** Both figures, e.g. "8.4 GB are needed, 3.1 GB are free". */
    public String words() {
        String needed = expected < most ? words(expected) + " to " + words(most) : words(most);
        return needed + " are needed, " + (free == DiskSpace.NOT_KNOWN
                ? "how much is free is not known" : words(free) + " are free");
    }

    /** An amount for people, e.g. "8.4 GB" (1 GB is a billion bytes). */
    static String words(long bytes) {
        double amount = Math.max(0, bytes);
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || amount >= 9.95 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }
}
