package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that commits file after file to a pond and says so on its output, one line {@code
 * <name> <version>} a commit, once the commit has returned.
 *
 * <p>Arguments: the pond, a prefix for the names, the number of commits.
 */
final class CommittingProcess {
  private CommittingProcess() {}

  public static void main(String[] arguments) throws IOException {
    String prefix = arguments[1];
    int commits = Integer.parseInt(arguments[2]);
    try (Pond pond = Pond.open(Path.of(arguments[0]))) {
      for (int i = 0; i < commits; i++) {
        String name = prefix + i;
        long version =
            commit(
                pond,
                root -> {
                  write(root, name, content(name));
                  if (root.exists("journal-" + prefix)) {
                    append(root, "journal-" + prefix, name);
                  } else {
                    write(root, "journal-" + prefix, name);
                  }
                });
        System.out.println(name + " " + version);
      }
    }
  }

  /** Every third file is a large one. */
  static String content(String name) {
    return Math.floorMod(name.hashCode(), 3) == 0 ? name.repeat(20_000) : name;
  }
}
