package dev.duckpond.columnar.vector;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some rows (normally 1,024 to 4,096) of some columns.
 *
 * <p>{@link #select} keeps a selection instead of copying: a selected column is gathered when it is
 * first asked for, and never if it is not; a {@link #lazy} batch does the same with reading.
 * Whoever reads {@link #column} always sees dense vectors of {@link #rowCount()} rows and need not
 * know of selections.
 *
 * <p>Owned by one thread at a time: asking for a column may gather or decode it.
 */
public final class ColumnBatch {
  /** The number of rows readers and operators aim for. */
  public static final int TARGET_ROWS = 2048;

  private final int rowCount;
  private final @Nullable Vector[] columns;
  private final @Nullable ColumnBatch source;
  private final @Nullable ColumnLoader loader;
  private final int[] positions;
  private final int[] sourceColumns;

  private static final int[] NONE = {};

  /** A batch of these vectors, each {@code rowCount} long. */
  public ColumnBatch(int rowCount, Vector... columns) {
    for (Vector column : columns) {
      if (column.length() != rowCount) {
        throw new IllegalArgumentException(
            "a column of " + column.length() + " rows in a batch of " + rowCount);
      }
    }
    this.rowCount = rowCount;
    this.columns = columns.clone();
    this.source = null;
    this.loader = null;
    this.positions = NONE;
    this.sourceColumns = NONE;
  }

  private ColumnBatch(int rowCount, ColumnBatch source, int[] positions, int[] sourceColumns) {
    this.rowCount = rowCount;
    this.columns = new Vector[sourceColumns.length];
    this.source = source;
    this.loader = null;
    this.positions = positions;
    this.sourceColumns = sourceColumns;
  }

  private ColumnBatch(int rowCount, int columnCount, ColumnLoader loader) {
    this.rowCount = rowCount;
    this.columns = new Vector[columnCount];
    this.source = null;
    this.loader = loader;
    this.positions = NONE;
    this.sourceColumns = NONE;
  }

  /** Where the columns of a batch come from when they are asked for. */
  @FunctionalInterface
  public interface ColumnLoader {
    /**
     * Makes the vector of a column, as long as the batch. Called at most once a column.
     *
     * @throws java.io.UncheckedIOException when the column cannot be read
     */
    Vector load(int column);
  }

  /**
   * A batch whose columns are loaded when they are first asked for, and never if they are not. How
   * long they can be loaded is for its maker to say.
   */
  public static ColumnBatch lazy(int rowCount, int columnCount, ColumnLoader loader) {
    return new ColumnBatch(rowCount, columnCount, loader);
  }

  /** Asks for every column, so that this batch depends on nothing it was made from. */
  public void loadAll() {
    for (int i = 0; i < columns.length; i++) {
      column(i);
    }
  }

  public int rowCount() {
    return rowCount;
  }

  public int columnCount() {
    return columns.length;
  }

  /** The vector of a column, {@link #rowCount()} long. */
  public Vector column(int index) {
    Vector column = columns[index];
    if (column == null && loader != null) {
      column = loader.load(index);
      columns[index] = column;
    } else if (column == null) {
      ColumnBatch from = Objects.requireNonNull(source);
      Vector original = from.column(sourceColumns[index]);
      column = positions == NONE ? original : original.gather(positions, rowCount);
      columns[index] = column;
    }
    return column;
  }

  /**
   * The rows at {@code positions[0..count)}, in that order. The array must not be changed
   * afterwards.
   */
  public ColumnBatch select(int[] selected, int count) {
    int[] identity = new int[columns.length];
    for (int i = 0; i < identity.length; i++) {
      identity[i] = i;
    }
    return new ColumnBatch(count, this, selected.length == 0 ? new int[1] : selected, identity);
  }

  /** The columns at these positions, in that order; a column may be repeated. */
  public ColumnBatch project(int... selectedColumns) {
    return new ColumnBatch(rowCount, this, NONE, selectedColumns.clone());
  }
}
