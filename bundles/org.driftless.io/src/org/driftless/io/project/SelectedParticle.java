/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.nio.file.Path;
import java.util.List;

import org.driftless.core.particle.Particle;

/**
 * A particle of the selection, and what its test fit found when it was selected.
 *
 * @param particle id, box, and the frame on which the box was drawn
 * @param testRSquared R squared of the test fit; NaN if there was none
 * @param testCenterX column of the fitted centre, in pixels; NaN if there was none
 * @param testCenterY row of the fitted centre, in pixels; NaN if there was none
 */
public record SelectedParticle(Particle particle, double testRSquared, double testCenterX, double testCenterY) {

    /**
     * The selection of any project file, whether its images are there or not.
     *
     * @throws ProjectException if the file can't be read, is damaged or holds a wrong value
     */
    public static List<SelectedParticle> allIn(Path projectFile) throws ProjectException {
        return new ProjectReader(ProjectFile.load(projectFile.toAbsolutePath().normalize())).particles();
    }
}
