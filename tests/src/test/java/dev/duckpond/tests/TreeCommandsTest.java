package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that change the tree: each is one commit, or none. */
final class TreeCommandsTest {
  @TempDir Path directory;

  private Path pond;

  @BeforeEach
  void makeAPondWithADirectoryAndAFile() throws IOException {
    pond = directory.resolve("pond");
    run("init");
    run("mkdir", "/d");
    Path notes = directory.resolve("notes.txt");
    Files.writeString(notes, "hello");
    run("copy", "host://" + notes, "/d/notes.txt");
  }

  private String run(String... arguments) {
    return CommandLineRun.pond(pond, arguments).succeeded().output();
  }

  private void assertRefused(String message, String... arguments) {
    String before = run("log");
    CommandLineRun run = CommandLineRun.pond(pond, arguments);
    assertEquals(1, run.status(), run::toString);
    assertEquals("pond: " + message, run.errors().strip());
    assertEquals(before, run("log"));
  }

  private long commits() {
    return run("log", "-n", "1000").lines().count();
  }

  @Test
  void touchMakesAnEmptyFileOnce() {
    run("touch", "/a", "/b");
    assertEquals("a\nb\nd/\n", run("ls"));
    assertEquals("", run("cat", "/a"));
    long before = commits();
    run("touch", "/a");
    assertEquals(before, commits());
  }

  @Test
  void mvRenamesAndMovesIntoADirectory() {
    run("mv", "/d/notes.txt", "/d/other.txt");
    run("touch", "/a1", "/a2");
    long before = commits();
    run("mv", "/a*", "/d");
    assertEquals(before + 1, commits());
    assertEquals("a1\na2\nother.txt\n", run("ls", "/d"));
    assertEquals("hello", run("cat", "/d/other.txt"));
  }

  @Test
  void mvRefusesWhatItCannotDoAndLeavesEverythingAsItWas() {
    run("touch", "/a", "/b");
    assertRefused("/b: exists already", "mv", "/a", "/b");
    assertRefused("/nothing: no such file or directory", "mv", "/nothing", "/c");
    assertRefused("/c: is no directory that several could go to", "mv", "/a", "/b", "/c");
    assertRefused("/d: cannot be moved into itself, to /d/d", "mv", "/d", "/d");
  }

  @Test
  void lnMakesSymlinksThatAreFollowed() {
    run("ln", "-s", "d/notes.txt", "/link");
    run("ln", "-s", "/d/notes.txt", "/d/again");
    assertEquals("hello", run("cat", "/link"));
    assertEquals("hello", run("cat", "/d/again"));
    assertEquals(2, CommandLineRun.pond(pond, "ln", "/d", "/hard").status());
  }

  @Test
  void rmRemovesFilesLinksAndTrees() {
    run("ln", "-s", "/nowhere", "/dangling");
    run("rm", "/dangling");
    assertEquals("d/\n", run("ls"));
    assertRefused("/d: is a directory; give -r to remove it", "rm", "/d");
    assertRefused("/x: no such file or directory", "rm", "/d/notes.txt", "/x");
    run("rm", "-r", "/**");
    assertEquals("", run("ls"));
  }

  @Test
  void aRemovedFileIsStillInTheVersionBefore() {
    run("rm", "/d/notes.txt");
    assertEquals(1, CommandLineRun.pond(pond, "cat", "/d/notes.txt").status());
  }

  @Test
  void cpCopiesFilesAndDirectoriesInOneCommit() {
    long before = commits();
    assertEquals("/d/notes.txt -> /copy.txt\n", run("cp", "/d/notes.txt", "/copy.txt"));
    assertEquals(before + 1, commits());
    assertRefused("/d: is a directory; give -r to copy it", "cp", "/d", "/e");
    run("cp", "-r", "/d", "/e");
    assertEquals("hello", run("cat", "/e/notes.txt"));
    run("copy", "/copy.txt", "/e");
    assertEquals("copy.txt\nnotes.txt\n", run("ls", "/e"));
    assertRefused("/e/notes.txt: exists already", "cp", "/d/notes.txt", "/e");
  }

  @Test
  void aCopiedTableHasTheRowsOfTheOriginal() {
    Path year = Repository.demoData("weather-2012.csv");
    run("copy", "host+csv+series://" + year + "?timestamp=date", "/weather");
    run("copy", "/weather", "/d/weather");
    run("rm", "/weather");
    String rows = run("query", "--format", "csv", "SELECT count(*) AS n FROM d.weather");
    assertTrue(rows.contains("732"), rows);
  }
}
