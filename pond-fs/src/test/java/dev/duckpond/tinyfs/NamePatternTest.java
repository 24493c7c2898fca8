package dev.duckpond.tinyfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamePatternTest {
  private static @Nullable List<String> match(String pattern, String name)
      throws PondFileException {
    return NamePattern.parse(pattern, pattern).match(name);
  }

  @Test
  void aStarTakesAsMuchAsItCan() throws PondFileException {
    assertEquals(List.of("a_b", "c"), match("*_*", "a_b_c"));
    assertEquals(List.of(""), match("a*", "a"));
    assertNull(match("*_*", "abc"));
  }

  @Test
  void aQuestionMarkIsOneCharacterHoweverItIsEncoded() throws PondFileException {
    assertEquals(List.of("😀"), match("?", "😀"));
    assertNull(match("?", ""));
    assertNull(match("?", "ab"));
  }

  @Test
  void aSetMayBeNegatedAndHoldBrackets() throws PondFileException {
    assertEquals(List.of("x"), match("[!a-c]", "x"));
    assertNull(match("[!a-c]", "b"));
    assertEquals(List.of("]"), match("[]]", "]"));
    assertEquals(List.of("-"), match("[a-]", "-"));
  }

  @Test
  void bracesCaptureAsAWhole() throws PondFileException {
    assertEquals(List.of("a12", "x"), match("{a*,b}-?", "a12-x"));
    assertEquals(List.of(""), match("f{,oo}", "f"));
    assertEquals(List.of("bd"), match("{a,b{c,d}}", "bd"));
  }

  @Test
  void aBackslashTakesTheNextCharacterAsItIs() throws PondFileException {
    assertEquals(List.of(), match("a\\*", "a*"));
    assertNull(match("a\\*", "ab"));
    assertEquals(Optional.of("a*{"), NamePattern.parse("", "a\\*\\{").literal());
  }

  @Test
  void manyStarsDoNotTakeForever() throws PondFileException {
    assertNull(match("*a".repeat(30) + "b", "a".repeat(255)));
  }
}
