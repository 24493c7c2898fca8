package dev.duckpond.transfer;

import dev.duckpond.format.SourceUrl;
import dev.duckpond.tinyfs.EntryType;
import java.nio.file.Path;

/**
 * A host file and what it will be in the pond.
 *
 * @param path in the pond, from the working directory
 */
record ImportStep(SourceUrl url, Path file, String path, EntryType type) {}
