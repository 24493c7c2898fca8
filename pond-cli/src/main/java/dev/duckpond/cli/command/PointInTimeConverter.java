package dev.duckpond.cli.command;

import dev.duckpond.tlogfs.PointInTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version or time from the command line. */
final class PointInTimeConverter implements ITypeConverter<PointInTime> {
  @Override
  public PointInTime convert(String text) {
    try {
      return PointInTime.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }
}
