/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An installation that its users may not write, as an administrator makes it. */
final class ReadOnlyInstall {

    private ReadOnlyInstall() {
    }

    static Installed of(Installed product) throws IOException {
        try (Stream<Path> files = Files.walk(product.install())) {
            files.forEach(ReadOnlyInstall::forbidWriting);
        }
        return product.through(withoutPrivileges());
    }

    private static void forbidWriting(Path file) {
        try {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            rights.removeAll(Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE));
            Files.setPosixFilePermissions(file, rights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What takes from root the right to write everywhere; nothing for other users, who don't have it. */
    private static List<String> withoutPrivileges() throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return List.of();
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not there, and root may write everywhere");
        return List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }
}
