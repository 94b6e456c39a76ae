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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftless.core.particle.FitMethod;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Engine;
import org.driftless.pipeline.engine.LocalEngine;
import org.driftless.pipeline.engine.UnitResult;
import org.driftless.pipeline.engine.WorkUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in a sequence, and however it is cut into ranges, what comes out is what one pass alone finds. */
class RangedPassTest {

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
        String name = kind == WorkUnit.Kind.TRACK ? Journals.TRACK : Journals.TRACK_BACK;
        Files.deleteIfExists(Journals.file(project, name));
        List<Observation> seen = new ArrayList<>();
        int again = 0;
        ProjectFrames frames = ProjectFrames.open(project);
        String events;
        try (PassJournal journal = PassJournal.open(project, name, frames, particles, options)) {
            TrackingPass pass = new TrackingPass(PassPlan.of(kind, frames, particles, options), journal, seen::add);
            if (engine == null) {
                pass.run(MAP, ProgressListener.NONE);
            } else {
                RangedPass ranged = new RangedPass(pass, range -> unit(kind, range), 2, length);
                ranged.run(engine, MAP, ProgressListener.NONE);
                again = ranged.again();
            }
            events = pass.tracker().jumps() + " " + pass.tracker().unclear();
        }
        return new Outcome(Files.readAllBytes(Journals.file(project, name)), seen, events, again);
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

    @Test
    void wildSequences() throws Exception {
        int frames = 150;
        int all = 0;
        int again = 0;
        for (int seed = 0; seed < Integer.getInteger("seeds", 40); seed++) {
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
                    if (Boolean.getBoolean("talk")) System.out.println(seed + " " + kind + " " + length + ": " + ranged.again() + " of " + alone.seen().stream().map(Observation::frame).distinct().count() + " " + alone.events());
                    all += (int) alone.seen().stream().map(Observation::frame).distinct().count();
                    again += ranged.again();
                }
            }
            Files.delete(temp.resolve(seed + ".tif"));
        }
        assertTrue(again < all / 2, again + " of " + all);
        if (Boolean.getBoolean("talk")) System.out.println(again + " of " + all);
    }
}
