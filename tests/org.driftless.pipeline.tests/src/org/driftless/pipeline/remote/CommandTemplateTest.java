/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.driftless.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed command line becomes words, and folders with blanks and quotes in their names get through, even through a shell. */
class CommandTemplateTest {

    private static final String AWKWARD = "/data/Anna's \"run\" $7 `x`\\y";
    private static final List<String> OPTIONS = List.of("--edges", "fill=3", "--use", "1,2");

    private static List<String> filled(String typed, String folder) throws UsageException {
        return CommandTemplate.parse(typed).fill(Map.of("folder", folder, "project", "/p.json", "output", "/out", "name", "run 7"),
                OPTIONS, "/home/anna");
    }

    @Test
    void blanksPartWordsAndQuotesHoldThemTogether() throws UsageException {
        assertEquals(List.of("sh", "my script.sh", "a b", "it's", "", "/d"), filled("  sh 'my script.sh' a\\ b \"it's\"  ''\t{folder}", "/d"));
        assertEquals(List.of("C:\\tools\\send.bat", "\\\\nas\\lab", "/d"), filled("C:\\tools\\send.bat \\\\nas\\lab {folder}", "/d"));
        assertEquals(List.of("say", "\"x\"", "/d"), filled("say \"\\\"x\\\"\" {folder}", "/d"));
    }

    @Test
    void aFolderStaysOneWordWhereNoShellReadsIt() throws UsageException {
        assertEquals(List.of("sbatch", "--job-name=run 7", "run.sh", AWKWARD), filled("sbatch --job-name={name} run.sh {folder}", AWKWARD));
        assertEquals(List.of("x", "/p.json", "/out"), filled("x {project} {output}", AWKWARD));
        assertEquals(List.of("sh", "/home/anna/run.sh", "/d"), filled("sh ~/run.sh {folder}", "/d"));
    }

    @Test
    void optionsAreWordsOfTheirOwn() throws UsageException {
        assertEquals(List.of("sh", "run.sh", "/d", "--edges", "fill=3", "--use", "1,2"), filled("sh run.sh {folder} {options}", "/d"));
        assertEquals(List.of("sh", "-c", "run /d --edges fill=3 --use 1,2 &"), filled("sh -c 'run {folder} {options} &'", "/d"));
    }

    @Test
    void whatShellsWriteInBracesIsTheirs() throws UsageException {
        assertEquals(List.of("sh", "-c", "echo ${name} /d"), filled("sh -c 'echo ${name} {folder}'", "/d"));
    }

    /** The naive way, a plain replacement, gives other words. */
    @ParameterizedTest
    @ValueSource(strings = {"{folder}", "'{folder}'", "\"{folder}\"", "'a {folder}'", "--in={folder}", "\"x\" {folder}"})
    void aShellReadsTheFolderAsItIs(String script) throws Exception {
        Path sh = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(sh));
        String typed = "sh -c \"printf '%s\\n' " + script.replace("\"", "\\\"") + "\"";
        List<String> words = filled(typed, AWKWARD);
        assertEquals("sh", words.get(0));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertTrue(said.get(said.size() - 1).endsWith(AWKWARD), said.toString());
        assertEquals(0, process.waitFor());
    }

    @Test
    void anotherMachinesShellIsQuotedForToo() throws UsageException {
        assertEquals(List.of("/usr/bin/ssh", "login.cluster", "sbatch", "run.sh", "'/a b'"),
                filled("/usr/bin/ssh login.cluster sbatch run.sh {folder}", "/a b"));
        assertEquals(List.of("ssh", "login", "sbatch", "~/run.sh", "/plain"), filled("ssh login sbatch ~/run.sh {folder}", "/plain"));
        assertEquals(List.of("ssh", "login", "sbatch '/a b'"), filled("ssh login \"sbatch '{folder}'\"", "/a b"));
    }

    @Test
    void whatCantBeUnderstoodIsRefusedWithAReason() {
        assertRefused("", "Type the command");
        assertRefused("sbatch 'run.sh {folder}", "quote (') is not closed");
        assertRefused("sbatch run.sh {foldr}", "There is no {foldr}");
        assertRefused("sbatch run.sh {name}", "Put {folder}");
    }

    private static void assertRefused(String typed, String reason) {
        UsageException e = assertThrows(UsageException.class, () -> CommandTemplate.parse(typed));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void onlyAHelloIsSentToAnotherMachine() throws UsageException {
        assertEquals(List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=5", "-p", "2222", "-A", "anna@login", "true"),
                new SshCheck(CommandTemplate.parse("ssh -p 2222 -A anna@login sbatch run.sh {folder}").words()).hello());
        assertEquals(List.of(), new SshCheck(List.of("ssh", "-p", "2222")).hello());
    }
}
