package dev.duckpond.tlogfs.maintenance;

/**
 * What a compaction did.
 *
 * @param partitions of the table that it rewrote
 * @param filesBefore files of the newest version before
 * @param filesAfter files of the newest version that replaced some of them, and those left alone
 * @param skipped rewrites given up since another process had rewritten the same files
 */
public record CompactionReport(int partitions, long filesBefore, long filesAfter, int skipped) {}
