package dev.duckpond.jdbc.metadata;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "%, flights",
    "fl%, flights",
    "%ghts, flights",
    "f%g%s, flights",
    "_lights, flights",
    "a_b, axb",
    "a\\_b, a_b",
    "a\\%b, a%b",
    "a\\\\b, a\\b",
    "a.b, a.b",
    "[a]^$, [a]^$",
    "temp.series, temp.series",
    "\\_my\\_schema, _my_schema",
    "a\\, a\\"
  })
  void matches(String pattern, String name) {
    assertTrue(new NamePattern(pattern).matches(name));
  }

  @ParameterizedTest
  @CsvSource({
    "flight, flights",
    "lights, flights",
    "_flights, flights",
    "FLIGHTS, flights",
    "a\\_b, axb",
    "a\\%b, axxb",
    "a.b, axb",
    "'', flights"
  })
  void doesNotMatch(String pattern, String name) {
    assertFalse(new NamePattern(pattern).matches(name));
  }

  @Test
  void noPatternMatchesEveryName() {
    assertTrue(new NamePattern(null).matches("flights"));
    assertTrue(new NamePattern(null).matches(""));
  }

  @Test
  void percentMatchesLineBreaks() {
    assertTrue(new NamePattern("a%b").matches("a\nb"));
  }
}
