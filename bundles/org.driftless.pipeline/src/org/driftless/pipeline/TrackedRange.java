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
import java.util.List;

import org.driftless.core.image.PartialFrame;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.ParticleTracker;
import org.driftless.core.track.PassedFrame;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.engine.WorkUnit;

/** What a worker does with a range of a pass: it tracks there as the pass itself would if it were there. */
final class TrackedRange {

    private TrackedRange() {
    }

    /** Does a unit, for the particles that the project's file has. */
    static List<byte[]> run(WorkUnit unit, OpenedProject opened, ProgressListener progress)
            throws IOException, StepException {
        List<Particle> particles = opened.project().particles().stream().map(SelectedParticle::particle).toList();
        PassPlan plan = PassPlan.of(unit.kind(), opened.frames(), particles,
                Options.parse(unit.options(), TrackOptions.DEFAULTS));
        return track(plan, new PassRange(unit.from(), unit.to(), unit.start()), progress);
    }

    /**
     * Tracks in all frames of a range.
     *
     * @param progress asked for cancel once a frame
     * @return one {@link PassedRecord} a frame. A frame that can't be read and all behind it have none: only the pass can
     *     tell whether it comes upon the damage too
     */
    static List<byte[]> track(PassPlan plan, PassRange range, ProgressListener progress) throws IOException {
        ParticleTracker tracker = plan.tracker(range.start());
        RowsAhead ahead = plan.ahead(tracker);
        ahead.follow();
        List<byte[]> records = new ArrayList<>();
        boolean more = true;
        for (int position = range.from(); more && position < range.to(); position++) {
            progress.checkCancelled();
            byte[] record = track(plan, position, ahead);
            more = record != null;
            if (more) {
                records.add(record);
            }
        }
        return records;
    }

    private static byte[] track(PassPlan plan, int position, RowsAhead ahead) throws IOException {
        int frame = plan.frame(position);
        PassedFrame passed;
        try {
            PartialFrame image = plan.read(position, ahead.rows());
            boolean enough = ahead.suffice(image);
            passed = ahead.pass(frame, image);
            if (!enough) {
                plan.frames().requireUnchanged(frame);
            }
        } catch (IOException | StepException damaged) {
            return null;
        }
        return new PassedRecord(plan.frames().state(frame), passed).toBytes();
    }
}
