/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML a line an element, indented. */
final class XmlOutput implements AutoCloseable {

    private final XMLStreamWriter out;
    private int depth;

    XmlOutput(OutputStream stream) throws XMLStreamException {
        String encoding = StandardCharsets.UTF_8.name();
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, encoding);
        out.writeStartDocument(encoding, "1.0");
    }

    /** @param attributes names and values by turns */
    void begin(String element, String... attributes) throws XMLStreamException {
        newLine();
        out.writeStartElement(element);
        write(attributes);
        depth++;
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        newLine();
        out.writeEmptyElement(element);
        write(attributes);
    }

    void end() throws XMLStreamException {
        depth--;
        newLine();
        out.writeEndElement();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    @Override
    public void close() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }
}
