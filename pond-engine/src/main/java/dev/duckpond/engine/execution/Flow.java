package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.BatchOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Rows on their way to a sink. The branches of a stage are worked on together; a stage begins when
 * the one before has ended.
 */
record Flow(List<List<Branch>> stages) {
  Flow {
    stages = stages.stream().map(List::copyOf).toList();
  }

  static Flow of(Branch branch) {
    return new Flow(List.of(List.of(branch)));
  }

  Flow then(BatchOperator.Factory operator) {
    return new Flow(
        stages.stream()
            .map(stage -> stage.stream().map(branch -> branch.then(operator)).toList())
            .toList());
  }

  /** This flow, without reading anything if, once it could begin, nothing is needed. */
  Flow unless(BooleanSupplier notNeeded) {
    return new Flow(
        stages.stream()
            .map(stage -> stage.stream().map(branch -> branch.unless(notNeeded)).toList())
            .toList());
  }

  /** This flow, and a branch to begin when everything so far has ended. */
  Flow followedBy(Branch branch) {
    List<List<Branch>> longer = new ArrayList<>(stages);
    longer.add(List.of(branch));
    return new Flow(longer);
  }

  /** The rows of both. */
  Flow union(Flow other) {
    List<List<Branch>> merged = new ArrayList<>();
    for (int i = 0; i < Math.max(stages.size(), other.stages.size()); i++) {
      List<Branch> stage = new ArrayList<>();
      if (i < stages.size()) {
        stage.addAll(stages.get(i));
      }
      if (i < other.stages.size()) {
        stage.addAll(other.stages.get(i));
      }
      merged.add(stage);
    }
    return new Flow(merged);
  }
}
