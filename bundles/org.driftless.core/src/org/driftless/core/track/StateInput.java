/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.track;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link StateOutput} wrote. */
final class StateInput {

    private final DataInputStream in;
    private final int particles;
    private final List<FoundPositions> known = new ArrayList<>();

    /** @param particles number of particles in the selection */
    StateInput(byte[] state, int particles) {
        this.in = new DataInputStream(new ByteArrayInputStream(state));
        this.particles = particles;
    }

    DataInput data() {
        return in;
    }

    double[] numbers(int count) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    /** @return null for none */
    FoundPositions positions() throws IOException {
        int index = in.readInt();
        if (index < 0) {
            return null;
        }
        if (index == known.size()) {
            known.add(FoundPositions.restored(numbers(particles), numbers(particles)));
        }
        return known.get(index);
    }
}
