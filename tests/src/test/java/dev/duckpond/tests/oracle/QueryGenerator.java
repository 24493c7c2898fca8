package dev.duckpond.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random statements over the tables of {@code fixture.sql}, the same for the same seed. They keep
 * to what is defined: no arithmetic that may overflow, no division, no approximate sums over
 * infinities.
 */
final class QueryGenerator {
  /** What a column can be compared with and computed with. */
  private enum Kind {
    INTEGER,
    DECIMAL,
    DOUBLE,
    TEXT,
    DATE,
    BOOLEAN
  }

  private record Column(String name, Kind kind) {}

  private record Table(String name, List<Column> columns) {
    List<Column> of(Kind kind) {
      return columns.stream().filter(column -> column.kind() == kind).toList();
    }
  }

  private static final List<Table> TABLES =
      List.of(
          table("lefts", "k i v i s t f f"),
          table("rights", "k i w i s t f f"),
          table("lookup", "code t k i label t amount d"),
          table("employees", "id i name t department i boss i salary d hired a bonus f active b"),
          table("departments", "id i name t city t budget d"),
          table(
              "every_type",
              "id i flag b tiny i small i whole i utiny i twice f single f money d exact d"
                  + " name t day a nothing i"),
          table("empty_table", "id i n i x f d d s t day a flag b"),
          table("one_row", "id i n i x f d d s t day a flag b"),
          table(
              "(SELECT * FROM numbers WHERE n < 400)",
              "n i g i v i x f d d s t day a flag b gap i"));

