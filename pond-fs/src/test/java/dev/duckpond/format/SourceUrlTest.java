package dev.duckpond.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.EntryType;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceUrlTest {
  @ParameterizedTest
  @CsvSource({
    "host:///f, , ",
    "host+table:///f, parquet, TABLE",
    "host+series:///f, parquet, SERIES",
    "host+parquet:///f, parquet, ",
    "host+parquet+series:///f, parquet, SERIES",
    "host+csv:///f, csv, ",
    "host+csv+table:///f, csv, TABLE",
    "host+csv+series:///f, csv, SERIES",
    "host+series+csv:///f, csv, SERIES"
  })
  void theSchemeSaysWhatTheFileIsAndWhatItBecomes(String url, String format, EntryType target)
      throws FormatException {
    SourceUrl parsed = SourceUrl.parse(url);
    assertEquals(Optional.ofNullable(format), parsed.format());
    assertEquals(Optional.ofNullable(target), parsed.target());
    assertEquals("/f", parsed.path());
  }

  @Test
  void pathsAreAbsoluteOrRelativeAndLiteral() throws FormatException {
    assertEquals("/a b/c%20d.csv", SourceUrl.parse("host+csv:///a b/c%20d.csv").path());
    assertEquals("/a/b", SourceUrl.parse("host:/a/b").path());
    assertEquals("a/b", SourceUrl.parse("host:a/b").path());
    assertEquals("/data/weather-201?.csv", SourceUrl.parse("host:///data/weather-201?.csv").path());
  }

  @Test
  void optionsFollowTheQuestionMark() throws FormatException {
    SourceUrl url = SourceUrl.parse("host+csv:///201?.csv?delimiter=%3B&timestamp=a+b");
    assertEquals("/201?.csv", url.path());
    assertEquals(Map.of("delimiter", ";", "timestamp", "a+b"), url.options());
  }

  @Test
  void onlyTextWithTheHostSchemeIsAHostUrl() {
    assertTrue(SourceUrl.isHost("host:///f"));
    assertTrue(SourceUrl.isHost("host+csv+series:f"));
    assertFalse(SourceUrl.isHost("/host"));
    assertFalse(SourceUrl.isHost("a/b:c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/f | '/f' is not the URL of a host file: expected host:///path, host+csv:///path,"
            + " host+table:///path or the like",
        "host+cvs:///f | unknown format 'cvs' in 'host+cvs:///f': there are csv, parquet, and table"
            + " and series for Parquet",
        "host+csv+parquet:///f | 'parquet' is one too many in 'host+csv+parquet:///f'",
        "host+table+series:///f | 'series' is one too many in 'host+table+series:///f'",
        "host://data/f | 'host://data/f' names a host called 'data': write :///data/f for an"
            + " absolute path, :data/f for a relative one",
        "host: | 'host:' names no file",
        "host:///f?a=1&a=2 | option 'a' is given twice in 'host:///f?a=1&a=2'",
        "host:///f?a=1&b | option 'b' in 'host:///f?a=1&b' has no name and value"
      })
  void aBadUrlIsRefusedNamingIt(String url, String message) {
    assertEquals(
        message, assertThrows(FormatException.class, () -> SourceUrl.parse(url)).getMessage());
  }
}
