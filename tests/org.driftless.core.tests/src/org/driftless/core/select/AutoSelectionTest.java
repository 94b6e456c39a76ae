/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftEstimate;
import org.driftless.core.drift.DriftEstimator;
import org.driftless.core.drift.DriftException;
import org.driftless.core.drift.DriftSettings;
import org.driftless.core.drift.RigidMotion;
import org.driftless.core.image.PixelType;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.SpotFinder;
import org.driftless.core.particle.SpotSettings;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.select.MovingScene.Kind;
import org.driftless.core.select.MovingScene.Spot;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drift by particles that were found without help, beside that by the best particles that ride, known by truth. */
class AutoSelectionTest {

    private static final int FRAMES = 24;
    private static final double MIN_R_SQUARED = TrackSettings.DEFAULT.minRSquared();
    /** How many a person might pick. */
    private static final int PICKED = 12;
    private static final double AS_GOOD = 1.15;
    /** A drift that is off by this is none. */
    private static final double WRONG_PX = 0.7;

    /** Samples in which the spots that stand out most do not ride, or do not stay in the image. */
    enum Trap {
        DUST_ON_THE_CAMERA {
            @Override
            MovingScene scene() {
                return moved(11, -6, 0).add(Kind.FIXED, 14, -9000, -12_000, 2.4, 2.2)
                        .add(Kind.RIDES, 7, -3000, -6000, 2.2, 2);
            }
        },
        DUST_AND_A_SLOW_DRIFT {
            @Override
            MovingScene scene() {
                return moved(1.7, -1, 0).add(Kind.FIXED, 14, -9000, -12_000, 2.4, 2.2)
                        .add(Kind.RIDES, 7, -3000, -6000, 2.2, 2);
            }
        },
        MOST_DISSOLVE {
            @Override
            MovingScene scene() {
                return moved(11, -6, 0).add(Kind.DISSOLVES, 13, -9000, -12_000, 2.4, 2.2, 9, 0)
                        .add(Kind.RIDES, 7, -3000, -6000, 2.2, 2);
            }
        },
        MOST_CREEP {
            @Override
            MovingScene scene() {
                return moved(11, -6, 0).add(Kind.MOVES, 13, -9000, -12_000, 2.4, 2.2, 0, 7)
                        .add(Kind.RIDES, 7, -3000, -6000, 2.2, 2);
            }
        },
        FAST_AND_FAR {
            @Override
            MovingScene scene() {
                return moved(95, -60, 0).add(Kind.RIDES, 18, -3000, -8000, 1.6, 1.4);
            }
        };

        abstract MovingScene scene();
    }

    private static MovingScene moved(double dx, double dy, double degrees) {
        return new MovingScene(300, 260, PixelType.UINT16, MovingScene.warming(FRAMES, dx, dy, degrees), 500, 71);
    }

    @ParameterizedTest
    @EnumSource(Trap.class)
    void theDriftIsAsGoodAsByTheBestParticles(Trap trap) throws Exception {
        MovingScene scene = trap.scene();
        double found = error(scene, selected(scene));
        double best = error(scene, best(scene));
        assertTrue(found <= AS_GOOD * best, found + " px, by the best particles " + best);
    }

