/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What was unpacked runs the steps without a display. */
@TestMethodOrder(OrderAnnotation.class)
class CommandLineProductTest {

    private static final int FRAMES = 20;

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void alignsFromAFolderThatCantBeWritten() throws Exception {
        Path here = Files.createDirectory(folder.toRealPath().resolve("plain"));
        Installed product = ReadOnlyInstall.of(Installed.unpack(here, ""));
        List<String> before = product.state();
        requireAligned(product.run(0, "run", Installed.example(here).toString()), here);
        assertTrue(product.run(1, "status", here.resolve("missing").toString()).contains("missing"));
        product.run(2, "run", "--no-such-option");
        assertEquals(before, product.state());
    }

    /** The same result to the byte, with no Java that it could have taken instead. */
    @Test
    @Order(2)
    void alignsWithItsOwnJava() throws Exception {
        Path here = Files.createDirectory(folder.toRealPath().resolve("own"));
        Installed product = Installed.unpack(here, "-java").withoutJava(here);
        String settings = product.with("JDK_JAVA_OPTIONS", "-XshowSettings:properties").run(0, "--version");
        assertTrue(settings.contains("java.home = " + product.install().resolve("jre") + "\n"), settings);
        requireAligned(product.run(0, "run", Installed.example(here).toString()), here);
        for (Path frame : aligned(here)) {
            Path other = aligned(folder.toRealPath().resolve("plain")).stream()
                    .filter(each -> each.getFileName().equals(frame.getFileName())).findFirst().orElseThrow();
            assertArrayEquals(Files.readAllBytes(other), Files.readAllBytes(frame), frame.toString());
        }
    }

    private static void requireAligned(String printed, Path here) throws IOException {
        assertTrue(printed.contains("the alignment is right to within noise"), printed);
        assertEquals(FRAMES, aligned(here).size());
    }

    private static List<Path> aligned(Path here) throws IOException {
        try (Stream<Path> files = Files.list(here.resolve("Proben \u00fc").resolve("script_output").resolve("aligned"))) {
            return files.filter(file -> file.toString().endsWith(".tif")).sorted().toList();
        }
    }
}
