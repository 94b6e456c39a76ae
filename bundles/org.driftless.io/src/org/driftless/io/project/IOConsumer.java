/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;

/** Does something with a value and may fail as input and output do. */
@FunctionalInterface
public interface IOConsumer<T> {

    void accept(T value) throws IOException;
}
