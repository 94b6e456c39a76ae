/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.driftless.pipeline.UsageException;

/**
 * What a folder of this machine is called on the cluster.
 *
 * @param here absolute, on this machine
 * @param there absolute, on the cluster, by its rules
 */
public record PathMapping(String here, String there) {

    /** Between the two when they are written down; in no name of a folder that people choose. */
    private static final String ARROW = " -> ";

    public PathMapping {
        here = withoutEnd(here.strip());
        there = withoutEnd(there.strip());
    }

    /** As {@link #toString()} wrote it; empty names if it can't be understood. */
    public static PathMapping parse(String text) {
        int arrow = text.indexOf(ARROW);
        return arrow < 0 ? new PathMapping(text, "")
                : new PathMapping(text.substring(0, arrow), text.substring(arrow + ARROW.length()));
    }

    /** What is wrong with it, as one sentence; null if nothing is. */
    public String problem() {
        if (!isAbsolute(here)) {
            return "Type the whole name of the folder on this machine, e.g. /mnt/data or Z:\\data.";
        }
        if (!isAbsolute(there)) {
            return "Type the whole name that the folder has on the cluster, e.g. /gpfs/lab/data.";
        }
        return here.contains(ARROW.strip()) || there.contains(ARROW.strip())
                ? "A folder with \"->\" in its name can't be given another name here: choose one above it." : null;
    }

    /**
     * What a file or folder of this machine is called on the cluster.
     *
     * @param mappings the longest that fits counts; none: it has the same name there
     * @throws UsageException if there are mappings and none of them fits
     */
    public static String there(Path path, List<PathMapping> mappings) throws UsageException {
        String name = path.toString();
        PathMapping best = null;
        for (PathMapping one : mappings) {
            if (one.fits(name) && (best == null || one.here.length() > best.here.length())) {
                best = one;
            }
        }
        if (best == null && !mappings.isEmpty()) {
            throw new UsageException(name + " is in none of the folders that have a name on the cluster: add its folder in"
                    + " Preferences > Driftless > Cluster, or move it into " + mappings.get(0).here + ".");
        }
        return best == null ? name : best.replaced(name);
    }

    private boolean fits(String name) {
        int length = here.length();
        boolean begins = name.regionMatches(isWindows(here), 0, here, 0, length)
                || isWindows(here) && name.replace('\\', '/').regionMatches(true, 0, here.replace('\\', '/'), 0, length);
        return begins && (name.length() == length || isSeparator(name.charAt(length)) || isSeparator(here.charAt(length - 1)));
    }

    private String replaced(String name) {
        String rest = name.substring(here.length());
        String inTheirWay = isWindows(there) ? rest.replace('/', '\\') : isWindows(here) ? rest.replace('\\', '/') : rest;
        boolean ends = isSeparator(there.charAt(there.length() - 1));
        boolean begins = !inTheirWay.isEmpty() && isSeparator(inTheirWay.charAt(0));
        String between = ends || begins || inTheirWay.isEmpty() ? "" : "/";
        return there + between + (ends && begins ? inTheirWay.substring(1) : inTheirWay);
    }

    private static boolean isAbsolute(String name) {
        return name.startsWith("/") || isWindows(name);
    }

    private static boolean isWindows(String name) {
        return name.startsWith("\\\\") || name.matches("[A-Za-z]:.*");
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    private static String withoutEnd(String name) {
        boolean root = name.length() <= 1 || name.matches("[A-Za-z]:[/\\\\]");
        return !root && isSeparator(Objects.requireNonNull(name).charAt(name.length() - 1))
                ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public String toString() {
        return here + ARROW + there;
    }
}
