/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.inspect;

import java.nio.ByteOrder;

import org.driftless.io.tiff.SequenceInfo;
import org.driftless.io.tiff.TiffStorage;

/** What a sequence of images is, in a few words each. */
public final class ImageWords {

    private ImageWords() {
    }

    /** E.g. ", counted from 1 to 20, none missing", to follow the number or names of frames; empty if no counter runs through. */
    public static String numbering(SequenceInfo info) {
        return info.numbering().map(ImageWords::words).orElse("");
    }

    private static String words(SequenceInfo.Numbering numbers) {
        String step = numbers.step() == 1 ? "" : " in steps of " + numbers.step();
        return ", counted from " + numbers.first() + " to " + numbers.last() + step
                + (numbers.missing() > 0 ? ", " + numbers.missing() + " missing" : ", none missing");
    }

    /** E.g. "uint16, stored in 12 bits". */
    public static String type(SequenceInfo info) {
        int bits = info.storage().bitsPerSample();
        return info.type() + (bits == 8 * info.sequence().type().bytes() ? "" : ", stored in " + bits + " bits");
    }

    /** E.g. "little-endian, compression deflate with differences (predictor 2), one strip". */
    public static String stored(SequenceInfo info) {
        TiffStorage storage = info.storage();
        String predictor = switch (storage.predictor()) {
            case 2 -> " with differences (predictor 2)";
            case 3 -> " with floating-point differences (predictor 3)";
            default -> "";
        };
        return (storage.bigTiff() ? "BigTIFF, " : "") + order(storage) + ", compression " + storage.compression().label()
                + predictor + ", " + info.layout();
    }

    /** The order of the bytes of a number. */
    public static String order(TiffStorage storage) {
        return storage.byteOrder() == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian";
    }
}
