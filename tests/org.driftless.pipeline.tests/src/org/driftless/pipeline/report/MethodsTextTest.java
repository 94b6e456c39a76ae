/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.image.Calibration;
import org.driftless.core.particle.FitMethod;
import org.driftless.core.track.Jump;
import org.driftless.core.validate.Blame;
import org.driftless.pipeline.AlignFrames;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.EstimateDrift;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.TrackParticles;
import org.driftless.pipeline.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The paragraph says what was done, and claims nothing that was not shown. */
class MethodsTextTest {

    private static final String PROOF = "the alignment is right to within noise";

    /** A project with all steps done, of which a test changes what it is about. */
    private static final class Case {

        Calibration scale = Calibration.UNKNOWN;
        final Map<StepName, State> states = new EnumMap<>(StepName.class);
        Selection selection = Selection.AUTOMATIC;
        int particles = 6;
        int inUse = 20;
        TrackOptions tracking = new TrackOptions(0.3, FitMethod.LEAST_SQUARES, null, null, null);
        List<Jump> jumps = List.of();
        Estimator estimator = Estimator.ROBUST;
        MotionModel model = MotionModel.AUTO;
        String found = "translation";
        Double rotation;
        Double error = 0.019;
        List<Integer> used = List.of(1, 2, 3, 4, 5, 6);
        Map<Integer, String> leftOut = Map.of();
        long interpolated;
        long extrapolated;
        AlignOptions alignment = new AlignOptions(Interpolation.CUBIC, "nearest");
        long clipped;
        Double ratio = 0.87;
        Double heldOut = 0.052;
        double degrees = 200;
        Blame blame = Blame.NONE;
        boolean isFloat;
        DriftOrigin origin = DriftOrigin.OWN;
        double turned;
        Boolean imported;

        Case() {
            for (StepName step : StepName.values()) {
                states.put(step, State.DONE);
            }
        }

        MethodsText text() {
            TrackParticles.Result tracked = new TrackParticles.Result(particles, inUse, 120, 118, "t.csv", tracking.fit(), jumps);
            EstimateDrift.Result drift = new EstimateDrift.Result(used, leftOut, found, "no rotation: at most 0.01 degrees", 14.984,
                    rotation, error, 1.0, "1.tif", 20 - interpolated - extrapolated, interpolated, extrapolated);
            AlignFrames.Result aligned = new AlignFrames.Result(20, "cubic", "nearest", null, 3, 4, 300, 200, clipped, 0.764, 0.0013);
            Map<Integer, Validate.ParticleResult> results = new TreeMap<>();
            used.forEach(id -> results.put(id, null));
            Validate.Result validation = new Validate.Result(99.1, results, heldOut, 0.06, ratio, 0, degrees, "", blame, null, imported);
            return MethodsText.of(new MethodsFacts("Driftless 1.2.3", new MethodsFacts.Images(20, inUse, 320, 240, isFloat), scale,
                    states, origin, selection, particles, tracking, tracked, new DriftOptions(null, estimator, model, false, ""), drift, turned, 0.031,
                    alignment, aligned, validation));
        }

        String paragraph() {
            return text().paragraph();
        }
    }

    private static void assertSays(String words, String paragraph) {
        assertTrue(paragraph.contains(words), () -> "\"" + words + "\" is missing in: " + paragraph);
    }

    @Test
    void allOfIt() {
        assertEquals("Image drift was estimated and corrected with Driftless 1.2.3, an implementation of the image alignment pipeline by "
                + "Shkirskiy [1\u20134]. Six particles were found automatically as isolated spots that move with the sample in several "
                + "frames spread over the sequence. In each of the 20 frames (320 \u00d7 240 pixels) every particle was fitted by a rotated "
                + "elliptical two-dimensional Gaussian on a constant background by least squares [5]; 118 of 120 fits (98.3 %) converged "
                + "with R\u00b2 of at least 0.3 and were accepted. The motion of the sample in each frame relative to frame 1.tif was "
                + "estimated from 6 particles in all frames together, by robust least squares weighted with the covariances of the fits; "
                + "translation only was allowed, a choice made from the data (no rotation: at most 0.01 degrees). The motion was measured "
                + "in every frame. The field moved by up to 14.98 px; the standard error of the drift of a frame is 0.019 px in the median "
                + "and 0.031 px at worst. Each frame was moved back with cubic B-spline interpolation [6]; pixels that were not recorded "
                + "repeat the nearest recorded one. Interpolation left at least 76 % of the variance of the noise and took at most 0.2 % "
                + "off the peak of a particle. Each particle was predicted from the others alone (leave-one-out); held-out particles lay "
                + "0.052 px (root mean square) from where they were predicted, 0.87 times what the errors of the fits allow. By the "
                + "criterion of the program (three particles or more, and no more than 1.2 times the noise) the alignment is right to "
                + "within noise. Fitted again in the aligned frames, the largest displacements of the particles were smaller by 99.1 % or "
                + "more; as these particles made the drift, that is no independent proof.", new Case().paragraph());
        assertEquals("", new Case().text().untold());
    }

