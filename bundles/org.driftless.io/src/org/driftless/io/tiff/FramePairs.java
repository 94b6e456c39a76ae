/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.util.List;
import java.util.Optional;

/** Whether the frames of two sequences were taken together, as far as their names tell. */
public final class FramePairs {

    private FramePairs() {
    }

    /**
     * Compares how the names of two sequences count, each from its first frame on and in its own steps. Names that do not
     * count their frames say nothing.
     *
     * @param one names in their order
     * @param other as many
     * @return index of the first frame that is another one by its number, or -1
     */
    public static int firstMismatch(List<String> one, List<String> other) {
        Optional<SequenceInfo.Numbering> a = FrameNumbers.numbering(one);
        Optional<SequenceInfo.Numbering> b = FrameNumbers.numbering(other);
        if (a.isEmpty() || b.isEmpty()) {
            return -1;
        }
        for (int frame = 0; frame < one.size(); frame++) {
            if (FrameNumbers.difference(one.getFirst(), one.get(frame)) * b.get().step()
                    != FrameNumbers.difference(other.getFirst(), other.get(frame)) * a.get().step()) {
                return frame;
            }
        }
        return -1;
    }
}
