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
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The image description of an OME-TIFF. A document type is refused, so that there are no entities and nothing is fetched;
 * the text is of bounded length, and its depth is bounded, too.
 *
 * <p>Format: OME Data Model 2016-06 (https://docs.openmicroscopy.org/ome-model/).
 */
final class OmeXml {

    private static final int START = 1000;
    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";

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
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DISALLOW_DOCTYPE, true);
            factory.setFeature(GENERAL_ENTITIES, false);
            factory.setFeature(PARAMETER_ENTITIES, false);
            factory.newSAXParser().parse(new InputSource(new StringReader(description)), handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java runtime has such a parser", e);
        } catch (SAXException | IOException e) {
            problem = "Its OME description is " + (isWhole ? "broken, or holds what is not allowed in one"
                    : "too long to be read") + "; it is used as far as it goes.";
        }
        return handler.statement(problem);
    }
}
