/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.driftless.io.csv.BatchTable;
import org.driftless.pipeline.OutputPlace;
import org.driftless.pipeline.UsageException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What happened to each folder of a batch.
 *
 * @param folders in the order in which they were given
 */
public record BatchReport(List<FolderResult> folders) {

    /** No folder. */
    public static final BatchReport EMPTY = new BatchReport(List.of());

    public BatchReport {
        folders = List.copyOf(folders);
    }

    /** Those that ended so. */
    public List<FolderResult> with(Outcome outcome) {
        return folders.stream().filter(one -> one.outcome() == outcome).toList();
    }

    /** Whether every folder is done, or was before. */
    public boolean isGood() {
        return folders.stream().allMatch(one -> one.outcome().isGood());
    }

    /** Whether the user ended it before its end. */
    public boolean isCancelled() {
        return !with(Outcome.CANCELLED).isEmpty() || !with(Outcome.NOT_STARTED).isEmpty();
    }

    /** One line, e.g. "3 folders: 1 done, 1 up to date, 1 failed (run_07)". */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<FolderResult> some = with(outcome);
            if (!some.isEmpty()) {
                parts.add(some.size() + " " + outcome.words() + (outcome == Outcome.FAILED ? " (" + names(some) + ")" : ""));
            }
        }
        return folders.size() + (folders.size() == 1 ? " folder: " : " folders: ") + String.join(", ", parts);
    }

    private static String names(List<FolderResult> some) {
        return some.stream().map(FolderResult::name).collect(Collectors.joining(", "));
    }

    /**
     * Writes a table with a row a folder.
     *
     * @throws IOException if it can't be written; the message names the file and the reason, and nothing was changed
     * @throws UsageException if it would be among the images of a folder
     */
    public void write(Path csv) throws IOException, UsageException {
        for (FolderResult one : folders) {
            OutputPlace.requireOutside(csv, one.folder());
        }
        BatchTable.write(csv, folders.stream().map(one -> new BatchTable.Row(one.folder(), one.outcome().words(),
                one.seconds(), one.verdict(), one.reason())).toList());
    }

    /** An object a folder. */
    public JsonArray toJson() {
        JsonArray all = new JsonArray();
        folders.forEach(one -> all.add(one.toJson()));
        return all;
    }

    /**
     * The reverse of {@link #toJson}.
     *
     * @return empty if it can't be understood: what an older version kept is no reason to fail
     */
    public static BatchReport of(String json) {
        try {
            List<FolderResult> folders = new ArrayList<>();
            for (JsonElement one : JsonParser.parseString(json).getAsJsonArray()) {
                folders.add(FolderResult.of(one.getAsJsonObject()));
            }
            return new BatchReport(folders);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            return EMPTY;
        }
    }
}
