package dev.duckpond.transfer;

import dev.duckpond.tinyfs.NodePath;
import java.nio.file.Path;

/**
 * A file of the pond that became a host file.
 *
 * @param bytes written to the host file
 */
public record Exported(NodePath path, Path target, long bytes) {}
