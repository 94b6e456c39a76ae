/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What CONTRIBUTING.md asks of all code, as far as it can be counted. */
class CodeRulesTest {

    private static final String OURS = "org.driftless.";
    private static final String UI = OURS + "ui.";
    private static final int CLASS_LINES = 300;
    private static final int VIEW_LINES = 150;

    private static JavaClasses classes;

    @BeforeAll
    static void readBundles() {
        classes = Sources.classes();
    }

    @Test
    void classesAreSmall() {
        assertEquals(List.of(), longer(CLASS_LINES, file -> true));
    }

    @Test
    void viewsOnlyCreateViewers() {
        assertEquals(List.of(), longer(VIEW_LINES, file -> file.getFileName().toString().endsWith("View.java")));
    }

    private static List<String> longer(int limit, Predicate<Path> which) {
        return Sources.files().stream().filter(which).filter(file -> Sources.lines(file) > limit)
                .map(file -> file.getFileName() + " has " + Sources.lines(file) + " lines").toList();
    }

    /** The platform fills the variables of Messages; the compiler makes tables for switches. */
    @Test
    void nothingIsKeptInStaticVariables() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("org.driftless..").and().areStatic()
                .and().areDeclaredInClassesThat().doNotHaveSimpleName("Messages")
                .and().haveNameNotContaining("$SWITCH_TABLE$")
                .should().beFinal().check(classes);
    }

    /** The platform asks whether an editor's input is there, and where a project's folder in the workspace may be. */
    @Test
    void theWorkbenchTouchesNoFiles() {
        noClasses().that().resideInAPackage(OURS + "ui..").and().doNotHaveSimpleName("AlignmentProjects")
                .and().doNotHaveSimpleName("ImageStackInput")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.nio.channels.FileChannel")
                .orShould().dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)")
                .check(classes);
    }

    /** Where Java has no fonts of its own it wants to read of ours in a file. */
    @Test
    void figuresAreDrawnWithoutFilesOrDisplay() {
        noClasses().that().resideInAPackage(OURS + "plot..").and().doNotHaveSimpleName("FontlessJava")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.File")
                .orShould().dependOnClassesThat().resideInAnyPackage("javax.swing..", "org.eclipse..")
                .check(classes);
    }

    @Test
    void theModelOfAnOpenProjectKnowsNoneOfThePartsThatShowIt() {
        noClasses().that().resideInAPackage(UI + "model..")
                .should().dependOnClassesThat().resideInAnyPackage(UI + "commands..", UI + "editor..", UI + "jobs..",
                        UI + "views..", UI + "welcome..", UI + "workspace..")
                .check(classes);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses().that().resideInAPackage("org.driftless..").and().resideOutsideOfPackage(OURS + "cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(classes);
    }
}
