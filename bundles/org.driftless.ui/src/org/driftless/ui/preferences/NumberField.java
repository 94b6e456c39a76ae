/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A number between two limits; says at once what is wrong with it. */
final class NumberField extends StringFieldEditor {

    private static final int WIDTH = 8;

    private final double min;
    private final double max;
    private final boolean whole;
    private boolean mayBeEmpty;

    private NumberField(String key, String name, String label, String tip, double min, double max, boolean whole,
            Composite parent) {
        super(key, label, WIDTH, VALIDATE_ON_KEY_STROKE, parent);
        this.min = min;
        this.max = max;
        this.whole = whole;
        getLabelControl(parent).setToolTipText(tip);
        getTextControl(parent).setToolTipText(tip);
        String least = (whole ? "a whole number from " : "a number from ") + text(min);
        setErrorMessage(name + ": " + (min == -Double.MAX_VALUE ? "a number"
                : least + (max == Integer.MAX_VALUE ? " on" : " to " + text(max))) + ".");
    }

    /**
     * Any number.
     *
     * @param name a word or two, for messages
     * @param tip with the unit
     * @param min {@code -Double.MAX_VALUE} for any
     */
    static NumberField of(String key, String name, String label, String tip, double min, double max, Composite parent) {
        return new NumberField(key, name, label, tip, min, max, false, parent);
    }

    /**
     * A whole number.
     *
     * @param name a word or two, for messages
     * @param tip with the unit
     * @param max {@code Integer.MAX_VALUE} for any
     */
    static NumberField whole(String key, String name, String label, String tip, int min, int max, Composite parent) {
        return new NumberField(key, name, label, tip, min, max, true, parent);
    }

    /** The number may be missing too; whether it is needed is for the page to say. */
    NumberField orNothing() {
        mayBeEmpty = true;
        return this;
    }

    private static String text(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }

    @Override
    protected boolean doCheckState() {
        String text = getStringValue().trim();
        if (mayBeEmpty && text.isEmpty()) {
            return true;
        }
        if (whole && !text.matches("\\d{1,9}")) {
            return false;
        }
        double value = StepValues.parsed(text, Double::valueOf, Double.NaN);
        return value >= min && value <= max;
    }
}
