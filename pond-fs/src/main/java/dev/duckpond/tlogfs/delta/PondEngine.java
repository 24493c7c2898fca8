package dev.duckpond.tlogfs.delta;

import dev.duckpond.tlogfs.delta.parquet.PondParquetHandler;
import dev.duckpond.tlogfs.disk.Disk;
import io.delta.kernel.defaults.engine.DefaultExpressionHandler;
import io.delta.kernel.defaults.engine.DefaultFileSystemClient;
import io.delta.kernel.defaults.engine.DefaultJsonHandler;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.ExpressionHandler;
import io.delta.kernel.engine.FileSystemClient;
import io.delta.kernel.engine.JsonHandler;
import io.delta.kernel.engine.ParquetHandler;
import java.util.function.UnaryOperator;

/** The kernel's engine on our own files. The kernel's stock engine would need Hadoop. */
final class PondEngine implements Engine {
  private final ExpressionHandler expressions = new DefaultExpressionHandler();
  private final JsonHandler json;
  private final FileSystemClient files;
  private final ParquetHandler parquet;

  PondEngine(Disk disk, UnaryOperator<String> lineDecorator) {
    DurableFileIO fileIO = new DurableFileIO(disk, lineDecorator);
    this.json = new DefaultJsonHandler(fileIO);
    this.files = new DefaultFileSystemClient(fileIO);
    this.parquet = new PondParquetHandler(fileIO);
  }

  @Override
  public ExpressionHandler getExpressionHandler() {
    return expressions;
  }

  @Override
  public JsonHandler getJsonHandler() {
    return json;
  }

  @Override
  public FileSystemClient getFileSystemClient() {
    return files;
  }

  @Override
  public ParquetHandler getParquetHandler() {
    return parquet;
  }
}
