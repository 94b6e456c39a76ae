/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.image.PartialFrame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.GaussianFitter;
import org.driftless.core.particle.Particle;
import org.driftless.core.particle.ParticleFitter;

/**
 * Follows particles through the frames of a sequence, in one pass forwards or backwards. Each particle is fitted in a
 * box that follows it by the original pipeline's rule. A particle that is not found is looked for where the others say
 * that it must be, since all ride on one rigid sample. Where that is outside the image it has left it, and is looked
 * for again when the others say that it is back. It is looked for only in frames in which it is there.
 *
 * <p>Where most particles are lost at once, or do not agree in where they went, the sample may have jumped by more than
 * a box, and boxes may hold neighbours: the whole frame is then compared with the last one in which all was right, and
 * the boxes follow if that and the fits speak clearly. One instance serves one pass and one thread.
 */
public final class ParticleTracker {

    /** Particles on one sample differ in where they went by less than this part of the smallest box. */
    private static final double TOLERANCE = 0.25;
    /** The same in pixels, at least. */
    private static final double MIN_TOLERANCE = 3;

    private final int width;
    private final int height;
    private final TrackSettings settings;
    private final List<MovingBox> boxes = new ArrayList<>();
    private final ParticleFitter fitter;
    private final JumpWatch jumps = new JumpWatch();
    private final double tolerance;
    private final JoinedParticles joined;
    private FoundPositions previous;

    /** As the other, by least squares. */
    public ParticleTracker(List<Particle> particles, int width, int height, TrackSettings settings) {
        this(particles, width, height, settings, new GaussianFitter());
    }

    /**
     * @param particles what to follow, in the order in which observations are wanted
     * @param width columns of every frame
     * @param height rows of every frame
     * @param settings when a particle counts as found
     * @param fitter of this pass alone
     * @throws IllegalArgumentException if two particles have one number
     */
    public ParticleTracker(List<Particle> particles, int width, int height, TrackSettings settings,
            ParticleFitter fitter) {
        this.width = width;
        this.height = height;
        this.settings = Objects.requireNonNull(settings);
        this.fitter = Objects.requireNonNull(fitter);
        this.joined = new JoinedParticles(particles);
        Set<Integer> ids = new HashSet<>();
        for (Particle particle : particles) {
            if (!ids.add(particle.id())) {
                throw new IllegalArgumentException("Particle " + particle.id()
                        + " is in the selection twice; give each particle a number of its own");
            }
            boxes.add(new MovingBox(particle, width, height));
        }
        this.tolerance = Math.max(MIN_TOLERANCE, TOLERANCE * particles.stream()
                .mapToInt(particle -> Math.min(particle.box().width(), particle.box().height())).min().orElse(0));
    }

    /**
     * Looks for the particles in the next frame of the pass. Frames that are left out just do not come. A particle
     * joins in the frame on which its box was drawn; if the pass skips that frame, in the next one that comes. One
     * whose frame lies before the first frame of the pass never joins.
     *
     * @param frame index of the frame, from 0
     * @param image its pixels; rows that are not there yet are read where they are needed
     * @return one observation for each particle that has joined and is there, in the order of the selection
     * @throws IllegalArgumentException if the frame is out of order, or of another size
     * @throws IOException if rows are needed that were not there and can't be read
     */
    public List<Observation> next(int frame, PartialFrame image) throws IOException {
        return pass(frame, image).observations();
    }

    /** As {@link #next}, and says beside what was found all that {@link #replay} needs. */
    public PassedFrame pass(int frame, PartialFrame image) throws IOException {
        return pass(frame, image, true);
    }

    /**
     * As {@link #pass} where whole frames need not be compared.
     *
     * @return null if they would have to be; the tracker is as it was before then
     */
    public PassedFrame passIfClear(int frame, PartialFrame image) throws IOException {
        return pass(frame, image, false);
    }

