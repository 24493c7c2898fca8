package dev.duckpond.table;

/**
 * A version of a table or series that was written.
 *
 * @param version its number
 * @param rowCount rows in it
 */
public record StoredVersion(long version, long rowCount) {}
