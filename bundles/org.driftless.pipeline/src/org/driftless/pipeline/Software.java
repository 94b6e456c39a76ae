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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Which program this is, as results and {@code --version} state it. */
public final class Software {

    private static final String VERSION = version();

    /** E.g. "Driftless 0.1.0". */
    public static final String NAME_AND_VERSION = "Driftless " + (VERSION == null ? "(development)"
            : Stream.of(VERSION.split("\\.")).limit(3).collect(Collectors.joining(".")));
    /** Which build of that version it is, e.g. "v20261122-2302"; empty if that is not known. */
    public static final String BUILD = VERSION == null ? ""
            : Stream.of(VERSION.split("\\.")).skip(3).collect(Collectors.joining("."));

    private Software() {
    }

    /** With the build behind the third point; null for classes that are in no bundle and in no jar. */
    private static String version() {
        return Software.class.getClassLoader() == ClassLoader.getSystemClassLoader() ? ofJar() : InOsgi.version();
    }

    /** A class of its own: that of OSGi is signed, and to verify it takes a tenth of a second. */
    private static final class InOsgi {

        static String version() {
            Bundle bundle = FrameworkUtil.getBundle(Software.class);
            return bundle == null ? ofJar() : bundle.getVersion().toString();
        }
    }

    /** Without OSGi, the version that the jar of this class names. */
    private static String ofJar() {
        try {
            Path file = Path.of(Software.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(file)) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    return jar.getManifest().getMainAttributes().getValue("Bundle-Version");
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The installation is damaged: install it again", e);
        }
        return null;
    }
}
