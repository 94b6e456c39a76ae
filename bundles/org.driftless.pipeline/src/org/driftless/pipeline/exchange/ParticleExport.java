/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.Particle;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.exchange.ImageJRoi;
import org.driftless.io.exchange.ImageJRoiFile;
import org.driftless.io.project.Project;
import org.driftless.pipeline.RoiNotes;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UsageException;

/**
 * Particles as regions of interest of ImageJ: each is a rectangle of the size of its box, called {@code particle-3} by its
 * id, on the slice of the frame on which the box was drawn. If it is not there throughout, the slices in which it is are
 * properties of the region. Selected from there again, the particles are what they were.
 */
public final class ParticleExport {

    private ParticleExport() {
    }

    /**
     * Writes them.
     *
     * @param file ends in .zip, or in .roi for one particle
     * @throws StepException if there are none, or the file's name does not fit
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     */
    public static void write(Path file, Project project, List<Particle> particles, ProgressListener progress)
            throws IOException, StepException {
        ExportTarget.check(file, project, ImageJRoiFile.SEVERAL, ImageJRoiFile.ONE);
        if (particles.isEmpty()) {
            throw new StepException(project.imageFolder() + " has no particles that could be written: select some first.");
        }
        if (particles.size() > 1 && file.toString().toLowerCase(Locale.ROOT).endsWith(ImageJRoiFile.ONE)) {
            throw new UsageException(file + " can hold one particle, and there are " + particles.size()
                    + ": let its name end in .zip.");
        }
        ImageJRoiFile.write(file, particles.stream().sorted(Comparator.comparingInt(Particle::id)).map(ParticleExport::region)
                .toList());
        progress.info(particles.size() + (particles.size() == 1 ? " particle was" : " particles were")
                + " written as regions of ImageJ: " + file);
    }

    private static ImageJRoi region(Particle particle) {
        FitBox box = particle.box();
        Map<String, String> properties = new LinkedHashMap<>();
        if (particle.first() > 0) {
            properties.put(RoiNotes.FIRST, Integer.toString(particle.first() + 1));
        }
        if (particle.last() != Particle.END) {
            properties.put(RoiNotes.LAST, Integer.toString(particle.last() + 1));
        }
        return ImageJRoi.rectangle(RoiNotes.name(particle.id()), box.x0(), box.y0(), box.width(), box.height(),
                particle.frame() + 1, properties);
    }
}
