/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.driftless.core.particle.FitBox;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.pipeline.ProjectStatus.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera that writes, frame by frame, and what is on the disk when it ends: what a run on the finished folder gives. */
class FollowRunTest {

    private static final int FRAMES = 26;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @TempDir
    private static Path shared;
    private static SimulatedFolder taken;
    private static List<FitBox> boxes;

    @TempDir
    private Path folder;
    private Path frames;
    private final Heard heard = new Heard();
    private boolean ended;

    private static final class Heard implements ProgressListener {

        private final List<String> warnings = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();
        private final List<String> states = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void message(Severity severity, String text) {
            messages.add(text);
            if (severity == Severity.WARNING) {
                warnings.add(text);
            }
        }

        @Override
        public void status(String text) {
            states.add(text);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @BeforeAll
    static void simulate() throws IOException {
        taken = new SimulatedFolder(new SimulatedSequence(SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(240, 200)
                .withParticles(4).withMotion(6, 0)), shared.resolve("camera"));
        boxes = taken.boxes(0);
    }

    @BeforeEach
    void folder() throws IOException {
        frames = Files.createDirectories(folder.resolve("followed/frames"));
    }

    private void comes(int frame) throws IOException {
        comes(frame, frames);
    }

    private static void comes(int frame, Path into) throws IOException {
        Files.copy(taken.folder.resolve(name(frame)), into.resolve(name(frame)));
    }

    private static String name(int frame) {
        return taken.truth.name(frame);
    }

    private static RunOptions options(SelectOptions select, AlignOptions align) {
        return new RunOptions(select, TrackOptions.NONE, DriftOptions.NONE, align, null, null, false);
    }

    private static SelectOptions boxes() {
        return new SelectOptions(boxes, null, null, null, null, null);
    }

    private Project follow(RunOptions options, Duration pause, ScriptedTimer.Camera camera) throws IOException, StepException {
        Project project = Project.open(frames, null);
        FollowRun run = new FollowRun(Workers.parse("2"), pause, () -> ended, new ScriptedTimer(camera));
        run.finish(project, run.follow(project, options, heard), heard);
        return project;
    }

    /** What a plain run makes of the same files. */
    private SortedMap<String, byte[]> plain(RunOptions options) throws IOException, StepException {
        Path finished = Files.createDirectories(folder.resolve("plain/frames"));
        for (String name : ImageFolder.namesIn(frames)) {
            Files.copy(frames.resolve(name), finished.resolve(name));
        }
        new Pipeline(Workers.parse("2")).run(Project.open(finished, null), options, ProgressListener.NONE);
        return outputs(folder.resolve("plain/script_output"));
    }

    /** All outputs but those that hold times or paths. */
    private static SortedMap<String, byte[]> outputs(Path output) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString().replace('\\', '/');
                if (!name.equals("log.txt") && !name.startsWith("progress/") && !name.endsWith(".json") && !name.endsWith(".json.bak")) {
                    all.put(name, Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    private void assertLikePlain(RunOptions options) throws IOException, StepException {
        SortedMap<String, byte[]> expected = plain(options);
        SortedMap<String, byte[]> found = outputs(folder.resolve("followed/script_output"));
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, found.get(name)), name + " differs"));
    }

    @Test
    void framesThatComeOneByOneEndAsAPlainRun() throws Exception {
        RunOptions options = options(null, AlignOptions.NONE);
        Project project = follow(options, PAUSE, look -> {
            if (look <= FRAMES) {
                comes(look - 1);
            }
            if (look == FRAMES + 2) {
                Project now = Project.open(frames, null);
                assertTrue(Files.exists(now.alignedFolder().resolve(name(0))), "aligned frames are there before the end");
                assertEquals(State.MISSING, ProjectStatus.of(now).line(StepName.ALIGN).state(), "but not for good");
                assertTrue(now.particles().isEmpty(), "particles of the first frames are not those of all");
            }
        });
        assertEquals(List.of(), heard.warnings);
        assertEquals(State.DONE, ProjectStatus.of(project).line(StepName.VALIDATE).state());
        assertEquals("Following frames: waiting for the first frame", heard.states.get(0));
        assertTrue(heard.states.getLast().matches("Following frames: 26 frames, drift [3-7]\\.\\d px, last frame "
                + name(FRAMES - 1) + " \\d+ s ago"), heard.states.getLast());
        assertLikePlain(options);
    }

