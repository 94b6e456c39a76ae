/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftless.core.particle.FitBox;

import com.google.gson.Gson;

/**
 * Steps 2, 4 and 5 of the original pipeline, from a checkout of it. They need no display; steps 1 and 3, which do, only
 * write what is written here: the boxes, and which particles make the drift.
 */
final class OriginalPipeline {

    private static final String TRACKING = "2_drift_analysis.py";
    private static final List<String> STEPS = List.of(TRACKING, "4_align_images_by_drift.py",
            "5_validation.py");

    private final Path scripts;
    private final String python;

    OriginalPipeline(Path checkout, String python) throws IOException {
        this.scripts = checkout.toAbsolutePath().resolve("scripts");
        this.python = python;
        for (String step : STEPS) {
            if (!Files.isRegularFile(scripts.resolve(step))) {
                throw new IOException(scripts.resolve(step) + " is missing; give the folder of a checkout of the original");
            }
        }
    }

    /**
     * Runs the steps on a folder of frames.
     *
     * @param folder a new folder for what they write; removed again
     * @return the time of each step
     */
    List<TimedProcess> run(Path frames, List<FitBox> boxes, Path folder) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        Files.createSymbolicLink(folder.resolve("exported"), frames);
        Path project = Files.createDirectory(folder.resolve("script_output")).resolve("particle_selections.json");
        Files.writeString(project, json(folder.resolve("exported"), boxes), StandardCharsets.UTF_8);
        List<TimedProcess> times = new ArrayList<>();
        for (String step : STEPS) {
            times.add(TimedProcess.run(List.of(python, "-B", scripts.resolve(step).toString(), project.toString()),
                    Map.of("MPLBACKEND", "Agg"), folder, folder.resolve("log")));
            if (step.equals(TRACKING)) {
                OriginalChoice.write(project);
            }
        }
        requireOutputs(folder, frames);
        Scratch.delete(folder);
        return times;
    }

    private static String json(Path frames, List<FitBox> boxes) {
        List<Integer> ids = IntStream.rangeClosed(1, boxes.size()).boxed().toList();
        List<Map<String, Object>> particles = ids.stream().map(id -> {
            FitBox box = boxes.get(id - 1);
            return Map.<String, Object>of("particle_id", id, "bbox", List.of(box.x0(), box.y0(), box.x1(), box.y1()));
        }).collect(Collectors.toList());
        return new Gson().toJson(Map.of("image_set", Map.of("folder_path", frames.toString(),
                "selected_particles", particles)));
    }

    private static long frames(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".tif")).count();
    }

    private static void requireOutputs(Path folder, Path frames) throws IOException {
        Path output = folder.resolve("script_output");
        try (var aligned = Files.list(output.resolve("aligned")); var all = Files.list(frames)) {
            long images = frames(aligned);
            long wanted = frames(all);
            if (images != wanted || !Files.exists(output.resolve("validation/aligned_particles_tracking.csv"))) {
                throw new IOException("The original aligned " + images + " of " + wanted + " frames");
            }
        }
    }
}
