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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.project.SelectedParticle;

/** Where the boxes of a selection come from. */
final class BoxCandidates {

    private BoxCandidates() {
    }

    /**
     * Boxes as the options want them: of another project, as given, or found.
     *
     * @throws UsageException if one can't hold a particle, or is on a frame that is not in use
     */
    static List<BoxCandidate> of(SelectOptions options, ProjectFrames frames, ProgressListener progress)
            throws IOException, StepException {
        List<BoxCandidate> candidates = new ArrayList<>();
        if (options.from() != null) {
            for (SelectedParticle other : fromFile(Path.of(options.from()))) {
                int frame = options.frame() == null ? frameOf(other.particle(), frames, options.from())
                        : frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
                // Where a particle of another sequence dissolves says nothing here.
                candidates.add(new BoxCandidate(other.particle().id(), other.particle().box(), frame));
            }
        } else if (options.boxes() != null) {
            int frame = frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
            options.boxes().forEach(box -> candidates.add(new BoxCandidate(null, box, frame)));
        } else {
            AutomaticBoxes found = AutomaticBoxes.find(frames, options, progress);
            found.boxes().forEach(box -> candidates.add(new BoxCandidate(null, box, found.frame())));
        }
        for (BoxCandidate candidate : candidates) {
            String problem = problem(candidate.box(), frames);
            if (problem != null) {
                throw new UsageException("The box " + candidate.box() + " " + problem);
            }
        }
        return candidates;
    }

    private static List<SelectedParticle> fromFile(Path file) throws IOException, StepException {
        if (!Files.isRegularFile(file) || !file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new UsageException(Remark.of(w -> file + (Files.exists(file) ? " is no project file" : " does not exist")
                    + ": give another project's particle_selections.json, or a .roi or .zip file of ImageJ, with "
                    + w.name(WayOut.IMPORT) + "."));
        }
        List<SelectedParticle> particles = SelectedParticle.allIn(file);
        if (particles.isEmpty()) {
            throw new UsageException(file + " holds no particles.");
        }
        return particles;
    }

    private static int frameOf(Particle particle, ProjectFrames frames, String file) throws UsageException {
        if (particle.frame() == 0) {
            return frames.first();
        }
        if (!frames.uses(particle.frame())) {
            throw new UsageException(Remark.of(w -> "Particle " + particle.id() + " of " + file + " was drawn on frame "
                    + w.frame(particle.frame()) + " (from " + w.frame(0) + "), which is not in use here: say with "
                    + w.name(WayOut.SELECTION_FRAME) + " where the boxes fit."));
        }
        return particle.frame();
    }

    /** Why nothing can be fitted in a box, in words that follow its name; null if something can. */
    static String problem(FitBox box, ProjectFrames frames) {
        int width = frames.folder().width();
        int height = frames.folder().height();
        if (!box.isInside(width, height)) {
            return "is not inside the image: X0 < X1 <= " + width + " and Y0 < Y1 <= " + height + " are needed.";
        }
        return box.isLargeEnough() ? null
                : "is " + box.width() + " x " + box.height() + " pixels; at least 5 x 5 are needed.";
    }
}
