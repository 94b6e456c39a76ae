/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/** The folder with the settings of this workbench: chosen unless the command says it, and locked. */
final class Settings {

    private final Location location;
    private Path refused;

    /** @param location of the platform; where it is not set yet, the usual folder is taken */
    Settings(Location location) {
        this.location = location;
    }

    /**
     * Two workbenches on one settings folder would overwrite each other's layout.
     *
     * @return null when the folder is ours, else a sentence for the user
     */
    String take() {
        try {
            if (!location.isSet()) {
                choose();
            }
            return location.lock() ? null : NLS.bind(Messages.Application_inUse, location.getURL().getPath());
        } catch (IOException e) {
            String folder = location.isSet() ? location.getURL().getPath() : UserFolders.ofProcess().documents().toString();
            return NLS.bind(Messages.Application_notWritable, folder, e.getMessage());
        }
    }

    private void choose() throws IOException {
        WorkspaceFolder folder = WorkspaceFolder.choose(UserFolders.ofProcess());
        refused = folder.refused();
        location.set(asPlatformUrl(folder.path()), false);
    }

    /** The platform takes the URL's path for the file's as it is, so that a blank must stay a blank. */
    @SuppressWarnings("deprecation")
    private static URL asPlatformUrl(Path folder) throws IOException {
        String path = folder.toString().replace('\\', '/');
        return new URL("file", null, path.startsWith("/") ? path : "/" + path);
    }

    /** Tells the user when the settings are not in the documents, as they should. */
    void sayIfElsewhere() {
        if (refused != null) {
            MessageDialog.openWarning(null, Messages.Application_title,
                    NLS.bind(Messages.Application_settingsElsewhere, refused, location.getURL().getPath()));
        }
    }

    /** Lets another workbench have the folder. */
    void release() {
        location.release();
    }
}
