/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where new versions are published.
 *
 * @param address as the user types it: a web address (https), a folder, or a zip file
 */
record UpdateSite(String address) {

    /**
     * The address as p2 wants it.
     *
     * @throws UpdateException if it can't be one, or names a file or folder that is not there
     */
    URI location() throws UpdateException {
        String lower = address.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("http://")) {
                throw new UpdateException(address + " is not safe: whoever is on the way may change what comes from it. Use "
                        + "https://, a folder or a zip file.");
            }
            if (lower.startsWith("https://")) {
                return new URI(address.replace(" ", "%20"));
            }
            return ofFile(lower.startsWith("file:") ? Path.of(new URI(address.replace(" ", "%20"))) : Path.of(address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UpdateException(address + " is neither a web address nor the name of a folder or a zip file.", e);
        }
    }

    private URI ofFile(Path file) throws UpdateException {
        if (!file.isAbsolute()) {
            throw new UpdateException(address + " is neither a web address nor the full name of a folder or a zip file.");
        }
        if (Files.isDirectory(file)) {
            return file.toUri();
        }
        if (!Files.isRegularFile(file)) {
            throw new UpdateException(file + " is not there. If it is on a network drive, connect that first.");
        }
        return URI.create("jar:" + file.toUri() + "!/");
    }

    /** @return null if it can be an address, else a sentence that says why not; what the network holds is not looked at */
    String problem() {
        try {
            location();
            return null;
        } catch (UpdateException e) {
            return e.getMessage();
        }
    }
}
