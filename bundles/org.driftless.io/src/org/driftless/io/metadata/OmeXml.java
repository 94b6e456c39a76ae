/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.metadata;

import java.io.IOException;
import java.io.StringReader;

import org.driftless.io.xml.UntrustedXml;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The image description of an OME-TIFF. The text is of bounded length, and its depth is bounded, too.
 *
 * <p>Format: OME Data Model 2016-06 (https://docs.openmicroscopy.org/ome-model/).
 */
final class OmeXml {

    private static final int START = 1000;

    private OmeXml() {
    }

    static boolean isSpokenIn(String description) {
        String start = description.substring(0, Math.min(START, description.length()));
        return start.matches("(?s)\\s*<.*") && start.matches("(?s).*<(\\w+:)?OME[\\s>].*");
    }

    /**
     * @param isWhole whether that is all of the text: what is behind is lost else, but what comes before counts
     * @param fileName of the file that it is in
     */
    static Statement read(String description, boolean isWhole, String fileName) {
        OmeHandler handler = new OmeHandler(fileName);
        String problem = null;
        try {
            UntrustedXml.saxParser().parse(new InputSource(new StringReader(description)), handler);
        } catch (SAXException | IOException e) {
            problem = "Its OME description is " + (isWhole ? "broken, or holds what is not allowed in one"
                    : "too long to be read") + "; it is used as far as it goes.";
        }
        return handler.statement(problem);
    }
}
