package dev.duckpond.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a command reads and writes.
 *
 * @param bytes standard output for content that is not text; flush {@code output} before using it
 * @param output standard output for text
 * @param errors standard error: messages and progress
 * @param input standard input
 * @param interactive whether a person is looking at standard output
 */
public record Terminal(
    OutputStream bytes,
    PrintWriter output,
    PrintWriter errors,
    InputStream input,
    boolean interactive) {}
