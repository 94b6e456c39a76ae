/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The image folders that were opened last, kept with the user's settings. */
public final class RecentFolders {

    private static final String NODE = "org.driftless.ui";
    private static final String KEY = "recentFolders";
    private static final int MAX = 6;

    private RecentFolders() {
    }

    /** Those that were opened last, the latest first; they may be gone by now. */
    public static List<Path> all() {
        return node().get(KEY, "").lines().map(Path::of).toList();
    }

    /** @param opened in the order in which they were opened */
    public static void remember(Collection<OpenProject> opened) {
        List<Path> before = all();
        LinkedHashSet<Path> folders = new LinkedHashSet<>();
        opened.forEach(project -> folders.addFirst(project.session().project().imageFolder()));
        folders.addAll(before);
        List<Path> kept = folders.stream().limit(MAX).toList();
        if (!kept.equals(before)) {
            node().put(KEY, String.join("\n", kept.stream().map(Path::toString).toList()));
            Job.createSystem("Keeping the list of recent folders", (ICoreRunnable) monitor -> write()).schedule();
        }
    }

    private static void write() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(RecentFolders.class).warn("The list of recent folders could not be kept: " + e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
