/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.core.image;

import java.util.Objects;

/**
 * One monochrome image: {@code width * height} pixels, row after row from the top, in the type that the file stores.
 *
 * <p>Coordinates are {@code x} (column) then {@code y} (row), pixel centres at integers. The pixel array is shared,
 * not copied. A frame may {@link #partial hold only some} of its rows.
 */
public final class Frame {

    private final int width;
    private final int height;
    private final PixelType type;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] ints;
    private final float[] floats;
    /** Which rows are there; null if all are. */
    private final RowSet held;
    /** Where each row lies among those that are there, -1 for the others; null if all are there. */
    private final int[] rowAt;

    private Frame(int width, int height, PixelType type, Object pixels, int length) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A frame of " + width + " x " + height + " pixels");
        }
        if ((long) width * height != length) {
            throw new IllegalArgumentException(
                    length + " pixels do not make a frame of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.type = type;
        this.held = null;
        this.rowAt = null;
        this.bytes = pixels instanceof byte[] b ? b : null;
        this.shorts = pixels instanceof short[] s ? s : null;
        this.ints = pixels instanceof int[] i ? i : null;
        this.floats = pixels instanceof float[] f ? f : null;
    }

    private Frame(Frame packed, int height, RowSet held) {
        this.width = packed.width;
        this.height = height;
        this.type = packed.type;
        this.bytes = packed.bytes;
        this.shorts = packed.shorts;
        this.ints = packed.ints;
        this.floats = packed.floats;
        this.held = held;
        this.rowAt = new int[height];
        int next = 0;
        for (int y = 0; y < height; y++) {
            rowAt[y] = held.contains(y) ? next++ : -1;
        }
    }

    /**
     * A frame that holds some of its rows only; to look at another one is an error.
     *
     * @param height rows of the whole frame
     * @param rows which are there
     * @param packed those rows, one below the other
     */
    public static Frame partial(int height, RowSet rows, Frame packed) {
        packed.requireWhole();
        if (rows.count() != packed.height || rows.next(height) >= 0) {
            throw new IllegalArgumentException(
                    packed.height + " rows are not those that are named, of " + height);
        }
        return rows.count() == height ? packed : new Frame(packed, height, rows);
    }

    /** Whether all of the given rows are there. */
    public boolean holds(RowSet rows) {
        return held == null || held.containsAll(rows);
    }

    /** @throws IllegalStateException if not all rows are there */
    void requireWhole() {
        if (held != null) {
            throw new IllegalStateException("Only some rows of the frame were read");
        }
    }

    private int startOfRow(int y) {
        Objects.checkIndex(y, height);
        if (rowAt == null) {
            return y * width;
        }
        if (rowAt[y] < 0) {
            throw new IllegalStateException("Row " + y + " was not read");
        }
        return rowAt[y] * width;
    }

    /** A {@link PixelType#UINT8} frame over the given pixels. */
    public static Frame of(int width, int height, byte[] pixels) {
        return new Frame(width, height, PixelType.UINT8, pixels, pixels.length);
    }

    /** A {@link PixelType#UINT16} frame over the given pixels. */
    public static Frame of(int width, int height, short[] pixels) {
        return new Frame(width, height, PixelType.UINT16, pixels, pixels.length);
    }

    /** A {@link PixelType#UINT32} frame over the given pixels. */
    public static Frame of(int width, int height, int[] pixels) {
        return new Frame(width, height, PixelType.UINT32, pixels, pixels.length);
    }

    /** A {@link PixelType#FLOAT32} frame over the given pixels. */
    public static Frame of(int width, int height, float[] pixels) {
        return new Frame(width, height, PixelType.FLOAT32, pixels, pixels.length);
    }

    /** A frame of zeros. */
    public static Frame zeros(int width, int height, PixelType type) {
        int length = Math.multiplyExact(width, height);
        return switch (Objects.requireNonNull(type)) {
            case UINT8 -> of(width, height, new byte[length]);
            case UINT16 -> of(width, height, new short[length]);
            case UINT32 -> of(width, height, new int[length]);
            case FLOAT32 -> of(width, height, new float[length]);
        };
    }

    /** Columns, in pixels. */
    public int width() {
        return width;
    }

    /** Rows, in pixels. */
    public int height() {
        return height;
    }

    public PixelType type() {
        return type;
    }

    /**
     * The pixels themselves: a {@code byte[]}, {@code short[]}, {@code int[]} or {@code float[]} as {@link #type()}
     * says, integers unsigned.
     *
     * @throws IllegalStateException if not all rows are there
     */
    public Object pixels() {
        requireWhole();
        return switch (type) {
            case UINT8 -> bytes;
            case UINT16 -> shorts;
            case UINT32 -> ints;
            case FLOAT32 -> floats;
        };
    }

    /** The value of the pixel in column x and row y, in stored counts. */
    public double value(int x, int y) {
        Objects.checkIndex(x, width);
        int at = startOfRow(y) + x;
        return switch (type) {
            case UINT8 -> bytes[at] & 0xff;
            case UINT16 -> shorts[at] & 0xffff;
            case UINT32 -> ints[at] & 0xffffffffL;
            case FLOAT32 -> floats[at];
        };
    }

    /**
     * Copies a part of one row.
     *
     * @param x first column
     * @param y row
     * @param count number of pixels
     * @param target receives the values, in stored counts
     * @param offset index of the first value in {@code target}
     */
    public void copyRow(int x, int y, int count, double[] target, int offset) {
        Objects.checkFromIndexSize(x, count, width);
        int from = startOfRow(y) + x;
        // Unsigned in floating point: masks would keep the compiler from using vector instructions.
        switch (type) {
            case UINT8 -> {
                for (int i = 0; i < count; i++) {
                    double signed = bytes[from + i];
                    target[offset + i] = signed - 0x1p8 * Math.floor(signed / 0x1p8);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < count; i++) {
                    double signed = shorts[from + i];
                    target[offset + i] = signed - 0x1p16 * Math.floor(signed / 0x1p16);
                }
            }
            case UINT32 -> {
                for (int i = 0; i < count; i++) {
                    double signed = ints[from + i];
                    target[offset + i] = signed - 0x1p32 * Math.floor(signed / 0x1p32);
                }
            }
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = floats[from + i];
                }
            }
        }
    }

    /**
     * Stores one whole row. Integers are rounded half up and clamped to the type, never wrapped.
     *
     * @param y row
     * @param values {@link #width()} values
     * @return how many values had to be clamped; NaN is stored as 0 in an integer frame and counts as clamped
     */
    public int setRow(int y, double[] values) {
        return setRow(0, y, width, values);
    }

    /**
     * Stores a part of one row, as {@link #setRow(int, double[])} does.
     *
     * @param x first column
     * @param y row
     * @param count number of pixels
     * @param values as many values, or more
     * @return how many values had to be clamped
     */
    public int setRow(int x, int y, int count, double[] values) {
        Objects.checkFromIndexSize(x, count, width);
        Objects.checkFromIndexSize(0, count, values.length);
        int at = startOfRow(y) + x;
        if (type == PixelType.FLOAT32) {
            for (int i = 0; i < count; i++) {
                floats[at + i] = (float) values[i];
            }
            return 0;
        }
        int clipped = 0;
        double max = type.max();
        for (int i = 0; i < count; i++) {
            double rounded = Math.floor(values[i] + 0.5);
            if (!(rounded >= 0)) {
                rounded = 0;
                clipped++;
            } else if (rounded > max) {
                rounded = max;
                clipped++;
            }
            switch (type) {
                case UINT8 -> bytes[at + i] = (byte) (int) rounded;
                case UINT16 -> shorts[at + i] = (short) (int) rounded;
                default -> ints[at + i] = (int) (long) rounded;
            }
        }
        return clipped;
    }

    @Override
    public String toString() {
        return "Frame " + width + " x " + height + " " + type;
    }
}
