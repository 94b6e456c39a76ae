/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftless.pipeline.UsageException;

/**
 * A command line that a person typed, with names in braces where those of a project are to be, e.g.
 * {@code ssh login.cluster sbatch run.sh {folder}}. No shell reads it: blanks part words, quotes hold them together, and a
 * backslash before a blank or a quote takes its meaning away.
 *
 * <p>A folder's name with a blank stays one word. Where the word goes to a shell all the same, as behind {@code ssh HOST} and
 * {@code sh -c}, it is quoted for that shell, by the quotes about it there.
 */
public final class CommandTemplate {

    /** The image folder. */
    public static final String FOLDER = "folder";
    /** The project file. */
    public static final String PROJECT = "project";
    /** The folder of the results. */
    public static final String OUTPUT = "output";
    /** The name of the image folder, e.g. for a job's name. */
    public static final String NAME = "name";
    /** What the preferences say of the steps, as options of the command line; a word of its own. */
    public static final String OPTIONS = "options";

    private static final Set<String> PLACES = Set.of(FOLDER, PROJECT, OUTPUT);
    private static final Set<String> KNOWN = Set.of(FOLDER, PROJECT, OUTPUT, NAME, OPTIONS);
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([a-z]+)}");
    private static final Set<String> REMOTE_SHELLS = Set.of("ssh", "plink");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ksh", "zsh");
    private static final String HOME = "~/";

    private final List<String> words;

    private CommandTemplate(List<String> words) {
        this.words = words;
    }

    /**
     * Understands a command line.
     *
     * @throws UsageException if it is empty, a quote is not closed, a name in braces is not known, or it says of no folder or
     *     file
     */
    public static CommandTemplate parse(String typed) throws UsageException {
        List<String> words = CommandWords.split(typed);
        if (words.isEmpty()) {
            throw new UsageException("Type the command that starts the work.");
        }
        Set<String> used = new TreeSet<>();
        for (String word : words) {
            PLACEHOLDER.matcher(word).results().forEach(found -> used.add(found.group(1)));
        }
        for (String name : used) {
            if (!KNOWN.contains(name)) {
                throw new UsageException("There is no {" + name + "} to be filled in.");
            }
        }
        if (used.stream().noneMatch(PLACES::contains)) {
            throw new UsageException("Put {folder} where the image folder belongs.");
        }
        return new CommandTemplate(words);
    }

    /** The program that is started, as typed. */
    public String program() {
        return words.get(0);
    }

    /** All words as typed, the program first. */
    List<String> words() {
        return words;
    }

    /** Whether a name in braces is in it. */
    public boolean uses(String name) {
        return words.stream().anyMatch(word -> word.contains("{" + name + "}"));
    }

    /**
     * The words of the command.
     *
     * @param values by the names in braces
     * @param options what stands for {@link #OPTIONS}
     * @param home stands for a tilde at the beginning of a word that this machine reads
     */
    public List<String> fill(Map<String, String> values, List<String> options, String home) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean shell = isReadByShell(i);
            if (word.equals("{" + OPTIONS + "}")) {
                options.forEach(option -> filled.add(shell ? CommandWords.quoted(option, CommandWords.PLAIN) : option));
            } else {
                String plain = !isRemote() && word.startsWith(HOME) ? home + word.substring(1) : word;
                filled.add(filled(plain, values, options, shell));
            }
        }
        return filled;
    }

    private static String filled(String word, Map<String, String> values, List<String> options, boolean shell) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(word);
        while (matcher.find()) {
            String name = matcher.group(1);
            char quote = shell ? CommandWords.quoteAt(word, matcher.start()) : CommandWords.PLAIN;
            String value;
            if (name.equals(OPTIONS)) {
                value = String.join(" ", options.stream().map(one -> shell ? CommandWords.quoted(one, quote) : one).toList());
            } else {
                value = shell ? CommandWords.quoted(values.get(name), quote) : values.get(name);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    /** Whether the command is sent to another machine, as text for a shell there. */
    boolean isRemote() {
        return REMOTE_SHELLS.contains(baseName());
    }

    /** Whether the program is a shell of this machine. */
    boolean isShell() {
        return SHELLS.contains(baseName());
    }

    private boolean isReadByShell(int word) {
        return isRemote() && word > 0 || isShell() && word > 1 && words.get(word - 1).matches("-[a-z]*c");
    }

    private String baseName() {
        String name = program().substring(Math.max(program().lastIndexOf('/'), program().lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - ".exe".length()) : name;
    }
}
