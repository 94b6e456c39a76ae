/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;

/** Core's packages follow the pipeline, and look back only: nothing flows back. */
class CorePackagesTest {

    private static final String CORE = "org.driftless.core.";

    private static final List<String> PIPELINE = List.of("image", "particle", "track", "drift", "align", "validate");

    private static JavaClasses classes;

    @BeforeAll
    static void readBundles() {
        classes = Sources.classes();
    }

    static IntStream steps() {
        return IntStream.range(0, PIPELINE.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepsLookBackOnly(int step) {
        String[] later = PIPELINE.stream().skip(step + 1L).map(name -> CORE + name + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(CORE + PIPELINE.get(step) + "..")
                .should().dependOnClassesThat().resideInAnyPackage(later)
                .allowEmptyShould(true).check(classes);
    }

    @Test
    void progressStandsAlone() {
        noClasses().that().resideInAPackage(CORE + "progress..")
                .should().dependOnClassesThat(
                        resideInAPackage("org.driftless..").and(not(resideInAPackage(CORE + "progress.."))))
                .allowEmptyShould(true).check(classes);
    }

    @Test
    void simulationIsForTestsAndTheCommandOnly() {
        noClasses().that().resideInAnyPackage(
                        PIPELINE.stream().map(name -> CORE + name + "..").toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(CORE + "simulate..")
                .allowEmptyShould(true).check(classes);
    }
}
