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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What a user of the original pipeline does in its step 3: of the particles that its step 2 tracked, those make the drift
 * that its step 4 does not refuse, for being lost in more than a tenth of the frames, or in four in a row.
 */
final class OriginalChoice {

    private static final double MOST_LOST = 0.1;
    private static final int LONGEST_GAP = 3;

    private OriginalChoice() {
    }

    /**
     * Writes the choice into the project.
     *
     * @throws IOException if the original found no particle well enough
     */
    static void write(Path project) throws IOException {
        List<Integer> good = good(table(project.resolveSibling("particles_tracking")));
        if (good.isEmpty()) {
            throw new IOException("The original lost every particle in more frames than it allows");
        }
        JsonObject json = JsonParser.parseString(Files.readString(project)).getAsJsonObject();
        json.getAsJsonObject("image_set").add("selected_particles_for_drift", new Gson().toJsonTree(good));
        Files.writeString(project, json.toString());
    }

    private static Path table(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).findFirst()
                    .orElseThrow(() -> new IOException("The original wrote no table into " + folder));
        }
    }

    private static List<Integer> good(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> columns = List.of(lines.get(0).split(","));
        int frames = 0;
        Map<Integer, BitSet> found = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            int frame = Integer.parseInt(row[columns.indexOf("image_index")]);
            frames = Math.max(frames, frame + 1);
            BitSet one = found.computeIfAbsent(Integer.parseInt(row[columns.indexOf("particle_id")]), id -> new BitSet());
            one.set(frame, row[columns.indexOf("success")].equals("True"));
        }
        int all = frames;
        return found.entrySet().stream().filter(one -> isGood(one.getValue(), all)).map(Map.Entry::getKey).toList();
    }

    private static boolean isGood(BitSet found, int frames) {
        int longest = 0;
        for (int k = found.nextClearBit(0); k < frames; k = found.nextClearBit(k)) {
            int next = found.nextSetBit(k);
            int end = next < 0 ? frames : next;
            longest = Math.max(longest, end - k);
            k = end;
        }
        return frames - found.cardinality() <= MOST_LOST * frames && longest <= LONGEST_GAP;
    }
}
