package dev.duckpond.tlogfs;

/**
 * Why a transaction was made, kept in its commit.
 *
 * @param message one line for people
 * @param command the command line or SQL that made it
 */
public record CommitInfo(String message, String command) {}
