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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.Pipeline;
import org.driftless.pipeline.RunOptions;
import org.driftless.pipeline.SimulatedFolder;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.Workers;
import org.driftless.pipeline.remote.ClusterSettings.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are started, end, fail and are ended; what the cluster does is played in this process. */
class ClusterRunTest {

    @TempDir
    private Path temp;
    private Path images;
    private final PlayedTimer timer = new PlayedTimer();
    private final Heard heard = new Heard();

    @BeforeEach
    void simulate() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        images = new SimulatedFolder(new SimulatedSequence(
                SimulationSettings.DEFAULT.withFrames(5).withSize(160, 140).withParticles(3).withMotion(5, 0)),
                temp.resolve("run 07")).folder;
    }

    private Project open() throws IOException {
        return Project.open(images, null);
    }

    private ClusterRun sh(String script, boolean leaves) throws IOException {
        Path file = Files.writeString(temp.resolve("submit.sh"), script);
        return run(new ClusterSettings(Kind.COMMAND, "", "sh " + file + " {folder} {options}", List.of()), leaves);
    }

    private ClusterRun run(ClusterSettings settings, boolean leaves) {
        return new ClusterRun(new ClusterCommand(settings, temp.resolve("driftless"), StepSettings.NONE), () -> leaves, timer);
    }

    private void work() throws IOException, StepException {
        new Pipeline(Workers.parse("1")).run(open(), new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE,
                AlignOptions.NONE, null, null, false), ProgressListener.NONE);
    }

    @Test
    void aCommandMayReturnBeforeTheWorkBegins() throws Exception {
        ClusterRun run = sh("echo \"Submitted $1\"\n", false);
        for (int look = 0; look < 50; look++) {
            timer.then(() -> { });
        }
        timer.then(this::work);
        assertEquals(ClusterRun.End.DONE, run.run(open(), heard));
        assertTrue(heard.messages.contains("INFO: The command said: Submitted " + images), heard.messages.toString());
        assertTrue(heard.messages.stream().anyMatch(line -> line.startsWith("INFO: Held-out particles")), heard.messages.toString());
    }

    @Test
    void aCommandThatFailsTellsWhy() throws IOException {
        StepException e = assertThrows(StepException.class, () -> sh("echo nonsense\necho 'sbatch: error: no such partition' >&2\n"
                + "exit 3\n", false).run(open(), heard));
        Path said = open().outputFolder().resolve("progress").resolve("cluster.log");
        assertEquals("The command for the cluster failed (exit code 3): nonsense / sbatch: error: no such partition. "
                + "(All that it said is in " + said + ".)", e.getMessage());
        assertEquals("nonsense\nsbatch: error: no such partition\n", Files.readString(said));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        IOException e = assertThrows(IOException.class, () -> run(new ClusterSettings(Kind.COMMAND, "", "no-such-program {folder}",
                List.of()), false).run(open(), heard));
        assertEquals("no-such-program can't be started: there is no such program on this machine: check its name, or install it.",
                e.getMessage());
    }

    @Test
    void ourOwnCommandLineGetsMasterAndOptionsAndItsLastSentenceIsTheReason() throws IOException {
        Path program = temp.resolve("driftless");
        Files.writeString(program, "#!/bin/sh\necho \"$@\" > '" + temp.resolve("given") + "'\n"
                + "echo 'driftless: The master does not answer.'\nexit 1\n");
        assertTrue(program.toFile().setExecutable(true));
        StepException e = assertThrows(StepException.class,
                () -> run(new ClusterSettings(Kind.SPARK, "local[2,4]", "", List.of()), false).run(open(), heard));
        assertTrue(e.getMessage().startsWith("The cluster did not do it: The master does not answer. ("), e.getMessage());
        assertEquals("run " + open().jsonFile() + " --spark local[2,4]\n", Files.readString(temp.resolve("given")));
    }

    @Test
    void cancelEndsAllThatWasStarted() throws Exception {
        Path inner = temp.resolve("inner");
        ClusterRun run = sh("sh -c 'echo $$ > \"" + inner + "\"; exec sleep 1000'\n", false);
        timer.then(new PlayedTimer.Act() {
            @Override
            public void play() throws IOException {
                heard.cancelled = Files.exists(inner) && Files.size(inner) > 0;
                if (!heard.cancelled) {
                    timer.then(this);
                }
            }
        });
        assertThrows(CancellationException.class, () -> run.run(open(), heard));
        long process = Long.parseLong(Files.readString(inner).strip());
        ProcessHandle.of(process).ifPresent(left -> left.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Test
    void whatGoesOnByItselfIsLeftAndFollowedAgain() throws Exception {
        ClusterRun run = sh("sleep 0\n", false);
        timer.then(new PlayedTimer.Act() {
            @Override
            public void play() {
                heard.cancelled = heard.messages.size() > 0 && timer.now() > TimeUnit.SECONDS.toNanos(60);
                timer.then(this);
            }
        });
        assertEquals(ClusterRun.End.LEFT, run.run(open(), heard));
        work();
        Heard again = new Heard();
        assertEquals(ClusterRun.End.DONE, run.run(open(), again));
        assertEquals("Validation on the cluster", again.task);
        assertFalse(again.messages.isEmpty());
    }

    @Test
    void whenOnlyThisProgramEndsTheProcessGoesOn() throws Exception {
        Path file = temp.resolve("process");
        ClusterRun run = sh("echo $$ > '" + file + "'\nexec sleep 1000\n", true);
        timer.then(new PlayedTimer.Act() {
            @Override
            public void play() throws IOException {
                heard.cancelled = Files.exists(file) && Files.size(file) > 0;
                timer.then(this);
            }
        });
        assertEquals(ClusterRun.End.LEFT, run.run(open(), heard));
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
        assertTrue(process.isAlive());
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void aProjectOutsideOfWhatTheClusterSeesIsNotSent() throws IOException {
        ClusterSettings settings = new ClusterSettings(Kind.COMMAND, "", "no-such-program {folder}",
                List.of(new PathMapping("/elsewhere", "/gpfs")));
        StepException e = assertThrows(StepException.class, () -> run(settings, false).run(open(), heard));
        assertTrue(e.getMessage().contains(images.toString()), e.getMessage());
    }
}
