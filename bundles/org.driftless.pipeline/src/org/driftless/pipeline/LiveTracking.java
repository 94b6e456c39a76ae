/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Observation;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.TrackSettings;
import org.driftless.core.track.Trajectory;
import org.driftless.io.tiff.ImageFolder;
import org.driftless.io.tiff.TiffException;

/**
 * Tracks particles forwards through frames that come in groups. A frame that can't be read any more is passed over; the
 * last steps will name it if it stays so. What lies before the frame on which a particle was drawn is left to them, too.
 */
final class LiveTracking {

    private final List<Particle> particles;
    private final ParticleTracker tracker;
    private final RowsAhead ahead;
    private final Workers workers;
    private final ProgressListener progress;
    private final Map<Integer, List<Observation>> found = new LinkedHashMap<>();
    private final BitSet tracked = new BitSet();

    LiveTracking(List<Particle> particles, TrackOptions options, ImageFolder like, Workers workers, ProgressListener progress) {
        this.particles = particles;
        this.workers = workers;
        this.progress = progress;
        tracker = new ParticleTracker(particles, like.width(), like.height(), new TrackSettings(options.minRSquared()),
                options.newFitter());
        ahead = new RowsAhead(like.height(), particles.stream().mapToInt(one -> one.box().height()).max().orElse(0));
        ahead.follow(tracker);
        particles.forEach(particle -> found.put(particle.id(), new ArrayList<>()));
    }

    /**
     * Tracks on.
     *
     * @return the frames that could be read
     */
    LiveGroup take(LiveGroup group) throws IOException, StepException {
        BitSet left = new BitSet();
        for (int frame : group.used()) {
            left.set(frame);
        }
        while (!left.isEmpty()) {
            try {
                track(group.only(left::get), left);
            } catch (TiffException e) {
                progress.warn(PlainMessage.of(e) + " Following goes on without it.");
                left.clear(left.nextSetBit(0));
            }
        }
        return group.only(tracked::get);
    }

    private void track(LiveGroup group, BitSet left) throws IOException, StepException {
        ImageFolder images = group.images();
        long pixels = (long) images.width() * images.height();
        workers.forReading(pixels).map(group.used(),
                frame -> PartialFrame.read(images, group.inImages(frame), ahead.rows()), (int frame, PartialFrame image) -> {
                    if (!image.holds(tracker.rows(0))) {
                        ahead.widen();
                    }
                    tracker.next(frame, image).forEach(seen -> found.get(seen.particleId()).add(seen));
                    ahead.follow(tracker);
                    tracked.set(frame);
                    left.clear(frame);
                }, progress);
    }

    /** The frames in which particles were looked for. */
    BitSet tracked() {
        return (BitSet) tracked.clone();
    }

    /** What was found so far, in the order of the selection. */
    List<Trajectory> trajectories() {
        return particles.stream().map(one -> new Trajectory(one.id(), tracked.length(), found.get(one.id()))
                .within(one.first(), one.last())).toList();
    }
}
