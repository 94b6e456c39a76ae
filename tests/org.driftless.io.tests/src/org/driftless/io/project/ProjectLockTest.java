/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import org.apache.commons.csv.CSVFormat;
import org.driftless.core.particle.Particle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {

    @TempDir
    Path home;
    private Path images;
    private Path json;
    private Path lock;

    @BeforeEach
    void makeProject() throws IOException {
        images = ProjectFixture.images(home.resolve("run1"));
        json = ProjectFixture.project(home.resolve("script_output"), images.toString());
        lock = json.resolveSibling("particle_selections.json.lock");
    }

    @Test
    void secondProcessIsRefusedWithTheHoldersName() throws Exception {
        Process other = otherJava();
        try {
            Project project = Project.open(json, null);
            byte[] before = Files.readAllBytes(json);
            ProjectLockedException e = assertThrows(ProjectLockedException.class, project::lock);
            assertEquals(other.pid(), e.holder().process());
            assertEquals(LockHolder.self().host(), e.holder().host());
            assertEquals(System.getProperty("user.name"), e.holder().user());
            assertEquals(json + " is in use by another Driftless (process " + other.pid() + " on "
                    + LockHolder.self().host() + ", user " + System.getProperty("user.name") + ", since "
                    + e.holder().words().replaceFirst(".*since ", "") + "): wait until that is done, or end it.",
                    e.getMessage());
            assertEquals(e.holder(), project.usedElsewhere().orElseThrow());
            assertThrows(ProjectLockedException.class, project::save);
            assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(json)));
            assertEquals(1, Project.open(json, null).particles().size(), "Reading needs no lock");
        } finally {
            end(other);
        }
    }

    @Test
    void noLockSurvivesAKill() throws Exception {
        Process other = otherJava();
        assertTrue(Files.exists(lock));
        end(other);
        assertTrue(Files.exists(lock), "It was killed, so nobody has removed the file");
        Project project = Project.open(json, null);
        assertEquals(Optional.empty(), project.usedElsewhere());
        try (ProjectLock.Held held = project.lock()) {
            assertTrue(held.warning().isEmpty(), "It was a process of this machine: surely gone");
            assertTrue(Files.readString(lock).contains("process " + ProcessHandle.current().pid() + "\n"));
        }
        assertFalse(Files.exists(lock));
    }

    @Test
    void lookingDoesNotTakeTheLockAway() throws Exception {
        Project project = Project.open(json, null);
        try (ProjectLock.Held held = project.lock()) {
            assertEquals(Optional.empty(), Project.open(json, null).usedElsewhere(), "It is this process");
            Process other = startOtherJava();
            try {
                assertNull(firstLine(other), "The other one must be refused though this one has looked meanwhile");
            } finally {
                end(other);
            }
        }
    }

    @Test
    void onePartOfAProcessKeepsTheOthersOut() throws IOException {
        Project first = Project.open(json, null);
        Project second = Project.open(json, null);
        ProjectLock.Held held = first.lock();
        assertThrows(ProjectLockedException.class, second::save);
        first.save();
        held.close();
        held.close();
        assertThrows(ProjectChangedException.class, second::lock, "What it has read is out of date");
        Project third = Project.open(json, null);
        third.save();
        assertFalse(Files.exists(lock));
    }

    @Test
    void theSameFolderUnderAnotherNameIsTheSameProject() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), json.getParent());
        try (ProjectLock.Held held = Project.open(json, null).lock()) {
            Project other = Project.open(link.resolve(json.getFileName()), null);
            assertThrows(ProjectLockedException.class, other::lock);
            assertEquals(json.toRealPath(), other.identity());
        }
    }

    @Test
    void twoProjectsOfOneProcessAreBothLocked() throws IOException {
        Path images2 = ProjectFixture.images(home.resolve("b").resolve("run1"));
        try (ProjectLock.Held one = Project.open(json, null).lock();
                ProjectLock.Held two = Project.open(images2, null).lock()) {
            assertTrue(Files.exists(lock));
            assertTrue(Files.exists(home.resolve("b/script_output/particle_selections.json.lock")));
        }
    }

    @Test
    void whoWasEndedOnAnotherMachineIsNamed() throws IOException {
        Files.writeString(lock, "host far-away\nprocess 12\nuser \u001b[31manna\nsince 2026-11-22T09:30:00Z\n");
        try (ProjectLock.Held held = Project.open(json, null).lock()) {
            String warning = held.warning().orElseThrow();
            assertTrue(warning.startsWith(lock + " names process 12 on far-away, user [31manna, since 2026-"), warning);
        }
        Files.writeString(lock, "x".repeat(100_000));
        try (ProjectLock.Held held = Project.open(json, null).lock()) {
            assertTrue(held.warning().isEmpty());
        }
    }

    @Test
    void neverMoreThanOneHolderThoughTheFileIsRemovedEachTime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 20; round++) {
                    try {
                        LockFile held = LockFile.take(lock, LockHolder.self());
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                        held.release();
                    } catch (IOException e) {
                        Thread.yield(); // another one has it
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, most.get());
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path victim = Files.writeString(home.resolve("victim"), "keep");
        Files.createSymbolicLink(lock, victim);
        assertThrows(ProjectException.class, () -> Project.open(json, null).lock());
        assertEquals("keep", Files.readString(victim));
    }

    private Process otherJava() throws IOException {
        Process other = startOtherJava();
        assertEquals("locked", firstLine(other));
        return other;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return out.readLine();
    }

    private Process startOtherJava() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), LockInAnotherJava.class.getName(), json.toString())
                .redirectError(home.resolve("other.log").toFile()).start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> type : new Class<?>[] {Project.class, ProjectLockTest.class, Particle.class, JsonObject.class,
            CSVFormat.class}) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            assumeTrue(source != null && source.getLocation().getProtocol().equals("file"), "no files of " + type);
            entries.add(source.getLocation().getPath());
        }
        return String.join(File.pathSeparator, entries);
    }
}
