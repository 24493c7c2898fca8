package dev.duckpond.transfer;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodePath;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A host file that became a version of a file in the pond.
 *
 * @param source the host file
 * @param version the version it became
 * @param rows of the table or of this version of the series; empty for a {@code file:data}
 * @param bytes read from the host file
 */
public record Imported(
    Path source, NodePath path, EntryType type, long version, OptionalLong rows, long bytes) {}
