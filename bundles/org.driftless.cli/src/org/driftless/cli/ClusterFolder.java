/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

import org.driftless.pipeline.Software;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

/**
 * The folder with Spark and with Driftless as Spark runs it, which is unpacked from an archive of its own.
 *
 * @param path the folder
 */
record ClusterFolder(Path path) {

    /** The variable of the environment that names the folder. */
    private static final String VARIABLE = "DRIFTLESS_CLUSTER";
    /** The variable by which the start script of the sources says where they are. */
    private static final String SOURCES = "DRIFTLESS_SOURCES";
    private static final String NAME = "driftless-cluster";
    private static final String VERSION = "Bundle-Version";

    /**
     * Finds it: where the environment says, else what the sources are built to, else beside the installation.
     *
     * @throws StepException if there is none, or that of another version; says what to do
     */
    static ClusterFolder find() throws IOException, StepException {
        String named = System.getenv(VARIABLE);
        String sources = System.getenv(SOURCES);
        Path found = named != null ? Path.of(named).toAbsolutePath() : sources != null ? build(Path.of(sources)) : beside();
        ClusterFolder folder = new ClusterFolder(found);
        if (!Files.isRegularFile(folder.jar())) {
            throw new UsageException(VARIABLE + " is " + found + ", where no " + NAME + " is unpacked.");
        }
        folder.requireSameVersion();
        return folder;
    }

    /** Driftless for Spark: what it hands to its workers. */
    Path jar() {
        return path.resolve(NAME + ".jar");
    }

    private void requireSameVersion() throws IOException, StepException {
        String version;
        try (JarFile jar = new JarFile(jar().toFile())) {
            version = jar.getManifest().getMainAttributes().getValue(VERSION);
        }
        // Classes that are in no jar have no version: those of an IDE, or of tests.
        if (!Software.BUILD.isEmpty() && !version.endsWith("." + Software.BUILD)) {
            throw new StepException(path + " is of another version (" + version + ") than this Driftless (" + Software.BUILD
                    + "), which may make other results: take the " + NAME + " archive of the same release.");
        }
    }

    private static Path build(Path sources) throws IOException, StepException {
        Process process = new ProcessBuilder(sources.resolve("cluster/build").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new StepException("Without " + NAME + " there is no Spark to work with: see above.");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StepException("Interrupted while " + NAME + " was built.", e);
        }
        return Path.of(printed);
    }

    /** In the folder of the installation, or beside it. */
    private static Path beside() throws IOException, StepException {
        Path installation = installation();
        if (installation != null) {
            for (Path place : new Path[] {installation, installation.getParent()}) {
                try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, NAME + "*")) {
                    for (Path folder : folders) {
                        if (Files.isRegularFile(new ClusterFolder(folder).jar())) {
                            return folder;
                        }
                    }
                }
            }
        }
        throw new StepException("Spark comes in an archive of its own: unpack " + NAME + "-....tar.gz of this release "
                + (installation == null ? "anywhere" : "in " + installation.getParent()) + ", or name its folder with "
                + VARIABLE + "=FOLDER (see docs/cluster.md).");
    }

    /** The folder above that of the jars; null if the classes are in no jar. */
    private static Path installation() throws IOException {
        try {
            Path place = Path.of(ClusterFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(place) ? place.getParent().getParent() : null;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
