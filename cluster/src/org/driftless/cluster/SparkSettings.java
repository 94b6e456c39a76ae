/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.spark.SparkConf;
import org.driftless.pipeline.StepException;

/** How Spark is used: what the user set, and what else is best for work on images, which lie on a shared folder. */
final class SparkSettings {

    /** A unit may be lost that often, be it that a batch system takes the machines away, before the run ends. */
    private static final String LOSSES = "8";
    private static final Pattern STANDALONE = Pattern.compile("([^,:/]+|\\[[^\\]]+\\]):(\\d{1,5})");
    private static final String STANDALONE_PREFIX = "spark://";
    private static final String AUTHENTICATE = "spark.authenticate";
    private static final int CONNECT_MILLIS = 5_000;

    private SparkSettings() {
    }

    /** Those that {@code spark-submit} has handed to this process, and ours where it says nothing. */
    static SparkConf ofProcess() {
        return complete(new SparkConf());
    }

    /** Adds ours where nothing is set. */
    static SparkConf complete(SparkConf conf) {
        conf.setIfMissing("spark.app.name", "Driftless");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.log.level", "ERROR");
        conf.setIfMissing("spark.task.maxFailures", LOSSES);
        // The records of a long sequence, which go to the journal as they come and are not kept.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        if (!isStandalone(master(conf))) {
            // Spark makes a secret for each job and hands it on by itself.
            conf.setIfMissing(AUTHENTICATE, "true");
        }
        return conf;
    }

    /** The address of the master; empty if there is none. */
    static String master(SparkConf conf) {
        return conf.get("spark.master", "");
    }

    /** Whether all is done in this process. */
    static boolean isLocal(SparkConf conf) {
        return master(conf).startsWith("local");
    }

    private static boolean isStandalone(String master) {
        return master.startsWith(STANDALONE_PREFIX);
    }

    /**
     * Finds out what Spark would say late, or in words of its own.
     *
     * @throws StepException if there is no master, none that answers, or no secret for it
     */
    static void check(SparkConf conf) throws StepException {
        String master = master(conf);
        if (master.isEmpty()) {
            throw new StepException("Spark has no master: give spark-submit one with --master, e.g. 'local[*,4]' or spark://HOST:7077.");
        }
        if (!isStandalone(master)) {
            return;
        }
        if (!conf.contains(AUTHENTICATE)) {
            throw new StepException("Without a secret anybody could run anything on " + master + ". Name the file that its master "
                    + "and workers were started with: DRIFTLESS_SPARK_CONF=FILE (see docs/cluster.md). If they have none, "
                    + "have a file say \"spark.authenticate false\".");
        }
        requireAnswer(master);
    }

    private static void requireAnswer(String master) throws StepException {
        Matcher address = STANDALONE.matcher(master.substring(STANDALONE_PREFIX.length()));
        IOException last = null;
        while (address.find()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), CONNECT_MILLIS);
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new StepException("No Spark master answers at " + master + (last == null ? "" : " (" + last.getMessage() + ")")
                + ": start one with \"driftless-spark master\", or look at its address and port.", last);
    }
}
