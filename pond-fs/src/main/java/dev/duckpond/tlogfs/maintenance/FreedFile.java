package dev.duckpond.tlogfs.maintenance;

import java.time.Instant;

/**
 * A file that nothing refers to.
 *
 * @param path relative to the pond's directory
 * @param size in bytes
 */
public record FreedFile(String path, long size, Instant lastModified) {}
