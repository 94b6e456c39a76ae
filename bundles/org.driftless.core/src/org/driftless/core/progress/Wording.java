/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

/** How frames are counted and ways out are named by whoever hears a {@link Remark}. */
public interface Wording {

    /** Frames from 0, and options: as in the files. */
    Wording COMMAND_LINE = new Wording() {

        @Override
        public int frame(int index) {
            return index;
        }

        @Override
        public String name(WayOut way) {
            return way.option();
        }
    };

    /**
     * The number by which a frame is known.
     *
     * @param index from 0
     */
    int frame(int index);

    /** What to use, to follow "with", "choose" or "run". */
    String name(WayOut way);
}
