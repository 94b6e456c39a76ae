/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.driftless.core.drift.RigidMotion;

/**
 * Places for particles: all over the field, apart from each other, inside the image under every motion. Each place is
 * the best of many random ones, the one farthest from those before it (Mitchell 1991, 10.1145/122718.122736).
 */
final class ParticlePlacement {

    private static final int TRIES = 60;

    private final SimulationSettings settings;
    private final List<RigidMotion> path;
    private final SplittableRandom random;
    private final double margin;
    private final double separation;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    private ParticlePlacement(SimulationSettings settings, List<RigidMotion> path, SplittableRandom random) {
        this.settings = settings;
        this.path = path;
        this.random = random;
        double sigma = Math.hypot(Math.max(settings.scene().sigmaX(), settings.scene().sigmaY()), settings.blur());
        this.margin = 5 * sigma + 2;
        this.separation = 2 * margin;
        this.left = margin - path.stream().mapToDouble(RigidMotion::dx).min().orElse(0);
        this.right = settings.width() - 1 - margin - path.stream().mapToDouble(RigidMotion::dx).max().orElse(0);
        this.top = margin - path.stream().mapToDouble(RigidMotion::dy).min().orElse(0);
        this.bottom = settings.height() - 1 - margin - path.stream().mapToDouble(RigidMotion::dy).max().orElse(0);
    }

    /**
     * The particles in the reference frame.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    static List<SimulatedParticle> place(SimulationSettings settings, List<RigidMotion> path,
            SplittableRandom random) {
        return new ParticlePlacement(settings, path, random).placeAll();
    }

    private List<SimulatedParticle> placeAll() {
        SimulatedScene scene = settings.scene();
        double sigmaX = Math.hypot(scene.sigmaX(), settings.blur());
        double sigmaY = Math.hypot(scene.sigmaY(), settings.blur());
        double dimming = scene.sigmaX() * scene.sigmaY() / (sigmaX * sigmaY);
        int count = settings.particles();
        List<SimulatedParticle> placed = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            double amplitude = scene.weakest() + share * (scene.strongest() - scene.weakest());
            double theta = random.nextDouble(-Math.PI / 2, Math.PI / 2);
            double[] place = bestPlace(placed);
            placed.add(new SimulatedParticle(i + 1, place[0], place[1], amplitude * dimming, sigmaX, sigmaY, theta));
        }
        return placed;
    }

    private double[] bestPlace(List<SimulatedParticle> placed) {
        double[] best = null;
        double bestDistance = separation;
        for (int t = 0; left < right && top < bottom && t < TRIES * (placed.size() + 1); t++) {
            double x = random.nextDouble(left, right);
            double y = random.nextDouble(top, bottom);
            double distance = separation;
            if (!placed.isEmpty()) {
                distance = placed.stream().mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y)).min().getAsDouble();
            }
            if ((best == null ? distance >= bestDistance : distance > bestDistance) && staysInside(x, y)) {
                best = new double[] {x, y};
                bestDistance = distance;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(settings.particles() + " particles do not fit into "
                    + settings.width() + " x " + settings.height() + " pixels with a drift of " + settings.driftPx()
                    + " px and " + settings.rotationDeg() + " degrees; choose larger frames, fewer particles or less"
                    + " motion");
        }
        return best;
    }

    private boolean staysInside(double x, double y) {
        double centerX = (settings.width() - 1) / 2.0;
        double centerY = (settings.height() - 1) / 2.0;
        for (RigidMotion motion : path) {
            double px = motion.applyX(x, y, centerX, centerY);
            double py = motion.applyY(x, y, centerX, centerY);
            if (px < margin || py < margin || px > settings.width() - 1 - margin
                    || py > settings.height() - 1 - margin) {
                return false;
            }
        }
        return true;
    }
}
