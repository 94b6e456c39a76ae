/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;

/** When a folder is looked at that others write into. */
public interface LookTimer {

    /** About once a second: a camera's folder may be on a network, where nobody is told of new files. */
    LookTimer EVERY_SECOND = new LookTimer() {

        private static final int SLICES = 10;
        private static final long SLICE_MILLIS = 100;

        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void untilNext(BooleanSupplier hurry) throws InterruptedIOException {
            try {
                for (int i = 0; i < SLICES && !hurry.getAsBoolean(); i++) {
                    Thread.sleep(SLICE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The work was interrupted");
            }
        }
    };

    /** Nanoseconds since some time in the past; never goes back. */
    long now();

    /**
     * Waits until it is time for the next look.
     *
     * @param hurry whether that is now, since the user wants something
     */
    void untilNext(BooleanSupplier hurry) throws InterruptedIOException;
}