    private PassedFrame pass(int frame, PartialFrame image, boolean compare) throws IOException {
        checkSize(frame, image);
        boolean[] lookedFor = joined.lookedForIn(frame);
        FrameFits fits = fit(lookedFor, image, corners(MovingBox::left), corners(MovingBox::top));
        if (!compare && jumps.asks(fits, tolerance)) {
            return null;
        }
        JumpSearch.Result result = jumps.checked(image, fits, tolerance,
                (left, top) -> fit(lookedFor, image, left, top));
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < lookedFor.length; i++) {
            if (lookedFor[i]) {
                observations.add(new Observation(boxes.get(i).particle().id(), frame, result.fits().box(i),
                        result.fits().fit(i)));
            }
        }
        goOn(frame, image, result);
        return PassedFrame.of(frame, observations, result);
    }

    /**
     * Takes the next frame of the pass as an earlier pass of the same kind found it, without a look at its pixels. What
     * follows is as if it had been tracked.
     *
     * @param known what {@link #pass} gave
     * @param image the frame, which may be looked at later
     * @throws IllegalArgumentException if the frame is out of order, of another size, or of other particles
     */
    public void replay(PassedFrame known, PartialFrame image) {
        checkSize(known.frame(), image);
        goOn(known.frame(), image, known.result(FrameFits.of(known, boxes)));
    }

    /**
     * What {@link #pass} would give in the next frame, where that follows from what another tracker of the same
     * particles, settings and frames found in it. Nothing is changed by it; {@link #replay} with it is as good as
     * {@link #pass}.
     *
     * <p>What a pass gives in a frame follows from its pixels and from the fits that are made in it, and the fits from the
     * particles looked for, their boxes clipped to the image, whether they are taken to be outside, and the sign that a
     * spot must have. If all of these are the same for both trackers, both make the same fits to the bit. From them and
     * from what this one knows of earlier frames follows whether it would compare whole frames. If it would not, the fits
     * are all. If it would, and the other did, both come to the same end if they compare with the same frame, start from the
     * same boxes in it, and have the boxes now in the same places. In all other cases the pixels must be looked at; where
     * the other followed a jump too, since its fits are not those in the boxes as they were.
     *
     * @param found what {@code finder.pass} gave
     * @param finder the other tracker, as it was before that frame
     * @return null if it does not follow
     * @throws IllegalArgumentException if the frame is out of order, or of other particles
     */
    public PassedFrame inferred(PassedFrame found, ParticleTracker finder) {
        FrameFits fits = FrameFits.of(found, boxes);
        boolean[] lookedFor = joined.lookedForIn(found.frame());
        boolean inPlace = true;
        for (int i = 0; i < lookedFor.length; i++) {
            if (lookedFor[i] != fits.has(i) || lookedFor[i]
                    && !boxes.get(i).wouldSee(fits.box(i), fits.isInImage(i), finder.boxes.get(i))) {
                return null;
            }
            inPlace &= !lookedFor[i] || boxes.get(i).isWhere(finder.boxes.get(i));
        }
        JumpOutcome outcome = jumps.inferred(fits, tolerance, found.outcome(), finder.jumps);
        return outcome == JumpOutcome.NOT_ASKED || outcome != null && inPlace ? new PassedFrame(found.frame(), found.observations(), outcome, 0, 0) : null;
    }

    /**
     * All that the tracker knows of the frames so far that later ones depend on, for {@link #restore}.
     */
    public byte[] state() throws IOException {
        StateOutput out = new StateOutput();
        joined.save(out);
        out.positions(previous);
        for (MovingBox box : boxes) {
            box.save(out);
        }
        jumps.save(out);
        return out.toBytes();
    }

    /**
     * Has this tracker go on where another was, as that would. It does not tell of jumps and unclear frames before.
     *
     * @param state what {@link #state} gave for a tracker of the same particles and settings
     * @param images the frames of the pass
     * @throws IOException if the state is cut off
     */
    public void restore(byte[] state, ImageSequence images) throws IOException {
        StateInput in = new StateInput(state, boxes.size());
        joined.restore(in);
        previous = in.positions();
        for (MovingBox box : boxes) {
            box.restore(in);
        }
        jumps.restore(in, images);
    }

    private void goOn(int frame, PartialFrame image, JumpSearch.Result result) {
        FrameFits fits = result.fits();
        joined.took(frame);
        jumps.follow(frame, result);
        move(fits);
        jumps.took(frame, image, fits.found(), corners(MovingBox::left), corners(MovingBox::top));
        previous = fits.found();
    }

    /**
     * The rows under the boxes as they are now, for the next frame.
     *
     * @param margin rows above and below each box
     */
    public RowSet rows(int margin) {
        RowSet rows = RowSet.NONE;
        for (MovingBox box : boxes) {
            FitBox now = box.clipped();
            rows = rows.with(Math.max(0, now.y0() - margin), Math.min(height, now.y1() + margin));
        }
        return rows;
    }

    /** The jumps of the sample that the boxes have followed so far, each in the order of frames. */
    public List<Jump> jumps() {
        return jumps.jumps().stream().map(Jump::inOrder).toList();
    }

    /**
     * Frames so far in which most particles were lost, or did not agree in where they went, and neither the whole frame
     * nor the fits said clearly whether the sample had jumped; the boxes stayed.
     */
    public List<Integer> unclear() {
        return jumps.unclear();
    }

    private double[] corners(ToDoubleFunction<MovingBox> corner) {
        double[] corners = new double[boxes.size()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = joined.has(i) ? corner.applyAsDouble(boxes.get(i)) : Double.NaN;
        }
        return corners;
    }

    /** Fits all particles that are looked for, in boxes with the given corners; NaN for the corner as it is. */
    private FrameFits fit(boolean[] lookedFor, PartialFrame image, double[] left, double[] top) throws IOException {
        FitBox[] clipped = new FitBox[lookedFor.length];
        RowSet rows = RowSet.NONE;
        for (int i = 0; i < lookedFor.length; i++) {
            MovingBox moving = boxes.get(i);
            clipped[i] = Double.isNaN(left[i]) ? moving.clipped() : moving.clippedAt(left[i], top[i]);
            rows = lookedFor[i] ? rows.with(clipped[i].y0(), clipped[i].y1()) : rows;
        }
        Frame pixels = image.with(rows);
        FrameFits fits = new FrameFits(lookedFor.length);
        for (int i = 0; i < lookedFor.length; i++) {
            MovingBox moving = boxes.get(i);
            if (lookedFor[i]) {
                boolean outside = moving.isOutsideAt(Double.isNaN(left[i]) ? moving.left() : left[i],
                        Double.isNaN(top[i]) ? moving.top() : top[i]);
                fits.set(i, clipped[i], outside ? FitResult.failed(FitStatus.LEFT_IMAGE)
                        : fitter.fit(pixels, clipped[i], moving.settings(settings.minRSquared())));
            }
        }
        return fits;
    }

    /** A box may only move when all particles of the frame were looked for: those not found go with those found. */
    private void move(FrameFits fits) {
        for (int i = 0; i < boxes.size(); i++) {
            if (fits.found().has(i)) {
                boxes.get(i).follow(fits.box(i), fits.fit(i), fits.found());
            } else if (fits.has(i)) {
                boxes.get(i).followOthers(previous, fits.found());
            }
        }
    }

    private void checkSize(int frame, PartialFrame image) {
        if (image.width() != width || image.height() != height) {
            throw new IllegalArgumentException("Frame " + frame + " has " + image.width() + " x " + image.height()
                    + " pixels, the others have " + width + " x " + height + "; leave it out");
        }
    }
}
