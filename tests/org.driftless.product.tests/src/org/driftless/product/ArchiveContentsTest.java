/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Each system's archive holds what starts Driftless there, and nothing of another system. */
class ArchiveContentsTest {

    private static final Set<String> START_FILES = Set.of("driftless", "find-java.sh", "add-to-menu", "driftless.bat",
            "Driftless Workbench.cmd", "Info.plist", "driftless.icns", "driftless256.png");
    private static final Map<Download, Archive> READ = new ConcurrentHashMap<>();
    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    /** What people download for a system. */
    enum Download {
        LINUX_X86_64("linux-x86_64.tar.gz", "org.eclipse.swt.gtk.linux.x86_64"),
        LINUX_AARCH64("linux-aarch64.tar.gz", "org.eclipse.swt.gtk.linux.aarch64"),
        MACOS_X86_64("macos-x86_64.tar.gz", "org.eclipse.swt.cocoa.macosx.x86_64"),
        MACOS_AARCH64("macos-aarch64.tar.gz", "org.eclipse.swt.cocoa.macosx.aarch64"),
        WINDOWS_X86_64("windows-x86_64.zip", "org.eclipse.swt.win32.win32.x86_64");

        private final String file;
        private final String widgets;

        Download(String file, String widgets) {
            this.file = file;
            this.widgets = widgets;
        }

        boolean isFor(String system) {
            return file.startsWith(system);
        }

        /** Where the bundles are. */
        String install() {
            return isFor("macos") ? "Driftless.app/Contents/Eclipse/" : "driftless/";
        }

        Set<String> startFiles() {
            return isFor("linux") ? Set.of("driftless/driftless", "driftless/find-java.sh", "driftless/add-to-menu",
                            "driftless/driftless256.png")
                    : isFor("windows") ? Set.of("driftless/driftless.bat", "driftless/Driftless Workbench.cmd")
                    : Set.of("Driftless.app/Contents/MacOS/driftless", "Driftless.app/Contents/Info.plist",
                            "Driftless.app/Contents/Resources/driftless.icns", "Driftless.app/Contents/Eclipse/driftless",
                            "Driftless.app/Contents/Eclipse/find-java.sh");
        }

        Archive read() {
            return READ.computeIfAbsent(this, download -> Archive.read(Archive.file(download.file)));
        }
    }

    @Test
    void thereIsOneForEachSystem() throws IOException {
        List<String> names = Archive.names();
        for (Download download : Download.values()) {
            assertTrue(names.contains(Archive.file(download.file).getFileName().toString()), names.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsItsOwnStartFilesOnly(Download download) {
        Archive archive = download.read();
        Set<String> found = archive.entries().keySet().stream()
                .filter(name -> START_FILES.contains(name.substring(name.lastIndexOf('/') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(download.startFiles()), found);
        archive.entry(download.install() + "LICENSE");
        for (String name : found) {
            boolean program = name.endsWith("/driftless") || name.endsWith("/add-to-menu");
            assertEquals(program && !download.isFor("windows"), archive.entry(name).executable(), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheWidgetsOfItsSystemOnly(Download download) {
        Set<String> bundles = new TreeSet<>();
        for (String name : download.read().entries().keySet()) {
            assertFalse(name.matches(".*\\.(so|dll|exe|dylib|jnilib)"), name);
            if (name.matches(".*/org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")) {
                bundles.add(name.replaceAll(".*/|_\\d+\\.\\d+\\.\\d+\\..*", ""));
            }
        }
        assertEquals(Set.of(download.widgets), bundles);
    }

    /** A bundle that is listed and not there, or the other way round, shows only when something misses it. */
    @ParameterizedTest
    @EnumSource
    void holdsTheBundlesThatItLists(Download download) {
        Archive archive = download.read();
        Set<String> there = archive.entries().keySet().stream().filter(name -> name.startsWith(download.install() + "plugins/"))
                .map(name -> name.substring(download.install().length()).replaceFirst("(plugins/[^/]*/).*", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, new TreeSet<>(listed(download, archive).values()));
    }

    /** Each start file names the bundles of the class path itself. */
    @ParameterizedTest
    @EnumSource
    void startFilesNameBundlesThatAreThere(Download download) {
        Archive archive = download.read();
        Map<String, String> listed = listed(download, archive);
        List<String> named = download.isFor("windows") ? WindowsStartFile.classPath(archive)
                : UnixStartFile.classPath(archive.entry(download.install() + "driftless").text());
        assertEquals(new TreeSet<>(UnixStartFile.classPath(readLinuxScript())), new TreeSet<>(named));
        for (String name : named) {
            assertTrue(listed.containsKey(name), name);
        }
        assertTrue(listed.containsKey("org.eclipse.equinox.launcher"));
    }

    private static String readLinuxScript() {
        return Download.LINUX_X86_64.read().entry("driftless/driftless").text();
    }

    /** @return the file of each bundle */
    private static Map<String, String> listed(Download download, Archive archive) {
        Map<String, String> listed = new HashMap<>();
        for (String line : archive.entry(download.install() + LIST).text().split("\n")) {
            if (!line.startsWith("#")) {
                String[] fields = line.split(",");
                assertEquals(null, listed.put(fields[0], fields[2]), line);
            }
        }
        return listed;
    }

    @ParameterizedTest
    @EnumSource(names = {"MACOS_X86_64", "MACOS_AARCH64"})
    void macFindsTheProgram(Download download) throws Exception {
        Archive archive = download.read();
        byte[] bytes = archive.entry("Driftless.app/Contents/Info.plist").bytes();
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((name, place) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        Element plist = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        Map<String, String> values = values((Element) plist.getElementsByTagName("dict").item(0));
        assertTrue(archive.entry("Driftless.app/Contents/MacOS/" + values.get("CFBundleExecutable")).executable());
        archive.entry("Driftless.app/Contents/Resources/" + values.get("CFBundleIconFile"));
        assertEquals(Archive.version(), values.get("CFBundleVersion"));
        assertEquals("APPL", values.get("CFBundlePackageType"));
        assertEquals(download == Download.MACOS_AARCH64 ? "arm64" : "x86_64", values.get("LSArchitecturePriority"));
        assertTrue(values.get("CFBundleDocumentTypes").contains("public.tiff"));
    }

    /** @return the text after each key, of all that is in it */
    private static Map<String, String> values(Element dictionary) {
        Map<String, String> values = new HashMap<>();
        String key = null;
        for (Element element : elements(dictionary)) {
            if (element.getTagName().equals("key")) {
                key = element.getTextContent();
            } else {
                assertEquals(null, values.put(key, element.getTextContent().strip()), key);
            }
        }
        return values;
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** With Unix's line ends cmd.exe misses labels. */
    @Test
    void windowsStartFilesHaveWindowsLineEnds() {
        Archive archive = Download.WINDOWS_X86_64.read();
        for (String name : Download.WINDOWS_X86_64.startFiles()) {
            String text = archive.entry(name).text();
            assertEquals(text.replace("\r", "").replace("\n", "\r\n"), text, name);
            assertTrue(text.chars().allMatch(c -> c < 128), name);
        }
    }

    @Test
    void windowsStartFileJumpsToLabelsThatAreThere() {
        WindowsStartFile.requireLabels(Download.WINDOWS_X86_64.read());
    }
}
