/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

/** Under which names preferences are kept. Those of steps begin with the name of their group. */
final class Keys {

    static final String MIN_R_SQUARED = "track.minRSquared";
    static final String FIT = "track.fit";
    static final String CAMERA_OFFSET = "track.cameraOffset";
    static final String GAIN = "track.gain";
    static final String READ_NOISE = "track.readNoise";
    static final String ESTIMATOR = "drift.estimator";
    static final String MODEL = "drift.model";
    static final String STRICT = "drift.strict";
    /** In percent of the frames. */
    static final String MAX_MISSED = "drift.maxMissed";
    static final String MAX_GAP = "drift.maxGap";
    static final String INTERPOLATION = "align.interpolation";
    static final String EDGES = "align.edges";
    static final String FILL_VALUE = "align.fillValue";
    static final String OUTPUT = "align.output";
    static final String WORKERS = "workers";
    static final String WORKERS_NUMBER = "workers.number";
    static final String PALETTE = "colors.palette";
    static final String GOOD = "colors.good";
    static final String BAD = "colors.bad";
    static final String COLOR_MAP = "contrast.colorMap";
    /** In percent of the pixels. */
    static final String LOW = "contrast.low";
    static final String HIGH = "contrast.high";

    /** The name of a kind of cluster. */
    static final String CLUSTER = "cluster.kind";
    static final String CLUSTER_MASTER = "cluster.master";
    static final String CLUSTER_COMMAND = "cluster.command";
    /** One mapping a line. */
    static final String CLUSTER_FOLDERS = "cluster.folders";

    private Keys() {
    }

    /** Whether it changes what the steps do. */
    static boolean isOfSteps(String key) {
        return key.startsWith("track.") || key.startsWith("drift.") || key.startsWith("align.");
    }

    /** Whether it changes how particles are drawn. */
    static boolean isOfColors(String key) {
        return key.startsWith("colors.");
    }
}
