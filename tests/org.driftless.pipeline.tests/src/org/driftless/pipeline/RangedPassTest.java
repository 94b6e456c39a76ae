/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.simulate.SimulatedSequence;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.core.track.Observation;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.io.project.SelectedParticle;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.LocalEngine;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in a sequence, and however it is cut into ranges, what comes out is what one pass alone finds. */
class RangedPassTest {

    private static final int SEEDS = Integer.getInteger("driftless.seeds", 6);
    private static final FrameMap MAP = new FramePool(2, 4);
    private static final TrackOptions MLE = new TrackOptions(0.3, FitMethod.MLE, 100.0, 4.0, 1.0);

    @TempDir
    private Path temp;

    /** What a pass leaves. */
    private record Outcome(byte[] journal, List<Observation> seen, String events, int again) {
    }

    /** Tracks one way through a sequence; without an engine as one pass alone. */
    private static Outcome track(Project project, List<Particle> particles, TrackOptions options, WorkUnit.Kind kind,
            Engine engine, int length) throws IOException, StepException {
        Files.deleteIfExists(journal(project, kind));
        return goOn(project, ProjectFrames.open(project), particles, options, kind, engine, length, ProgressListener.NONE);
    }

    private static Path journal(Project project, WorkUnit.Kind kind) {
        return Journals.file(project, kind == WorkUnit.Kind.TRACK ? Journals.TRACK : Journals.TRACK_BACK);
    }

    /** The same behind what was tracked already. */
    private static Outcome goOn(Project project, ProjectFrames frames, List<Particle> particles, TrackOptions options,
            WorkUnit.Kind kind, Engine engine, int length, ProgressListener progress) throws IOException, StepException {
        String name = journal(project, kind).getFileName().toString();
        List<Observation> seen = new ArrayList<>();
        int again = 0;
        String events;
        try (PassJournal journal = PassJournal.open(project, name, frames, particles, options)) {
            TrackingPass pass = new TrackingPass(PassPlan.of(kind, frames, particles, options), journal, seen::add);
            pass.replay(progress);
            if (engine == null) {
                progress.begin("Tracking", pass.left());
                pass.run(MAP, progress);
            } else {
                RangedPass ranged = new RangedPass(pass, range -> unit(kind, range), 2, length);
                ranged.run(engine, MAP, progress);
                again = ranged.again();
            }
            events = pass.tracker().jumps() + " " + pass.tracker().unclear();
        }
        return new Outcome(Files.readAllBytes(journal(project, kind)), seen, events, again);
    }

    private static WorkUnit unit(WorkUnit.Kind kind, PassRange range) {
        return new WorkUnit("", kind, "", range.from(), range.to(), range.start(), null);
    }

    private static Engine engine(Project project, List<Particle> particles, TrackOptions options)
            throws IOException, StepException {
        ProjectFrames frames = ProjectFrames.open(project);
        return new LocalEngine(2, (unit, progress) -> new UnitResult(TrackedRange.track(
                PassPlan.of(unit.kind(), frames, particles, options),
                new PassRange(unit.from(), unit.to(), unit.start()), progress)));
    }

    private static void assertSame(Outcome alone, Outcome ranged, String where) {
        assertEquals(alone.seen().toString(), ranged.seen().toString(), where);
        assertEquals(alone.events(), ranged.events(), where);
        assertArrayEquals(alone.journal(), ranged.journal(), where);
    }

    /** A sequence as most are: on a folder, with boxes about all particles. */
    private Project ordinary(SimulationSettings settings) throws IOException, StepException {
        SimulatedFolder folder = new SimulatedFolder(new SimulatedSequence(settings), temp.resolve("frames"),
                TiffCompression.NONE);
        Project project = Project.open(folder.folder, null);
        StepRunner.run(new SelectParticles(), project,
                new SelectOptions(folder.boxes(0), null, null, null, "0", null), ProgressListener.NONE);
        return project;
    }

    private static List<Particle> particles(Project project) {
        return project.particles().stream().map(SelectedParticle::particle).toList();
    }

