package dev.duckpond.engine.operator;

import dev.duckpond.columnar.scan.Split;
import java.io.IOException;
import java.util.List;

/** Where a pipeline's rows come from. */
@FunctionalInterface
public interface SplitSource {
  /**
   * The parts to work through, in the order of the rows. Called once for an execution, when all
   * pipelines this source depends on have ended.
   */
  List<Split> splits() throws IOException;
}
