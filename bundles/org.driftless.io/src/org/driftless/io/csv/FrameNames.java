/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the frame of a row by its exact file name, whatever index the row gives. */
final class FrameNames {

    static final String COLUMN = "filename";

    private final Map<String, Integer> indices = new HashMap<>();

    FrameNames(List<String> names) {
        for (String name : names) {
            if (indices.put(name, indices.size()) != null) {
                throw new IllegalArgumentException("Two frames are called " + name);
            }
        }
    }

    int indexOf(CsvRow row) throws CsvException {
        Integer index = indices.get(row.text(COLUMN));
        if (index == null) {
            // The original pipeline writes names as they are, even if they look like one made safe by us.
            index = indices.get(row.cell(COLUMN));
        }
        if (index == null) {
            throw row.wrong(COLUMN, "a frame in the image folder");
        }
        return index;
    }
}
