/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.Serial;

import com.google.gson.JsonPrimitive;

/**
 * {@code NaN}, {@code Infinity} and {@code -Infinity}, which Python writes and reads though JSON has no such numbers. So
 * that a strict reader takes them, each is a certain number while it reads, one that nobody would write.
 */
final class PythonNumber extends Number {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String[] WORDS = {"NaN", "-Infinity", "Infinity"};
    private static final String STAND_IN = "0.00000e-99999990";

    private final String word;

    private PythonNumber(String word) {
        this.word = word;
    }

    /** The same text with stand-ins for these numbers, outside of strings; lines stay what they are. */
    static String replaceIn(String json) {
        if (!json.contains(WORDS[0]) && !json.contains(WORDS[2])) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + STAND_IN.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            int word = inString ? -1 : wordAt(json, i);
            if (word >= 0) {
                text.append(STAND_IN).append(word);
                i += WORDS[word].length() - 1;
                continue;
            }
            char c = json.charAt(i);
            text.append(c);
            if (inString && c == '\\' && i + 1 < json.length()) {
                text.append(json.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return text.toString();
    }

    private static int wordAt(String json, int from) {
        for (int word = 0; word < WORDS.length; word++) {
            if (json.startsWith(WORDS[word], from)) {
                return word;
            }
        }
        return -1;
    }

    /** The number that a stand-in stands for; any other value as it is. */
    static JsonPrimitive restored(JsonPrimitive value) {
        String text = value.isNumber() ? value.getAsString() : "";
        for (int word = 0; word < WORDS.length; word++) {
            if (text.equals(STAND_IN + word)) {
                return new JsonPrimitive(new PythonNumber(WORDS[word]));
            }
        }
        return value;
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(word);
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public long longValue() {
        return (long) doubleValue();
    }

    @Override
    public int intValue() {
        return (int) doubleValue();
    }

    @Override
    public String toString() {
        return word;
    }
}
