/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.junit.jupiter.api.Test;

/** What several projects have in common, and in what they differ. */
class ComparisonTest {

    private static ComparedProject project(String images, double pixel, double interval, String... settings) {
        Map<Measure, KeyFigure> numbers = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            numbers.put(measure, KeyFigure.current(1));
        }
        numbers.put(Measure.PIXEL_SIZE, KeyFigure.current(pixel));
        numbers.put(Measure.FRAME_INTERVAL, KeyFigure.current(interval));
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        ProjectFigures figures = new ProjectFigures(Path.of(images), Optional.empty(), Optional.empty(), numbers,
                Finding.missing(""), all, List.of());
        return new ComparedProject(figures, new DriftSeries(new int[] {0, 2}, new double[] {0, 3}, new double[] {0, 4},
                new double[2], new boolean[2], Worth.CURRENT, ""), ResidualSeries.missing(""));
    }

    private static Comparison of(ComparedProject... projects) {
        return new Comparison(Arrays.asList(projects));
    }

    @Test
    void onlySettingsThatDifferAreNamedInTheOrderOfTheSteps() {
        Comparison comparison = of(project("/a", 1, 1, "align.edges", "nearest", "track.fit", "mle", "drift.model", "auto"),
                project("/b", 1, 1, "drift.model", "auto", "track.fit", "least-squares"),
                project("/c", 1, 1, "align.edges", "crop", "drift.model", "auto", "track.fit", "mle"));
        assertEquals(List.of("track.fit", "align.edges"), comparison.differing());
        assertEquals(List.of("track.fit", "drift.model", "align.edges"), comparison.settings());
        assertEquals(List.of(), of(project("/a", 1, 1, "align.edges", "crop"), project("/b", 1, 1)).differing(),
                "a project that has not come so far differs from nobody");
    }

    @Test
    void namesAreAsLongAsIsNeededToTellThemApart() {
        assertEquals(List.of("x", "y"), of(project("/d/a/x", 1, 1), project("/d/b/y", 1, 1)).names());
        assertEquals(List.of(Path.of("a/x").toString(), Path.of("b/x").toString(), Path.of("b/y").toString()),
                of(project("/d/a/x", 1, 1), project("/d/b/x", 1, 1), project("/d/b/y", 1, 1)).names());
        assertEquals(List.of("x"), of(project("/x", 1, 1)).names());
        assertEquals(List.of(), of().names());
    }

    @Test
    void axesAreInUnitsThatAllKnow() {
        ComparedProject both = project("/a", 0.1, 2);
        ComparedProject size = project("/b", 0.2, Double.NaN);
        assertEquals(new CommonAxes(true, true), CommonAxes.known(of(both)));
        assertEquals(new CommonAxes(false, true), CommonAxes.known(of(both, size)));
        assertEquals(CommonAxes.MEASURED, CommonAxes.known(of()));
        CommonAxes axes = new CommonAxes(true, true);
        assertArrayEquals(new double[] {0, 4}, axes.at(both.figures(), both.drift().frames()));
        assertArrayEquals(new double[] {0, 0.5}, axes.lengths(both.figures(), both.drift().magnitude()), 1e-12);
        assertArrayEquals(new double[] {0, 2}, CommonAxes.MEASURED.at(both.figures(), both.drift().frames()));
    }
}
