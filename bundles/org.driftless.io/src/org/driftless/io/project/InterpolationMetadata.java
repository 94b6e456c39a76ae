/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.util.Map;

import com.google.gson.JsonObject;

/**
 * How many frames of the drift were measured, as the original pipeline counts them.
 *
 * @param framesAveraged frames with two particles or more
 * @param framesSingleParticle frames with one
 * @param framesInterpolated frames with none
 * @param totalFrames all frames
 * @param method name of the interpolation in time, e.g. "cubic"
 * @param measuredByParticle by the id of each particle that made the drift: frames in which it was found. The map's
 *     order is kept
 */
public record InterpolationMetadata(int framesAveraged, int framesSingleParticle, int framesInterpolated,
        int totalFrames, String method, Map<Integer, Integer> measuredByParticle) {

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("frames_averaged", framesAveraged);
        json.addProperty("frames_single_particle", framesSingleParticle);
        json.addProperty("frames_interpolated", framesInterpolated);
        json.addProperty("total_frames", totalFrames);
        json.addProperty("interpolation_method", method);
        JsonObject particles = new JsonObject();
        measuredByParticle.forEach((id, measured) -> {
            JsonObject particle = new JsonObject();
            particle.addProperty("total_frames", totalFrames);
            particle.addProperty("interpolated_frames", totalFrames - measured);
            particle.addProperty("measured_frames", measured);
            particles.add(Integer.toString(id), particle);
        });
        json.add("particle_stats", particles);
        return json;
    }
}
