/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.journal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.PlainReason;

/**
 * What a long piece of work has done so far, as records that are only ever added behind one another, so that work that
 * was ended goes on from there. Every record has a checksum: what a kill or a power failure tore, and all behind it, is
 * as if it had never been written.
 *
 * <p>To be used by one thread: first {@link #next()} until it gives null or {@link #dropRest()} says that the rest is of no
 * use, then {@link #append}. A record that was added outlives the process at once, and a power failure within a second.
 */
public final class Journal implements Closeable {

    private static final long MAGIC = 0x4452_4946_544c_5331L; // "DRIFTLS1"
    private static final int PREFIX_BYTES = 2 * Integer.BYTES;
    private static final long FORCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final JournalHeader header;
    private final List<String> differences;
    private DataInputStream in;
    private long length;
    /** Where the record begins that was given last, and where the next one does. */
    private long last;
    private long end;
    private FileOutputStream out;
    private long forced;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.header = openAndReadHeader();
        this.differences = List.of();
    }

    private Journal(Path file, JournalHeader wanted) throws IOException {
        this.file = file;
        JournalHeader found = openAndReadHeader();
        header = wanted;
        differences = found == null ? List.of() : wanted.differences(found);
        if (found == null || !differences.isEmpty()) {
            begin();
        }
    }

    /**
     * Opens a journal. One with another header, or that is none, begins anew.
     *
     * @param file made with its folder if it is not there
     * @param wanted what the work is done with now
     * @throws IOException if it can't be read or written; the message names it
     */
    public static Journal open(Path file, JournalHeader wanted) throws IOException {
        try {
            AtomicFile.createFolder(file.toAbsolutePath().getParent());
            return new Journal(file, wanted);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * Opens a journal to look at it, whatever it was made with.
     *
     * @return one to which nothing can be added; of no records if there is no such file
     * @throws IOException if it can't be read; the message names it
     */
    public static Journal look(Path file) throws IOException {
        try {
            return new Journal(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Removes a journal, so that the work starts over. */
    public static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** What its records are made with; null if it was opened for a look and is none. */
    public JournalHeader header() {
        return header;
    }

    /** The names of the parts of the header in which the journal differed, so that it began anew; empty if it goes on. */
    public List<String> differences() {
        return differences;
    }

    /**
     * The next record of those that were there when this was opened.
     *
     * @return null if there is no further one that is whole
     * @throws IOException if the file can't be read
     */
    public byte[] next() throws IOException {
        last = end;
        byte[] record = in == null ? null : read();
        if (record == null) {
            closeInput();
        } else {
            end += PREFIX_BYTES + record.length;
        }
        return record;
    }

    /** Where the next record begins. */
    long position() {
        return end;
    }

    /**
     * Goes on behind records that are known from an earlier look.
     *
     * @param position as {@link #position()} gave it then
     * @return false if the file is shorter by now; then nothing is left out
     */
    boolean skipTo(long position) throws IOException {
        if (in == null || position < end || position > length) {
            return false;
        }
        in.skipNBytes(position - end);
        end = position;
        return true;
    }

    /** Forgets the record that {@link #next()} gave last, and all behind it. */
    public void dropRest() throws IOException {
        end = last;
        closeInput();
    }

    /**
     * Forgets all records but some. To be called when {@link #next()} gave null.
     *
     * @param kept places of those that stay, in the order in which they came, from 0
     * @throws IOException if the file can't be written; the message names it
     */
    public void retain(BitSet kept) throws IOException {
        try (Journal old = new Journal(file)) {
            AtomicFile.write(file, to -> {
                to.write(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).array());
                to.write(framed(old.header.toBytes()));
                byte[] record = old.next();
                for (int i = 0; record != null; i++) {
                    if (kept.get(i)) {
                        to.write(framed(record));
                    }
                    record = old.next();
                }
            });
        }
        end = Files.size(file);
    }

    /**
     * Adds a record.
     *
     * @param record at least one byte
     * @throws IOException if it can't be written; the message names the file
     */
    public void append(byte[] record) throws IOException {
        try {
            if (out == null) {
                beginToWrite();
            }
            write(record);
            if (System.nanoTime() - forced > FORCE_NANOS) {
                force();
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Forces to disk what was added. */
    @Override
    public void close() throws IOException {
        closeInput();
        if (out != null) {
            try (FileOutputStream closing = out) {
                out = null;
                closing.getFD().sync();
            } catch (IOException e) {
                throw failed(file, e);
            }
        }
    }

    private JournalHeader openAndReadHeader() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        length = Files.size(file);
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        if (length < Long.BYTES || in.readLong() != MAGIC) {
            return null;
        }
        end = Long.BYTES;
        byte[] header = next();
        return header == null ? null : JournalHeader.of(header);
    }

    private byte[] read() throws IOException {
        long left = length - end - PREFIX_BYTES;
        if (left < 0) {
            return null;
        }
        int size = in.readInt();
        int checksum = in.readInt();
        if (size < 1 || size > left) {
            return null;
        }
        byte[] record = in.readNBytes(size);
        return record.length == size && checksum(record) == checksum ? record : null;
    }

    private void begin() throws IOException {
        closeInput();
        end = 0;
        beginToWrite();
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).array());
        end = Long.BYTES;
        write(header.toBytes());
    }

    private void write(byte[] record) throws IOException {
        out.write(framed(record));
        last = end;
        end += PREFIX_BYTES + record.length;
    }

    // Not a channel: an interrupt closes a channel in the middle of a write.
    private void beginToWrite() throws IOException {
        closeInput();
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(end);
        }
        out = new FileOutputStream(file.toFile(), true);
        forced = System.nanoTime();
    }

    private void force() throws IOException {
        out.getFD().sync();
        forced = System.nanoTime();
    }

    private static byte[] framed(byte[] record) {
        return ByteBuffer.allocate(PREFIX_BYTES + record.length).putInt(record.length).putInt(checksum(record)).put(record)
                .array();
    }

    private static int checksum(byte[] record) {
        CRC32C crc = new CRC32C();
        crc.update(record);
        return (int) crc.getValue();
    }

    private void closeInput() throws IOException {
        try (InputStream closing = in) {
            in = null;
        }
    }

    private static IOException failed(Path file, IOException e) {
        return new IOException("The progress file " + file + " can't be read or written: " + PlainReason.of(e) + ".", e);
    }
}
