package dev.duckpond.tlogfs;

import java.time.Instant;

/**
 * A commit of a pond.
 *
 * @param version the pond's version it made
 * @param author the operating system's user name
 */
public record CommitRecord(
    long version,
    Instant timestamp,
    String transactionId,
    String author,
    String message,
    String command) {}
