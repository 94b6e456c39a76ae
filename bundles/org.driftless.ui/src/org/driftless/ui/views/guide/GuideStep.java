/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import java.util.function.Predicate;

import org.driftless.pipeline.StepName;
import org.driftless.ui.commands.BlinkHandler;
import org.driftless.ui.commands.OpenExampleHandler;
import org.driftless.ui.model.OpenProject;

/** The steps of "Align your first sequence", in their order. Each runs a command that is in the menus, too. */
enum GuideStep {

    OPEN("Open the example", "Twenty simulated frames, 320 x 240 pixels, with six dark particles on a sample that drifts "
            + "by 15 px and turns by 1\u00b0. Or open frames of your own with File > Open Image Folder.",
            OpenExampleHandler.COMMAND, project -> true),
    FIND("Find particles", "Driftless looks for isolated spots that ride with the sample. Press Enter in the image to "
            + "accept what it suggests. You can also drag a box around a particle yourself: green is good, red says why not.",
            "org.driftless.ui.commands.findParticles", project -> !project.particles().isEmpty()),
    TRACK("Track them", "Every particle is fitted in every frame. The selection is saved first. The paths appear in the "
            + "Trajectories view and on the image.",
            "org.driftless.ui.commands.track", project -> isDone(project, StepName.TRACK)),
    DRIFT("Look at the drift", "All particles together tell how the field moved, in pixels and degrees. Uncheck one in the "
            + "Particles view to see what the drift is without it.",
            "org.driftless.ui.commands.estimateDrift", project -> isDone(project, StepName.DRIFT)),
    ALIGN("Align the frames", "Every frame is moved back by its drift and written as a new file beside the originals, "
            + "which stay as they are.",
            "org.driftless.ui.commands.align", project -> isDone(project, StepName.ALIGN)),
    VALIDATE("Prove it", "The particles are fitted again in the aligned frames. The verdict in the Validation view says "
            + "whether they stand as still as the noise allows.",
            "org.driftless.ui.commands.validate", project -> isDone(project, StepName.VALIDATE)),
    COMPARE("Compare", "Blink between the original and the aligned frame; press Right to see other frames. B in the image "
            + "starts and ends it.",
            BlinkHandler.COMMAND, project -> false);

    private final String title;
    private final String text;
    private final String command;
    private final Predicate<OpenProject> done;

    GuideStep(String title, String text, String command, Predicate<OpenProject> done) {
        this.title = title;
        this.text = text;
        this.command = command;
        this.done = done;
    }

    String title() {
        return (ordinal() + 1) + ". " + title;
    }

    String text() {
        return text;
    }

    /** The id of the command that does it. */
    String command() {
        return command;
    }

    /** Whether the project shows that it was done; comparing leaves no trace in it. */
    boolean isDone(OpenProject project) {
        return project != null && done.test(project);
    }

    /** An unsaved edit makes all that follows stale. */
    private static boolean isDone(OpenProject project, StepName step) {
        return !project.isDirty() && project.status().line(step).state().isUsable();
    }
}
