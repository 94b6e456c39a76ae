/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a step's frames, each of which is done by a process of its own.
 *
 * @param number which one, from 1
 * @param count of how many
 */
public record Shard(int number, int count) implements Comparable<Shard> {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,4})/([1-9]\\d{0,4})");

    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(number + "/" + count);
        }
    }

    /**
     * Understands the option of the command line.
     *
     * @param text e.g. "2/3"
     * @throws UsageException if it is none
     */
    public static Shard parse(String text) throws UsageException {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new UsageException("--shard takes which part of how many, e.g. 2/3, not \"" + text + "\".");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * Its part of some frames.
     *
     * @param frames how many
     * @param unit what parts are a multiple of, but for the last
     * @return position of its first frame, and behind its last one; the same where there are not enough for it
     */
    int[] part(int frames, int unit) {
        long units = (frames + unit - 1L) / unit;
        return new int[] {(int) Math.min(frames, units * (number - 1) / count * unit),
                (int) Math.min(frames, units * number / count * unit)};
    }

    /** By their count, then by their number. */
    @Override
    public int compareTo(Shard other) {
        return Comparator.comparingInt(Shard::count).thenComparingInt(Shard::number).compare(this, other);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
