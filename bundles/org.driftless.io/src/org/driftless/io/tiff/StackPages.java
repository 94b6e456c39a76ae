/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.util.Arrays;

import org.driftless.core.image.Calibration;

/**
 * The frames of a sequence that pages of a stack are made from, and what is known of them all.
 *
 * @param frames the sequence
 * @param used indices of those that become pages, ascending
 * @param calibration size of a pixel and time between frames; told in a stack of single files that say nothing of them
 */
public record StackPages(TiffSequence frames, int[] used, Calibration calibration) {

    /** How many pages there will be. */
    int size() {
        return used.length;
    }

    /** Metadata of what a page is made from. */
    TiffMetadata metadata(int position) throws IOException {
        return frames.metadata(used[position]);
    }

    /** What a page is called as a single file. */
    String name(int position) {
        return frames.name(used[position]);
    }

    boolean areAll() {
        return used.length == frames.size();
    }

    boolean isStack() {
        return frames.isOneFile();
    }

    /** Whether the sequence is a stack whose frames share one directory. */
    boolean areWithoutDirectories() {
        return frames instanceof ImageStack stack && !stack.hasPages();
    }

    /** How many frames of the sequence lie between one page and the next; 0 if that differs. */
    int step() {
        int step = used.length < 2 ? 1 : used[1] - used[0];
        for (int i = 1; i < used.length; i++) {
            if (used[i] - used[i - 1] != step) {
                return 0;
            }
        }
        return step;
    }

    /** The page that is made from a frame; negative if none is. */
    int positionOf(int frame) {
        return Arrays.binarySearch(used, frame);
    }

    /**
     * The page that speaks for the whole sequence: the first one of a stack, else that of the first frame in use.
     *
     * @throws IOException if it can't be read
     */
    TiffMetadata leading() throws IOException {
        boolean first = isStack() && !frames.unreadable().containsKey(0);
        return first ? frames.metadata(0) : metadata(0);
    }
}
