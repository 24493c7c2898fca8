package dev.duckpond.calcite.fallback;

import com.google.common.collect.ImmutableList;
import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Restates window functions on columns as {@link Carriers} carries them. */
final class CarriedFunctions {
  private final RelDataType rowType;
  private final RexBuilder rexBuilder;
  private final RelDataTypeFactory typeFactory;

  CarriedFunctions(RelDataType original, RexBuilder rexBuilder) {
    this.rexBuilder = rexBuilder;
    this.typeFactory = rexBuilder.getTypeFactory();
    RelDataTypeFactory.Builder builder = typeFactory.builder();
    for (RelDataTypeField field : original.getFieldList()) {
      builder.add(field.getName(), Carriers.carrier(field.getType(), typeFactory));
    }
    this.rowType = builder.build();
  }

  RelDataType rowType() {
    return rowType;
  }

  List<RexNode> functions(List<RexNode> functions) {
    return functions.stream().map(function -> function((RexOver) function)).toList();
  }

  private RexNode function(RexOver over) {
    RexWindow window = over.getWindow();
    ImmutableList.Builder<RexFieldCollation> order = ImmutableList.builder();
    for (RexFieldCollation key : window.orderKeys) {
      order.add(new RexFieldCollation(operand(key.left), key.right));
    }
    @Nullable RelDataType keyType =
        window.orderKeys.size() == 1 ? window.orderKeys.get(0).left.getType() : null;
    return rexBuilder.makeOver(
        Carriers.carrier(over.getType(), typeFactory),
        over.getAggOperator(),
        operands(over.getOperands()),
        operands(window.partitionKeys),
        order.build(),
        bound(window.getLowerBound(), keyType),
        bound(window.getUpperBound(), keyType),
        window.getExclude(),
        window.isRows(),
        true,
        false,
        over.isDistinct(),
        over.ignoreNulls());
  }

  private List<RexNode> operands(List<RexNode> operands) {
    List<RexNode> carried = new ArrayList<>();
    operands.forEach(operand -> carried.add(operand(operand)));
    return carried;
  }

  private RexNode operand(RexNode operand) {
    if (operand instanceof RexInputRef reference) {
      return rexBuilder.makeInputRef(rowType, reference.getIndex());
    }
    RexLiteral constant = (RexLiteral) operand;
    RelDataType carrier = Carriers.carrier(constant.getType(), typeFactory);
    if (constant.isNull()) {
      return rexBuilder.makeNullLiteral(carrier);
    }
    if (carrier.equals(constant.getType())) {
      return constant;
    }
    Literal literal = ConstantValues.literal(constant, TypeMapping.toColumn(constant.getType()));
    Object value = literal.value();
    Object held =
        value instanceof byte[] bytes ? new ByteString(bytes) : BigDecimal.valueOf((Long) value);
    return rexBuilder.makeLiteral(held, carrier, true, false);
  }

  /** A bound's offset in the unit in which the key is carried. */
  private RexWindowBound bound(RexWindowBound bound, @Nullable RelDataType keyType) {
    RexNode offset = bound.getOffset();
    if (offset == null || !SqlTypeFamily.DATETIME_INTERVAL.contains(offset.getType())) {
      return bound;
    }
    if (keyType == null
        || !(offset instanceof RexLiteral literal)
        || !SqlTypeFamily.INTERVAL_DAY_TIME.contains(offset.getType())) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED,
          "a window frame of " + offset + " is not supported: use a constant of days to seconds");
    }
    BigDecimal milliseconds = literal.getValueAs(BigDecimal.class);
    boolean days = keyType.getSqlTypeName() == SqlTypeName.DATE;
    BigDecimal units =
        days
            ? milliseconds.divide(BigDecimal.valueOf(TimeUnit.DAYS.toMillis(1)))
            : milliseconds.multiply(BigDecimal.valueOf(TimeUnit.MILLISECONDS.toMicros(1)));
    RexNode carried =
        rexBuilder.makeExactLiteral(
            units, typeFactory.createSqlType(days ? SqlTypeName.INTEGER : SqlTypeName.BIGINT));
    return bound.isPreceding()
        ? RexWindowBounds.preceding(carried)
        : RexWindowBounds.following(carried);
  }
}
