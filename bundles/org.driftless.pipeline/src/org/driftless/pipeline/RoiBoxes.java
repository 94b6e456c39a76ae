/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.core.progress.Remark;
import org.driftless.core.progress.WayOut;
import org.driftless.io.exchange.ExchangeException;
import org.driftless.io.exchange.ImageJRoi;
import org.driftless.io.exchange.ImageJRoiFile;
import org.driftless.io.project.SelectedParticle;

/**
 * Regions of interest of ImageJ as boxes that may hold particles. A rectangle is a box; of an oval or any other outline
 * the bounds are, and around a point a box is as large as those of the project's particles usually are. Edges between pixels go to
 * the nearest one, and that is said. The slice on which a region lies is the frame on which its box was drawn. A region of which
 * no box can be made is named with the reason, and the others are taken.
 *
 * <p>Regions that were written from particles carry what those were: their ids in the names, and the slices in which
 * they appear and dissolve as properties.
 */
final class RoiBoxes {

    /** Side of the box around a point, if there are no particles yet, in pixels. */
    static final int SIDE = 21;

    private static final int MOST_TOLD = 5;

    /** A region that can't be a box; the message follows its name. */
    private static final class NoBox extends Exception {

        private static final long serialVersionUID = 1L;

        NoBox(String reason) {
            super(reason);
        }
    }

    private final Integer givenFrame;
    private final ProjectFrames frames;
    private final ProgressListener progress;
    private final int side;
    private final List<BoxCandidate> candidates = new ArrayList<>();
    private final List<String> rounded = new ArrayList<>();
    private int bounded;
    private int pointed;
    private int refused;

    private RoiBoxes(Integer givenFrame, List<SelectedParticle> present, ProjectFrames frames, ProgressListener progress) {
        this.givenFrame = givenFrame;
        this.frames = frames;
        this.progress = progress;
        int[] sides = present.stream().map(one -> one.particle().box()).mapToInt(box -> Math.max(box.width(), box.height()))
                .sorted().toArray();
        side = sides.length == 0 ? SIDE : sides[sides.length / 2];
    }

    /** Whether the options name such a file. */
    static boolean areNamedBy(SelectOptions options) {
        return options.from() != null && ImageJRoiFile.isNamedSo(Path.of(options.from()));
    }

    /**
     * Reads the file that the options name.
     *
     * @param present the particles that the project has
     * @throws ExchangeException if it can't be understood
     * @throws StepException if no region in it can be a box
     */
    static RoiBoxes read(SelectOptions options, List<SelectedParticle> present, ProjectFrames frames, ProgressListener progress)
            throws ExchangeException, StepException {
        Path file = Path.of(options.from());
        ImageJRoiFile.Content content = ImageJRoiFile.read(file);
        Integer frame = options.frame() == null ? null : frames.indexOf(WayOut.SELECTION_FRAME, options.frame());
        RoiBoxes boxes = new RoiBoxes(frame, present, frames, progress);
        content.refused().forEach((name, reason) -> boxes.refuse(name, reason + "."));
        content.regions().forEach(boxes::add);
        if (content.ignored() > 0) {
            boolean one = content.ignored() == 1;
            progress.warn(Words.count(content.ignored(), "file") + " in " + file + " that " + (one ? "does" : "do")
                    + " not end in .roi " + (one ? "was" : "were") + " passed over.");
        }
        boxes.tell();
        if (boxes.candidates.isEmpty()) {
            throw new StepException("No region in " + file + " can be the box of a particle; the selection is unchanged.");
        }
        return boxes;
    }

    /** The boxes, in the order of the file; the fit decides whether each holds a particle. */
    List<BoxCandidate> candidates() {
        return candidates;
    }

    /** How many regions can't be boxes. */
    int refused() {
        return refused;
    }

    private void refuse(String name, String reason) {
        refused++;
        progress.warn("Region " + name + " " + reason);
    }

