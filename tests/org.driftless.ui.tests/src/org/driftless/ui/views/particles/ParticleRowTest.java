/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.particles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitResult;
import org.driftless.core.particle.FitStatus;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.Remark;
import org.driftless.core.track.Observation;
import org.driftless.core.track.Trajectory;
import org.driftless.io.project.SelectedParticle;
import org.junit.jupiter.api.Test;

class ParticleRowTest {

    private static final FitBox BOX = new FitBox(0, 0, 20, 20);
    private static final SelectedParticle SELECTED = new SelectedParticle(new Particle(3, BOX, 0), 0.97, 10.25, 11.5);
    private static final FitResult FIT = new FitResult(FitStatus.ACCEPTED, -500, 12.346, 9.5, 2.01, 1.98, 0, 1000, 0.951,
            0.0004, 0.0004, 0, 20);

    private static Trajectory tracked() {
        return new Trajectory(3, 2, List.of(new Observation(3, 0, BOX, FIT),
                new Observation(3, 1, BOX, FitResult.failed(FitStatus.FLAT))));
    }

    private static List<String> texts(ParticleRow row) {
        return Arrays.stream(ParticleColumn.values()).map(column -> column.text(row)).toList();
    }

    @Test
    void showsTheTestFitBeforeTracking() {
        ParticleRow row = ParticleRow.of(SELECTED, null, null, 0, true, DriftVerdict.NONE);
        assertEquals(List.of("3", "10.25", "11.50", "0.970", "", "", "", "", "", "fitted, not tracked yet"), texts(row));
    }

    @Test
    void showsHowWellItIsKnownBeforeTracking() {
        ParticleRow row = ParticleRow.of(SELECTED, null, FIT, 0, true, DriftVerdict.NONE);
        assertEquals(List.of("3", "12.35", "9.50", "0.951", "2.01", "1.98", "25.0", "0.020", "", "fitted, not tracked yet"),
                texts(row));
    }

    @Test
    void saysThatNothingCouldBeFitted() {
        SelectedParticle nothing = new SelectedParticle(new Particle(4, BOX, 0), Double.NaN, Double.NaN, Double.NaN);
        ParticleRow row = ParticleRow.of(nothing, null, null, 0, true, DriftVerdict.NONE);
        assertEquals("no spot could be fitted: move or resize its box", row.verdict());
        assertEquals("", ParticleColumn.X.text(row));
    }

    @Test
    void showsTheFitOfTheFrame() {
        ParticleRow row = ParticleRow.of(SELECTED, tracked(), null, 0, true, new DriftVerdict(Set.of(3), Map.of(), false));
        assertEquals(List.of("3", "12.35", "9.50", "0.951", "2.01", "1.98", "25.0", "0.020", "50.0", "makes the drift"),
                texts(row));
    }

    @Test
    void saysWhyItIsNotInTheFrame() {
        ParticleRow row = ParticleRow.of(SELECTED, tracked(), null, 1, false, DriftVerdict.NONE);
        assertEquals("not checked; not found in this frame: there is no spot in the box", row.verdict());
        assertEquals("", ParticleColumn.PRECISION.text(row));
    }

    @Test
    void saysWhyItIsLeftOut() {
        DriftVerdict verdict = new DriftVerdict(Set.of(1, 2), Map.of(3, Remark.plain("it moves on its own")), false);
        assertEquals("left out: it moves on its own", ParticleRow.of(SELECTED, tracked(), null, 0, true, verdict).verdict());
    }

    @Test
    void sortsByValueAndPutsUnknownLast() {
        List<ParticleRow> rows = new ArrayList<>(List.of(row(1, Double.NaN), row(2, 5), row(3, 7), row(4, 5)));
        rows.sort(ParticleColumn.X.order(false));
        assertEquals(List.of(2, 4, 3, 1), rows.stream().map(ParticleRow::id).toList());
        rows.sort(ParticleColumn.X.order(true));
        assertEquals(List.of(3, 2, 4, 1), rows.stream().map(ParticleRow::id).toList());
    }

    @Test
    void copiesAsTabSeparatedText() {
        String[] lines = ParticleText.of(List.of(row(1, Double.NaN), row(2, 5))).split(System.lineSeparator(), -1);
        assertEquals(4, lines.length);
        assertTrue(lines[0].startsWith("Used\tParticle\tx (px)\ty (px)\t"));
        assertEquals("yes\t1\t\t0.00\t0.000\t0.00\t0.00\t0.0\t0.000\t0.0\tok", lines[1]);
        assertEquals("", lines[3]);
    }

    private static ParticleRow row(int id, double x) {
        return new ParticleRow(id, true, x, 0, 0, 0, 0, 0, 0, 0, "ok");
    }
}
