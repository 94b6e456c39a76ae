/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;

import org.driftless.io.xml.UntrustedXml;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads OME-XML to see whether it tells just what a stack holds. Nothing outside the text is looked at. */
final class OmeCheck {

    private OmeCheck() {
    }

    /**
     * Whether it tells of one image, in one file of the given name, of pages of the given number and size.
     *
     * @param xml the bytes, up to a NUL
     */
    static boolean tells(byte[] xml, String fileName, int width, int height, int pages) {
        try {
            return tells(parse(xml), fileName, width, height, pages);
        } catch (SAXException | IOException | NumberFormatException e) {
            return false; // broken XML tells nothing
        }
    }

    private static boolean tells(Element root, String fileName, int width, int height, int pages) {
        List<Element> all = elements(root, "Pixels");
        if (!root.getLocalName().equals("OME") || all.size() != 1 || elements(root, "Image").size() != 1
                || !elements(root, "BinaryOnly").isEmpty()) {
            return false;
        }
        Element pixels = all.getFirst();
        int z = number(pixels, "SizeZ", 1);
        int c = number(pixels, "SizeC", 1);
        int t = number(pixels, "SizeT", 1);
        return number(pixels, "SizeX", 0) == width && number(pixels, "SizeY", 0) == height && (long) z * c * t == pages
                && elements(root, "UUID").stream().allMatch(id -> isHere(id, fileName))
                && elements(root, "Plane").stream().allMatch(plane -> number(plane, "TheZ", 0) < z
                        && number(plane, "TheC", 0) < c && number(plane, "TheT", 0) < t)
                && elements(root, "TiffData").stream().allMatch(data -> number(data, "IFD", 0) < pages
                        && number(data, "PlaneCount", 1) <= pages && number(data, "FirstZ", 0) < z
                        && number(data, "FirstC", 0) < c && number(data, "FirstT", 0) < t);
    }

    private static boolean isHere(Element id, String fileName) {
        return !id.hasAttribute("FileName") || id.getAttribute("FileName").equals(fileName);
    }

    private static int number(Element element, String name, int absent) {
        return element.hasAttribute(name) ? Integer.parseInt(element.getAttribute(name).trim()) : absent;
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element parse(byte[] xml) throws SAXException, IOException {
        int end = 0;
        while (end < xml.length && xml[end] != 0) {
            end++;
        }
        DocumentBuilder builder = UntrustedXml.documentBuilder();
        builder.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        return builder.parse(new ByteArrayInputStream(xml, 0, end)).getDocumentElement();
    }
}
