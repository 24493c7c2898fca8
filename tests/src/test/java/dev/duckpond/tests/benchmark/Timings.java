package dev.duckpond.tests.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** How long something took each time, in nanoseconds. */
final class Timings {
  private final long[] sorted;

  private Timings(long[] sorted) {
    this.sorted = sorted;
  }

  /** Something to be timed, told which time it is done. */
  @FunctionalInterface
  interface Step {
    void run(int number) throws Exception;
  }

  /** Times a step so many times. */
  static Timings of(int times, Step step) throws Exception {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      nanos[i] = nanos(step, i);
    }
    return of(nanos);
  }

  static Timings of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Timings(sorted);
  }

  static long nanos(Step step, int number) throws Exception {
    long start = System.nanoTime();
    step.run(number);
    return System.nanoTime() - start;
  }

  double medianMilliseconds() {
    return percentile(50);
  }

  double percentile(int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  double perSecond() {
    return sorted.length / (Arrays.stream(sorted).sum() / 1e9);
  }

  /** Median and 95th percentile. */
  String milliseconds() {
    return String.format(
        Locale.ROOT, "p50 %.2f ms, p95 %.2f ms", medianMilliseconds(), percentile(95));
  }
}