    @Test
    void aTroubledCameraEndsAsAPlainRun() throws Exception {
        RunOptions options = options(boxes(), AlignOptions.NONE);
        byte[] third = Files.readAllBytes(taken.folder.resolve(name(2)));
        follow(options, PAUSE, look -> {
            switch (look) {
                case 1 -> comes(0);
                case 2 -> comes(1);
                case 3 -> Files.write(frames.resolve(name(2)), Arrays.copyOf(third, 5000));
                case 8 -> Files.write(frames.resolve(name(2)), Arrays.copyOfRange(third, 5000, third.length),
                        StandardOpenOption.APPEND);
                case 9 -> comes(4);
                case 11 -> comes(3);
                case 12 -> Files.writeString(frames.resolve("notes.txt"), "not a frame");
                case 13 -> comes(6);
                case 26 -> Files.setLastModifiedTime(frames.resolve(name(1)), FileTime.fromMillis(12345000));
                case 28 -> comes(7);
                case 30 -> comes(5);
                default -> { }
            }
        });
        assertEquals(3, heard.warnings.size(), heard.warnings.toString());
        assertTrue(heard.warnings.get(0).startsWith("No frame has come between " + name(4) + " and " + name(6)),
                heard.warnings.toString());
        assertTrue(heard.warnings.get(1).startsWith(frames.resolve(name(1)) + " was written again"), heard.warnings.toString());
        assertTrue(heard.warnings.get(2).startsWith(frames.resolve(name(5)) + " came after"), heard.warnings.toString());
        assertTrue(heard.messages.stream().anyMatch(text -> text.contains(" 1 of 8 frames are tracked already; changed since")),
                "a frame that was written again, and all behind it, is tracked again");
        assertLikePlain(options);
    }

    @Test
    void framesAreAlignedByTheDriftThatIsKnownAsTheyCome() throws Exception {
        follow(options(boxes(), AlignOptions.NONE), PAUSE, look -> {
            if (look <= 8) {
                comes(look - 1);
            }
            if (look == 10) {
                Path aligned = Project.open(frames, null).alignedFolder();
                assertEquals(8, ImageFolder.namesIn(aligned).size());
                assertTrue(meanDifference(aligned, 7) < meanDifference(taken.folder, 7) / 2,
                        "a moved particle is back where it was");
            }
        });
    }

