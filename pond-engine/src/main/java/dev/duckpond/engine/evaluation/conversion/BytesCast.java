package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * VARCHAR, VARBINARY and UUID into one another, UUID to VARCHAR aside. Between VARCHAR and
 * VARBINARY the bytes stay, which must be UTF-8; a VARBINARY of 16 bytes is a UUID.
 */
final class BytesCast extends CastKernel {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  BytesCast(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    BytesVector bytes = (BytesVector) source;
    if (target.kind() == TypeKind.UUID && source.type().kind() == TypeKind.VARCHAR) {
      return parse(bytes, rowCount, unconverted);
    }
    int[] lengths = Arrays.copyOf(bytes.lengths(), rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i) && !isValid(bytes, i)) {
        unconverted.invalid(i);
        lengths[i] = 0;
      }
    }
    return new BytesVector(
        target, rowCount, bytes.data(), bytes.starts(), lengths, unconverted.nulls());
  }

  private boolean isValid(BytesVector bytes, int row) {
    return switch (target.kind()) {
      case UUID -> bytes.lengths()[row] == 16;
      case VARCHAR -> isUtf8(bytes, row);
      default -> true;
    };
  }

  private static boolean isUtf8(BytesVector bytes, int row) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.data(), bytes.starts()[row], bytes.lengths()[row]));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Vector parse(BytesVector text, int rowCount, Unconverted unconverted) {
    BytesOutput output = new BytesOutput(target, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (unconverted.isNull(i)) {
        continue;
      }
      String value = text.string(i).strip();
      if (UUID.matcher(value).matches()) {
        byte[] parsed = HexFormat.of().parseHex(value.replace("-", ""));
        output.append(parsed, 0, parsed.length);
        output.endRow(i);
      } else {
        unconverted.invalid(i);
      }
    }
    return output.build(unconverted.nulls());
  }
}
