package dev.duckpond.calcite.parse;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.function.PondOperatorTable;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.function.Supplier;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** Validates one statement: resolves its names and types. Nulls sort last, ascending or not. */
public final class StatementValidator {
  private static final PondOperatorTable OPERATORS = new PondOperatorTable();

  private final PondCatalogReader reader;
  private final SqlValidator validator;
  private final ValidationErrors errors;
  private final ColumnNames columnNames;

  /**
   * A validator for one statement.
   *
   * @param sql the statement's text, quoted in messages
   */
  public StatementValidator(
      Catalog catalog, String defaultSchema, String sql, RelDataTypeFactory typeFactory) {
    this.reader = new PondCatalogReader(catalog, defaultSchema, typeFactory);
    this.errors = new ValidationErrors(catalog, defaultSchema, sql);
    this.columnNames = new ColumnNames(sql);
    SqlValidator.Config config =
        SqlValidator.Config.DEFAULT
            .withConformance(PondConformance.INSTANCE)
            .withDefaultNullCollation(NullCollation.LAST)
            .withIdentifierExpansion(true);
    this.validator = new PondValidator(reader, typeFactory, config);
  }

  /** The validator itself, which knows the types of everything once {@link #validate} is done. */
  public SqlValidator validator() {
    return validator;
  }

  public PondCatalogReader reader() {
    return reader;
  }

  /**
   * Validates the statement.
   *
   * @return the statement with its names expanded
   * @throws QueryException naming what is not valid and where
   */
  public SqlNode validate(SqlNode statement) {
    columnNames.give(statement);
    return translatingErrors(() -> validator.validate(statement));
  }

  /** Runs a step of planning, turning what the planner finds wrong into one line. */
  public <T> T translatingErrors(Supplier<T> step) {
    try {
      return step.get();
    } catch (CalciteContextException e) {
      throw errors.translate(e);
    } catch (CalciteException e) {
      throw new QueryException(
          ErrorCode.INVALID_STATEMENT, ValidationErrors.firstLine(e.getMessage()), e);
    }
  }

  private static final class PondValidator extends SqlValidatorImpl {
    PondValidator(PondCatalogReader reader, RelDataTypeFactory typeFactory, Config config) {
      super(OPERATORS, reader, typeFactory, config);
    }
  }
}
