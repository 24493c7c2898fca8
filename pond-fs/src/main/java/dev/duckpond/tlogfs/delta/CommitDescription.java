package dev.duckpond.tlogfs.delta;

/** What a commit says of itself: who made it and why. */
public record CommitDescription(
    String transactionId, String author, String message, String command) {}
