package dev.duckpond.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** The one line that tells a person why a command failed. */
final class FailureMessage {
  private FailureMessage() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof NoSuchFileException) {
      return "no such file: " + message;
    } else if (failure instanceof AccessDeniedException) {
      return "permission denied: " + message;
    } else if (failure instanceof FileAlreadyExistsException) {
      return "exists already: " + message;
    } else if (failure instanceof DirectoryNotEmptyException) {
      return "directory is not empty: " + message;
    } else if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName() + " (run again with --stack-trace to see where)";
    } else if (failure instanceof RuntimeException
        && failure.getClass().getPackageName().startsWith("java.")) {
      return failure.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
    return message.lines().findFirst().orElse(message);
  }
}