  private static Table table(String name, String columns) {
    String[] words = columns.split(" ", -1);
    List<Column> list = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      Kind kind =
          switch (words[i + 1]) {
            case "i" -> Kind.INTEGER;
            case "d" -> Kind.DECIMAL;
            case "f" -> Kind.DOUBLE;
            case "t" -> Kind.TEXT;
            case "a" -> Kind.DATE;
            case "b" -> Kind.BOOLEAN;
            default -> throw new IllegalArgumentException(words[i + 1]);
          };
      list.add(new Column(words[i], kind));
    }
    return new Table(name, list);
  }

  private final Random random;

  QueryGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** A FROM clause, and the columns that it brings into view with their tables' aliases. */
  private record Source(String from, Table columns) {}

  /** Rows, and a condition on them. */
  record Filtered(String select, String from, String condition) {
    String query(String where) {
      return "SELECT " + select + " FROM " + from + " WHERE " + where;
    }
  }

  /** A statement. */
  String query() {
    Source source = random.nextInt(3) == 0 ? single() : join();
    return switch (random.nextInt(6)) {
      case 0, 1 -> select(source);
      case 2, 3 -> grouped(source);
      case 4 -> "SELECT " + aggregates(source) + " FROM " + source.from() + where(source);
      default -> setOperation(source);
    };
  }

  /** Rows and a condition, to be asked for where it is true, false and unknown. */
  Filtered filtered() {
    Source source = random.nextBoolean() ? single() : join();
    return new Filtered(outputs(source), source.from(), condition(source, 2));
  }

  private Source single() {
    Table table = pick(TABLES);
    return new Source(table.name() + " AS a", aliased(table, "a"));
  }

  private Source join() {
    Source left = single();
    Table table = pick(TABLES);
    Table right = aliased(table, "b");
    List<Column> columns = new ArrayList<>(left.columns().columns());
    columns.addAll(right.columns());
    Table both = new Table("", columns);
    String type = pick(List.of("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"));
    Kind kind = pick(List.of(Kind.INTEGER, Kind.INTEGER, Kind.TEXT));
    String condition = equality(left.columns(), right, kind);
    if (random.nextInt(3) == 0) {
      condition += " AND " + comparison(new Source("", both));
    }
    return new Source(
        left.from() + " " + type + " " + table.name() + " AS b ON " + condition, both);
  }

  private String equality(Table left, Table right, Kind kind) {
    if (left.of(kind).isEmpty() || right.of(kind).isEmpty()) {
      return equality(left, right, Kind.INTEGER);
    }
    return pick(left.of(kind)).name() + " = " + pick(right.of(kind)).name();
  }

  private static Table aliased(Table table, String alias) {
    return new Table(
        table.name(),
        table.columns().stream()
            .map(column -> new Column(alias + "." + column.name(), column.kind()))
            .toList());
  }

  private String select(Source source) {
    String distinct = random.nextInt(4) == 0 ? "DISTINCT " : "";
    return "SELECT " + distinct + outputs(source) + " FROM " + source.from() + where(source);
  }

  private String outputs(Source source) {
    List<String> outputs = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      outputs.add(random.nextInt(3) == 0 ? expression(source) : pick(source).name());
    }
    return String.join(", ", outputs);
  }

  private String grouped(Source source) {
    List<String> keys = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      keys.add(pick(source).name());
    }
    String grouping = String.join(", ", keys);
    String having = random.nextInt(3) == 0 ? " HAVING count(*) > " + (1 + random.nextInt(3)) : "";
    String by =
        random.nextInt(6) == 0 && !keys.get(0).equals(keys.get(count - 1))
            ? "ROLLUP (" + grouping + ")"
            : grouping;
    return "SELECT "
        + grouping
        + ", "
        + aggregates(source)
        + " FROM "
        + source.from()
        + where(source)
        + " GROUP BY "
        + by
        + having;
  }

  private String aggregates(Source source) {
    List<String> aggregates = new ArrayList<>(List.of("count(*)"));
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      aggregates.add(aggregate(source));
    }
    return String.join(", ", aggregates);
  }

  private String aggregate(Source source) {
    Column column = pick(source);
    String filter = random.nextInt(5) == 0 ? " FILTER (WHERE " + comparison(source) + ")" : "";
    boolean adds = column.kind() == Kind.INTEGER || column.kind() == Kind.DECIMAL;
    String call =
        switch (random.nextInt(adds ? 6 : 4)) {
          case 0 -> "count(" + column.name() + ")";
          case 1 -> "count(DISTINCT " + column.name() + ")";
          case 2 -> "min(" + column.name() + ")";
          case 3 -> "max(" + column.name() + ")";
          case 4 -> "sum(" + column.name() + ")";
          default -> "sum(DISTINCT " + column.name() + ")";
        };
    return call + filter;
  }

  private String setOperation(Source source) {
    Column left = pick(source);
    Source other = single();
    List<Column> same = other.columns().of(left.kind());
    String operation = pick(List.of("UNION", "UNION ALL", "INTERSECT", "EXCEPT"));
    String right = same.isEmpty() ? "NULL" : pick(same).name();
    return "SELECT "
        + left.name()
        + " FROM "
        + source.from()
        + where(source)
        + " "
        + operation
        + " SELECT "
        + right
        + " FROM "
        + other.from()
        + where(other);
  }

  private String where(Source source) {
    return random.nextInt(4) == 0 ? "" : " WHERE " + condition(source, 2);
  }

  private String condition(Source source, int depth) {
    if (depth == 0) {
      return comparison(source);
    }
    return switch (random.nextInt(7)) {
      case 0 -> "NOT (" + condition(source, depth - 1) + ")";
      case 1, 2 -> junction(source, depth, " AND ");
      case 3 -> junction(source, depth, " OR ");
      case 4 -> "(" + condition(source, depth - 1) + ") IS NOT TRUE";
      default -> comparison(source);
    };
  }

  private String junction(Source source, int depth, String word) {
    return "(" + condition(source, depth - 1) + word + condition(source, depth - 1) + ")";
  }

  private String comparison(Source source) {
    Column column = pick(source);
    String name = column.name();
    return switch (random.nextInt(8)) {
      case 0 -> name + " IS NULL";
      case 1 -> name + " IS NOT NULL";
      case 2 -> name + (random.nextBoolean() ? " IN (" : " NOT IN (") + constants(column) + ")";
      case 3 -> name + " BETWEEN " + constant(column) + " AND " + constant(column);
      case 4 -> name + operator() + other(source, column);
      case 5 ->
          name
              + " IS "
              + (random.nextBoolean() ? "NOT " : "")
              + "DISTINCT FROM "
              + other(source, column);
      case 6 -> subquery(column);
      default -> name + operator() + constant(column);
    };
  }

  private String subquery(Column column) {
    Table inner = pick(TABLES);
    List<Column> same = inner.of(column.kind());
    if (same.isEmpty()) {
      return column.name() + " IS NULL";
    }
    String found = "c." + pick(same).name();
    String from = inner.name() + " AS c";
    return switch (random.nextInt(4)) {
      case 0 -> column.name() + " IN (SELECT " + found + " FROM " + from + ")";
      case 1 -> column.name() + " NOT IN (SELECT " + found + " FROM " + from + ")";
      case 2 -> "EXISTS (SELECT 1 FROM " + from + " WHERE " + found + " = " + column.name() + ")";
      default -> column.name() + operator() + "(SELECT max(" + found + ") FROM " + from + ")";
    };
  }

  /** Another column of the same kind. */
  private String other(Source source, Column column) {
    return pick(source.columns().of(column.kind())).name();
  }

  private String operator() {
    return pick(List.of(" = ", " <> ", " < ", " <= ", " > ", " >= "));
  }

  private String constants(Column column) {
    List<String> constants = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      constants.add(constant(column));
    }
    return String.join(", ", constants);
  }

  private String constant(Column column) {
    return switch (column.kind()) {
      case INTEGER -> pick(List.of("0", "1", "2", "3", "5", "7", "-1", "11", "40", "100", "1000"));
      case DECIMAL -> pick(List.of("0", "1.5", "10.25", "-1", "5000.50", "2.5", "0.001", "7.77"));
      case DOUBLE -> pick(List.of("0", "1.5", "0.1", "-2.5", "CAST('NaN' AS DOUBLE)", "2e0", "4"));
      case TEXT -> pick(List.of("'a'", "''", "'apple'", "'é'", "'key 3'", "'Paris'", "'z'"));
      case DATE ->
          pick(
              List.of(
                  "DATE '1970-01-01'",
                  "DATE '2020-02-29'",
                  "DATE '2000-01-05'",
                  "DATE '2019-12-31'"));
      case BOOLEAN -> pick(List.of("true", "false"));
    };
  }

  private String expression(Source source) {
    Column column = pick(source);
    String name = column.name();
    return switch (column.kind()) {
      case INTEGER ->
          pick(
              List.of(
                  "CAST(" + name + " AS BIGINT) + 1",
                  "CAST(" + name + " AS BIGINT) * 3",
                  "coalesce(" + name + ", 0)",
                  "CASE WHEN " + comparison(source) + " THEN " + name + " ELSE -1 END"));
      case DECIMAL -> pick(List.of("coalesce(" + name + ", 0)", "nullif(" + name + ", 10.25)"));
      case DOUBLE -> pick(List.of(name + " * 2", "-(" + name + ")", "coalesce(" + name + ", 0)"));
      case TEXT ->
          pick(
              List.of(
                  "upper(" + name + ")",
                  "length(" + name + ")",
                  name + " || '!'",
                  "coalesce(" + name + ", 'none')",
                  "substring(" + name + ", 2)"));
      case DATE ->
          pick(
              List.of(
                  "extract(YEAR FROM " + name + ")", "coalesce(" + name + ", DATE '2000-01-01')"));
      case BOOLEAN -> "NOT " + name;
    };
  }

  private Column pick(Source source) {
    return pick(source.columns().columns());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
