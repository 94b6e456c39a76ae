/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;

import org.driftless.core.validate.Blame;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.Validate.ParticleResult;
import org.driftless.ui.model.WorkbenchWording;
import org.junit.jupiter.api.Test;

class ValidationWordsTest {

    private static final ParticleResult ONE =
            new ParticleResult(14.7821, 0.0804, 99.456, 10.46, null, null, null, null, null, 0.0412, 0.04, 1.03);

    private static Validate.Result result(Double reduction, int particles, Double ratio) {
        Map<Integer, ParticleResult> all = particles == 2 ? Map.of(1, ONE, 2, ONE) : Map.of(1, ONE, 2, ONE, 3, ONE);
        return new Validate.Result(reduction, all, 0.05, 0.045, ratio, 0, 400.0, "as an older version says it", Blame.NONE, null);
    }

    @Test
    void twoParticlesProveNothing() {
        assertTrue(result(99.0, 3, 1.1).isProven());
        assertFalse(result(99.0, 2, 1.1).isProven());
        assertFalse(result(99.0, 3, 2.4).isProven());
        assertFalse(result(99.0, 3, null).isProven());
    }

    @Test
    void whatIsToBlameIsALinkThatCountsFramesFromOne() {
        Blame blame = new Blame(List.of(new Blame.OddParticle(3, 5.1)), List.of(new Blame.OddFrames(119, 130, 2.2, 3)),
                List.of(new Blame.MisplacedFrame(57, 0.418)), 1.1);
        assertEquals("Look at <a href=\"particle 3\">particle 3 (5.1 x)</a>, <a href=\"frame 57\">frame 58 (0.42 px off)</a>, "
                + "<a href=\"frame 119\">frames 120 to 131 (2.2 x)</a>.", BlameLinks.text(blame));
        assertEquals("", BlameLinks.text(Blame.NONE));
        assertEquals("", BlameLinks.text(null), "an older version has looked for nobody");
    }

    @Test
    void theVerdictIsInTheWordsOfTheWorkbench() {
        Validate.Result older = new Validate.Result(99.0, Map.of(1, ONE), 0.05, null, 1.1, null, null, "as it was", null, null);
        assertEquals("as it was", older.remark().in(WorkbenchWording.INSTANCE));
        Validate.Result newer = new Validate.Result(99.0, Map.of(1, ONE, 2, ONE, 3, ONE), 0.05, 0.02, 2.4, 0, 400.0, "", new Blame(
                List.of(), List.of(new Blame.OddFrames(119, 130, 4.2, 0)), List.of(), 1.1), null);
        assertEquals("Held-out particles lie 0.050 px off, 2.4 x what noise allows: frames 120 to 131 (4.2 x) are to blame; "
                + "without them 1.1 x.", newer.remark().in(WorkbenchWording.INSTANCE));
        assertFalse(newer.isProven());
    }

    @Test
    void saysWhatTheAverageShows() {
        Validate.Result with = new Validate.Result(99.0, Map.of(1, ONE), null, null, null, 0, 0.0, "", Blame.NONE,
                new Validate.Average(64, 0, 0, 300, 200, 0.611, 0.934, 12.0, 27.6));
        assertEquals("Average: 2.30 x as sharp, correlation 0.61 \u2192 0.93",
                ValidationWords.average(with));
        assertEquals("", ValidationWords.average(result(99.0, 3, 1.1)));
    }

    @Test
    void saysHowMuchLessTheParticlesMove() {
        assertEquals("After alignment every particle's largest movement is at least 99.1 % smaller.",
                ValidationWords.reduction(result(99.12, 3, 1.0)));
        assertEquals("After alignment a particle moves 3.0 % more than before.",
                ValidationWords.reduction(result(-3.0, 3, 1.0)));
        assertEquals("How much less the particles move after alignment is not known.",
                ValidationWords.reduction(result(null, 3, 1.0)));
    }

    @Test
    void saysWhyItIsOutOfDate() {
        ProjectStatus.Line line = new ProjectStatus.Line(StepName.VALIDATE, ProjectStatus.State.STALE,
                "the alignment is stale", new JsonObject());
        assertEquals("Out of date: the alignment is stale. Validate again.", ValidationWords.stale(line));
    }

    @Test
    void showsUnitsAndLeavesUnknownEmpty() {
        assertEquals("14.782", ReductionColumn.MAX_BEFORE.text(ONE));
        assertEquals("99.5", ReductionColumn.MAX_LESS.text(ONE));
        assertEquals("0.041", ReductionColumn.HELD_OUT.text(ONE));
        assertEquals("1.0", ReductionColumn.NOISE_RATIO.text(ONE));
        assertEquals("", ReductionColumn.MEAN_AFTER.text(ONE));
    }
}
