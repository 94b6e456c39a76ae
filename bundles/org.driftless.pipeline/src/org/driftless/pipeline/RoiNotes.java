/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a region of ImageJ that was written from a particle says about it, and reads again. Slices count from 1. */
public final class RoiNotes {

    /** Property: the first slice in which the particle is there. */
    public static final String FIRST = "driftless-first-slice";
    /** Property: the last slice in which it is there. */
    public static final String LAST = "driftless-last-slice";

    private static final String NAME = "particle-";
    private static final Pattern OUR_NAME = Pattern.compile(NAME + "([1-9]\\d{0,8})");
    private static final String NUMBER = "[1-9]\\d{0,8}";

    private RoiNotes() {
    }

    /** What the region of a particle is called. */
    public static String name(int particleId) {
        return NAME + particleId;
    }

    /** The particle by the name of its region; null if it says none. */
    static Integer particleId(String name) {
        Matcher ours = OUR_NAME.matcher(name);
        return ours.matches() ? Integer.valueOf(ours.group(1)) : null;
    }

    /** The slice that a property says; null if it says none. */
    static Integer slice(Map<String, String> properties, String key) {
        String value = properties.getOrDefault(key, "");
        return value.matches(NUMBER) ? Integer.valueOf(value) : null;
    }
}
