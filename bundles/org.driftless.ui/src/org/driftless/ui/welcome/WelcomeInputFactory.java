/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Shows the Welcome page again if it was open when the workbench was closed. */
public final class WelcomeInputFactory implements IElementFactory {

    /** As plugin.xml names it. */
    public static final String ID = "org.driftless.ui.welcome.welcomeInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return WelcomeInput.INSTANCE;
    }
}
