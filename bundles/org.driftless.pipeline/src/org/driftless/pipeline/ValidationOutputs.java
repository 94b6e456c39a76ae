/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.DriftReduction;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.io.csv.HeldOutTable;
import org.driftless.plot.ComparisonRow;
import org.driftless.plot.ValidationFigures;

/**
 * Writes the tables and figures of a validation.
 *
 * @param folder the validation folder
 * @param frameNames exact names of all frames
 * @param reference index of the reference frame
 */
record ValidationOutputs(Path folder, List<String> frameNames, int reference) {

    void writeTables(HeldOutResiduals heldOut, Blame blame) throws IOException {
        HeldOutTable.writeResiduals(folder.resolve(Outputs.HELD_OUT_CSV), frameNames, heldOut, blame);
        HeldOutTable.writeFrames(folder.resolve(Outputs.HELD_OUT_FRAMES_CSV), frameNames, heldOut, blame);
    }

    /** The figures by file, each to be drawn by any thread. */
    SequencedMap<Path, Supplier<BufferedImage>> figures(List<Trajectory> before, List<Trajectory> after,
            List<DriftReduction> reductions, HeldOutResiduals heldOut, Blame blame) {
        SequencedMap<Path, Supplier<BufferedImage>> figures = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Trajectory one = before.get(i);
            Trajectory moved = after.get(i);
            figures.put(folder.resolve(Outputs.comparisonPng(one.particleId())),
                    () -> ValidationFigures.particleComparison(one, moved, reference));
        }
        List<ComparisonRow> rows = reductions.stream().map(reduction -> ComparisonRow.of(reduction.particleId(),
                reduction.before().max(), reduction.after().max())).toList();
        figures.put(folder.resolve(Outputs.SUMMARY_PNG),
                () -> ValidationFigures.reductionSummary(before, after, reference, rows));
        figures.put(folder.resolve(Outputs.HELD_OUT_PNG),
                () -> ValidationFigures.heldOut(heldOut, blame, frameNames.size()));
        return figures;
    }

    /** Figures of particles that an earlier drift used would be taken for this one's. */
    void removeOthers(List<Trajectory> used) throws IOException {
        Set<String> kept = used.stream().map(one -> Outputs.comparisonPng(one.particleId())).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Outputs.isComparisonPng(name) && !kept.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
