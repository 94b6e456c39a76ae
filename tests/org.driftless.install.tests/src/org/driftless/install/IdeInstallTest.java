/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life of Driftless in an Eclipse IDE: installed from our site, not noticed, used, and gone again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdeInstallTest {

    private static final String FEATURE = "org.driftless.feature";
    private static final String PERSPECTIVE = "org.driftless.ui.perspective.alignment";
    private static final String OURS = "bundles org.driftless";

    @TempDir
    static Path folder;

    private static Ide ide;
    private static List<String> before;

    @BeforeAll
    static void install() throws Exception {
        ide = Ide.fresh(folder);
        before = ide.plugins();
        assertEquals(List.of(), before.stream().filter(IdeInstallTest::isOurs).toList());
        ide.install(FEATURE);
    }

    private static boolean isOurs(String plugin) {
        return plugin.startsWith("org.driftless.") && !plugin.startsWith("org.driftless.install.");
    }

    @Test
    @Order(1)
    void bringsOurBundlesAndJustTheLibrariesThatAnIdeLacks() throws Exception {
        List<String> brought = ide.plugins().stream().filter(name -> !before.contains(name))
                .map(name -> name.replaceAll("_[0-9].*", "")).toList();
        assertEquals(List.of("com.google.gson", "org.apache.commons.commons-codec", "org.apache.commons.commons-csv",
                "org.apache.commons.commons-io", "org.apache.commons.math3", "org.driftless.core", "org.driftless.io",
                "org.driftless.pipeline", "org.driftless.plot", "org.driftless.ui", "org.eclipse.swtchart"), brought);
    }

    @Test
    @Order(2)
    void nothingOfOursRunsOrShowsBeforeItIsUsed() throws Exception {
        List<String> seen = ide.run("menu File", "menu Help", "menu Window", "idle", OURS);
        assertFalse(String.join("\n", seen.subList(0, 3)).matches("(?s).*(Image|Align|Example|Driftless).*"), seen::toString);
        assertTrue(seen.contains(bundles("idle")), seen::toString);
        assertEquals("", ofOurs(ide.log()));
    }

    @Test
    @Order(3)
    void alignsTheExampleInItsPerspective() throws Exception {
        List<String> seen = ide.run("perspective " + PERSPECTIVE, "menu Help", "command org.driftless.ui.commands.openExample",
                "command org.driftless.ui.commands.runAll", "file " + result("validation/drift_reduction_summary.png"), "idle",
                "views", OURS);
        assertTrue(seen.get(0).endsWith("Alignment"), seen::toString);
        assertTrue(seen.get(1).contains("Driftless Help"), seen::toString);
        assertFalse(seen.toString().contains("(failed)"), seen::toString);
        assertTrue(seen.contains(bundles("active")), seen::toString);
        assertTrue(Files.isRegularFile(result("drift_analysis/averaged_drift_trajectory.csv")));
        assertTrue(Files.isDirectory(result("aligned")));
        assertEquals("", ofOurs(ide.log()));
    }

    @Test
    @Order(4)
    void isThereAgainWhenTheIdeIsStartedAgain() throws Exception {
        List<String> seen = ide.run("idle", "perspectives", "editors", "views", "close " + PERSPECTIVE);
        assertTrue(seen.get(1).contains(PERSPECTIVE), seen::toString);
        assertFalse(seen.toString().contains("(failed)"), seen::toString);
        assertEquals("", ofOurs(ide.log()));
    }

    @Test
    @Order(5)
    void goesWithoutATraceInTheIdeOrTheWorkspace() throws Exception {
        ide.uninstall(FEATURE);
        assertEquals(before, ide.plugins());
        Files.deleteIfExists(ide.workspace().resolve(".metadata/.log"));
        List<String> seen = ide.run("idle", "menu File", "perspectives", OURS);
        assertEquals("bundles: ", seen.getLast());
        assertFalse(seen.get(1).contains("Image"), seen::toString);
        assertFalse(seen.get(2).contains("driftless"), seen::toString);
        assertEquals("", ofOurs(ide.log()));
        assertEquals(List.of(".metadata", "drifting_particles"), names(ide.workspace()));
        assertEquals(List.of(".project", ".settings"), names(ide.workspace().resolve("drifting_particles")));
        assertTrue(Files.isRegularFile(result("drift_analysis/averaged_drift_trajectory.csv")), "results stay");
    }

    private static String bundles(String state) {
        return Stream.of("core", "io", "pipeline", "plot", "ui")
                .map(name -> "org.driftless." + name + "=" + (name.equals("ui") ? state : "idle"))
                .collect(Collectors.joining(" ", "bundles: ", ""));
    }

    /** The entries of an Error Log that name us, save that the workbench has forgotten views that are not there any more. */
    private static String ofOurs(String log) {
        return Stream.of(log.split("(?m)^!(?=ENTRY )")).filter(entry -> entry.startsWith("ENTRY "))
                .filter(entry -> entry.replace("org.driftless.install.", "").contains("org.driftless"))
                .filter(entry -> !entry.contains("!MESSAGE Removing PartDescriptorImpl"))
                .collect(Collectors.joining("\n"));
    }

    private static Path result(String name) {
        return ide.home().resolve("Driftless example/script_output").resolve(name);
    }

    private static List<String> names(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