    private static Case imported() {
        Case one = new Case();
        one.origin = new DriftOrigin(DriftOrigin.Kind.IMPORTED, Path.of("/data/run_drift.txt"));
        one.error = null;
        one.imported = true;
        return one;
    }

    /** Without the results that only an estimate records, as the project file has it. */
    private static Case applied() {
        Case one = new Case();
        one.origin = new DriftOrigin(DriftOrigin.Kind.APPLIED, Path.of("/data/red"));
        one.error = null;
        one.states.put(StepName.VALIDATE, State.MISSING);
        return one;
    }

    /** Nothing that only an estimate could have. */
    private static void assertClaimsNoEstimate(String paragraph) {
        for (String claim : List.of("was estimated", "measured in every", "least squares weighted", "were allowed", "only was allowed",
                "median", "standard error", PROOF, "made the drift", "not chosen")) {
            assertFalse(paragraph.contains(claim), () -> "\"" + claim + "\" is claimed in: " + paragraph);
        }
    }

    @Test
    void anImportedDriftIsNotSaidToBeEstimatedAndItsParticlesJudgeIt() {
        String paragraph = imported().paragraph();
        assertClaimsNoEstimate(paragraph);
        assertTrue(paragraph.startsWith("Image drift was corrected with Driftless 1.2.3"), paragraph);
        assertSays("Six particles were found automatically", paragraph);
        assertSays("The drift was not estimated from these images: it was imported from a file of another program (run_drift.txt), which "
                + "knows translations only. According to it the field moved by up to 14.98 px; how exactly this is known is not recorded "
                + "there.", paragraph);
        assertSays("As the particles had no part in the drift, they can judge it.", paragraph);
        assertSays("the particles agree to within noise, and the aligned frames lie where they say.", paragraph);
        assertSays("were smaller by 99.1 % or more.", paragraph);
    }

    @Test
    void anImportedDriftNeedsNoParticles() {
        Case one = imported();
        one.particles = 0;
        for (StepName step : List.of(StepName.SELECT, StepName.TRACK, StepName.VALIDATE)) {
            one.states.put(step, State.MISSING);
        }
        assertClaimsNoEstimate(one.paragraph());
        assertFalse(one.paragraph().contains("articles"), one.paragraph());
        assertSays("it was imported from", one.paragraph());
        assertSays("The alignment has not been validated.", one.paragraph());
        assertEquals("", one.text().untold());
        one.states.put(StepName.DRIFT, State.STALE);
        assertEquals("", one.paragraph());
        assertTrue(one.text().untold().contains("stale"), one.text().untold());
    }

    @Test
    void anAppliedDriftIsThatOfTheOtherImages() {
        Case one = applied();
        one.turned = 0.25;
        assertClaimsNoEstimate(one.paragraph());
        assertFalse(one.paragraph().contains("articles"), () -> "no particle had a part in it: " + one.paragraph());
        assertSays("that of another sequence (red) was applied to them, frame by frame. According to it the field moved by up to 14.98 px "
                + "and turned by up to 0.250\u00b0; how exactly it holds for these images was not measured.", one.paragraph());
        assertSays("Each frame was moved back with cubic B-spline interpolation [5]", one.paragraph());
        assertTrue(one.paragraph().endsWith("The alignment has not been validated in these images."), one.paragraph());
    }

