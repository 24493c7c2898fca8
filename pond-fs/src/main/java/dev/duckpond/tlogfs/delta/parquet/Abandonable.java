package dev.duckpond.tlogfs.delta.parquet;

import java.io.IOException;

/** An output stream whose file appears when it is closed, and which can be given up before. */
public interface Abandonable {
  /** Closes the stream and leaves no file. */
  void abandon() throws IOException;
}
