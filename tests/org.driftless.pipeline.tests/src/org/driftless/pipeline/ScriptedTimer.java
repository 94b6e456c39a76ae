/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks at a folder a second apart by a clock of its own, and lets a camera do something between two looks. */
final class ScriptedTimer implements LookTimer {

    /** What a camera does. */
    @FunctionalInterface
    interface Camera {

        /** @param look how many looks there have been, from 1 */
        void after(int look) throws IOException, StepException;
    }

    /** Longer than any test should take to end by itself. */
    private static final int TOO_LONG = 1000;

    private final Camera camera;
    private int looks;

    ScriptedTimer(Camera camera) {
        this.camera = camera;
    }

    @Override
    public long now() {
        return TimeUnit.SECONDS.toNanos(looks);
    }

    @Override
    public void untilNext(BooleanSupplier hurry) throws InterruptedIOException {
        if (++looks > TOO_LONG) {
            throw new InterruptedIOException("Following did not end");
        }
        try {
            camera.after(looks);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StepException e) {
            throw new AssertionError(e);
        }
    }
}
