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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftless.core.progress.ProgressListener;
import org.driftless.core.track.Trajectory;
import org.driftless.core.validate.Blame;
import org.driftless.core.validate.DriftReduction;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.io.csv.HeldOutTable;
import org.driftless.io.project.AtomicFile;
import org.driftless.plot.ComparisonRow;
import org.driftless.plot.Figures;
import org.driftless.plot.ValidationFigures;

/**
 * Writes the tables and figures of a validation.
 *
 * @param folder the validation folder
 * @param frameNames exact names of all frames
 * @param reference index of the reference frame
 */
record ValidationOutputs(Path folder, List<String> frameNames, int reference) {

    void writeHeldOut(HeldOutResiduals heldOut, Blame blame) throws IOException {
        HeldOutTable.writeResiduals(folder.resolve(Outputs.HELD_OUT_CSV), frameNames, heldOut, blame);
        HeldOutTable.writeFrames(folder.resolve(Outputs.HELD_OUT_FRAMES_CSV), frameNames, heldOut, blame);
        AtomicFile.write(folder.resolve(Outputs.HELD_OUT_PNG),
                Figures.png(ValidationFigures.heldOut(heldOut, blame, frameNames.size())));
    }

    void writeReduction(List<Trajectory> before, List<Trajectory> after, List<DriftReduction> reductions,
            ProgressListener progress) throws IOException {
        removeOthers(before);
        progress.begin("Drawing figures", before.size() + 1L);
        for (int i = 0; i < before.size(); i++) {
            progress.checkCancelled();
            AtomicFile.write(folder.resolve(Outputs.comparisonPng(before.get(i).particleId())),
                    Figures.png(ValidationFigures.particleComparison(before.get(i), after.get(i), reference)));
            progress.worked(1);
        }
        List<ComparisonRow> rows = reductions.stream().map(reduction -> ComparisonRow.of(reduction.particleId(),
                reduction.before().max(), reduction.after().max())).toList();
        AtomicFile.write(folder.resolve(Outputs.SUMMARY_PNG),
                Figures.png(ValidationFigures.reductionSummary(before, after, reference, rows)));
        progress.done();
    }

    /** Figures of particles that an earlier drift used would be taken for this one's. */
    private void removeOthers(List<Trajectory> used) throws IOException {
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
