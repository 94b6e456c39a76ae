/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntFunction;

import org.driftless.core.image.Frame;
import org.driftless.core.image.RowSet;
import org.driftless.core.particle.FitBox;
import org.driftless.core.particle.FitSettings;
import org.driftless.core.particle.ParticleFitter;
import org.driftless.core.track.Observation;

/** Boxes that stay where they are, and which of them are looked into in which frame. */
final class FixedBoxes {

    private final SequencedMap<Integer, FitBox> boxes;
    private final IntFunction<List<Integer>> there;

    /**
     * @param boxes by particle
     * @param there the particles that are to be found in a frame, in the order of their boxes
     */
    FixedBoxes(SequencedMap<Integer, FitBox> boxes, IntFunction<List<Integer>> there) {
        this.boxes = new LinkedHashMap<>(boxes);
        this.there = there;
    }

    /** By particle. */
    SequencedMap<Integer, FitBox> boxes() {
        return boxes;
    }

    /** Whether observations are those of a frame, as far as can be known without the frame. */
    boolean areOf(int frame, List<Observation> seen) {
        return there.apply(frame).equals(seen.stream().map(Observation::particleId).toList())
                && seen.stream().allMatch(one -> one.box().equals(boxes.get(one.particleId())));
    }

    /** What has to be read of a frame, in the pieces that are read fastest. */
    RowSet rows(int height) {
        RowSet rows = RowSet.NONE;
        for (FitBox box : boxes.values()) {
            rows = rows.with(Math.max(0, box.y0()), Math.min(height, box.y1()));
        }
        return RowsAhead.quickest(rows, height);
    }

    /** Fits the particles of a frame. */
    List<Observation> fit(Frame image, int frame, ParticleFitter fitter, FitSettings settings) {
        List<Observation> seen = new ArrayList<>();
        for (int id : there.apply(frame)) {
            FitBox box = boxes.get(id);
            seen.add(new Observation(id, frame, box, fitter.fit(image, box, settings)));
        }
        return seen;
    }

    /** These, as far as some frames need them. */
    byte[] toBytes(int[] frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(boxes.size());
            for (Map.Entry<Integer, FitBox> one : boxes.entrySet()) {
                FitBox box = one.getValue();
                for (int number : new int[] {one.getKey(), box.x0(), box.y0(), box.x1(), box.y1()}) {
                    out.writeInt(number);
                }
            }
            out.writeInt(frames.length);
            for (int frame : frames) {
                out.writeInt(frame);
                List<Integer> ids = there.apply(frame);
                for (int id : boxes.keySet()) {
                    out.writeBoolean(ids.contains(id));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** What {@link #toBytes} wrote. */
    static FixedBoxes of(byte[] bytes) throws IOException {
        SequencedMap<Integer, FitBox> boxes = new LinkedHashMap<>();
        Map<Integer, List<Integer>> there = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                boxes.put(in.readInt(), new FitBox(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            }
            for (int left = in.readInt(); left > 0; left--) {
                List<Integer> ids = new ArrayList<>();
                there.put(in.readInt(), ids);
                for (int id : boxes.keySet()) {
                    if (in.readBoolean()) {
                        ids.add(id);
                    }
                }
            }
        }
        return new FixedBoxes(boxes, there::get);
    }
}
