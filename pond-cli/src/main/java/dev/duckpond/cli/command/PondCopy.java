package dev.duckpond.cli.command;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Copies within the pond.
 *
 * @param recursive whether directories may be copied
 */
record PondCopy(boolean recursive) {
  /** A node and where its copy is. */
  record Copied(NodePath source, NodePath copy) {}

  List<Copied> copy(WorkingDirectory root, List<String> sources, String target) throws IOException {
    List<Copied> copied = new ArrayList<>();
    Set<NodePath> found = PondPaths.find(root, sources);
    for (NodePath source : found) {
      Metadata node = root.metadata(source.toString());
      if (node.type() == EntryType.DIRECTORY && !recursive) {
        throw new PondFileException(
            FileSystemFault.IS_A_DIRECTORY, source + ": is a directory; give -r to copy it");
      }
      String path = PondPaths.destination(root, target, source.name(), found.size() > 1);
      root.copy(source.toString(), path);
      copied.add(new Copied(source, root.linkMetadata(path).path()));
    }
    return copied;
  }
}
