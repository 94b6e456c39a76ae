/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftless.core.align.Interpolation;
import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.driftless.core.particle.FitMethod;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.OutputForm;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.driftless.pipeline.remote.StepArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbench hands on as options of {@code run}, the command line understands as it was meant. */
class StepArgumentsTest {

    @TempDir
    private Path folder;

    private Project run(StepSettings settings) throws IOException {
        CommandRun made = CommandRun.in(folder, "simulate", "frames", "--frames", "4", "--size", "320x256", "--particles", "5",
                "--drift", "2", "--quiet");
        assertEquals(0, made.code(), made.err());
        List<String> words = new ArrayList<>(List.of("run", "frames", "--quiet"));
        words.addAll(StepArguments.of(settings, false));
        CommandRun run = CommandRun.in(folder, words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Project.open(folder.resolve("frames"), null);
    }

    @Test
    void everySettingArrives() throws IOException {
        DriftOptions drift = new DriftOptions(null, Estimator.MEAN, MotionModel.TRANSLATION, false, null, 0.07, 5);
        StepSettings settings = new StepSettings(new TrackOptions(0.25, FitMethod.MLE, 100.0, 2.0, 1.5),
                drift.withUse(List.of(2, 3)), new AlignOptions(Interpolation.LINEAR, "fill=3", OutputForm.STACK));
        Project project = run(settings);
        assertEquals(new StepSettings(settings.track(), drift, settings.align()), StepSettings.usedIn(project));
        assertEquals(Optional.of(List.of(2, 3)), project.chosenForDrift());
    }

    @Test
    void defaultsStayDefaults() throws IOException {
        Project project = run(StepSettings.DEFAULTS);
        assertEquals(StepSettings.DEFAULTS.track(), StepSettings.usedIn(project).track());
        assertEquals(StepSettings.DEFAULTS.align(), StepSettings.usedIn(project).align());
        assertEquals(List.of(), StepArguments.of(StepSettings.NONE, false));
    }
}
