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
import java.util.Comparator;
import java.util.List;
import org.driftless.core.image.Frame;

/** Looks for single spots of any size in a frame: one candidate a spot, the ones that stand out most first. */
final class SpotCandidates {

    /** White noise reaches it about once in a thousand million pixels. */
    private static final double THRESHOLD = 6;
    /** Extrema nearer to each other than this, in scales, are one spot. */
    private static final double SAME = 2;
    /** A spot's box, and the ring of the other sign about it, end here, in scales. */
    private static final double REACH = 5;
    /** A neighbour within reach that stands out by more than this share of a spot disturbs its fit. */
    private static final double DISTURBING = 0.4;
    /** A ring is not finer than this share of its spot's scale. */
    private static final double FINE = 0.5;
    private static final int MOST = 500;

    private final List<SpotCandidate> spots = new ArrayList<>();
    private final List<Boolean> disturbed = new ArrayList<>();

    private SpotCandidates() {
    }

    /** At most {@link #MOST} candidates that no neighbour disturbs. */
    static List<SpotCandidate> of(Frame frame, Polarity polarity) {
        List<SpotCandidate> extrema = new ArrayList<>();
        new BandPass(frame).addExtrema(THRESHOLD, extrema);
        extrema.sort(Comparator.comparingDouble(SpotCandidate::significance).reversed()
                .thenComparingInt(SpotCandidate::y).thenComparingInt(SpotCandidate::x)
                .thenComparingDouble(SpotCandidate::scale));
        SpotCandidates candidates = new SpotCandidates();
        for (SpotCandidate extremum : extrema) {
            candidates.take(extremum);
        }
        List<SpotCandidate> single = new ArrayList<>();
        for (int i = 0; i < candidates.spots.size(); i++) {
            SpotCandidate spot = candidates.spots.get(i);
            if (!candidates.disturbed.get(i) && polarity.admits(spot.bright() ? 1 : -1)) {
                single.add(spot);
            }
        }
        return single;
    }

    private void take(SpotCandidate extremum) {
        boolean own = spots.size() < MOST;
        for (int i = 0; i < spots.size(); i++) {
            SpotCandidate spot = spots.get(i);
            double distance = spot.distanceTo(extremum);
            double wider = Math.max(spot.scale(), extremum.scale());
            boolean strong = extremum.significance() > DISTURBING * spot.significance();
            boolean fine = extremum.scale() < FINE * spot.scale();
            if (distance < SAME * wider) {
                own = false;
            } else if (distance < REACH * wider) {
                own = own && (strong || fine);
            }
            if (strong && distance >= SAME * wider && distance < REACH * spot.scale()) {
                disturbed.set(i, true);
            }
        }
        if (own) {
            spots.add(extremum);
            disturbed.add(false);
        }
    }
}
