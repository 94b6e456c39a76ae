/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.driftless.core.progress.Wording;

/** Numbers, lists and directions in plain English. */
final class Words {

    private static final String[] DIRECTIONS = {"to the right", "to the right and down", "down",
        "to the left and down", "to the left", "to the left and up", "up", "to the right and up"};

    private Words() {
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A length in pixels with the digits that matter, without the unit. */
    static String pixels(double length) {
        return format(length < 0.095 ? "%.3f" : length < 0.95 ? "%.2f" : "%.1f", length);
    }

    /** An angle, given in radians, in degrees with the digits that matter, without the unit. */
    static String degrees(double radians) {
        double degrees = Math.toDegrees(Math.abs(radians));
        return format(degrees < 0.0095 ? "%.4f" : degrees < 0.095 ? "%.3f" : "%.2f", degrees);
    }

    /** The direction of a shift on the screen, where y points down. */
    static String direction(double dx, double dy) {
        int sector = (int) Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
        return DIRECTIONS[Math.floorMod(sector, 8)];
    }

    /** "a", "a and b", "a, b and c". */
    static String list(Collection<?> items) {
        List<String> all = new ArrayList<>();
        items.forEach(item -> all.add(item.toString()));
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** "particle 3", "particles 3 and 4". */
    static String particles(Collection<Integer> ids) {
        return (ids.size() == 1 ? "particle " : "particles ") + list(ids);
    }

    /** "frame 3", "frames 3 to 7 and 12"; at most five runs are named. */
    static String frames(List<Integer> ascending, Wording wording) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        while (from < ascending.size()) {
            int to = from;
            while (to + 1 < ascending.size() && ascending.get(to + 1) == ascending.get(to) + 1) {
                to++;
            }
            if (runs.size() == 5) {
                runs.add((ascending.size() - from) + " more");
                break;
            }
            int first = wording.frame(ascending.get(from));
            runs.add(from == to ? "" + first : first + " to " + wording.frame(ascending.get(to)));
            from = to + 1;
        }
        return (ascending.size() == 1 ? "frame " : "frames ") + list(runs);
    }
}
