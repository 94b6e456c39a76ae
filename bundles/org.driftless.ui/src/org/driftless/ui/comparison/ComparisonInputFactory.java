/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens the comparisons again that were open when the workbench was closed. */
public final class ComparisonInputFactory implements IElementFactory {

    /** As plugin.xml names it. */
    static final String ID = "org.driftless.ui.comparison.comparisonInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return ComparisonInput.restored(memento);
    }
}