    private void add(ImageJRoi roi) {
        if (roi.kind() != ImageJRoi.Kind.POINTS) {
            add(roi, roi.name(), boxOf(roi), roi.slice());
            return;
        }
        for (int i = 0; i < roi.points().size(); i++) {
            ImageJRoi.Point point = roi.points().get(i);
            String name = roi.points().size() == 1 ? roi.name() : roi.name() + ", point " + (i + 1);
            pointed++;
            add(roi, name, boxAround(point), point.slice() > 0 ? point.slice() : roi.slice());
        }
    }

    private void add(ImageJRoi roi, String name, FitBox box, int slice) {
        try {
            String problem = BoxCandidates.problem(box, frames);
            if (problem != null) {
                throw new NoBox("(" + box + ") " + problem);
            }
            int frame = frameOf(slice);
            int[] there = thereFor(roi, name, frame);
            candidates.add(new BoxCandidate("Region " + name, RoiNotes.particleId(name), box, frame, there[0],
                    there[1]));
        } catch (NoBox e) {
            refuse(name, e.getMessage());
        }
    }

    private FitBox boxOf(ImageJRoi roi) {
        bounded += roi.kind() == ImageJRoi.Kind.RECTANGLE ? 0 : 1;
        FitBox box = new FitBox(near(roi.x()), near(roi.y()), near(roi.x() + roi.width()), near(roi.y() + roi.height()));
        if (box.x0() != roi.x() || box.y0() != roi.y() || box.width() != roi.width() || box.height() != roi.height()) {
            rounded.add(roi.name());
        }
        return box;
    }

    private FitBox boxAround(ImageJRoi.Point point) {
        int x = near(point.x()) - side / 2;
        int y = near(point.y()) - side / 2;
        return new FitBox(x, y, x + side, y + side);
    }

    /** What is far outside of any image stays there. */
    private static int near(double edge) {
        return (int) Math.floor(Math.clamp(edge, -1e8, 1e8) + 0.5);
    }

    private int frameOf(int slice) throws NoBox {
        if (givenFrame != null) {
            return givenFrame;
        }
        if (slice == 0) {
            return frames.first();
        }
        if (slice > frames.folder().size()) {
            throw new NoBox("lies on slice " + slice + ", and there are " + Words.count(frames.folder().size(), "frame") + ".");
        }
        if (!frames.uses(slice - 1)) {
            throw new NoBox("lies on slice " + slice + " (" + frames.folder().name(slice - 1) + "), which is left out.");
        }
        return slice - 1;
    }

    /** Index of the first and the last frame in which the particle is there. */
    private int[] thereFor(ImageJRoi roi, String name, int frame) {
        Integer first = RoiNotes.slice(roi.properties(), RoiNotes.FIRST);
        Integer last = RoiNotes.slice(roi.properties(), RoiNotes.LAST);
        int from = first == null ? 0 : first - 1;
        int to = last == null ? Particle.END : last - 1;
        if (from > frame || to < frame || last != null && last > frames.folder().size()) {
            progress.warn("Region " + name + " says that its particle is there from slice " + (from + 1)
                    + (last == null ? " on" : " to " + last) + ", which does not fit here; it is taken to be there throughout.");
            return new int[] {0, Particle.END};
        }
        return new int[] {from, to};
    }

    private void tell() {
        if (!rounded.isEmpty()) {
            List<String> named = rounded.size() <= MOST_TOLD ? rounded : rounded.subList(0, MOST_TOLD);
            progress.warn(String.format(Locale.ROOT, "The edges of %s lie between pixels and were moved to the nearest one: %s%s.",
                    Words.count(rounded.size(), "region"), String.join(", ", named),
                    rounded.size() > named.size() ? " and " + (rounded.size() - named.size()) + " more" : ""));
        }
        if (bounded > 0) {
            progress.info("Of " + Words.count(bounded, "region") + " that " + (bounded == 1 ? "is" : "are")
                    + " no rectangle, the bounds were taken.");
        }
        if (pointed > 0) {
            progress.message(ProgressListener.Severity.INFO, Remark.plain("Around " + Words.count(pointed, "point")
                    + " boxes of " + side + " x " + side + " pixels were laid."));
        }
    }
}
