package dev.duckpond.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HumanReadableTest {
  @Test
  void smallSizesAreExactAndLargeOnesAreInLargerUnits() {
    assertEquals("9999 B", HumanReadable.size(9999));
    assertEquals("9.8 KiB", HumanReadable.size(10_000));
    assertEquals("12.9 MiB", HumanReadable.size(13_493_022));
    assertEquals("2.0 GiB", HumanReadable.size(2L << 30));
  }

  @Test
  void anEventTimeHasAFractionOnlyIfItIsNotWhole() {
    assertEquals("1970-01-01 00:00:00", HumanReadable.eventTime(0));
    assertEquals("1969-12-31 23:59:59.999999", HumanReadable.eventTime(-1));
  }
}
