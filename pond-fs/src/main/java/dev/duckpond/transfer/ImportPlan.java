package dev.duckpond.transfer;

import dev.duckpond.format.FormatException;
import dev.duckpond.format.SourceUrl;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides, before anything is written, which host file goes where in the pond and as what. */
final class ImportPlan {
  private final WorkingDirectory directory;
  private final String target;
  private final boolean intoDirectory;
  private final List<ImportStep> steps = new ArrayList<>();
  private final Map<String, EntryType> types = new HashMap<>();

  private ImportPlan(WorkingDirectory directory, String target) throws IOException {
    this.directory = directory;
    this.target = target;
    this.intoDirectory =
        directory.exists(target) && directory.metadata(target).type() == EntryType.DIRECTORY;
    if (!intoDirectory && target.endsWith("/")) {
      throw new PondFileException(FileSystemFault.NOT_FOUND, target + ": no such directory");
    }
  }

  static List<ImportStep> make(List<String> sources, WorkingDirectory directory, String target)
      throws IOException {
    ImportPlan plan = new ImportPlan(directory, target);
    for (String source : sources) {
      SourceUrl url = SourceUrl.parse(source);
      ImportOptions.require(url, source);
      for (Path file : HostFiles.find(url.path())) {
        plan.add(url, file);
      }
    }
    plan.requireRoomForAll();
    return List.copyOf(plan.steps);
  }

  private void add(SourceUrl url, Path file) throws IOException {
    String path =
        intoDirectory ? target + (target.endsWith("/") ? "" : "/") + file.getFileName() : target;
    Optional<EntryType> existing = existing(path);
    EntryType type = type(url, existing);
    if (existing.isPresent() && existing.get() != type) {
      throw new PondFileException(
          FileSystemFault.ALREADY_EXISTS,
          path
              + ": is a "
              + existing.get().text()
              + ", and "
              + file
              + " would be a "
              + type.text()
              + suggestion(url, existing.get()));
    }
    if (type != EntryType.SERIES && ImportOptions.timestamp(url).isPresent()) {
      throw new FormatException(
          "option timestamp is for a series, but "
              + path
              + " would be a "
              + type.text()
              + " of "
              + file
              + "; add +series to the URL's scheme");
    }
    types.put(path, type);
    steps.add(new ImportStep(url, file, path, type));
  }

  /** The type of the file at a path, be it there already or one of this copy's. */
  private Optional<EntryType> existing(String path) throws IOException {
    EntryType planned = types.get(path);
    if (planned != null) {
      return Optional.of(planned);
    }
    return directory.exists(path) ? Optional.of(directory.metadata(path).type()) : Optional.empty();
  }

  private static EntryType type(SourceUrl url, Optional<EntryType> existing) {
    if (url.format().isEmpty()) {
      return EntryType.DATA;
    }
    boolean seriesThere = existing.equals(Optional.of(EntryType.SERIES));
    return url.target().orElse(seriesThere ? EntryType.SERIES : EntryType.TABLE);
  }

  private static String suggestion(SourceUrl url, EntryType existing) {
    if (!existing.isQueryable()) {
      return "";
    }
    String word = existing == EntryType.SERIES ? "series" : "table";
    return url.format().filter(format -> !format.equals(SourceUrl.PARQUET)).isPresent()
        ? "; use host+" + url.format().get() + "+" + word + "://"
        : "; use host+" + word + ":// for Parquet, host+csv+" + word + ":// for CSV";
  }

  private void requireRoomForAll() throws IOException {
    Set<String> paths = new HashSet<>();
    for (ImportStep step : steps) {
      boolean another = !paths.add(step.path());
      if (another && intoDirectory) {
        throw new FormatException(
            "two of the sources are called '"
                + step.file().getFileName()
                + "', and cannot both be in "
                + target);
      } else if (another && step.type() != EntryType.SERIES) {
        throw new FormatException(
            target + ": several host files need an existing directory, or a series, to go to");
      }
    }
  }
}
