/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.driftless.core.image.PixelChecksum;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.project.LockHolder;
import org.driftless.io.project.Project;
import org.driftless.pipeline.engine.Proof;

import com.google.gson.JsonObject;

/**
 * Shows workers that they see the files that a step sees. As long as it is open there is a file with a random name beside
 * the journals: a worker that does not find it sees another folder, or the step has ended.
 */
final class SharedProof implements Closeable {

    private static final String SUFFIX = ".proof";

    private final Proof proof;
    private final Path token;

    private SharedProof(Proof proof, Path token) {
        this.proof = proof;
        this.token = token;
    }

    /** Begins; what steps left that were killed is removed. The project is locked. */
    static SharedProof begin(Project project, ProjectFrames frames) throws IOException {
        Path token = Journals.file(project, UUID.randomUUID() + SUFFIX);
        AtomicFile.createFolder(token.getParent());
        try (DirectoryStream<Path> left = Files.newDirectoryStream(token.getParent(), "*" + SUFFIX)) {
            for (Path one : left) {
                Files.deleteIfExists(one);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Proof proof = of(project, frames, token.getFileName().toString());
        AtomicFile.write(token, (LockHolder.hostName() + "\n").getBytes(StandardCharsets.UTF_8));
        return new SharedProof(proof, token);
    }

    /** @param token name of a file beside the journals, which is there as long as the work is wanted */
    static Proof of(Project project, ProjectFrames frames, String token) throws IOException {
        int first = frames.first();
        return new Proof(frames.folder().name(first), PixelChecksum.of(frames.folder().read(first)), frames.fingerprint(),
                Fingerprints.of(StepName.SELECT, project, frames, new JsonObject()), token);
    }

    Proof proof() {
        return proof;
    }

    /** From now on nothing more is wanted. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(token);
    }

    /** Whether the work is wanted still, as far as the file with the token tells. */
    static boolean isWanted(Proof proof, Path progress) {
        // Opened: whether a file is there network file systems answer from memory, for up to a minute after it was removed.
        try {
            Files.newInputStream(progress.resolve(proof.token())).close();
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /**
     * Looks whether the work is still wanted.
     *
     * @throws StepException if it is not, or this machine sees another folder
     */
    static void requireWanted(Proof proof, Path progress) throws StepException {
        if (!isWanted(proof, progress)) {
            throw new StepException(worker() + " does not find " + progress.resolve(proof.token())
                    + ", which is there as long as the step runs: the step has ended, or the folder there is not the one that "
                    + "the step works in; mount the same storage at the same place on all machines.");
        }
    }

    /**
     * Looks whether the frames and the particles are those of the step.
     *
     * @throws StepException if they are not; names what differs
     */
    static void require(Proof proof, Project project, ProjectFrames frames) throws IOException, StepException {
        Proof here = of(project, frames, proof.token());
        if (!here.frame().equals(proof.frame()) || here.checksum() != proof.checksum()) {
            throw differs(frames, here.frame().equals(proof.frame()) ? "other values in the first frame, " + here.frame() + ","
                    : here.frame() + " as the first frame, in place of " + proof.frame() + ",");
        }
        if (!here.files().equals(proof.files())) {
            throw differs(frames, "other frames, or with other sizes or times,");
        }
        if (!here.particles().equals(proof.particles())) {
            throw new StepException(worker() + " sees other particles in " + project.jsonFile() + " than the machine that runs "
                    + "the step: its network file system may still show an older file; try again in a minute.");
        }
    }

    private static StepException differs(ProjectFrames frames, String what) {
        return new StepException(worker() + " sees " + what + " in " + frames.folder().location() + " than the machine that "
                + "runs the step: mount the same storage at the same place on all machines.");
    }

    /** Who says so. */
    static String worker() {
        String host = LockHolder.hostName();
        return "The worker" + (host.isEmpty() ? "" : " on " + host);
    }
}
