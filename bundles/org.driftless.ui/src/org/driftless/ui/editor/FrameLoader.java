/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

import org.driftless.core.image.Frame;

/**
 * Reads frames on a thread of its own, the one that was wanted last first, then those that come next. Read frames are
 * kept, up to a limit.
 */
final class FrameLoader {

    /** Where frames come from. */
    @FunctionalInterface
    interface Source {

        /** @throws Exception with a message for people if the frame can't be had */
        Frame read(int index) throws Exception;
    }

    /** Hears of the frame that is wanted, on the user interface thread. */
    interface Listener {

        void loaded(FrameLoader loader, Picture picture);

        void failed(FrameLoader loader, int index, Exception reason);
    }

    private static final int AHEAD = 8;
    private static final long KEPT_BYTES = 96L << 20;
    private static final int NONE = -1;

    private final int size;
    private final Source source;
    private final Executor ui;
    private final Listener listener;
    private final LinkedHashMap<Integer, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Thread reader;
    private long keptBytes;
    private int wanted = NONE;
    private int center = NONE;
    private int direction = 1;
    private int broken = NONE;
    private boolean closed;

    /**
     * @param size number of frames
     * @param ui runs what it is given on the user interface thread
     */
    FrameLoader(int size, Source source, Executor ui, Listener listener) {
        this.size = size;
        this.source = source;
        this.ui = ui;
        this.listener = listener;
        this.reader = Thread.ofPlatform().daemon().name("Driftless frame reader").start(this::readOn);
    }

    /**
     * Asks for a frame. The listener is told at once if it is there, else when it has been read, unless another one is
     * wanted by then.
     */
    void want(int index) {
        Picture ready;
        synchronized (this) {
            direction = center == NONE || index >= center ? 1 : -1;
            center = index;
            broken = NONE;
            ready = kept.get(index);
            wanted = ready == null ? index : NONE;
            notifyAll();
        }
        if (ready != null) {
            listener.loaded(this, ready);
        }
    }

    /** Ends reading; nothing is told any more. */
    synchronized void close() {
        closed = true;
        kept.clear();
        notifyAll();
        reader.interrupt();
    }

    private void readOn() {
        int index = next();
        while (index != NONE) {
            readOne(index);
            index = next();
        }
    }

    private void readOne(int index) {
        try {
            Picture picture = Picture.of(index, source.read(index));
            keep(picture);
            tell(index, () -> listener.loaded(this, picture));
        } catch (Exception e) {
            markBroken(index);
            tell(index, () -> listener.failed(this, index, e));
        }
    }

    /** The next frame to read, or {@link #NONE} when closed. */
    private synchronized int next() {
        while (!closed) {
            int index = wanted != NONE ? wanted : ahead();
            if (index != NONE) {
                return index;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        return NONE;
    }

    private int ahead() {
        if (center == NONE || broken != NONE) {
            return NONE;
        }
        Picture now = kept.get(center);
        long room = now == null ? 0 : KEPT_BYTES / 2 / Math.max(1, now.bytes());
        for (int i = 1; i <= Math.min(AHEAD, room); i++) {
            int index = center + i * direction;
            if (index >= 0 && index < size && !kept.containsKey(index)) {
                return index;
            }
        }
        return NONE;
    }

    private synchronized void keep(Picture picture) {
        if (closed || kept.put(picture.index(), picture) != null) {
            return;
        }
        keptBytes += picture.bytes();
        var eldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && kept.size() > 2) {
            Map.Entry<Integer, Picture> first = eldest.next();
            if (first.getKey() != center && first.getKey() != picture.index()) {
                keptBytes -= first.getValue().bytes();
                eldest.remove();
            }
        }
    }

    private synchronized void markBroken(int index) {
        broken = index;
    }

    private synchronized void tell(int index, Runnable message) {
        if (closed || index != wanted) {
            return;
        }
        wanted = NONE;
        ui.execute(() -> {
            if (isCurrent(index)) {
                message.run();
            }
        });
    }

    private synchronized boolean isCurrent(int index) {
        return !closed && index == center;
    }
}
