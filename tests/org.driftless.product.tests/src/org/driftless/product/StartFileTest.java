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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script does before there is a Java. */
class StartFileTest {

    @TempDir
    Path folder;

    private Installed product;

    private void unpack() throws IOException, InterruptedException {
        product = Installed.unpack(folder.toRealPath(), "");
    }

    /** As on a machine whose Javas are all too old. */
    private void refuseEveryJava() throws IOException {
        Files.writeString(product.install().resolve("find-java.sh"), "\njava_fits() { return 1; }\n", StandardOpenOption.APPEND);
    }

    @Test
    void saysWhatToInstall() throws Exception {
        unpack();
        refuseEveryJava();
        String said = product.run(1, "--version");
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains("needs Java 21") && said.contains("https://adoptium.net"), said);
    }

    /** Who starts by a double-click sees no terminal. */
    @Test
    void saysWhatToInstallInADialog() throws Exception {
        unpack();
        refuseEveryJava();
        Installed user = product.withoutJava(folder.toRealPath());
        Path dialog = folder.toRealPath().resolve("programs").resolve("zenity");
        Installed.program(dialog, "printf '%s\\n' \"$@\" >\"$HOME/dialog\"");
        user.run(1, "--version");
        assertFalse(Files.exists(user.home().resolve("dialog")), "a command needs no dialog");
        user.run(1);
        String shown = Files.readString(user.home().resolve("dialog"));
        assertTrue(shown.contains("--error") && shown.contains("needs Java 21"), shown);
    }

    @Test
    void namesABundleThatIsMissing() throws Exception {
        unpack();
        Path list = product.list();
        Files.writeString(list, Files.readString(list).replaceAll("(?m)^picocli,.*\n", ""));
        String said = product.run(1, "--version");
        assertTrue(said.contains("incomplete: picocli is missing"), said);
    }

    /** As a process leaves it that was killed while it put an update into place; the start file is part of that. */
    @Test
    void finishesAnUpdateThatWasCutShort() throws Exception {
        unpack();
        Path install = product.install();
        Path ready = Files.createDirectories(install.resolve("update").resolve("ready"));
        Path start = Files.copy(install.resolve("driftless"), ready.resolve("driftless"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(start, Files.readString(start).replaceFirst("\nset -u\n", "\nset -u\necho the new one: \"\\$@\"\n"));
        Path list = ready.resolve(install.relativize(product.list()));
        Files.createDirectories(list.getParent());
        Files.writeString(list, Files.readString(product.list()) + "# new\n");
        String said = product.run(0, "--version");
        assertTrue(said.startsWith("the new one: --version\nDriftless "), said);
        assertFalse(Files.exists(install.resolve("update")));
        assertTrue(Files.readString(product.list()).endsWith("# new\n"));
    }

    @Test
    void isPutIntoTheMenuAndTakenOut() throws Exception {
        unpack();
        Path data = folder.toRealPath().resolve("data");
        Path entry = data.resolve("applications/org.driftless.desktop");
        Path icon = data.resolve("icons/hicolor/256x256/apps/org.driftless.png");
        runMenu(data);
        assertTrue(Files.readAllLines(entry).contains("Exec=\"" + product.install() + "/driftless\" --workbench %F"));
        assertTrue(Files.exists(icon));
        runMenu(data, "--remove");
        assertFalse(Files.exists(entry) || Files.exists(icon));
    }

    private void runMenu(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(product.install().resolve("add-to-menu").toString());
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("XDG_DATA_HOME", data.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }
}
