/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.ProjectSetup;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.exchange.DriftExport;
import org.driftless.pipeline.exchange.ParticleExport;
import org.driftless.pipeline.exchange.TrajectoryExport;

/** What other programs can get of a project. */
enum ExportFormat {

    /** Particles for ImageJ's ROI Manager. */
    ROI("Export Particles as ImageJ ROIs", "_RoiSet.zip", "Regions of ImageJ (*.zip)"),
    /** The drift for Picasso. */
    PICASSO("Export Drift for Picasso", "_drift.txt", "Drift of Picasso (*.txt)"),
    /** Trajectories for TrackMate. */
    TRACKMATE("Export Trajectories for TrackMate", "_TrackMate.xml", "Model of TrackMate (*.xml)"),
    /** Trajectories for trackpy. */
    TRACKPY("Export Trajectories for trackpy", "_trackpy.csv", "Table for trackpy (*.csv)");

    private final String title;
    private final String ending;
    private final String filter;

    ExportFormat(String title, String ending, String filter) {
        this.title = title;
        this.ending = ending;
        this.filter = filter;
    }

    String title() {
        return title;
    }

    String filterName() {
        return filter;
    }

    /** The ending of the file's name, with its point. */
    String extension() {
        return ending.substring(ending.indexOf('.'));
    }

    /** A name for the file beside the images. */
    String fileName(Path images) {
        String name = images.getFileName().toString();
        return name.replaceFirst("(?i)(\\.ome)?\\.tiff?$", "") + ending;
    }

    /**
     * Writes it.
     *
     * @param session as the project is on disk
     * @param setup as it is edited: its particles are those that are seen
     */
    void write(Path file, ProjectSession session, ProjectSetup setup, ProgressListener progress)
            throws IOException, StepException {
        switch (this) {
            case ROI -> ParticleExport.write(file, session.project(),
                    setup.particles().stream().map(SelectedParticle::particle).toList(), progress);
            case PICASSO -> DriftExport.write(file, session, true, progress);
            case TRACKMATE -> TrajectoryExport.trackMate(file, session, progress);
            case TRACKPY -> TrajectoryExport.trackpy(file, session, progress);
        }
    }
}
