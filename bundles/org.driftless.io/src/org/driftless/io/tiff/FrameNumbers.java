/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through the file names of a sequence for frames that are missing or may be out of order. The frame number is
 * the last number in a name; names that are equal but for it form a series.
 */
final class FrameNumbers {

    private static final int MAX_GAPS_NAMED = 5;

    /** Longer numbers are no counters. */
    private static final int MAX_DIGITS = 15;

    private record Numbered(String name, long number) {
    }

    private FrameNumbers() {
    }

    /**
     * @param names in {@link NaturalOrder}
     * @return a sentence for each thing to look at; empty if all is well
     */
    static List<String> warnings(List<String> names) {
        List<Numbered> all = new ArrayList<>();
        Map<List<String>, List<Numbered>> series = series(names, all);
        List<String> warnings = new ArrayList<>();
        for (List<Numbered> one : series.values()) {
            addGaps(one, warnings);
        }
        addDisorder(all, warnings);
        return warnings;
    }

    /** The counting of names that make one series; empty for others, and for times in place of counters. */
    static Optional<SequenceInfo.Numbering> numbering(List<String> names) {
        Map<List<String>, List<Numbered>> series = series(names, new ArrayList<>());
        if (series.size() != 1 || series.values().iterator().next().size() < names.size()) {
            return Optional.empty();
        }
        List<Numbered> only = series.values().iterator().next();
        long first = only.getFirst().number;
        long last = only.getLast().number;
        long step = only.size() == 1 ? 1 : usualStep(only);
        return step <= 0 ? Optional.empty()
                : Optional.of(new SequenceInfo.Numbering(first, last, step, (last - first) / step + 1 - only.size()));
    }

    /** @param all is given the numbered names of all series, in their order */
    private static Map<List<String>, List<Numbered>> series(List<String> names, List<Numbered> all) {
        Map<List<String>, List<Numbered>> series = new LinkedHashMap<>();
        for (String name : names) {
            List<String> parts = NaturalOrder.parts(NaturalOrder.stem(name));
            int at = lastNumber(parts);
            if (at >= 0) {
                Numbered numbered = new Numbered(name, Long.parseLong(parts.get(at)));
                parts.set(at, "#");
                series.computeIfAbsent(parts, key -> new ArrayList<>()).add(numbered);
                all.add(numbered);
            }
        }
        return series;
    }

    /** By how much the number of a name is above that of another; 0 if the names differ in more, or have none. */
    static long difference(String before, String next) {
        List<String> a = NaturalOrder.parts(NaturalOrder.stem(before));
        List<String> b = NaturalOrder.parts(NaturalOrder.stem(next));
        int at = lastNumber(a);
        if (at < 0 || lastNumber(b) != at) {
            return 0;
        }
        long number = Long.parseLong(a.set(at, "#"));
        long other = Long.parseLong(b.set(at, "#"));
        return a.equals(b) ? other - number : 0;
    }

    private static int lastNumber(List<String> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (NaturalOrder.isNumber(parts.get(i))) {
                return parts.get(i).length() <= MAX_DIGITS ? i : -1;
            }
        }
        return -1;
    }

    private static void addGaps(List<Numbered> series, List<String> warnings) {
        long step = usualStep(series);
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < series.size() && step > 0; i++) {
            long from = series.get(i - 1).number + step;
            long to = series.get(i).number - step;
            if (from <= to) {
                gaps.add((from == to ? Long.toString(from) : from + " to " + to) + " (between "
                        + series.get(i - 1).name + " and " + series.get(i).name + ")");
            }
        }
        if (!gaps.isEmpty()) {
            int named = Math.min(gaps.size(), MAX_GAPS_NAMED);
            String more = gaps.size() > named ? " and " + (gaps.size() - named) + " more gaps" : "";
            warnings.add("Frames are missing: " + String.join(", ", gaps.subList(0, named)) + more
                    + "; time then does not pass evenly from frame to frame.");
        }
    }

    /** The step that at least half of the numbers make, or 0: times in place of counters make no step. */
    private static long usualStep(List<Numbered> series) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < series.size(); i++) {
            counts.merge(series.get(i).number - series.get(i - 1).number, 1, Integer::sum);
        }
        return counts.entrySet().stream().filter(e -> 2 * e.getValue() >= series.size() - 1)
                .mapToLong(Map.Entry::getKey).min().orElse(0);
    }

    /** Warns where every frame has a number of its own, yet other parts of the names decide the order. */
    private static void addDisorder(List<Numbered> all, List<String> warnings) {
        Set<Long> seen = new HashSet<>();
        Numbered before = null;
        Numbered after = null;
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i).number)) {
                return;
            }
            if (i > 0 && after == null && all.get(i).number < all.get(i - 1).number) {
                before = all.get(i - 1);
                after = all.get(i);
            }
        }
        if (after != null) {
            warnings.add("The order is that of the whole names, and " + after.name + " comes after " + before.name
                    + "; if the last number is the frame's, rename the files so that the names begin with it.");
        }
    }
}
