package dev.duckpond.tlogfs.delta;

/**
 * A data file of the table.
 *
 * @param path relative to the table's directory
 * @param partition the value of the partition column
 * @param size in bytes
 */
public record DataFile(String path, String partition, long size) {}
