/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.Collection;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What the user calls the group of a project, kept with the workbench's settings by the images' path: a tag belongs to who
 * compares, and not to the data, which may be somebody else's or lie where nothing can be written.
 */
final class ProjectTags {

    private static final String NODE = "org.driftless.ui/tags";

    private ProjectTags() {
    }

    /** The tag of a project; empty if it has none. */
    static String of(Path images) {
        return node().get(images.toString(), "");
    }

    /** @param tag empty for none */
    static void set(Collection<Path> projects, String tag) {
        for (Path images : projects) {
            if (tag.isEmpty()) {
                node().remove(images.toString());
            } else {
                node().put(images.toString(), tag);
            }
        }
        Job.createSystem("Keeping the tags of projects", (ICoreRunnable) monitor -> write()).schedule();
    }

    private static void write() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(ProjectTags.class).warn("The tags of projects could not be kept: " + e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
