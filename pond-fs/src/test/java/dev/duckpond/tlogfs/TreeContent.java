package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Everything there is in a tree, to compare two. */
final class TreeContent {
  private TreeContent() {}

  /** The content of every version of every file, by path and version; directories by path. */
  static Map<String, String> of(WorkingDirectory root) throws IOException {
    Map<String, String> content = new TreeMap<>();
    collect(root, "", content);
    return content;
  }

  private static void collect(WorkingDirectory root, String directory, Map<String, String> content)
      throws IOException {
    for (Metadata node : root.list(directory.isEmpty() ? "/" : directory)) {
      String path = node.path().toString();
      if (node.type() == EntryType.DIRECTORY) {
        content.put(path, node.toString());
        collect(root, path, content);
      } else if (node.type() == EntryType.SYMLINK) {
        content.put(path, root.readSymlink(path));
      } else {
        for (FileVersion version : root.versions(path)) {
          content.put(path + " " + version, read(root, path, version));
        }
      }
    }
  }

  private static String read(WorkingDirectory root, String path, FileVersion version)
      throws IOException {
    try (RandomAccessSource source = root.open(path, version.version())) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }
  }
}
