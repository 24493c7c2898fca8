package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.SinkPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a pipeline has come: its stages one after the other, then the finishing steps of its
 * sink. Used by one thread at a time.
 */
final class PipelineRun {
  private final Pipeline pipeline;
  private final QueryRun run;
  private final int threads;
  private final @Nullable OrderedResults results;
  private final List<SinkPart> parts = new ArrayList<>();
  private int stage;
  private int splits;
  private boolean finishing;

  PipelineRun(Pipeline pipeline, QueryRun run, int threads) {
    this.pipeline = pipeline;
    this.run = run;
    this.threads = threads;
    this.results = pipeline.sink() instanceof OrderedResults ordered ? ordered : null;
  }

  /** What to do next, possibly nothing; null when the pipeline has ended. */
  @Nullable List<Task> nextTasks() throws IOException {
    List<List<Branch>> stages = pipeline.flow().stages();
    if (stage < stages.size()) {
      return tasks(stages.get(stage++));
    }
    if (finishing) {
      return null;
    }
    finishing = true;
    return pipeline.sink().finish().stream().<Task>map(step -> new FinishTask(run, step)).toList();
  }

  private List<Task> tasks(List<Branch> branches) throws IOException {
    StageWork work = StageWork.open(branches, splits);
    splits += work.size();
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, work.size()); i++) {
      if (i == parts.size()) {
        parts.add(pipeline.sink().newPart());
      }
      tasks.add(new SplitTask(run, work, branches, parts.get(i), results));
    }
    return tasks;
  }
}