    @Test
    void lengthsAreInMicrometresTooWhereAPixelIsKnown() {
        Case one = new Case();
        one.scale = new Calibration(0.108, Double.NaN);
        assertSays("(320 \u00d7 240 pixels of 0.108 \u00b5m)", one.paragraph());
        assertSays("moved by up to 14.98 px (1.62 \u00b5m)", one.paragraph());
        assertSays("0.052 px (0.00562 \u00b5m) (root mean square)", one.paragraph());
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void saysWhoChoseTheParticles(Selection selection) {
        Case one = new Case();
        one.selection = selection;
        one.particles = 20;
        assertSays("A total of 20 particles were " + selection.words() + ".", one.paragraph());
    }

    @Test
    void maximumLikelihoodNamesTheCamera() {
        Case one = new Case();
        one.tracking = new TrackOptions(0.5, FitMethod.MLE, 100.0, 2.2, 1.5);
        assertSays("integrated over each pixel, by maximum likelihood in photon noise [5, 6] (camera offset 100 counts, 2.2 counts per "
                + "photoelectron, read noise 1.5 electrons)", one.paragraph());
        assertFalse(one.text().sources().contains(Source.LEAST_SQUARES));
    }

    @Test
    void framesThatAreLeftOutAndJumpsAreTold() {
        Case one = new Case();
        one.inUse = 18;
        one.jumps = List.of(new Jump(3, 4, 30, 0));
        assertSays("In each of 18 of the 20 frames (320 \u00d7 240 pixels), the others being left out,", one.paragraph());
        assertSays("One move of the sample, larger than a fitted box, was found", one.paragraph());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ROBUST | AUTO | translation | | translation only was allowed, a choice made from the data (",
        "ROBUST | AUTO | rigid | 1.018 | translation and rotation were allowed, a choice made from the data (",
        "ROBUST | TRANSLATION | translation | | translation only was allowed, as chosen beforehand.",
        "ROBUST | RIGID | rigid | 1.018 | and turned by up to 1.018\u00b0",
        "MEAN | TRANSLATION | translation | | was taken as the plain mean of the displacements of 6 particles, without rotation.",
    })
    void models(Estimator estimator, MotionModel model, String found, Double rotation, String words) {
        Case one = new Case();
        one.estimator = estimator;
        one.model = model;
        one.found = found;
        one.rotation = rotation;
        assertSays(words, one.paragraph());
        assertEquals(rotation != null, one.paragraph().contains("turned by"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 | The motion was measured in every frame.",
        "2 | 0 | measured in 18 of 20 frames, and interpolated by monotone cubics [6] in 2, where no particle was found.",
        "0 | 1 | measured in 19 of 20 frames, and held as in the nearest measured frame in 1 at the ends, where no particle",
        "2 | 1 | in 17 of 20 frames, and interpolated by monotone cubics [6] in 2, and held as in the nearest measured frame in 1",
    })
    void gaps(long interpolated, long extrapolated, String words) {
        Case one = new Case();
        one.interpolated = interpolated;
        one.extrapolated = extrapolated;
        assertSays(words, one.paragraph());
    }

    @Test
    void particlesThatDidNotMakeTheDriftAreCounted() {
        Case one = new Case();
        one.used = List.of(1, 2, 4);
        one.leftOut = Map.of(3, "moves on its own");
        assertSays("One particle that does not meet the criteria of the program was left out; two particles were not chosen by the user.",
                one.paragraph());
    }

    @Test
    void anErrorThatIsNotKnownIsNotMadeUp() {
        Case one = new Case();
        one.error = null;
        assertSays("moved by up to 14.98 px; how exactly this is known could not be estimated.", one.paragraph());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NONE | nearest | by whole pixels, so that up to half a pixel of drift remains along each axis; pixels that were not recorded repeat",
        "LINEAR | fill=7 | with bilinear interpolation; pixels that were not recorded were set to 7.",
        "CUBIC | crop | with cubic B-spline interpolation [6]; the frames were cropped to the 300 \u00d7 200 pixels that all of them show.",
        "QUINTIC | expand | with quintic B-spline interpolation [6]; the frames were enlarged to 300 \u00d7 200 pixels, so that none is cut, "
                + "and pixels that were not recorded are 0.",
    })
    void interpolationAndEdges(Interpolation interpolation, String edges, String words) {
        Case one = new Case();
        one.alignment = new AlignOptions(interpolation, edges);
        assertSays("Each frame was moved back " + words, one.paragraph());
    }

    @Test
    void valuesThatDidNotFitAreTold() {
        Case one = new Case();
        one.clipped = 12;
        one.isFloat = true;
        one.alignment = new AlignOptions(Interpolation.CUBIC, "expand");
        assertSays("12 pixels did not fit the type of the images and were clipped.", one.paragraph());
        assertSays("not recorded are NaN.", one.paragraph());
    }

    /** What is not proven is never called so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "6 | 0.052 | 1.20 | 200 | " + PROOF,
        "6 | 0.080 | 1.25 | 3 | neither proven nor disproven",
        "6 | 0.150 | 2.40 | 200 | the alignment is not shown to be right to within noise",
        "6 | 0.150 | | 200 | What noise allows is not known, so that the alignment is not proven.",
        "2 | 0.052 | 0.90 | 20 | Two particles only check each other, so that the alignment is not proven.",
        "1 | | | 0 | The drift rests on one particle, which no other one can check. The alignment is therefore not proven.",
        "6 | | | 0 | No particle could be predicted from the others. The alignment is therefore not proven.",
    })
    void verdicts(int particles, Double heldOut, Double ratio, double degrees, String words) {
        Case one = new Case();
        one.particles = particles;
        one.used = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6).subList(0, particles));
        one.heldOut = heldOut;
        one.ratio = ratio;
        one.degrees = degrees;
        assertSays(words, one.paragraph());
        assertEquals(words.equals(PROOF), one.paragraph().contains(PROOF));
    }

    @Test
    void framesThatDoNotLieWhereTheDriftSaysAreNoProofHoweverGoodTheParticlesAre() {
        Case one = new Case();
        one.blame = new Blame(List.of(), List.of(), List.of(new Blame.MisplacedFrame(3, 1.5)), 0);
        assertSays("The alignment is nevertheless not proven. One aligned frame does not lie where the drift says.", one.paragraph());
        assertFalse(one.paragraph().contains(PROOF));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MISSING | The alignment has not been validated.",
        "STALE | The alignment is not validated: the validation that was made belongs to earlier results.",
        "ORIGINAL | validated only by the original pipeline, which fits again the particles that the drift was made from; that is no",
    })
    void aValidationThatIsNotThereIsNoneInWords(State state, String words) {
        Case one = new Case();
        one.states.put(StepName.VALIDATE, state);
        assertSays(words, one.paragraph());
        assertFalse(one.paragraph().contains(PROOF));
        assertEquals("", one.text().untold());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TRACK | Particles were selected with | says nothing of the tracking and what follows from it, since it is stale",
        "DRIFT | Particles were tracked with | says nothing of the drift and what follows from it, since it is stale",
        "ALIGN | Image drift was estimated with | says nothing of the alignment, since it is stale",
    })
    void whatIsStaleIsNotTold(StepName from, String begins, String untold) {
        Case one = new Case();
        for (StepName step : StepName.values()) {
            if (step.compareTo(from) >= 0) {
                one.states.put(step, State.STALE);
            }
        }
        assertTrue(one.paragraph().startsWith(begins), one.paragraph());
        assertSays(untold, one.text().untold());
        assertFalse(one.paragraph().contains(PROOF) || one.paragraph().contains("validated"), one.paragraph());
    }

    @Test
    void theOriginalPipelinesStepsAreCalledSo() {
        Case one = new Case();
        one.selection = Selection.OTHER;
        one.states.replaceAll((step, state) -> step == StepName.SELECT ? State.DONE : State.ORIGINAL);
        assertEquals("Image drift was estimated and corrected with the image alignment pipeline by "
                + "Shkirskiy [1\u20134]. Six particles were selected outside of Driftless. They were tracked by the original pipeline in the "
                + "20 frames (320 \u00d7 240 pixels). The drift was estimated by the original pipeline. The frames were aligned by the "
                + "original pipeline. It was validated only by the original pipeline, which fits again the particles that the drift was "
                + "made from; that is no independent proof.", one.paragraph());
    }

    @Test
    void withoutParticlesThereIsNothingToTell() {
        Case one = new Case();
        one.states.replaceAll((step, state) -> State.MISSING);
        assertEquals("", one.paragraph());
        assertEquals("There is nothing to tell yet: no particle is selected.", one.text().untold());
    }
}
