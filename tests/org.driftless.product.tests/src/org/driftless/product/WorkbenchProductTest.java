/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What was unpacked opens its window, and ends without a word in the log. */
@ResourceLock(Windows.DISPLAY)
class WorkbenchProductTest {

    @TempDir
    Path folder;

    @BeforeEach
    void requireDisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "there is no display");
    }

    @Test
    void opensWhatIsNamedFromAFolderThatCantBeWritten() throws Exception {
        Path here = folder.toRealPath();
        Installed product = ReadOnlyInstall.of(Installed.unpack(here, ""));
        List<String> before = product.state();
        openAndClose(product, "frames - Driftless", "--workbench", Installed.example(here).toString());
        assertEquals(before, product.state());
    }

    @Test
    void opensWithItsOwnJava() throws Exception {
        Path here = folder.toRealPath();
        Installed product = Installed.unpack(here, "-java").withoutJava(here);
        String java = openAndClose(product, "Driftless");
        assertEquals(product.install().resolve("jre/bin/java").toString(), java);
    }

    /** @return the Java that ran it */
    private static String openAndClose(Installed product, String title, String... arguments) throws Exception {
        Path printed = product.home().resolve("printed.txt");
        Process process = product.onDisplay().start(printed, arguments);
        try {
            Windows windows = new Windows(process.toHandle(), printed);
            String window = windows.main(title);
            windows.settle();
            String java = process.info().command().orElseThrow();
            windows.close(window);
            assertEquals(0, process.waitFor(), Files.readString(printed));
            Windows.requireQuietLog(product);
            return java;
        } finally {
            process.destroyForcibly();
        }
    }
}
