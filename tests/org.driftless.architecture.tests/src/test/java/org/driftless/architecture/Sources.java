/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** What the rules are checked against: the compiled classes and the manifests of all bundles. */
final class Sources {

    private static final Path BUNDLES = Path.of("..", "..", "bundles");

    private Sources() {
    }

    /** @return the classes of all bundles; fails where a bundle has not been compiled, lest a rule holds of nothing */
    static JavaClasses classes() {
        List<Path> folders = new ArrayList<>();
        for (Path bundle : bundles()) {
            Path classes = bundle.resolve("target").resolve("classes");
            if (!Files.isDirectory(classes)) {
                throw new IllegalStateException(bundle + " is not compiled");
            }
            folders.add(classes);
        }
        return new ClassFileImporter().importPaths(folders);
    }

    /** @return all source files of all bundles, in the order of their paths */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path bundle : bundles()) {
            try (Stream<Path> below = Files.walk(bundle.resolve("src"))) {
                below.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** @return how many lines of a source file there are, without the licence, the package and the imports */
    static int lines(Path file) {
        try {
            List<String> all = Files.readAllLines(file);
            int last = 0;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).startsWith("import ") || all.get(i).startsWith("package ")) {
                    last = i;
                }
            }
            return all.size() - last - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return for each bundle the names of the bundles it requires */
    static Map<String, List<String>> requiredBundles() {
        Map<String, List<String>> result = new HashMap<>();
        for (Path bundle : bundles()) {
            result.put(bundle.getFileName().toString(), requirements(bundle));
        }
        return result;
    }

    private static List<Path> bundles() {
        try (Stream<Path> children = Files.list(BUNDLES)) {
            return children.filter(child -> Files.exists(manifest(child))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path manifest(Path bundle) {
        return bundle.resolve("META-INF").resolve("MANIFEST.MF");
    }

    private static List<String> requirements(Path bundle) {
        try (var in = Files.newInputStream(manifest(bundle))) {
            String header = new Manifest(in).getMainAttributes().getValue("Require-Bundle");
            if (header == null) {
                return List.of();
            }
            // A version range such as "[1.0,2.0)" holds a comma too.
            String withoutRanges = header.replaceAll("\"[^\"]*\"", "");
            return Arrays.stream(withoutRanges.split(",")).map(clause -> clause.split(";")[0].strip()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
