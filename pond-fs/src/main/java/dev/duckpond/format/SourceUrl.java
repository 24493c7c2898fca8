package dev.duckpond.format;

import dev.duckpond.tinyfs.EntryType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a host file, and says what is in it and what it shall become: {@code
 * host[+format][+table|+series]:path[?option=value&...]}.
 *
 * <ul>
 *   <li>{@code host:///data/f} is the file's bytes as they are; {@code host+table:///data/f} and
 *       {@code host+series:///data/f} are Parquet stored as a table or series; {@code
 *       host+csv:///data/f.csv} is CSV converted to a table, {@code host+csv+series:///data/f.csv}
 *       (in either order) to a series. A format alone leaves it to the target: a series stays one,
 *       anything else is a table.
 *   <li>The path is absolute after {@code ://} or {@code :}, or relative to the process's working
 *       directory after {@code :} ({@code host:data/f}). It is taken literally: spaces need no
 *       escape, and {@code %} none either; where files are looked for it may be a glob.
 *   <li>Options start at the first {@code ?} that is followed by a name and {@code =}; any other
 *       {@code ?} is part of the path. Their values may be percent-encoded.
 * </ul>
 *
 * @param format what is in the file; empty for bytes of any kind
 * @param target {@link EntryType#TABLE} or {@link EntryType#SERIES} where the URL says it
 * @param path never empty
 * @param options by name, in order of names; which exist is for the format to say
 */
public record SourceUrl(
    Optional<String> format, Optional<EntryType> target, String path, Map<String, String> options) {
  /** The format of Parquet files, which are stored as they are. */
  public static final String PARQUET = "parquet";

  private static final Pattern URL = Pattern.compile("host((?:\\+[^:/+]*)*):(.*)", Pattern.DOTALL);
  private static final Pattern OPTIONS = Pattern.compile("\\?(?=[A-Za-z_]+=)");

  public SourceUrl {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /** Whether this is meant as the URL of a host file, and not as a path in a pond. */
  public static boolean isHost(String text) {
    return URL.matcher(text).matches();
  }

  /**
   * Parses a URL.
   *
   * @throws FormatException when it is none, or asks for a format there is not; names the URL
   */
  public static SourceUrl parse(String url) throws FormatException {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new FormatException(
          "'"
              + url
              + "' is not the URL of a host file: expected host:///path, host+csv:///path, "
              + "host+table:///path or the like");
    }
    Optional<String> format = Optional.empty();
    Optional<EntryType> target = Optional.empty();
    for (String word : words(matcher.group(1))) {
      Optional<EntryType> type = targetNamed(word);
      if (type.isPresent() && target.isEmpty()) {
        target = type;
      } else if (type.isEmpty() && format.isEmpty()) {
        format = Optional.of(knownFormat(word, url));
      } else {
        throw new FormatException("'" + word + "' is one too many in '" + url + "'");
      }
    }
    if (format.isEmpty() && target.isPresent()) {
      format = Optional.of(PARQUET);
    }
    String rest = matcher.group(2);
    Matcher options = OPTIONS.matcher(rest);
    boolean hasOptions = options.find();
    String path = hasOptions ? rest.substring(0, options.start()) : rest;
    return new SourceUrl(
        format,
        target,
        path(path, url),
        hasOptions ? options(rest.substring(options.end()), url) : Map.of());
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.substring(1).split("\\+", -1));
  }

  private static Optional<EntryType> targetNamed(String word) {
    return switch (word) {
      case "table" -> Optional.of(EntryType.TABLE);
      case "series" -> Optional.of(EntryType.SERIES);
      default -> Optional.empty();
    };
  }

  private static String knownFormat(String word, String url) throws FormatException {
    List<String> known = new ArrayList<>(FormatProviders.names());
    known.add(PARQUET);
    Collections.sort(known);
    if (!known.contains(word)) {
      throw new FormatException(
          "unknown format '"
              + word
              + "' in '"
              + url
              + "': there are "
              + String.join(", ", known)
              + ", and table and series for Parquet");
    }
    return word;
  }

  private static String path(String text, String url) throws FormatException {
    if (text.startsWith("//") && !text.startsWith("///")) {
      String relative = text.substring(2);
      throw new FormatException(
          "'"
              + url
              + "' names a host called '"
              + relative.replaceFirst("/.*", "")
              + "': write :///"
              + relative
              + " for an absolute path, :"
              + relative
              + " for a relative one");
    }
    String path = text.startsWith("///") ? text.substring(2) : text;
    if (path.isEmpty()) {
      throw new FormatException("'" + url + "' names no file");
    }
    return path;
  }

  private static Map<String, String> options(String text, String url) throws FormatException {
    Map<String, String> options = new TreeMap<>();
    for (String option : text.split("&", -1)) {
      int equals = option.indexOf('=');
      if (equals <= 0) {
        throw new FormatException("option '" + option + "' in '" + url + "' has no name and value");
      }
      String name = option.substring(0, equals);
      if (options.put(name, decode(option.substring(equals + 1), url)) != null) {
        throw new FormatException("option '" + name + "' is given twice in '" + url + "'");
      }
    }
    return options;
  }

  private static String decode(String value, String url) throws FormatException {
    try {
      // Only percent-encoding: a plus sign is itself here.
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new FormatException("'" + value + "' in '" + url + "' is badly percent-encoded", e);
    }
  }
}
