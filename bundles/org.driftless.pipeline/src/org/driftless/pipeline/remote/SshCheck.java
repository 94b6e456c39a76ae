/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds out whether the other machine of an ssh command lets us in without a question. */
final class SshCheck {

    private static final int PATIENCE_SECONDS = 5;
    /** Options of ssh that a value follows. */
    private static final String WITH_VALUE = "BbcDEeFIiJLlmOoPpQRSWw";
    private static final Set<String> PASSWORD = Set.of("permission denied", "host key verification failed");

    private final List<String> words;

    /** @param words of the command, "ssh" first */
    SshCheck(List<String> words) {
        this.words = words;
    }

    /** The command that only says hello; empty if no machine is named. */
    List<String> hello() {
        List<String> hello = new ArrayList<>(List.of(words.get(0)));
        hello.addAll(words.get(0).toLowerCase(Locale.ROOT).contains("plink") ? List.of("-batch")
                : List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=" + PATIENCE_SECONDS));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            hello.add(word);
            if (!word.startsWith("-")) {
                hello.add("true");
                return hello;
            }
            if (word.length() == 2 && WITH_VALUE.indexOf(word.charAt(1)) >= 0 && i + 1 < words.size()) {
                hello.add(words.get(++i));
            }
        }
        return List.of();
    }

    ClusterCheck.Answer ask() {
        List<String> hello = hello();
        if (hello.isEmpty()) {
            return new ClusterCheck.Answer(false, "The command names no machine: type it behind ssh, e.g. ssh login.cluster.");
        }
        String host = hello.get(hello.size() - 2);
        try {
            Process process = new ProcessBuilder(hello).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(4 * PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new ClusterCheck.Answer(false, host + " does not answer: check its name and the network.");
            }
            String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String said = LastWords.of(all.lines().toList());
            return process.exitValue() == 0 ? new ClusterCheck.Answer(true, host + " can be reached. No work was started.")
                    : new ClusterCheck.Answer(false, refused(host, said));
        } catch (IOException e) {
            return new ClusterCheck.Answer(false, hello.get(0) + " can't be started: " + Child.reason(e) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ClusterCheck.Answer(false, "It was not found out: the question was ended.");
        }
    }

    private static String refused(String host, String said) {
        boolean asks = PASSWORD.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains);
        return asks ? host + " asks for a password or does not know this machine, and nobody can answer here: log in once in a "
                + "terminal, and set up a key (ssh-copy-id)." : host + " can't be reached" + (said.isEmpty() ? "." : ": " + said);
    }
}
