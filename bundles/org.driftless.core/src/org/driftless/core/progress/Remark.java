/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.progress;

import java.util.Objects;
import java.util.function.Function;

/**
 * One plain sentence, or a part of one, that everybody hears in words of their own: frames are counted as the hearer
 * counts them, and a way out is named as the hearer finds it. Two that are the same on the command line are equal.
 */
public final class Remark {

    private final Function<Wording, String> words;

    private Remark(Function<Wording, String> words) {
        this.words = Objects.requireNonNull(words);
    }

    /** @param words called anew for each hearer */
    public static Remark of(Function<Wording, String> words) {
        return new Remark(words);
    }

    /** What is the same for everybody. */
    public static Remark plain(String text) {
        Objects.requireNonNull(text);
        return new Remark(wording -> text);
    }

    /** The sentence in somebody's words. */
    public String in(Wording wording) {
        return words.apply(wording);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remark remark && toString().equals(remark.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The sentence as the command line and the files say it. */
    @Override
    public String toString() {
        return in(Wording.COMMAND_LINE);
    }
}
