/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.framework.FrameworkUtil;

/**
 * A folder that Driftless was unpacked into.
 *
 * @param folder with the start file
 */
record Installation(Path folder) {

    /** The list of bundles: what it names is what starts. */
    static final Path LIST = Path.of("configuration", "org.eclipse.equinox.simpleconfigurator", "bundles.info");

    private static final String OURS = "org.driftless.rcp";

    /** That of this process. */
    static Installation ofProcess() {
        return new Installation(new File(Platform.getInstallLocation().getURL().getPath()).toPath());
    }

    /** What this process runs, which is not what is installed any more after an update. */
    static Release running() {
        return new Release(Version.create(FrameworkUtil.getBundle(Installation.class).getVersion().toString()));
    }

    /** What the next start will run. */
    Release installed() throws UpdateException {
        try {
            return bundles().filter(fields -> fields[0].equals(OURS)).map(fields -> new Release(Version.create(fields[1])))
                    .findFirst().orElseThrow(() -> new IOException("it does not name " + OURS));
        } catch (IOException e) {
            throw new UpdateException("The list of bundles " + folder.resolve(LIST) + " can't be read: " + e.getMessage()
                    + ". Unpack Driftless again.", e);
        }
    }

    /** The files and folders of its bundles, relative to it. */
    List<Path> bundleFiles() throws IOException {
        return bundles().map(fields -> Path.of(fields[2])).toList();
    }

    /** Each as its name, version, file, start level, and whether it is started. */
    private Stream<String[]> bundles() throws IOException {
        return Files.readAllLines(folder.resolve(LIST)).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","));
    }

    /**
     * @return null if this process may update it, else two sentences that say why not, and who can
     */
    String refusal() {
        if (!Files.isDirectory(folder.resolve("p2"))) {
            return "The Driftless in " + folder + " can't update itself, since its folder p2 is missing. Unpack the archive of "
                    + "the new version instead.";
        }
        if (Stream.of(folder, folder.resolve("plugins"), folder.resolve(LIST).getParent()).allMatch(Installation::mayWrite)) {
            return null;
        }
        return "You may not write to its folder, " + folder + owner() + ". Ask whoever looks after it to update Driftless "
                + "there; or unpack the archive of the new version into a folder of your own, and use that.";
    }

    private String owner() {
        try {
            return " (its owner is " + Files.getOwner(folder).getName() + ")";
        } catch (IOException | UnsupportedOperationException notKnown) {
            return "";
        }
    }

    /** By trying: permissions do not tell of all that a system may forbid. */
    private static boolean mayWrite(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".driftless", null));
            return true;
        } catch (IOException itIsSaidWhichFolder) {
            return false;
        }
    }
}
