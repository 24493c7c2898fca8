package dev.duckpond.tinyfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every store must do. */
public abstract class FileSystemContract {
  /** A writable, empty root; the same one for the whole of a test. */
  protected abstract WorkingDirectory root() throws IOException;

  /** The root as it is seen after the changes made so far were made permanent. */
  protected abstract WorkingDirectory rootAfterwards() throws IOException;

  // Files

  @Test
  void aFileReadsBackAsWritten() throws IOException {
    write("/a", "hello");
    assertEquals("hello", read(root(), "/a"));
    assertEquals("hello", read(rootAfterwards(), "/a"));
  }

  @Test
  void anEmptyFileHasSizeZero() throws IOException {
    write("/empty", "");
    assertEquals(0, rootAfterwards().metadata("/empty").size());
    assertEquals("", read(rootAfterwards(), "/empty"));
  }

  @Test
  void metadataTellsTypeVersionSizeAndChecksum() throws IOException {
    write("/a", "hello");
    Metadata metadata = rootAfterwards().metadata("a");
    assertEquals("/a", metadata.path().toString());
    assertEquals(EntryType.DATA, metadata.type());
    assertEquals(1, metadata.version());
    assertEquals(5, metadata.size());
    assertEquals(
        Optional.of("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
        metadata.sha256());
  }

  @Test
  void contentOfEverySizeAroundTheLimitsReadsBack() throws IOException {
    Random random = new Random(7);
    for (int size : new int[] {1, 65_535, 65_536, 1 << 20, (1 << 20) + 1, 3_000_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      write("/file-" + size, bytes);
      assertArrayEquals(bytes, readBytes(root(), "/file-" + size));
      assertArrayEquals(bytes, readBytes(rootAfterwards(), "/file-" + size));
    }
  }

  @Test
  void aRangeInTheMiddleCanBeRead() throws IOException {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    write("/a", bytes);
    try (RandomAccessSource source = rootAfterwards().open("/a")) {
      ByteBuffer range = ByteBuffer.allocate(1000);
      source.readFully(123_456, range);
      for (int i = 0; i < 1000; i++) {
        assertEquals(bytes[123_456 + i], range.array()[i]);
      }
    }
  }

  @Test
  void readingBeyondTheEndNamesTheFile() throws IOException {
    write("/a", "hello");
    try (RandomAccessSource source = rootAfterwards().open("/a")) {
      EOFException failure =
          assertThrows(EOFException.class, () -> source.readFully(3, ByteBuffer.allocate(3)));
      assertTrue(failure.getMessage().contains("/a"), failure.getMessage());
    }
  }

  @Test
  void appendingMakesTheNextVersionAndKeepsTheOthers() throws IOException {
    write("/s", EntryType.SERIES, "one");
    assertEquals(2, append("/s", "two"));
    assertEquals(3, append("/s", "three"));
    assertEquals("three", read(rootAfterwards(), "/s"));
    assertEquals("one", read(rootAfterwards(), "/s", 1));
    assertEquals("two", read(rootAfterwards(), "/s", 2));
    List<FileVersion> versions = rootAfterwards().versions("/s");
    assertEquals(List.of(1L, 2L, 3L), versions.stream().map(FileVersion::version).toList());
    assertEquals(List.of(3L, 3L, 5L), versions.stream().map(FileVersion::size).toList());
    assertEquals(3, rootAfterwards().metadata("/s").version());
  }

  @Test
  void aMissingVersionIsNamed() throws IOException {
    write("/a", "hello");
    assertFault(FileSystemFault.NOT_FOUND, "/a: has no version 7", () -> root().open("/a", 7));
  }

  @Test
  void eventTimesAndAttributesAreKeptWithTheVersion() throws IOException {
    try (VersionWriter writer = root().create("/s", EntryType.SERIES)) {
      writer.write(1);
      writer.eventTimes(-5, 17);
      writer.attribute(FileVersion.TIMESTAMP_COLUMN, "tîme \"quoted\"");
      writer.complete();
    }
    FileVersion version = rootAfterwards().versions("/s").get(0);
    assertEquals(Optional.of(new EventTimes(-5, 17)), version.eventTimes());
    assertEquals(Map.of(FileVersion.TIMESTAMP_COLUMN, "tîme \"quoted\""), version.attributes());
  }

  @Test
  void aFileCannotBeCreatedTwice() throws IOException {
    write("/a", "hello");
    assertFault(FileSystemFault.ALREADY_EXISTS, "/a", () -> root().create("/a", EntryType.DATA));
  }

  @Test
  void aMissingFileIsNamed() {
    assertFault(FileSystemFault.NOT_FOUND, "/nowhere/x", () -> root().open("/nowhere/x"));
    assertFault(FileSystemFault.NOT_FOUND, "/x", () -> root().append("x"));
    assertFault(FileSystemFault.NOT_FOUND, "/x", () -> root().metadata("x"));
  }

  @Test
  void aDirectoryCannotBeOpenedAsAFile() throws IOException {
    root().createDirectory("/d");
    assertFault(FileSystemFault.IS_A_DIRECTORY, "/d", () -> root().open("/d"));
    assertFault(FileSystemFault.IS_A_DIRECTORY, "/d", () -> root().versions("/d"));
    assertFault(FileSystemFault.IS_A_DIRECTORY, "/d", () -> root().append("/d"));
  }

  // Writers

  @Test
  void nothingIsSeenOfAFileBeforeItIsComplete() throws IOException {
    try (VersionWriter writer = root().create("/a", EntryType.DATA)) {
      writer.write(1);
      assertFalse(root().exists("/a"));
      assertEquals(List.of(), root().list("/"));
      writer.complete();
    }
    assertTrue(root().exists("/a"));
  }

  @Test
  void aFileBeingWrittenIsBusy() throws IOException {
    root().createDirectory("/d");
    write("/d/old", "x");
    try (VersionWriter first = root().create("/d/new", EntryType.DATA);
        VersionWriter second = root().append("/d/old")) {
      assertFault(FileSystemFault.BUSY, "/d/new", () -> root().create("/d/new", EntryType.DATA));
      assertFault(FileSystemFault.BUSY, "/d/new", () -> root().open("/d/new"));
      assertFault(FileSystemFault.BUSY, "/d/new", () -> root().createDirectory("/d/new"));
      assertFault(FileSystemFault.BUSY, "/d/old", () -> root().open("/d/old"));
      assertFault(FileSystemFault.BUSY, "/d/old", () -> root().append("/d/old"));
      assertFault(FileSystemFault.BUSY, "/d/old", () -> root().remove("/d/old", false));
      assertFault(FileSystemFault.BUSY, "/d/new", () -> root().remove("/d", true));
      assertFault(FileSystemFault.BUSY, "/d/new", () -> root().rename("/d", "/e"));
      first.complete();
      second.complete();
    }
    assertEquals(2, root().metadata("/d/old").version());
    root().remove("/d", true);
  }

  @Test
  void anAbandonedWriterLeavesNothingAndPoisonsItsTransaction() throws IOException {
    WorkingDirectory root = root();
    try (VersionWriter writer = root.create("/a", EntryType.DATA)) {
      writer.write(new byte[2_000_000]);
    }
    assertFalse(root.exists("/a"));
    assertFault(FileSystemFault.POISONED, "/a", () -> root.createDirectory("/d"));
    assertFault(FileSystemFault.POISONED, "/a", () -> root.create("/b", EntryType.DATA));
  }

  @Test
  void aCompletedWriterRefusesMore() throws IOException {
    try (VersionWriter writer = root().create("/a", EntryType.DATA)) {
      writer.complete();
      assertThrows(IOException.class, () -> writer.write(1));
      assertThrows(IOException.class, writer::complete);
    }
  }

  // Directories and names

  @Test
  void aDirectoryListsItsNamesInOrder() throws IOException {
    root().createDirectories("/b/inner");
    write("/c", "1");
    write("/a", "2");
    assertEquals(List.of("a", "b", "c"), names(rootAfterwards(), "/"));
    assertEquals(List.of("inner"), names(rootAfterwards(), "b"));
    assertEquals("/b/inner", rootAfterwards().list("b").get(0).path().toString());
  }

  @Test
  void theEntriesOfADirectoryAreItsNamesInOrderAndWhatTheyStandFor() throws IOException {
    root().createDirectory("/b");
    write("/a", "1");
    root().createSymlink("/c", "nowhere");
    List<DirectoryEntry> entries = rootAfterwards().entries("/");
    assertEquals(List.of("a", "b", "c"), entries.stream().map(DirectoryEntry::name).toList());
    assertEquals(
        List.of(EntryType.DATA, EntryType.DIRECTORY, EntryType.SYMLINK),
        entries.stream().map(DirectoryEntry::type).toList());
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/a", () -> root().entries("/a"));
  }

  @Test
  void createDirectoriesMayBeRepeated() throws IOException {
    root().createDirectories("a/b/c/");
    root().createDirectories("/a/b/c");
    assertEquals(EntryType.DIRECTORY, rootAfterwards().metadata("/a/b/c").type());
    write("/f", "x");
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().createDirectories("/f"));
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().createDirectories("/f/x"));
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    write("/f", "x");
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().list("/f"));
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().metadata("/f/x"));
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().metadata("/f/"));
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/f", () -> root().directory("/f"));
  }

  @Test
  void dotsAndRelativePathsAreUnderstood() throws IOException {
    root().createDirectories("/a/b");
    write("/a/f", "found");
    WorkingDirectory inner = rootAfterwards().directory("a/b");
    assertEquals("/a/b", inner.path().toString());
    assertEquals("found", read(inner, "../f"));
    assertEquals("found", read(inner, "./.././/f"));
    assertEquals("found", read(inner, "/a/f"));
    assertEquals("found", read(inner, "../../../../a/f"));
    assertEquals("/a", inner.directory("..").path().toString());
    assertEquals("/", inner.directory("/..").path().toString());
  }

  @Test
  void anyUnicodeNameIsKept() throws IOException {
    for (String name :
        List.of("a b", "ü", "日本語", "😀", "-", "...", "a\nb", "con", "x".repeat(255), "%$#")) {
      write("/" + name, name);
      assertEquals(name, read(rootAfterwards(), name));
    }
    assertTrue(names(rootAfterwards(), "/").contains("日本語"));
  }

  @Test
  void namesAreCaseSensitive() throws IOException {
    write("/a", "lower");
    write("/A", "upper");
    assertEquals("lower", read(rootAfterwards(), "/a"));
    assertEquals("upper", read(rootAfterwards(), "/A"));
  }

  @Test
  void aNameOfOver255BytesIsRefused() {
    assertFault(
        FileSystemFault.INVALID_NAME, "256", () -> root().createDirectory("/" + "ü".repeat(128)));
  }

  @Test
  void aNameWithNulOrBrokenUnicodeIsRefused() {
    assertFault(FileSystemFault.INVALID_NAME, "NUL", () -> root().createDirectory("/a\0b"));
    assertFault(FileSystemFault.INVALID_NAME, "Unicode", () -> root().createDirectory("/a\uD800"));
  }

  // Removing and renaming

  @Test
  void aRemovedFileIsGone() throws IOException {
    write("/a", "1");
    root().remove("/a", false);
    assertFalse(rootAfterwards().exists("/a"));
    write("/a", "2");
    assertEquals("2", read(rootAfterwards(), "/a"));
    assertEquals(1, rootAfterwards().metadata("/a").version());
  }

  @Test
  void aFullDirectoryIsRemovedOnlyRecursively() throws IOException {
    root().createDirectories("/a/b");
    write("/a/b/f", "1");
    assertFault(FileSystemFault.NOT_EMPTY, "/a", () -> root().remove("/a", false));
    root().remove("/a", true);
    assertFalse(rootAfterwards().exists("/a/b/f"));
    assertEquals(List.of(), rootAfterwards().list("/"));
  }

  @Test
  void theRootStaysWhereItIs() {
    assertFault(FileSystemFault.INVALID_NAME, "/", () -> root().remove("/", true));
    assertFault(FileSystemFault.INVALID_NAME, "/", () -> root().rename("/", "/a"));
    assertFault(FileSystemFault.ALREADY_EXISTS, "/", () -> root().createDirectory("/"));
  }

  @Test
  void aRenamedFileKeepsItsIdentityAndVersions() throws IOException {
    write("/a", EntryType.SERIES, "one");
    append("/a", "two");
    NodeId id = root().metadata("/a").id();
    root().rename("/a", "/b");
    assertFalse(rootAfterwards().exists("/a"));
    assertEquals(id, rootAfterwards().metadata("/b").id());
    assertEquals("one", read(rootAfterwards(), "/b", 1));
    assertEquals("two", read(rootAfterwards(), "/b", 2));
  }

  @Test
  void aFileMovesBetweenDirectoriesAndBackWithItsVersions() throws IOException {
    root().createDirectory("/d");
    write("/a", EntryType.SERIES, "one");
    append("/a", "two");
    root().rename("/a", "/d/a");
    assertEquals("one", read(rootAfterwards(), "/d/a", 1));
    append("/d/a", "three");
    root().rename("/d/a", "/a");
    assertEquals(List.of(1L, 2L, 3L), numbers(rootAfterwards(), "/a"));
    assertEquals("three", read(rootAfterwards(), "/a"));
    assertEquals("one", read(rootAfterwards(), "/a", 1));
    append("/a", "four");
    assertEquals(List.of(1L, 2L, 3L, 4L), numbers(rootAfterwards(), "/a"));
  }

  @Test
  void aDirectoryMovesWithAllItHolds() throws IOException {
    root().createDirectories("/a/b");
    root().createDirectory("/c");
    write("/a/b/f", "x");
    root().rename("/a", "/c/d");
    assertEquals("x", read(rootAfterwards(), "/c/d/b/f"));
    assertFalse(rootAfterwards().exists("/a"));
  }

  @Test
  void aDirectoryCannotMoveIntoItself() throws IOException {
    root().createDirectories("/a/b");
    assertFault(FileSystemFault.INVALID_NAME, "/a", () -> root().rename("/a", "/a/b/c"));
  }

  @Test
  void renamingNeverReplaces() throws IOException {
    write("/a", "1");
    write("/b", "2");
    assertFault(FileSystemFault.ALREADY_EXISTS, "/b", () -> root().rename("/a", "/b"));
    assertFault(FileSystemFault.ALREADY_EXISTS, "/a", () -> root().rename("/a", "/a"));
  }

  // Copying

  @Test
  void aCopiedFileIsAFileOfItsOwn() throws IOException {
    write("/a", "one");
    append("/a", "two");
    root().copy("/a", "/b");
    append("/a", "three");
    assertEquals("two", read(root(), "/b"));
    WorkingDirectory after = rootAfterwards();
    assertEquals("two", read(after, "/b"));
    assertEquals("three", read(after, "/a"));
    assertEquals(List.of(1L), numbers(after, "/b"));
    assertNotEquals(after.metadata("/a").id(), after.metadata("/b").id());
  }

  @Test
  void aCopiedSeriesHasAllVersions() throws IOException {
    try (VersionWriter writer = root().create("/s", EntryType.SERIES)) {
      writer.write("one".getBytes(StandardCharsets.UTF_8));
      writer.eventTimes(-5, 17);
      writer.attribute("key", "value");
      writer.complete();
    }
    rootAfterwards();
    append("/s", "two");
    root().copy("s", "t");
    WorkingDirectory after = rootAfterwards();
    assertEquals("one", read(after, "/t", 1));
    assertEquals("two", read(after, "/t", 2));
    FileVersion first = after.versions("/t").get(0);
    assertEquals(Optional.of(new EventTimes(-5, 17)), first.eventTimes());
    assertEquals(Map.of("key", "value"), first.attributes());
  }

  @Test
  void aLargeFileIsCopiedBeforeAndAfterItIsStored() throws IOException {
    byte[] bytes = new byte[2_000_000];
    new Random(5).nextBytes(bytes);
    write("/a", bytes);
    root().copy("/a", "/b");
    assertArrayEquals(bytes, readBytes(root(), "/b"));
    rootAfterwards();
    root().copy("/b", "/c");
    root().remove("/a", false);
    WorkingDirectory after = rootAfterwards();
    assertArrayEquals(bytes, readBytes(after, "/b"));
    assertArrayEquals(bytes, readBytes(after, "/c"));
  }

  @Test
  void aDirectoryIsCopiedWithEverythingBeneath() throws IOException {
    root().createDirectories("/a/b");
    write("/a/b/f", "x");
    root().createSymlink("/a/link", "b/f");
    rootAfterwards();
    write("/a/g", "y");
    root().copy("/a", "/c");
    root().remove("/a", true);
    WorkingDirectory after = rootAfterwards();
    assertEquals("x", read(after, "/c/b/f"));
    assertEquals("y", read(after, "/c/g"));
    assertEquals("b/f", after.readSymlink("/c/link"));
    assertEquals("x", read(after, "/c/link"));
    assertFalse(after.exists("/a"));
  }

  @Test
  void copyingNeverReplaces() throws IOException {
    write("/a", "1");
    write("/b", "2");
    assertFault(FileSystemFault.ALREADY_EXISTS, "/b", () -> root().copy("/a", "/b"));
    assertFault(FileSystemFault.NOT_FOUND, "/nothing", () -> root().copy("/nothing", "/c"));
    assertFault(FileSystemFault.NOT_A_DIRECTORY, "/c", () -> root().copy("/a", "/c/"));
  }

  @Test
  void aDirectoryCannotBeCopiedIntoItself() throws IOException {
    root().createDirectories("/a/b");
    assertFault(FileSystemFault.INVALID_NAME, "/a", () -> root().copy("/a", "/a/b/c"));
    assertFault(FileSystemFault.INVALID_NAME, "/", () -> root().copy("/", "/a/b/c"));
  }

  @Test
  void aCopyFollowsTheSymlinkItIsGiven() throws IOException {
    write("/f", "x");
    root().createSymlink("/link", "f");
    root().copy("/link", "/g");
    assertEquals(EntryType.DATA, rootAfterwards().linkMetadata("/g").type());
  }

  @Test
  void aFileBeingWrittenCannotBeCopied() throws IOException {
    root().createDirectory("/d");
    try (VersionWriter writer = root().create("/d/f", EntryType.DATA)) {
      assertFault(FileSystemFault.BUSY, "/d/f", () -> root().copy("/d/f", "/g"));
      assertFault(FileSystemFault.BUSY, "/d/f", () -> root().copy("/d", "/e"));
      writer.complete();
    }
  }

  // Bounds of event times

  @Test
  void boundsHoldForVersionsAddedLater() throws IOException {
    TemporalBounds bounds = new TemporalBounds(OptionalLong.of(-3), OptionalLong.empty());
    write("/s", EntryType.SERIES, "one");
    append("/s", "two");
    rootAfterwards();
    root().setTemporalBounds("/s", bounds);
    assertEquals(bounds, newest(root(), "/s").bounds());
    assertEquals(List.of(1L, 2L), numbers(root(), "/s"));
    WorkingDirectory after = rootAfterwards();
    assertEquals(bounds, newest(after, "/s").bounds());
    assertEquals("two", read(after, "/s"));
    append("/s", "three");
    after = rootAfterwards();
    assertEquals(bounds, newest(after, "/s").bounds());
    assertEquals(List.of(1L, 2L, 3L), numbers(after, "/s"));
    root().setTemporalBounds("/s", TemporalBounds.NONE);
    assertEquals(TemporalBounds.NONE, newest(rootAfterwards(), "/s").bounds());
  }

  @Test
  void boundsStayWithASeriesThatIsMovedAwayAndBack() throws IOException {
    TemporalBounds bounds = new TemporalBounds(OptionalLong.of(1), OptionalLong.of(9));
    root().createDirectory("/d");
    write("/s", EntryType.SERIES, "one");
    rootAfterwards();
    root().rename("/s", "/d/s");
    rootAfterwards();
    root().setTemporalBounds("/d/s", bounds);
    rootAfterwards();
    root().rename("/d/s", "/s");
    assertEquals(bounds, newest(root(), "/s").bounds());
    assertEquals(bounds, newest(rootAfterwards(), "/s").bounds());
  }

  @Test
  void onlyASeriesHasBounds() throws IOException {
    write("/f", "x");
    assertFault(
        FileSystemFault.NOT_A_TABLE,
        "/f",
        () -> root().setTemporalBounds("/f", TemporalBounds.NONE));
  }

  private static FileVersion newest(WorkingDirectory directory, String path) throws IOException {
    List<FileVersion> versions = directory.versions(path);
    return versions.get(versions.size() - 1);
  }

  // Symlinks

  @Test
  void symlinksAreFollowed() throws IOException {
    root().createDirectories("/d/e");
    write("/d/f", "found");
    root().createSymlink("/absolute", "/d");
    root().createSymlink("/d/e/relative", "../f");
    root().createSymlink("/twice", "absolute/e/relative");
    WorkingDirectory after = rootAfterwards();
    assertEquals("found", read(after, "/absolute/f"));
    assertEquals("found", read(after, "/d/e/relative"));
    assertEquals("found", read(after, "/twice"));
    assertEquals("/d/f", after.metadata("/twice").path().toString());
    assertEquals("/d", after.directory("/absolute").path().toString());
    assertEquals("found", read(after, "/absolute/e/../f"));
  }

  @Test
  void aSymlinkItselfCanBeLookedAt() throws IOException {
    root().createSymlink("/link", "no/where");
    WorkingDirectory after = rootAfterwards();
    assertEquals(EntryType.SYMLINK, after.linkMetadata("/link").type());
    assertEquals(8, after.linkMetadata("/link").size());
    assertEquals("no/where", after.readSymlink("/link"));
    assertEquals(EntryType.SYMLINK, after.list("/").get(0).type());
  }

  @Test
  void aDanglingSymlinkIsNamed() throws IOException {
    root().createSymlink("/link", "no/where");
    assertFault(
        FileSystemFault.NOT_FOUND, "/link: symlink to 'no/where'", () -> root().open("/link"));
    assertFalse(root().exists("/link"));
    assertFault(
        FileSystemFault.ALREADY_EXISTS, "/link", () -> root().create("/link", EntryType.DATA));
  }

  @Test
  void aSymlinkLoopIsDetected() throws IOException {
    root().createSymlink("/a", "b");
    root().createSymlink("/b", "/a");
    root().createSymlink("/self", "self/x");
    assertFault(FileSystemFault.SYMLINK_LOOP, "/a", () -> root().open("/a"));
    assertFault(FileSystemFault.SYMLINK_LOOP, "/self", () -> root().exists("/self"));
  }

  @Test
  void removingASymlinkLeavesItsTarget() throws IOException {
    write("/f", "x");
    root().createSymlink("/link", "f");
    root().remove("/link", false);
    assertEquals("x", read(rootAfterwards(), "/f"));
    assertFalse(rootAfterwards().exists("/link"));
  }

  @Test
  void onlyASymlinkCanBeReadAsOne() throws IOException {
    write("/f", "x");
    assertFault(FileSystemFault.NOT_A_SYMLINK, "/f", () -> root().readSymlink("/f"));
  }

  // Globs

  @Test
  void wildcardsMatchAndCapture() throws IOException {
    root().createDirectories("/sensors/dock");
    root().createDirectories("/sensors/pier");
    write("/sensors/dock/temp_2024.csv", "1");
    write("/sensors/dock/temp_2025.csv", "1");
    write("/sensors/pier/salt_2024.csv", "1");
    WorkingDirectory after = rootAfterwards();
    assertMatches(
        after,
        "/sensors/*/*_202?.csv",
        "/sensors/dock/temp_2024.csv [dock, temp, 4]",
        "/sensors/dock/temp_2025.csv [dock, temp, 5]",
        "/sensors/pier/salt_2024.csv [pier, salt, 4]");
    assertMatches(
        after, "sensors/{dock,lake}/*_20[0-9]5.csv", "/sensors/dock/temp_2025.csv [dock, temp, 2]");
    assertMatches(after, "/sensors/dock/temp_2024.csv", "/sensors/dock/temp_2024.csv []");
    assertMatches(after, "/lakes/*");
  }

  @Test
  void twoStarsSpanAnyNumberOfDirectories() throws IOException {
    root().createDirectories("/a/b/c");
    write("/f", "1");
    write("/a/f", "1");
    write("/a/b/c/f", "1");
    WorkingDirectory after = rootAfterwards();
    assertMatches(after, "/**/f", "/a/b/c/f [a/b/c]", "/a/f [a]", "/f []");
    assertMatches(after, "/a/**", "/a/b [b]", "/a/b/c [b/c]", "/a/b/c/f [b/c/f]", "/a/f [f]");
    assertMatches(after, "/a/**/c/*", "/a/b/c/f [b, f]");
    assertMatches(after, "/**/b/**/f", "/a/b/c/f [a, c]");
  }

  @Test
  void aGlobGoesThroughSymlinksButTwoStarsDoNot() throws IOException {
    root().createDirectory("/d");
    write("/d/f", "1");
    root().createSymlink("/d/up", "..");
    root().createSymlink("/link", "d");
    WorkingDirectory after = rootAfterwards();
    assertMatches(after, "/link/*", "/link/f [f]", "/link/up [up]");
    assertMatches(after, "/*/f", "/d/f [d]", "/link/f [link]");
    assertMatches(after, "/**/f", "/d/f [d]");
  }

  @Test
  void aBrokenPatternIsRefused() {
    for (String pattern : List.of("/[a", "/{a,b", "/a}", "/a**", "/*/../x", "/[z-a]")) {
      assertFault(FileSystemFault.INVALID_PATTERN, pattern, () -> root().glob(pattern));
    }
  }

  // Helpers

  protected final void write(String path, String text) throws IOException {
    write(path, EntryType.DATA, text);
  }

  protected final void write(String path, EntryType type, String text) throws IOException {
    try (VersionWriter writer = root().create(path, type)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(1, writer.complete());
    }
  }

  private void write(String path, byte[] bytes) throws IOException {
    try (VersionWriter writer = root().create(path, EntryType.DATA)) {
      writer.write(bytes);
      writer.complete();
    }
  }

  protected final long append(String path, String text) throws IOException {
    try (VersionWriter writer = root().append(path)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      return writer.complete();
    }
  }

  protected static String read(WorkingDirectory directory, String path) throws IOException {
    return new String(readBytes(directory, path), StandardCharsets.UTF_8);
  }

  private static String read(WorkingDirectory directory, String path, long version)
      throws IOException {
    try (RandomAccessSource source = directory.open(path, version)) {
      return new String(readBytes(source), StandardCharsets.UTF_8);
    }
  }

  private static byte[] readBytes(WorkingDirectory directory, String path) throws IOException {
    try (RandomAccessSource source = directory.open(path)) {
      return readBytes(source);
    }
  }

  private static byte[] readBytes(RandomAccessSource source) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
    source.readFully(0, bytes);
    return bytes.array();
  }

  private static List<String> names(WorkingDirectory directory, String path) throws IOException {
    return directory.list(path).stream().map(node -> node.path().name()).toList();
  }

  private static List<Long> numbers(WorkingDirectory directory, String path) throws IOException {
    return directory.versions(path).stream().map(FileVersion::version).toList();
  }

  private static void assertMatches(WorkingDirectory directory, String pattern, String... expected)
      throws IOException {
    assertEquals(
        List.of(expected),
        directory.glob(pattern).stream()
            .map(match -> match.metadata().path() + " " + match.captures())
            .toList());
  }

  protected static void assertFault(FileSystemFault fault, String named, Executable action) {
    PondFileException failure = assertThrows(PondFileException.class, action);
    assertEquals(fault, failure.fault(), failure.getMessage());
    assertTrue(failure.getMessage().contains(named), failure.getMessage());
    assertNotEquals("", failure.getMessage());
  }
}
