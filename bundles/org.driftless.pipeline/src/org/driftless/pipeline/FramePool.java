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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.driftless.core.progress.ProgressListener;

/** A pool of threads in this process. */
public final class FramePool implements FrameMap {

    private static final long CANCEL_POLL_MILLIS = 100;

    private final int workers;
    private final int readAhead;

    /**
     * @param workers threads, at least 1
     * @param readAhead results that may be ready or under way before the sink takes them, at least {@code workers}
     */
    public FramePool(int workers, int readAhead) {
        if (workers < 1 || readAhead < workers) {
            throw new IllegalArgumentException(workers + " workers, " + readAhead + " ahead");
        }
        this.workers = workers;
        this.readAhead = readAhead;
    }

    @Override
    public <T> void map(int[] units, Work<T> work, Sink<T> sink, ProgressListener progress)
            throws IOException, StepException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(workers, Math.max(1, units.length)),
                Thread.ofPlatform().name("driftless-", 1).daemon().factory());
        Deque<Future<T>> ahead = new ArrayDeque<>();
        try {
            int submitted = 0;
            for (int taken = 0; taken < units.length; taken++) {
                while (submitted < units.length && submitted - taken < readAhead) {
                    int unit = units[submitted++];
                    ahead.add(pool.submit(() -> work.apply(unit)));
                }
                progress.checkCancelled();
                sink.accept(units[taken], await(ahead.remove(), progress));
                progress.worked(1);
            }
        } finally {
            ahead.forEach(future -> future.cancel(false));
            shutDown(pool);
        }
    }

    private static <T> T await(Future<T> future, ProgressListener progress) throws IOException, StepException {
        while (true) {
            try {
                return future.get(CANCEL_POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                progress.checkCancelled();
            } catch (InterruptedException e) {
                throw interrupted();
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }
    }

    private static IOException unwrapped(ExecutionException e) throws StepException {
        Throwable cause = e.getCause();
        if (cause instanceof StepException step) {
            throw step;
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    /** Work that has begun ends by itself, so that no file is left half written. */
    private static void shutDown(ExecutorService pool) throws IOException {
        pool.shutdown();
        try {
            boolean ended = false;
            while (!ended) {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("The work was interrupted");
    }
}
