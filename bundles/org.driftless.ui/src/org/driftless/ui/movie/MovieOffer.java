/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.pipeline.movie.MovieContent;
import org.driftless.pipeline.movie.Region;
import org.driftless.ui.editor.Contrast;
import org.driftless.ui.editor.ContrastChoice;
import org.driftless.ui.model.OpenProject;

/**
 * What a project offers for a movie, as it is on the screen now. For the user interface thread alone.
 *
 * @param project the project
 * @param visible the part of the frames that the editor shows; empty if that is all or none
 * @param proposed where a movie goes if the user says nothing else
 */
public record MovieOffer(OpenProject project, Optional<Region> visible, Path proposed) {

    /** The contrast on the screen; empty as long as no frame was shown. */
    Optional<Contrast> contrast() {
        return Optional.ofNullable(ContrastChoice.of(project).contrast());
    }

    /** Both sides if the frames were ever aligned. */
    MovieContent content() {
        boolean aligned = project.session().project().results().alignmentLog().isPresent();
        return aligned ? MovieContent.BOTH : MovieContent.BEFORE;
    }

    /** All frames, left-out ones too. */
    int frames() {
        return project.session().frames().size();
    }

    /** The whole of a frame. */
    Region whole() {
        return new Region(0, 0, project.session().frames().width(), project.session().frames().height());
    }

    /** How many frames in use a movie shows of those from one to another, from 0 and both included. */
    int pictures(int first, int last, int every) {
        return Math.ceilDiv((int) IntStream.rangeClosed(first, last).filter(project::uses).count(), every);
    }
}
