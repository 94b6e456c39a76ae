/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Which program this is, as results and {@code --version} state it. */
public final class Software {

    /** E.g. "Driftless 0.1.0". */
    public static final String NAME_AND_VERSION = "Driftless " + plain(version());
    /** Which build of that version it is, e.g. "v20261122-2302"; empty if that is not known. */
    public static final String BUILD = version() == null ? "" : version().getQualifier();

    private Software() {
    }

    /** Null for classes that are in no bundle and in no jar. */
    private static Version version() {
        Bundle bundle = FrameworkUtil.getBundle(Software.class);
        return bundle == null ? ofJar() : bundle.getVersion();
    }

    private static String plain(Version version) {
        return version == null ? "(development)"
                : version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** Without OSGi, the version that the jar of this class names. */
    private static Version ofJar() {
        try {
            Path file = Path.of(Software.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(file)) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    return Version.parseVersion(
                            jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_VERSION));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The installation is damaged: install it again", e);
        }
        return null;
    }
}