    /** Else all would be right, and nothing gained. */
    @Test
    void ordinarilyTheRangesMeet() throws Exception {
        Project project = ordinary(SimulationSettings.DEFAULT.withFrames(400).withSize(160, 140).withParticles(4)
                .withMotion(20, 0.5));
        List<Particle> particles = particles(project);
        Outcome alone = track(project, particles, TrackOptions.DEFAULTS, WorkUnit.Kind.TRACK, null, 0);
        for (int length : new int[] {16, 32, 64}) {
            Outcome ranged = track(project, particles, TrackOptions.DEFAULTS, WorkUnit.Kind.TRACK,
                    engine(project, particles, TrackOptions.DEFAULTS), length);
            assertSame(alone, ranged, "ranges of " + length);
            assertTrue(ranged.again() < 0.05 * 400, ranged.again() + " tracked again with ranges of " + length);
        }
    }

    /** What comes back may be anything that a tracker of these particles found anywhere. */
    @Test
    void whateverComesBackTheResultIsTheSame() throws Exception {
        WildSequence wild = new WildSequence(6, 100);
        List<Particle> particles = wild.particles(FrameChoice.ALL);
        Project project = Project.open(wild.write(temp.resolve("wild.tif")), null);
        TrackOptions options = TrackOptions.DEFAULTS;
        Engine sound = engine(project, particles, options);
        Outcome alone = track(project, particles, options, WorkUnit.Kind.TRACK, null, 0);
        assertTrue(alone.seen().size() > 100, "there is something to lose");
        Random random = new Random(5);
        Engine unsound = new Changing(sound, (unit, records) -> switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> records.subList(0, records.size() / 2);
            case 2 -> new ArrayList<>(Collections.nCopies(records.size(), records.getFirst()));
            default -> records;
        });
        for (int length : new int[] {3, 9, 20}) {
            Outcome ranged = track(project, particles, options, WorkUnit.Kind.TRACK, unsound, length);
            assertSame(alone, ranged, "ranges of " + length);
            assertTrue(ranged.again() > 0, "some was lost");
        }
        Outcome nothing = track(project, particles, options, WorkUnit.Kind.TRACK, new Changing(sound, (unit, records) -> List.of()), 9);
        assertSame(alone, nothing, "nothing came back");
        assertEquals(100, nothing.again());
    }

    /** An engine whose results are changed on the way. */
    private record Changing(Engine sound, BiFunction<WorkUnit, List<byte[]>, List<byte[]>> change) implements Engine {

        @Override
        public void map(List<WorkUnit> units, Sink sink, ProgressListener progress) throws IOException, StepException {
            sound.map(units, (unit, result) -> sink.accept(unit, new UnitResult(change.apply(unit, result.records()))), progress);
        }

        @Override
        public int width() {
            return sound.width();
        }

        @Override
        public String describe() {
            return "changing";
        }
    }

    @Test
    void whatWasEndedGoesOnWithAnEngineAndWithoutOne() throws Exception {
        WildSequence wild = new WildSequence(6, 100);
        List<Particle> particles = wild.particles(FrameChoice.ALL);
        Project project = Project.open(wild.write(temp.resolve("wild.tif")), null);
        TrackOptions options = TrackOptions.DEFAULTS;
        WorkUnit.Kind kind = WorkUnit.Kind.TRACK;
        ProjectFrames frames = ProjectFrames.open(project);
        Outcome alone = track(project, particles, options, kind, null, 0);
        Engine engine = engine(project, particles, options);
        for (int after : new int[] {1, 37, 80}) {
            Files.delete(journal(project, kind));
            boolean first = after == 37;
            assertThrows(CancellationException.class, () -> goOn(project, frames, particles, options, kind, first ? engine : null, 8,
                    new EndedAt("Tracking", after)));
            assertTrue(Files.size(journal(project, kind)) < alone.journal().length);
            goOn(project, frames, particles, options, kind, first ? null : engine, 8, ProgressListener.NONE);
            assertArrayEquals(alone.journal(), Files.readAllBytes(journal(project, kind)), "ended after " + after);
        }
    }

    /** Behind the loss the boxes of the pass and of the workers differ by a little until these begin where the pass is. */
    @Test
    void aParticleThatDissolvesCostsLittle() throws Exception {
        Project project = ordinary(SimulationSettings.DEFAULT.withFrames(400).withSize(160, 140).withParticles(4)
                .withMotion(20, 0.5));
        for (int frame = 100; frame < 400; frame++) {
            dissolve(ProjectFrames.open(project).folder().path(frame), particles(project).getFirst().box());
        }
        List<Particle> particles = particles(project);
        Outcome alone = track(project, particles, TrackOptions.DEFAULTS, WorkUnit.Kind.TRACK, null, 0);
        assertTrue(alone.seen().stream().filter(one -> one.particleId() == 1 && !one.success()).count() > 250, "it is lost");
        Outcome ranged = track(project, particles, TrackOptions.DEFAULTS, WorkUnit.Kind.TRACK,
                engine(project, particles, TrackOptions.DEFAULTS), 16);
        assertSame(alone, ranged, "a dissolved particle");
        assertTrue(ranged.again() < 0.2 * 400, ranged.again() + " tracked again");
    }

    /** Flattens what the file of a frame shows about a box, as far as the sample drifts. */
    private static void dissolve(Path file, FitBox box) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int pixels = bytes.length - 2 * 160 * 140;
        Random random = new Random(file.hashCode());
        for (int y = Math.max(0, box.y0() - 25); y < Math.min(140, box.y1() + 25); y++) {
            for (int x = Math.max(0, box.x0() - 25); x < Math.min(160, box.x1() + 25); x++) {
                int at = pixels + 2 * (160 * y + x);
                short value = (short) (50_000 + 700 * random.nextGaussian());
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
            }
        }
        Files.write(file, bytes);
    }

    /** The error is that of one pass alone, which is told of the first damaged frame that it needs. */
    @Test
    void damagedFramesEndItAsTheyEndOnePassAlone() throws Exception {
        Project project = ordinary(SimulationSettings.DEFAULT.withFrames(120).withSize(160, 140).withParticles(3)
                .withMotion(6, 0));
        List<Particle> particles = particles(project);
        ProjectFrames frames = ProjectFrames.open(project);
        Engine engine = engine(project, particles, TrackOptions.DEFAULTS);
        for (int damaged : new int[] {91, 75, 50, 43}) {
            Path file = frames.folder().path(damaged);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3000));
            String alone = failure(project, frames, particles, null);
            assertTrue(alone.contains(file.getFileName().toString()), alone);
            assertEquals(alone, failure(project, frames, particles, engine));
            assertTrue(Files.size(journal(project, WorkUnit.Kind.TRACK)) > 300 * damaged, "what came before is kept");
        }
    }

    private static String failure(Project project, ProjectFrames frames, List<Particle> particles, Engine engine)
            throws IOException {
        Files.deleteIfExists(journal(project, WorkUnit.Kind.TRACK));
        return assertThrows(Exception.class, () -> goOn(project, frames, particles, TrackOptions.DEFAULTS,
                WorkUnit.Kind.TRACK, engine, 16, ProgressListener.NONE)).getMessage();
    }

    @Test
    void wildSequences() throws Exception {
        int frames = 150;
        int all = 0;
        int again = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            WildSequence wild = new WildSequence(seed, frames);
            Random random = new Random(seed);
            FrameChoice choice = wild.choice();
            List<Particle> particles = wild.particles(choice);
            Project project = Project.open(wild.write(temp.resolve(seed + ".tif")), null);
            project.setFrameChoice(choice);
            TrackOptions options = seed % 5 == 0 ? MLE : TrackOptions.DEFAULTS;
            for (WorkUnit.Kind kind : List.of(WorkUnit.Kind.TRACK, WorkUnit.Kind.TRACK_BACK)) {
                Outcome alone = track(project, particles, options, kind, null, 0);
                for (int length : new int[] {1 + random.nextInt(8), 16, 32 + random.nextInt(33)}) {
                    Outcome ranged = track(project, particles, options, kind, engine(project, particles, options), length);
                    assertSame(alone, ranged, "seed " + seed + " " + kind + ", ranges of " + length);
                    all += (int) alone.seen().stream().map(Observation::frame).distinct().count();
                    again += ranged.again();
                }
            }
            Files.delete(temp.resolve(seed + ".tif"));
        }
        assertTrue(again < all / 2, again + " of " + all);
    }
}
