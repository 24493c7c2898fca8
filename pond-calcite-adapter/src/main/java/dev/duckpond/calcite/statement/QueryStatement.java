package dev.duckpond.calcite.statement;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.ReadFailures;
import dev.duckpond.calcite.parse.StatementParser;
import dev.duckpond.calcite.physical.FallbackCancellation;
import dev.duckpond.calcite.physical.PhysicalPlan;
import dev.duckpond.calcite.physical.PlanText;
import dev.duckpond.calcite.plan.LogicalQuery;
import dev.duckpond.calcite.plan.QueryPlanner;
import dev.duckpond.calcite.plan.StatementConstants;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.execution.ExecutionContext;
import dev.duckpond.engine.execution.QueryEngine;
import dev.duckpond.engine.plan.PlanNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query. Each execution sees the newest version of the pond; it is planned again only when that
 * has changed, or when its constants differ from one execution to the next.
 */
final class QueryStatement implements PreparedQuery {
  private final String sql;
  private final String schema;
  private final CatalogSource catalogs;
  private final PlanCache cache;
  private final QueryEngine engine;
  private final QueryPlanner planner = new QueryPlanner();
  private final StatementParser parser = new StatementParser();
  private final Clock clock = Clock.systemUTC();

  private long version;
  private LogicalQuery query;
  private @Nullable PhysicalPlan plan;

  QueryStatement(
      String sql, String schema, CatalogSource catalogs, PlanCache cache, QueryEngine engine) {
    this.sql = sql;
    this.schema = schema;
    this.catalogs = catalogs;
    this.cache = cache;
    this.engine = engine;
    Catalog catalog = catalogs.newest();
    this.version = catalog.version();
    PlanCache.Key key = new PlanCache.Key(version, schema, sql);
    Optional<PlanCache.Entry> cached = cache.find(key);
    if (cached.isPresent()) {
      this.query = cached.get().query();
      this.plan = cached.get().plan();
      return;
    }
    this.query = planner.validate(parser.parse(sql), sql, catalog, schema);
    if (query.isConstant()) {
      PhysicalPlan constant = planner.plan(query.root());
      cache.add(key, new PlanCache.Entry(query, constant));
      this.plan = constant;
    }
  }

  private void followPond() {
    Catalog catalog = catalogs.newest();
    if (catalog.version() != version) {
      query = planner.validate(parser.parse(sql), sql, catalog, schema);
      version = catalog.version();
      plan = null;
    }
  }

  private PhysicalPlan plan(List<@Nullable Object> parameters) {
    PhysicalPlan known = plan;
    if (known != null) {
      return known;
    }
    if (query.isConstant()) {
      PhysicalPlan constant = planner.plan(query.root());
      cache.add(new PlanCache.Key(version, schema, sql), new PlanCache.Entry(query, constant));
      plan = constant;
      return constant;
    }
    return planner.plan(new StatementConstants(parameters, clock.instant()).bind(query.root()));
  }

  @Override
  public List<ResultColumn> columns() {
    return query.columns();
  }

  @Override
  public List<ColumnType> parameters() {
    return query.parameters();
  }

  @Override
  public String explain() {
    followPond();
    try {
      if (query.parameters().isEmpty()) {
        return PlanText.of(plan(List.of()));
      }
      return PlanText.of(planner.plan(query.root()));
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  @Override
  public BatchReader execute(List<@Nullable Object> parameters, CancelFlag cancel) {
    followPond();
    PlanNode plan = FallbackCancellation.bind(plan(checked(parameters)).root(), cancel);
    return engine.execute(plan, new ExecutionContext(cancel));
  }

  private List<@Nullable Object> checked(List<@Nullable Object> parameters) {
    List<ColumnType> types = query.parameters();
    if (parameters.size() != types.size()) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER,
          "the statement has " + types.size() + " parameters, " + parameters.size() + " are set");
    }
    for (int i = 0; i < types.size(); i++) {
      Object value = parameters.get(i);
      if (value != null) {
        ScalarValue.check(types.get(i), value);
      }
    }
    return new ArrayList<>(parameters);
  }
}
