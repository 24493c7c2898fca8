package dev.duckpond.tinyfs;

/** The errors of a tree, worded once. */
final class Faults {
  private Faults() {}

  static PondFileException notFound(Object path) {
    return new PondFileException(FileSystemFault.NOT_FOUND, path + ": no such file or directory");
  }

  static PondFileException exists(Object path) {
    return new PondFileException(FileSystemFault.ALREADY_EXISTS, path + ": exists already");
  }

  static PondFileException notADirectory(Object path) {
    return new PondFileException(FileSystemFault.NOT_A_DIRECTORY, path + ": is not a directory");
  }

  static PondFileException isADirectory(Object path) {
    return new PondFileException(FileSystemFault.IS_A_DIRECTORY, path + ": is a directory");
  }

  static PondFileException busy(Object path) {
    return new PondFileException(FileSystemFault.BUSY, path + ": is being written");
  }

  static PondFileException readOnly(Object path) {
    return new PondFileException(
        FileSystemFault.READ_ONLY, path + ": cannot be changed here: this view is read-only");
  }

  static PondFileException symlinkLoop(Object path) {
    return new PondFileException(
        FileSystemFault.SYMLINK_LOOP, path + ": too many symlinks, probably a loop");
  }

  static PondFileException dangling(Object link, String target) {
    return new PondFileException(
        FileSystemFault.NOT_FOUND, link + ": symlink to '" + target + "', which does not exist");
  }
}
