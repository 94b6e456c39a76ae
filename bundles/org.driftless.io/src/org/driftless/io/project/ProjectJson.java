/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * The text of a project file. Reading keeps the order of keys and the text of numbers, also
 * of those that only Python writes; writing gives the bytes that
 * Python's {@code json.dump(..., indent=2)} gives, ASCII only, so that what was not changed stays as it was and the
 * original pipeline reads it under any locale.
 */
final class ProjectJson {

    /** The largest project file, in bytes: room for thirty thousand particles. */
    static final int MAX_BYTES = 8 << 20;

    private static final int MAX_DEPTH = 64;
    private static final Pattern LINE = Pattern.compile("at line (\\d+)");

    private ProjectJson() {
    }

    /** A text that is not JSON, or none that a project can have. The message is the reason, to follow a colon. */
    static final class BrokenJsonException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenJsonException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Understands the bytes of a file. */
    static JsonElement parse(byte[] bytes) throws BrokenJsonException {
        try {
            JsonReader reader = new JsonReader(new StringReader(PythonNumber.replaceIn(decode(bytes))));
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            JsonElement root = element(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new BrokenJsonException("something follows its end", null);
            }
            return root;
        } catch (BrokenJsonException e) {
            throw e;
        } catch (EOFException e) {
            throw new BrokenJsonException("it ends too early", e);
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw broken(e);
        }
    }

    private static String decode(byte[] bytes) throws BrokenJsonException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenJsonException("it is not UTF-8 text", e);
        }
    }

    private static BrokenJsonException broken(Exception e) {
        if (e.getCause() instanceof EOFException) {
            return new BrokenJsonException("it ends too early", e);
        }
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return new BrokenJsonException(line.find() ? "line " + line.group(1) + " is not JSON" : "it is not JSON", e);
    }

    private static JsonElement element(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            default -> JsonParser.parseReader(reader) instanceof JsonPrimitive value ? PythonNumber.restored(value)
                    : JsonNull.INSTANCE;
        };
    }

    private static JsonObject object(JsonReader reader) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (object.has(key)) {
                throw new BrokenJsonException("the key " + reader.getPath() + " is there twice", null);
            }
            object.add(key, element(reader));
        }
        reader.endObject();
        return object;
    }

    private static JsonArray array(JsonReader reader) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(element(reader));
        }
        reader.endArray();
        return array;
    }

    /** The bytes of a file. Numbers that are not finite become null, unless they were read as such. */
    static byte[] write(JsonElement root) {
        StringBuilder text = new StringBuilder();
        write(root, "\n", text);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(JsonElement element, String newLine, StringBuilder text) {
        switch (element) {
            case JsonObject object when object.isEmpty() -> text.append("{}");
            case JsonArray array when array.isEmpty() -> text.append("[]");
            case JsonObject object -> writeObject(object, newLine, text);
            case JsonArray array -> writeArray(array, newLine, text);
            case JsonPrimitive value when value.isString() -> writeString(value.getAsString(), text);
            case JsonPrimitive value when value.isNumber() -> text.append(number(value.getAsNumber()));
            default -> text.append(element);
        }
    }

    private static void writeObject(JsonObject object, String newLine, StringBuilder text) {
        String inner = newLine + "  ";
        String before = "{";
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            text.append(before).append(inner);
            writeString(entry.getKey(), text);
            text.append(": ");
            write(entry.getValue(), inner, text);
            before = ",";
        }
        text.append(newLine).append('}');
    }

    private static void writeArray(JsonArray array, String newLine, StringBuilder text) {
        String inner = newLine + "  ";
        text.append('[');
        for (Iterator<JsonElement> elements = array.iterator(); elements.hasNext();) {
            text.append(inner);
            write(elements.next(), inner, text);
            text.append(elements.hasNext() ? "," : "");
        }
        text.append(newLine).append(']');
    }

    private static String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? PythonFormat.repr(value) : "null";
        }
        return number.toString();
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        text.append(c);
                    } else {
                        text.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        text.append('"');
    }
}