    /** A fast drift alone does not mislead: the tracking finds moves by more than a box. */
    @ParameterizedTest
    @EnumSource(value = Trap.class, mode = EnumSource.Mode.EXCLUDE, names = "FAST_AND_FAR")
    void theSpotsThatStandOutMostWouldMislead(Trap trap) throws Exception {
        MovingScene scene = trap.scene();
        List<FoundSpot> naive = SpotFinder.find(scene.read(0), PICKED);
        try {
            double error = error(scene, naive.stream().map(FoundSpot::box).toList());
            assertTrue(error > WRONG_PX, error + " px");
        } catch (DriftException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Test
    void aFieldThatTurnsIsFollowed() throws Exception {
        MovingScene scene = moved(20, 14, 2).add(Kind.RIDES, 14, 3000, 8000, 2.4, 2);
        assertTrue(error(scene, selected(scene)) <= AS_GOOD * error(scene, best(scene)));
    }

    @Test
    void fatesAreTold() throws Exception {
        MovingScene scene = moved(-60, 8, 0).add(Kind.FIXED, 4, 9000, 12_000, 2.4, 2.2)
                .add(Kind.DISSOLVES, 3, 9000, 12_000, 2.4, 2.2, 9, 0)
                .add(Kind.MOVES, 3, 9000, 12_000, 2.4, 2.2, 0, 5).add(Kind.RIDES, 12, 3000, 6000, 2, 1.8);
        Trial trial = SpotTrial.of(scene, 0, OtherFrames.of(all(scene), 0, 8), SpotSettings.DEFAULT,
                ProgressListener.NONE);
        assertTrue(trial.isKnown());
        for (TriedSpot tried : trial.spots()) {
            Spot spot = scene.spots.stream().min(Comparator.comparingDouble(one -> Math.hypot(
                    one.x() - tried.spot().fit().x(), one.y() - tried.spot().fit().y()))).orElseThrow();
            double[] end = scene.place(spot, FRAMES - 1);
            Fate fate = switch (spot.kind()) {
                case FIXED -> Fate.FIXED;
                case DISSOLVES -> Fate.LOST;
                case MOVES -> Fate.MOVES;
                default -> Fate.RIDES;
            };
            boolean leaves = spot.kind() != Kind.FIXED && end[0] < 10;
            assertEquals(leaves ? Fate.LEAVES : fate, tried.fate(), spot.toString());
        }
        assertTrue(trial.count(Fate.LEAVES) > 0);
    }

    @Test
    void withoutAnyDriftAllRide() throws Exception {
        MovingScene scene = new MovingScene(300, 260, PixelType.UINT16,
                IntStream.range(0, FRAMES).mapToObj(k -> RigidMotion.NONE).toList(), 500, 5)
                .add(Kind.RIDES, 10, -3000, -8000, 2.4, 2).add(Kind.MOVES, 3, -9000, -9000, 2.4, 2, 0, 8);
        AutoSelection.Result result = select(scene, SelectionRequest.ENOUGH);
        assertEquals(10, result.spots().size());
        assertEquals(10, result.trial().count(Fate.RIDES));
    }

    @Test
    void framesThatShowSomethingElseSayNothing() throws Exception {
        MovingScene scene = moved(11, -6, 0).add(Kind.DISSOLVES, 9, -3000, -8000, 2.4, 2, 1, 0);
        AutoSelection.Result result = select(scene, SelectionRequest.ENOUGH);
        assertFalse(result.trial().isKnown());
        assertEquals(9, result.spots().size(), "as by one frame alone");
    }

    @Test
    void moreAreTakenWhereEachIsKnownPoorly() throws Exception {
        MovingScene clear = moved(8, 5, 0).add(Kind.RIDES, 26, 20_000, 30_000, 1.6, 1.4);
        assertEquals(AutoSelection.FEWEST, select(clear, SelectionRequest.ENOUGH).spots().size());
        MovingScene dim = moved(8, 5, 0).add(Kind.RIDES, 26, 3000, 4000, 1.6, 1.4);
        assertTrue(select(dim, SelectionRequest.ENOUGH).spots().size() > 20);
        assertEquals(5, select(dim, 5).spots().size());
    }

    @Test
    void boxesHoldAFramesMove() throws Exception {
        MovingScene scene = moved(95, -60, 0).add(Kind.RIDES, 18, -3000, -8000, 1.6, 1.4);
        double step = select(scene, SelectionRequest.ENOUGH).trial().step();
        assertEquals(scene.path.get(1).dx(), step, 0.3);
        for (FitBox box : selected(scene)) {
            assertTrue(box.width() / 2 >= Math.min(10, step), box.toString());
        }
    }

    @Test
    void particlesThatAreThereAreNotFoundAgain() throws Exception {
        MovingScene scene = moved(8, 5, 0).add(Kind.RIDES, 9, 3000, 8000, 2.4, 2);
        List<FoundSpot> chosen = select(scene, 4).spots();
        AutoSelection.Result beside = AutoSelection.of(scene, all(scene), 0,
                new SelectionRequest(SelectionRequest.ENOUGH, MIN_R_SQUARED, 3, chosen), ProgressListener.NONE);
        assertEquals(5, beside.spots().size());
        assertTrue(beside.spots().stream().noneMatch(spot -> chosen.stream()
                .anyMatch(one -> one.box().holds(spot.fit().x(), spot.fit().y()))));
    }

    @Test
    void oneFrameAloneIsEnoughToSelect() throws Exception {
        MovingScene scene = moved(8, 5, 0).add(Kind.RIDES, 9, 3000, 8000, 2.4, 2);
        AutoSelection.Result result = AutoSelection.of(scene, new int[] {4}, 4,
                new SelectionRequest(SelectionRequest.ENOUGH, MIN_R_SQUARED), ProgressListener.NONE);
        assertEquals(9, result.spots().size());
        assertEquals(0, result.trial().looked());
    }

    @Test
    void otherFramesAreSpread() {
        int[] few = {3, 5, 6};
        assertArrayEquals(new int[] {3, 6}, OtherFrames.of(few, 5, 8));
        assertArrayEquals(new int[0], OtherFrames.of(new int[] {5}, 5, 8));
        int[] many = IntStream.range(10, 210).toArray();
        int[] later = OtherFrames.of(many, 10, 8);
        assertEquals(8, later.length);
        assertEquals(11, later[0]);
        assertEquals(209, later[7]);
        for (int i = 2; i < later.length; i++) {
            assertEquals(28, later[i] - later[i - 1], 10);
        }
        int[] middle = OtherFrames.of(many, 110, 8);
        assertEquals(8, middle.length);
        assertEquals(10, middle[0]);
        assertEquals(209, middle[7]);
        assertTrue(IntStream.of(middle).anyMatch(one -> one == 109) && IntStream.of(middle).anyMatch(one -> one == 111));
    }

    @Test
    void itCanBeCancelled() {
        ProgressListener cancelled = new ProgressListener() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        MovingScene scene = moved(8, 5, 0).add(Kind.RIDES, 9, 3000, 8000, 2.4, 2);
        assertThrows(CancellationException.class, () -> AutoSelection.of(scene, all(scene), 0,
                new SelectionRequest(SelectionRequest.ENOUGH, MIN_R_SQUARED), cancelled));
        assertThrows(IllegalArgumentException.class, () -> new SelectionRequest(-1, MIN_R_SQUARED));
    }

    private static int[] all(MovingScene scene) {
        return IntStream.range(0, scene.size()).toArray();
    }

    private static AutoSelection.Result select(MovingScene scene, int count) throws Exception {
        return AutoSelection.of(scene, all(scene), 0, new SelectionRequest(count, MIN_R_SQUARED), ProgressListener.NONE);
    }

    private static List<FitBox> selected(MovingScene scene) throws Exception {
        return select(scene, SelectionRequest.ENOUGH).spots().stream().map(FoundSpot::box).toList();
    }

    /** Boxes about the strongest spots that ride, stay in the image, and have nothing near them; with room for a frame's move. */
    private static List<FitBox> best(MovingScene scene) {
        RigidMotion first = scene.path.get(1);
        double step = Math.max(Math.abs(first.dx()), Math.abs(first.dy()));
        List<FitBox> boxes = new ArrayList<>();
        scene.spots.stream().filter(spot -> spot.kind() == Kind.RIDES)
                .sorted(Comparator.comparingDouble(spot -> -Math.abs(spot.amplitude())))
                .forEach(spot -> {
                    int half = (int) Math.ceil(Math.max(4 * spot.sigmaX(), step + 2.5 * spot.sigmaX()));
                    if (boxes.size() < PICKED && staysClear(scene, spot, half)) {
                        int x = (int) Math.round(spot.x());
                        int y = (int) Math.round(spot.y());
                        boxes.add(new FitBox(x - half, y - half, x + half + 1, y + half + 1));
                    }
                });
        return boxes;
    }

    private static boolean staysClear(MovingScene scene, Spot spot, int half) {
        return IntStream.range(0, scene.size()).allMatch(frame -> {
            double[] at = scene.place(spot, frame);
            boolean inside = at[0] > half && at[1] > half && at[0] < scene.width - half - 1
                    && at[1] < scene.height - half - 1;
            return inside && scene.spots.stream().allMatch(other -> other == spot || !scene.isSeen(other, frame)
                    || Math.max(Math.abs(scene.place(other, frame)[0] - at[0]),
                            Math.abs(scene.place(other, frame)[1] - at[1])) > half + 2.5 * other.sigmaX());
        });
    }

    /** Root mean square error of the motion at the centre and near the corners, in pixels. */
    private static double error(MovingScene scene, List<FitBox> boxes) throws DriftException, IOException {
        List<Particle> particles = IntStream.range(0, boxes.size())
                .mapToObj(i -> new Particle(i + 1, boxes.get(i), 0)).toList();
        ParticleTracker tracker = new ParticleTracker(particles, scene.width, scene.height, TrackSettings.DEFAULT);
        List<Observation> seen = new ArrayList<>();
        for (int frame = 0; frame < scene.size(); frame++) {
            seen.addAll(tracker.next(frame, PartialFrame.of(scene.read(frame))));
        }
        List<Trajectory> ways = particles.stream().map(particle -> new Trajectory(particle.id(), scene.size(),
                seen.stream().filter(one -> one.particleId() == particle.id()).toList())).toList();
        DriftEstimate drift = DriftEstimator.estimate(ways, scene.width, scene.height, DriftSettings.DEFAULT,
                ProgressListener.NONE);
        double sum = 0;
        double[][] places = {{0.5, 0.5}, {0.2, 0.2}, {0.8, 0.2}, {0.2, 0.8}, {0.8, 0.8}};
        for (int frame = 1; frame < scene.size(); frame++) {
            RigidMotion truth = scene.path.get(frame);
            RigidMotion found = drift.curve().at(frame).motion();
            for (double[] place : places) {
                double x = place[0] * scene.width;
                double y = place[1] * scene.height;
                double cx = (scene.width - 1) / 2.0;
                double cy = (scene.height - 1) / 2.0;
                sum += Math.pow(truth.applyX(x, y, cx, cy) - found.applyX(x, y, cx, cy), 2)
                        + Math.pow(truth.applyY(x, y, cx, cy) - found.applyY(x, y, cx, cy), 2);
            }
        }
        return Math.sqrt(sum / (scene.size() - 1) / places.length);
    }
}
