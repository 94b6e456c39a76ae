/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a table whose row has no end, before it fills the memory. */
final class RecordLimitReader extends FilterReader {

    private static final int MAX_CHARACTERS = 1 << 20;

    private int sinceRow;

    RecordLimitReader(Reader reader) {
        super(reader);
    }

    /** A row is complete. */
    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int got = super.read(characters, offset, Math.min(length, 1 << 13));
        count(got);
        return got;
    }

    private void count(int characters) throws IOException {
        sinceRow += characters;
        if (sinceRow > MAX_CHARACTERS) {
            throw new IOException("a row is longer than a million characters");
        }
    }
}
