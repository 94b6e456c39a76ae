/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

/** Whose words an image brings with it. */
public enum DescriptionKind {

    /** Nothing beside the tags. */
    NONE("none"),
    /** A text that is of no form that is known here. */
    PLAIN("plain text"),
    /** The shape of an array, as tifffile writes it. */
    TIFFFILE("tifffile"),
    IMAGEJ("ImageJ"),
    OME("OME-XML"),
    MICRO_MANAGER("Micro-Manager");

    private final String label;

    DescriptionKind(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
