/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.particle;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses among good spots those from which the motion of the frame is known best. One after the other, it takes the
 * spot that adds most to the determinant of the information about shift and rotation (D-optimal design, Fedorov 1972),
 * where spots near a chosen one or near the border count for less: the former are likely to err together, the latter
 * to leave the image.
 */
public final class SpotChoice {

    /** What a perfect fit is still off by, in pixels: no spot outweighs all others. */
    private static final double FLOOR = 0.02;
    /** Distance from the border up to which a spot counts for less, as a share of the shorter side. */
    private static final double BORDER = 0.05;
    /** Information to begin with: a shift known to within 10 px, a rotation to within 0.1 radians. */
    private static final double SHIFT_PRIOR = 1e-2;
    private static final double TURN_PRIOR = 1e2;

    private final int width;
    private final int height;

    /** @param width columns of the images, in pixels */
    public SpotChoice(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * At most {@code count} spots whose boxes do not overlap, the most useful first.
     *
     * @param known fits of particles that are chosen already; a spot that is one of them must not be among the others
     */
    public List<FoundSpot> best(List<FoundSpot> spots, List<FitResult> known, int count) {
        List<FoundSpot> left = new ArrayList<>(spots);
        List<FoundSpot> chosen = new ArrayList<>();
        List<FitResult> all = new ArrayList<>(known);
        double roomy = 0.5 * Math.sqrt((double) width * height / (count + known.size()));
        double[] information = {SHIFT_PRIOR, 0, SHIFT_PRIOR, 0, 0, TURN_PRIOR};
        for (FitResult fit : known) {
            information = with(information, fit, 1);
        }
        while (chosen.size() < count) {
            FoundSpot best = null;
            double[] bestInformation = null;
            for (FoundSpot spot : left) {
                double[] with = with(information, spot.fit(), share(spot, all, roomy));
                if (best == null || determinant(with) > determinant(bestInformation)) {
                    best = spot;
                    bestInformation = with;
                }
            }
            if (best == null) {
                return chosen;
            }
            FoundSpot taken = best;
            information = bestInformation;
            chosen.add(taken);
            all.add(taken.fit());
            left.removeIf(spot -> overlap(spot.box(), taken.box()));
        }
        return chosen;
    }

    private double share(FoundSpot spot, List<FitResult> chosen, double roomy) {
        double nearest = roomy;
        for (FitResult other : chosen) {
            nearest = Math.min(nearest, Math.hypot(spot.fit().x() - other.x(), spot.fit().y() - other.y()));
        }
        FitBox box = spot.box();
        int toBorder = Math.min(Math.min(box.x0(), box.y0()), Math.min(width - box.x1(), height - box.y1()));
        double border = Math.min(1, (1 + toBorder) / (1 + BORDER * Math.min(width, height)));
        double room = nearest / roomy;
        return room * room * border * border;
    }

    /** Adds a share of a spot's information to that about (dx, dy, theta), held as xx, xy, yy, xt, yt, tt. */
    private double[] with(double[] information, FitResult fit, double share) {
        double xx = fit.varX() + FLOOR * FLOOR;
        double yy = fit.varY() + FLOOR * FLOOR;
        double xy = fit.covXY();
        double scale = share / (xx * yy - xy * xy);
        double ixx = scale * yy;
        double ixy = -scale * xy;
        double iyy = scale * xx;
        double turnX = -(fit.y() - (height - 1) / 2.0);
        double turnY = fit.x() - (width - 1) / 2.0;
        double ixt = ixx * turnX + ixy * turnY;
        double iyt = ixy * turnX + iyy * turnY;
        return new double[] {information[0] + ixx, information[1] + ixy, information[2] + iyy, information[3] + ixt,
            information[4] + iyt, information[5] + ixt * turnX + iyt * turnY};
    }

    private static double determinant(double[] m) {
        return m[0] * (m[2] * m[5] - m[4] * m[4]) - m[1] * (m[1] * m[5] - m[3] * m[4])
                + m[3] * (m[1] * m[4] - m[2] * m[3]);
    }

    private static boolean overlap(FitBox a, FitBox b) {
        return a.x0() < b.x1() && b.x0() < a.x1() && a.y0() < b.y1() && b.y0() < a.y1();
    }
}
