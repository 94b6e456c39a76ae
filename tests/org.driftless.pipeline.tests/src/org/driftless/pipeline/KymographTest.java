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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.drift.MotionCovariance;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.Line;
import org.driftless.core.image.PixelType;
import org.driftless.core.progress.ProgressListener;
import org.junit.jupiter.api.Test;

class KymographTest {

    private static final int FRAMES = 70;
    private static final int WIDTH = 80;
    private static final int HEIGHT = 20;
    private static final int BROKEN = 40;
    private static final int NO_DRIFT = 50;
    private static final double SPEED = 0.23;
    private static final Line LINE = new Line(2, 10, 50, 10);
    private static final IntPredicate USED = frame -> frame >= 3 && frame != 20;

    /** A spot that drifts to the right, evenly. */
    private static final class Drifting implements ImageSequence {

        final List<Integer> read = Collections.synchronizedList(new ArrayList<>());

        @Override
        public int size() {
            return FRAMES;
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public PixelType type() {
            return PixelType.FLOAT32;
        }

        @Override
        public String name(int index) {
            return index + ".tif";
        }

        @Override
        public Frame read(int index) throws IOException {
            read.add(index);
            if (index == BROKEN) {
                throw new IOException("40.tif is broken.");
            }
            float[] pixels = new float[WIDTH * HEIGHT];
            for (int i = 0; i < pixels.length; i++) {
                double dx = i % WIDTH - 20 - SPEED * index;
                double dy = i / WIDTH - 10;
                pixels[i] = (float) Math.exp(-(dx * dx + dy * dy) / 8);
            }
            return Frame.of(WIDTH, HEIGHT, pixels);
        }
    }

    private final Drifting frames = new Drifting();

    @Test
    void whatStandsStillMakesAStraightStripeInTheAlignedOneAlone() throws Exception {
        Kymograph kymograph = kymograph(USED, drift(), Kymograph.MAX_VALUES);
        kymograph.read(new Workers(2, 2, "test"), ProgressListener.NONE);
        assertEquals(1, kymograph.coarseness());
        for (int row = 0; row < kymograph.rows(); row++) {
            if (kymograph.aligned(row) != null) {
                int frame = kymograph.frame(row);
                assertEquals(18, centre(kymograph.aligned(row)), 0.02, "aligned, frame " + frame);
                assertEquals(18 + SPEED * frame, centre(kymograph.original(row)), 0.02, "original, frame " + frame);
            }
        }
    }

    @Test
    void aFrameThatIsLeftOutBrokenOrWithoutADriftIsMissing() throws Exception {
        Kymograph kymograph = kymograph(USED, drift(), Kymograph.MAX_VALUES);
        kymograph.read(new Workers(1, 1, "test"), ProgressListener.NONE);
        assertEquals(3, kymograph.frame(0));
        assertEquals(FRAMES - 3, kymograph.rows());
        for (int row = 0; row < kymograph.rows(); row++) {
            int frame = kymograph.frame(row);
            assertEquals(row, kymograph.row(frame));
            assertEquals(frame != 20 && frame != BROKEN, kymograph.original(row) != null, "original " + frame);
            assertEquals(frame != 20 && frame != BROKEN && frame != NO_DRIFT, kymograph.aligned(row) != null,
                    "aligned " + frame);
        }
        assertEquals("40.tif is broken.", kymograph.problem());
        assertEquals(FRAMES - 4, frames.read.size(), "Each frame in use is read once");
    }

    @Test
    void theNumberOfWorkersChangesNothing() throws Exception {
        Kymograph one = kymograph(USED, drift(), Kymograph.MAX_VALUES);
        Kymograph many = kymograph(USED, drift(), Kymograph.MAX_VALUES);
        one.read(new Workers(1, 1, "test"), ProgressListener.NONE);
        many.read(new Workers(4, 4, "test"), ProgressListener.NONE);
        for (int row = 0; row < one.rows(); row++) {
            assertArrayEquals(one.original(row), many.original(row));
            assertArrayEquals(one.aligned(row), many.aligned(row));
        }
    }

    @Test
    void aLongSequenceIsThinnedOut() throws Exception {
        Kymograph kymograph = kymograph(frame -> true, null, 10 * LINE.samples());
        kymograph.read(new Workers(1, 1, "test"), ProgressListener.NONE);
        assertEquals(7, kymograph.step());
        assertEquals(10, kymograph.rows());
        assertEquals(63, kymograph.frame(9));
        assertEquals(9, kymograph.row(69));
        assertEquals(10, frames.read.size());
        assertFalse(kymograph.hasAligned());
        assertNull(kymograph.aligned(0));
    }

    @Test
    void aFewFramesOverTheWholeSequenceComeFirst() {
        Kymograph kymograph = kymograph(frame -> true, null, Kymograph.MAX_VALUES);
        int coarse = kymograph.coarseness();
        assertEquals(8, coarse);
        int few = FRAMES / coarse + 1;
        assertThrows(CancellationException.class, () -> kymograph.read(new Workers(1, 1, "test"),
                new ProgressListener() {
                    @Override
                    public boolean isCancelled() {
                        return kymograph.taken() >= few;
                    }
                }));
        assertNotNull(kymograph.original(64));
        assertNull(kymograph.original(1));
        assertTrue(frames.read.size() < FRAMES);
    }

    private Kymograph kymograph(IntPredicate uses, DriftCurve drift, int maxValues) {
        return new Kymograph(frames, uses, drift, LINE, 3, maxValues);
    }

    private static DriftCurve drift() {
        List<FrameMotion> motions = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame != NO_DRIFT) {
                motions.add(new FrameMotion(frame, new RigidMotion(SPEED * frame, 0, 0), FrameMotion.Source.MEASURED, 1,
                        MotionCovariance.ZERO, 0, 0));
            }
        }
        return new DriftCurve(0, FRAMES, motions);
    }

    private static double centre(float[] values) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            weighted += i * values[i];
        }
        return weighted / sum;
    }
}
