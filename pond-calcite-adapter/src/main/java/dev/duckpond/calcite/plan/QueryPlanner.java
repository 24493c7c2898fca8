package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.calcite.parse.StatementValidator;
import dev.duckpond.calcite.physical.PhysicalPlan;
import dev.duckpond.calcite.physical.PlanTranslator;
import dev.duckpond.calcite.type.PondTypeFactory;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.ViewExpanders;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.tools.RelBuilder;

/** Plans queries: validation, translation to relational algebra, rewriting, physical plan. */
public final class QueryPlanner {
  private static final SqlToRelConverter.Config CONVERTER =
      SqlToRelConverter.config()
          .withExpand(false)
          .withDecorrelationEnabled(false)
          .withTrimUnusedFields(false)
          .withInSubQueryThreshold(Integer.MAX_VALUE)
          .withRelBuilderConfigTransform(QueryPlanner::plain);

  private final PondTypeFactory typeFactory = new PondTypeFactory();
  private final RexBuilder rexBuilder = new RexBuilder(typeFactory);

  private static RelBuilder.Config plain(RelBuilder.Config config) {
    return config.withSimplify(false);
  }

  /**
   * Validates a parsed query.
   *
   * @param sql its text
   */
  public LogicalQuery validate(SqlNode query, String sql, Catalog catalog, String defaultSchema) {
    return guarded(() -> validated(query, sql, catalog, defaultSchema));
  }

  private LogicalQuery validated(SqlNode query, String sql, Catalog catalog, String defaultSchema) {
    StatementValidator statement = new StatementValidator(catalog, defaultSchema, sql, typeFactory);
    SqlNode validated = statement.validate(query);
    RelOptCluster cluster = cluster();
    SqlToRelConverter converter =
        new SqlToRelConverter(
            ViewExpanders.simpleContext(cluster),
            statement.validator(),
            statement.reader(),
            cluster,
            PondConvertlets.INSTANCE,
            CONVERTER);
    RelRoot root =
        statement.translatingErrors(() -> converter.convertQuery(validated, false, true));
    List<ColumnType> parameters = new ArrayList<>();
    for (RelDataTypeField parameter :
        statement.validator().getParameterRowType(validated).getFieldList()) {
      parameters.add(TypeMapping.toColumn(parameter.getType()));
    }
    List<List<String>> origins = new ArrayList<>(statement.validator().getFieldOrigins(validated));
    RelNode projected = root.project();
    return new LogicalQuery(
        projected,
        columns(root.validatedRowType, origins, catalog, defaultSchema),
        parameters,
        StatementConstants.isTimeDependent(projected));
  }

  private RelOptCluster cluster() {
    HepPlanner planner = new HepPlanner(HepProgram.builder().build());
    planner.setExecutor(new ConstantFolder());
    RelOptCluster cluster = RelOptCluster.create(planner, rexBuilder);
    cluster.setMetadataQuerySupplier(PondMetadataQuery::new);
    return cluster;
  }

  private static List<ResultColumn> columns(
      RelDataType rowType, List<List<String>> origins, Catalog catalog, String defaultSchema) {
    List<ResultColumn> columns = new ArrayList<>();
    for (RelDataTypeField field : rowType.getFieldList()) {
      RelDataType type = field.getType();
      ColumnType columnType = TypeMapping.toColumn(type);
      List<String> origin = origins.get(field.getIndex());
      Optional<PondTable> table =
          origin == null ? Optional.empty() : table(origin, catalog, defaultSchema);
      columns.add(
          new ResultColumn(
              field.getName(),
              origin == null ? field.getName() : origin.get(origin.size() - 1),
              table.map(PondTable::schemaName),
              table.map(found -> found.path().name()),
              columnType,
              type.isNullable()));
    }
    return columns;
  }

  private static Optional<PondTable> table(
      List<String> origin, Catalog catalog, String defaultSchema) {
    List<String> path = origin.subList(0, origin.size() - 1);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String schema =
        path.size() == 1 ? defaultSchema : String.join("/", path.subList(0, path.size() - 1));
    return catalog.table(schema, path.get(path.size() - 1));
  }

  /** Rewrites and translates a query whose parameters are bound. */
  public PhysicalPlan plan(RelNode query) {
    return guarded(
        () -> {
          RelNode rewritten = new Rewriter().rewrite(query);
          return new PlanTranslator(rexBuilder, rewritten.getCluster().getMetadataQuery())
              .translate(rewritten);
        });
  }

  /** Lets no failure of the planner itself out that is more than one line. */
  private static <T> T guarded(Supplier<T> step) {
    try {
      return step.get();
    } catch (QueryException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED, "the statement is nested too deeply to be planned", e);
    } catch (RuntimeException e) {
      String reason = e.toString().lines().findFirst().orElse("");
      throw new QueryException(ErrorCode.INTERNAL, "the statement cannot be planned: " + reason, e);
    }
  }
}
