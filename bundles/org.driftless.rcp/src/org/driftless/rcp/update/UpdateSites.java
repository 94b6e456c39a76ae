/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The update sites that the user has set; else those of a file in the installation, which serves all its users. */
final class UpdateSites {

    /** In the folder of the installation: one address a line. Updates leave it alone. */
    static final String FILE = "update-sites.txt";

    private static final String KEY = "update.sites";

    private final IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.driftless.rcp");

    UpdateSites(Installation installation) {
        store.setDefault(KEY, String.join("\n", listed(installation.folder().resolve(FILE))));
    }

    List<UpdateSite> all() {
        return sites(store.getString(KEY));
    }

    List<UpdateSite> usual() {
        return sites(store.getDefaultString(KEY));
    }

    void set(List<UpdateSite> sites) {
        store.setValue(KEY, sites.stream().map(UpdateSite::address).collect(Collectors.joining("\n")));
    }

    private static List<UpdateSite> sites(String lines) {
        return lines.lines().map(UpdateSite::new).toList();
    }

    private static List<String> listed(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            ILog.of(UpdateSites.class).warn(file + " could not be read: " + e.getMessage(), e);
            return List.of();
        }
    }
}
