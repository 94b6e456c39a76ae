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

import java.util.Map;

import com.google.gson.JsonObject;

import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;
import org.driftless.pipeline.Validate.ParticleResult;
import org.junit.jupiter.api.Test;

class ValidationWordsTest {

    private static final ParticleResult ONE =
            new ParticleResult(14.7821, 0.0804, 99.456, 10.46, null, null, null, null, null);

    private static Validate.Result result(Double reduction, int particles, Double ratio) {
        Map<Integer, ParticleResult> all = particles == 2 ? Map.of(1, ONE, 2, ONE) : Map.of(1, ONE, 2, ONE, 3, ONE);
        return new Validate.Result(reduction, all, 0.05, ratio, "Held-out particles lie 0.050 px off.");
    }

    @Test
    void twoParticlesProveNothing() {
        assertTrue(ValidationWords.isProof(result(99.0, 3, 1.1)));
        assertFalse(ValidationWords.isProof(result(99.0, 2, 1.1)));
        assertFalse(ValidationWords.isProof(result(99.0, 3, 2.4)));
        assertFalse(ValidationWords.isProof(result(99.0, 3, null)));
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
        assertEquals("", ReductionColumn.MEAN_AFTER.text(ONE));
    }
}
