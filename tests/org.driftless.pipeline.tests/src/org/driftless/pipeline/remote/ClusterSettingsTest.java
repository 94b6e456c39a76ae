/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.pipeline.remote.ClusterSettings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be set, and what is found out about it without sending work. */
class ClusterSettingsTest {

    private static final Path PROGRAM = Path.of("driftless");

    private static ClusterSettings spark(String master) {
        return new ClusterSettings(Kind.SPARK, master, "", List.of());
    }

    private static ClusterCheck.Answer ask(String command) {
        return new ClusterCheck(new ClusterSettings(Kind.COMMAND, "", command, List.of()), PROGRAM).ask();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[4]", "local[*]", "local[*,4]", "local[2,4]", " spark://login.cluster:7077 ",
        "spark://a:7077,b:7077", "yarn", "k8s://https://host:443"})
    void masters(String master) {
        assertNull(spark(master).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "login.cluster:7077", "spark://login.cluster", "spark://a:7077,", "local[]", "local[*", "spark://a b:1"})
    void notMasters(String master) {
        assertNotNull(spark(master).problem());
        assertFalse(new ClusterCheck(spark(master), PROGRAM).ask().isGood());
    }

    @Test
    void aMasterThatListensAnswers() throws IOException {
        int port;
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listening.getLocalPort();
            ClusterCheck.Answer answer = new ClusterCheck(spark("spark://127.0.0.1:" + port), PROGRAM).ask();
            assertTrue(answer.isGood(), answer.words());
        }
        ClusterCheck.Answer answer = new ClusterCheck(spark("spark://127.0.0.1:" + port), PROGRAM).ask();
        assertEquals("Nothing answers at 127.0.0.1:" + port + ": check the port, and that the master is started.", answer.words());
    }

    @Test
    void withoutAProgramOfOurOwnThereIsNoSpark() {
        assertFalse(new ClusterCheck(spark("local[*]"), null).ask().isGood());
    }

    @Test
    void programsAndScriptsAreLookedFor(@TempDir Path folder) throws IOException {
        Path script = Files.createFile(folder.resolve("sub mit.sh"));
        assertTrue(ask("sh '" + script + "' {folder}").isGood());
        ClusterCheck.Answer missing = ask("sh " + folder.resolve("other.sh") + " {folder}");
        assertFalse(missing.isGood());
        assertTrue(missing.words().startsWith(folder.resolve("other.sh") + " is not there"), missing.words());
        assertEquals("no-such-program-x is not found on this machine: check its name, or type where it is.",
                ask("no-such-program-x {folder}").words());
    }

    @Test
    void theProblemOfAFolderIsTold() {
        ClusterSettings settings = new ClusterSettings(Kind.COMMAND, "", "sbatch run.sh {folder}", List.of(new PathMapping("x", "/y")));
        assertEquals(new PathMapping("x", "/y").problem(), settings.problem());
    }
}
