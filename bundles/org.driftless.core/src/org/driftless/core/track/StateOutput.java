/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** Writes the state of a tracker, every number as it is, to the bit. Positions that many refer to are written once. */
final class StateOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<FoundPositions, Integer> written = new IdentityHashMap<>();

    DataOutput data() {
        return out;
    }

    void numbers(double... numbers) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** @param positions null for none */
    void positions(FoundPositions positions) throws IOException {
        Integer known = positions == null ? Integer.valueOf(-1) : written.get(positions);
        out.writeInt(known == null ? written.size() : known);
        if (known == null) {
            written.put(positions, written.size());
            positions.save(this);
        }
    }

    byte[] toBytes() throws IOException {
        out.flush();
        return bytes.toByteArray();
    }
}