    private static double meanDifference(Path of, int frame) throws IOException {
        ImageFolder images = ImageFolder.open(of);
        var first = ImageFolder.open(taken.folder).read(0);
        var other = images.read(images.indexOf(name(frame)));
        double sum = 0;
        for (FitBox box : boxes) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    sum += Math.abs(first.value(x, y) - other.value(x, y));
                }
            }
        }
        return sum;
    }

    @Test
    void anEndThatTheUserSaysLeavesOutWhatIsNotWhole() throws Exception {
        RunOptions options = options(boxes(), AlignOptions.NONE);
        byte[] last = Files.readAllBytes(taken.folder.resolve(name(5)));
        follow(options, Duration.ZERO, look -> {
            if (look <= 5) {
                comes(look - 1);
            }
            ended |= look == 5;
            if (look == 6) {
                Files.write(frames.resolve(name(5)), Arrays.copyOf(last, last.length / 2));
            }
        });
        assertTrue(heard.warnings.get(0).startsWith("The camera is not done with " + name(5)),
                heard.warnings.toString());
        assertTrue(heard.warnings.getLast().startsWith("1 file in " + frames + " was not there"),
                heard.warnings.toString());
        Files.delete(frames.resolve(name(5)));
        assertLikePlain(options);
    }

    @Test
    void aKillAtAnyTimeIsGoneOnFromByFollowingOrByAPlainRun() throws Exception {
        RunOptions options = options(boxes(), AlignOptions.NONE);
        for (int kill : new int[] {1, 4, 8}) {
            assertThrows(InterruptedIOException.class, () -> follow(options, PAUSE, look -> {
                if (look == kill) {
                    throw new InterruptedIOException("killed");
                }
                if (!Files.exists(frames.resolve(name(look - 1)))) {
                    comes(look - 1);
                }
            }));
        }
        follow(options, PAUSE, look -> { });
        assertEquals(7, ImageFolder.namesIn(frames).size());
        assertTrue(heard.messages.stream().anyMatch(text -> text.endsWith(" 7 of 7 frames are tracked already.")),
                "nothing is tracked twice");
        assertLikePlain(options);
    }

    @Test
    void aPlainRunGoesOnWhereFollowingWasKilled() throws Exception {
        RunOptions options = options(boxes(), AlignOptions.NONE);
        assertThrows(InterruptedIOException.class, () -> follow(options, PAUSE, look -> {
            comes(look - 1);
            if (look == 7) {
                throw new InterruptedIOException("killed");
            }
        }));
        new Pipeline(Workers.parse("1")).run(Project.open(frames, null), options(null, AlignOptions.NONE), heard);
        assertTrue(heard.messages.stream().anyMatch(text -> text.matches(".*[1-6] of 7 frames are tracked already\\.")),
                heard.messages.toString());
        assertLikePlain(options);
    }

    @Test
    void cancelEndsItWithoutTheLastSteps() throws Exception {
        assertThrows(CancellationException.class, () -> follow(options(boxes(), AlignOptions.NONE), PAUSE, look -> {
            comes(look - 1);
            heard.cancelled = look == 4;
        }));
        assertFalse(Files.exists(Project.open(frames, null).validationFolder()));
    }

    @Test
    void framesThatAreCutAreWrittenWhenAllHaveCome() throws Exception {
        RunOptions options = options(boxes(), new AlignOptions(null, "crop"));
        follow(options, PAUSE, look -> {
            if (look <= 6) {
                comes(look - 1);
            }
            assertFalse(Files.exists(Project.open(frames, null).alignedFolder()), "their size is not known yet");
        });
        assertLikePlain(options);
    }

    @Test
    void aStackIsWrittenWhenAllHaveCome() throws Exception {
        RunOptions options = options(boxes(), new AlignOptions(null, null, OutputForm.STACK));
        follow(options, PAUSE, look -> {
            if (look <= 4) {
                comes(look - 1);
            }
            assertFalse(Files.exists(Project.open(frames, null).alignedFolder()));
        });
        assertLikePlain(options);
    }

    @Test
    void aFinishedFolderIsLeftAsItIs() throws Exception {
        RunOptions options = options(boxes(), AlignOptions.NONE);
        for (int frame = 0; frame < 5; frame++) {
            comes(frame);
        }
        follow(options, PAUSE, look -> { });
        Path aligned = frames.resolveSibling("script_output/aligned").resolve(name(3));
        FileTime before = Files.getLastModifiedTime(aligned);
        follow(options, PAUSE, look -> { });
        assertEquals(before, Files.getLastModifiedTime(aligned));
    }

    @Test
    void aFolderThatIsAwayForAWhileIsWaitedFor() throws Exception {
        Path away = folder.resolve("away");
        follow(options(boxes(), AlignOptions.NONE), PAUSE, look -> {
            if (look <= 5) {
                comes(look - 1);
            } else if (look == 8) {
                Files.move(frames, away);
            } else if (look == 12) {
                Files.move(away, frames);
            }
        });
        assertEquals(1, heard.warnings.size(), heard.warnings.toString());
        assertTrue(heard.warnings.get(0).endsWith("Trying again."), heard.warnings.toString());
    }

    @Test
    void whatCannotBeFollowedIsRefused() throws Exception {
        Path stack = Files.copy(taken.folder.resolve(name(0)), folder.resolve("one.tif"));
        Project ofStack = Project.open(stack, null);
        FollowRun run = new FollowRun(Workers.parse("1"), PAUSE, () -> true);
        assertTrue(assertThrows(UsageException.class,
                () -> run.follow(ofStack, options(null, AlignOptions.NONE), heard)).getMessage().contains("run without --follow"));
        Project project = Project.open(frames, null);
        RunOptions skipping = new RunOptions(null, TrackOptions.NONE, DriftOptions.NONE, AlignOptions.NONE, null, List.of("3"), false);
        assertThrows(UsageException.class, () -> run.follow(project, skipping, heard));
        assertThrows(UsageException.class, () -> run.follow(project, options(null, new AlignOptions(null, "wobbly")), heard));
        assertFalse(Files.exists(project.outputFolder()));
    }
}
