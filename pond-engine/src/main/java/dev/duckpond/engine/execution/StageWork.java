package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The splits of one stage, handed out to workers in order. Thread-safe. */
final class StageWork {
  private final List<Unit> units;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param number of the split in the pipeline, ascending in the order of rows
   * @param branch position of its branch in the stage
   */
  record Unit(int number, int branch, Split split) {}

  private StageWork(List<Unit> units) {
    this.units = units;
  }

  /** Asks all sources for their splits. */
  static StageWork open(List<Branch> branches, int firstNumber) throws IOException {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      for (Split split : branches.get(i).source().splits()) {
        units.add(new Unit(firstNumber + units.size(), i, split));
      }
    }
    return new StageWork(units);
  }

  int size() {
    return units.size();
  }

  /** The next split nobody has, or null. */
  @Nullable Unit take() {
    int index = next.getAndIncrement();
    return index < units.size() ? units.get(index) : null;
  }
}
