/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;

/** Bundles depend one way: rcp -> ui -> pipeline -> (io, plot) -> core, and cli -> pipeline. */
class BundleDirectionTest {

    private static final String OURS = "org.driftless.";

    /** Each bundle, and those of ours that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "core", Set.of(),
            "io", Set.of("core"),
            "plot", Set.of("core"),
            "pipeline", Set.of("core", "io", "plot"),
            "cli", Set.of("core", "io", "plot", "pipeline"),
            "ui", Set.of("core", "io", "plot", "pipeline"),
            "rcp", Set.of("core", "io", "plot", "pipeline", "ui"));

    private static final Set<String> WITHOUT_ECLIPSE = Set.of("core", "io", "plot", "pipeline");

    private static JavaClasses classes;
    private static Map<String, List<String>> required;

    @BeforeAll
    static void readBundles() {
        classes = Sources.classes();
        required = Sources.requiredBundles();
    }

    static Set<String> bundles() {
        return new TreeSet<>(MAY_USE.keySet());
    }

    static Set<String> bundlesWithoutEclipse() {
        return new TreeSet<>(WITHOUT_ECLIPSE);
    }

    @Test
    void everyBundleHasARule() {
        Set<String> present = new TreeSet<>();
        required.keySet().forEach(name -> present.add(name.substring(OURS.length())));
        assertEquals(bundles(), present);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void manifestsPointOneWay(String bundle) {
        for (String name : required.get(OURS + bundle)) {
            if (name.startsWith(OURS)) {
                String other = name.substring(OURS.length());
                assertTrue(MAY_USE.get(bundle).contains(other), bundle + " must not require " + other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void classesPointOneWay(String bundle) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(bundle) && !MAY_USE.get(bundle).contains(other))
                .map(other -> OURS + other + "..")
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(OURS + bundle + "..")
                .should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(true).check(classes);
    }

    @ParameterizedTest
    @MethodSource("bundlesWithoutEclipse")
    void stepsRunWithoutEclipse(String bundle) {
        noClasses().that().resideInAPackage(OURS + bundle + "..")
                .should().dependOnClassesThat().resideInAPackage("org.eclipse..")
                .allowEmptyShould(true).check(classes);
    }

    @Test
    void coreTouchesNoFiles() {
        noClasses().that().resideInAPackage(OURS + "core..")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.io\\.(File|File(Input|Output)Stream|RandomAccessFile)")
                .allowEmptyShould(true).check(classes);
    }

    @Test
    void commandLineNeedsNoDisplay() {
        noClasses().that().resideInAPackage(OURS + "cli..")
                .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.ui..", "org.eclipse.swt..",
                        "org.eclipse.jface..", "org.eclipse.e4..", "org.eclipse.swtchart..")
                .allowEmptyShould(true).check(classes);
        for (String name : everythingRequiredBy(OURS + "cli")) {
            assertTrue(!name.startsWith("org.eclipse.ui") && !name.startsWith("org.eclipse.swt"), "cli reaches " + name);
        }
    }

    private static Set<String> everythingRequiredBy(String bundle) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(required.get(bundle));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                open.addAll(required.getOrDefault(name, List.of()));
            }
        }
        return seen;
    }
}
