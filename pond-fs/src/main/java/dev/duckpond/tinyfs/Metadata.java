package dev.duckpond.tinyfs;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a node without reading its content.
 *
 * @param path where it was found
 * @param id its identity
 * @param version of its newest content, from 1
 * @param size of its newest content in bytes; 0 for a directory
 * @param sha256 of its newest content, in lower-case hexadecimal, for files
 * @param timestamp when its newest content was written
 */
public record Metadata(
    NodePath path,
    NodeId id,
    EntryType type,
    long version,
    long size,
    Optional<String> sha256,
    Instant timestamp) {}
