package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BIGINT;
import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.DATE;
import static dev.duckpond.columnar.type.ColumnType.DOUBLE;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.REAL;
import static dev.duckpond.columnar.type.ColumnType.SMALLINT;
import static dev.duckpond.columnar.type.ColumnType.TIME;
import static dev.duckpond.columnar.type.ColumnType.TIMESTAMP;
import static dev.duckpond.columnar.type.ColumnType.TINYINT;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.columnar.type.ColumnType.decimal;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.cast;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.text;
import static dev.duckpond.engine.evaluation.Columns.tryCast;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * DuckDB computes the same expressions on the same rows. Left out is where we follow SQL or
 * PostgreSQL and DuckDB does not.
 */
class DuckDbOracleTest {
  /** Mondays crossed; DuckDB's own date_diff counts whole weeks. */
  private static final String WEEKS =
      "date_diff('day', date_trunc('week', a), date_trunc('week', b)) // 7";

  private static Connection duckdb;

  @BeforeAll
  static void open() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  private static final List<String> DATES =
      List.of(
          "1970-01-01",
          "1969-12-31",
          "1969-12-29",
          "2000-02-29",
          "1900-02-28",
          "1900-03-01",
          "2024-12-30",
          "2021-01-03",
          "2020-12-31",
          "1582-10-10",
          "0011-01-01",
          "1600-02-29",
          "2016-01-31",
          "9999-12-31",
          "1999-12-31",
          "2001-01-01",
          "2000-01-01",
          "1968-05-31");

  private static final List<String> TIMES =
      List.of(
          "1970-01-01T00:00:00",
          "1969-12-31T23:59:59.999999",
          "1969-12-31T12:34:56.5",
          "2000-02-29T01:02:03.000004",
          "1900-01-01T00:00:00.1",
          "2024-12-30T23:59:59",
          "1582-10-15T13:14:15.161718",
          "2262-04-11T23:47:16.854775",
          "1677-09-21T00:12:43",
          "2021-03-31T10:10:10");

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "abc",
          "Hello World",
          "  padded  ",
          "naïve café",
          "日本語テキスト",
          "𝒳 mathematical 😀",
          "100%",
          "under_score",
          "a.b.c",
          "back\\slash",
          "ABC",
          "aXbXc",
          "mixed Ünïcödé",
          "éa",
          "Strasse");

  @Test
  void partsOfDates() throws SQLException {
    Expression date = reference(0, DATE);
    Map<String, Expression> checks = new LinkedHashMap<>();
    for (String unit :
        List.of(
            "YEAR",
            "MONTH",
            "DAY",
            "QUARTER",
            "WEEK",
            "DOW",
            "ISODOW",
            "DOY",
            "ISOYEAR",
            "DECADE",
            "CENTURY",
            "MILLENNIUM",
            "EPOCH")) {
      checks.put(
          "CAST(extract(" + unit + " FROM a) AS BIGINT)",
          call(ScalarFunction.EXTRACT, BIGINT, text(unit), date));
    }
    for (String unit : List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "DECADE")) {
      checks.put(
          "CAST(date_trunc('" + unit + "', a) AS DATE)",
          call(ScalarFunction.DATE_TRUNC, DATE, text(unit), date));
    }
    checks.put("last_day(a)", call(ScalarFunction.LAST_DAY, DATE, date));
    checks.put("CAST(a AS TIMESTAMP)", cast(date, TIMESTAMP));
    check(checks, grid(DATE, DATES, List.of("0")));
  }

  @Test
  void partsOfTimestamps() throws SQLException {
    Expression timestamp = reference(0, TIMESTAMP);
    Map<String, Expression> checks = new LinkedHashMap<>();
    for (String unit :
        List.of(
            "YEAR",
            "MONTH",
            "DAY",
            "QUARTER",
            "WEEK",
            "DOW",
            "ISODOW",
            "DOY",
            "ISOYEAR",
            "HOUR",
            "MINUTE",
            "SECOND",
            "MILLISECOND",
            "MICROSECOND")) {
      checks.put(
          "CAST(extract(" + unit + " FROM a) AS BIGINT)",
          call(ScalarFunction.EXTRACT, BIGINT, text(unit), timestamp));
    }
    checks.put(
        "CAST(floor(epoch(a)) AS BIGINT)",
        call(ScalarFunction.EXTRACT, BIGINT, text("EPOCH"), timestamp));
    for (String unit :
        List.of(
            "MICROSECOND",
            "MILLISECOND",
            "SECOND",
            "MINUTE",
            "HOUR",
            "DAY",
            "WEEK",
            "MONTH",
            "QUARTER",
            "YEAR",
            "DECADE")) {
      checks.put(
          "CAST(date_trunc('" + unit + "', a) AS TIMESTAMP)",
          call(ScalarFunction.DATE_TRUNC, TIMESTAMP, text(unit), timestamp));
    }
    checks.put("last_day(a)", call(ScalarFunction.LAST_DAY, DATE, timestamp));
    checks.put("CAST(a AS DATE)", cast(timestamp, DATE));
    checks.put("CAST(a AS TIME)", cast(timestamp, TIME));
    checks.put(
        "time_bucket(INTERVAL 7 MINUTE, a, TIMESTAMP '2000-01-01 00:01:00')",
        call(
            ScalarFunction.TIME_BUCKET,
            TIMESTAMP,
            literal(BIGINT, 7 * 60_000_000L),
            timestamp,
            literal(TIMESTAMP, "2000-01-01T00:01:00")));
    check(checks, grid(TIMESTAMP, TIMES, List.of("0")));
  }

  @Test
  void differencesAndSumsOfDates() throws SQLException {
    Expression from = reference(0, DATE);
    Expression to = reference(1, DATE);
    Map<String, Expression> checks = new LinkedHashMap<>();
    for (String unit : List.of("DAY", "MONTH", "QUARTER", "YEAR")) {
      checks.put(
          "date_diff('" + unit + "', a, b)",
          call(ScalarFunction.DATE_DIFF, BIGINT, text(unit), from, to));
    }
    checks.put(WEEKS, call(ScalarFunction.DATE_DIFF, BIGINT, text("WEEK"), from, to));
    for (int months : List.of(1, -1, 12, 13, -25)) {
      checks.put(
          "CAST(a + to_months(" + months + ") AS DATE)",
          call(ScalarFunction.ADD_MONTHS, DATE, from, literal(INTEGER, months)));
    }
    checks.put("a + 400", call(ScalarFunction.ADD_DAYS, DATE, from, literal(INTEGER, 400)));
    checks.put("a < b", call(ScalarFunction.LESS, BOOLEAN, from, to));
    check(checks, pairs(DATE, DATES.subList(0, 13)));
  }

  @Test
  void differencesOfTimestamps() throws SQLException {
    Expression from = reference(0, TIMESTAMP);
    Expression to = reference(1, TIMESTAMP);
    Map<String, Expression> checks = new LinkedHashMap<>();
    checks.put(
        "CAST(epoch_us(b) - epoch_us(a) AS BIGINT)",
        call(ScalarFunction.MICROSECONDS_BETWEEN, BIGINT, from, to));
    for (String unit : List.of("DAY", "MONTH", "QUARTER", "YEAR")) {
      checks.put(
          "date_diff('" + unit + "', a, b)",
          call(ScalarFunction.DATE_DIFF, BIGINT, text(unit), from, to));
    }
    checks.put(WEEKS, call(ScalarFunction.DATE_DIFF, BIGINT, text("WEEK"), from, to));
    check(checks, pairs(TIMESTAMP, TIMES));
  }

  @Test
  void texts() throws SQLException {
    Expression a = reference(0, VARCHAR);
    Expression b = reference(1, VARCHAR);
    Map<String, Expression> checks = new LinkedHashMap<>();
    checks.put("upper(a)", call(ScalarFunction.UPPER, VARCHAR, a));
    checks.put("lower(a)", call(ScalarFunction.LOWER, VARCHAR, a));
    checks.put("trim(a)", call(ScalarFunction.TRIM, VARCHAR, a));
    checks.put("ltrim(a, 'a ')", call(ScalarFunction.LEFT_TRIM, VARCHAR, a, text("a ")));
    checks.put("rtrim(a, 'cé')", call(ScalarFunction.RIGHT_TRIM, VARCHAR, a, text("cé")));
    checks.put("length(a)", call(ScalarFunction.CHAR_LENGTH, INTEGER, a));
    checks.put("strlen(a)", call(ScalarFunction.OCTET_LENGTH, INTEGER, a));
    checks.put("a || b", call(ScalarFunction.CONCAT, VARCHAR, a, b));
    checks.put("concat(a, b)", call(ScalarFunction.CONCAT_SKIPPING_NULLS, VARCHAR, a, b));
    checks.put("position(b IN a)", call(ScalarFunction.POSITION, INTEGER, b, a));
    checks.put("replace(a, 'a', b)", call(ScalarFunction.REPLACE, VARCHAR, a, text("a"), b));
    checks.put("starts_with(a, b)", call(ScalarFunction.STARTS_WITH, BOOLEAN, a, b));
    checks.put("suffix(a, b)", call(ScalarFunction.ENDS_WITH, BOOLEAN, a, b));
    checks.put("contains(a, b)", call(ScalarFunction.CONTAINS, BOOLEAN, a, b));
    checks.put("a < b", call(ScalarFunction.LESS, BOOLEAN, a, b));
    checks.put("a >= 'a'", call(ScalarFunction.GREATER_OR_EQUAL, BOOLEAN, a, text("a")));
    checks.put("greatest(a, b)", call(ScalarFunction.GREATEST, VARCHAR, a, b));
    checks.put(
        "split_part(a, '.', 2)",
        call(ScalarFunction.SPLIT_PART, VARCHAR, a, text("."), literal(INTEGER, 2)));
    checks.put(
        "split_part(a, 'X', -1)",
        call(ScalarFunction.SPLIT_PART, VARCHAR, a, text("X"), literal(INTEGER, -1)));
    for (int count : List.of(0, 1, 3, -2, 50)) {
      Expression number = literal(INTEGER, count);
      checks.put("left(a, " + count + ")", call(ScalarFunction.LEFT, VARCHAR, a, number));
      checks.put("right(a, " + count + ")", call(ScalarFunction.RIGHT, VARCHAR, a, number));
      checks.put("repeat(a, " + count + ")", call(ScalarFunction.REPEAT, VARCHAR, a, number));
      checks.put(
          "lpad(a, " + count + ", '*é')",
          call(ScalarFunction.LEFT_PAD, VARCHAR, a, number, text("*é")));
      checks.put(
          "rpad(a, " + count + ", '-')",
          call(ScalarFunction.RIGHT_PAD, VARCHAR, a, number, text("-")));
      for (int start : List.of(1, 2, 5)) {
        if (count >= 0) {
          checks.put(
              "substring(a, " + start + ", " + count + ")",
              call(ScalarFunction.SUBSTRING, VARCHAR, a, literal(INTEGER, start), number));
        }
      }
    }
    check(checks, pairs(VARCHAR, TEXTS));
  }

  @Test
  void likePatterns() throws SQLException {
    Expression a = reference(0, VARCHAR);
    Map<String, Expression> checks = new LinkedHashMap<>();
    for (String pattern :
        List.of(
            "",
            "%",
            "_",
            "a%",
            "%c",
            "%b%",
            "a%c",
            "%a%c%",
            "_b_",
            "%X%X%",
            "日_語%",
            "%😀",
            "__",
            "%é%",
            "_é_",
            "%_%",
            "na_ve%",
            "Hello%World",
            "%%a",
            "a_%",
            "%l_o%r%")) {
      checks.put("a LIKE '" + pattern + "'", call(ScalarFunction.LIKE, BOOLEAN, a, text(pattern)));
      checks.put(
          "a ILIKE '" + pattern + "'", call(ScalarFunction.ILIKE, BOOLEAN, a, text(pattern)));
    }
    checks.put(
        "a LIKE '%!%' ESCAPE '!'", call(ScalarFunction.LIKE, BOOLEAN, a, text("%!%"), text("!")));
    checks.put(
        "a LIKE '%\\_%' ESCAPE '\\'",
        call(ScalarFunction.LIKE, BOOLEAN, a, text("%\\_%"), text("\\")));
    checks.put("a LIKE b", call(ScalarFunction.LIKE, BOOLEAN, a, reference(1, VARCHAR)));
    checks.put(
        "regexp_matches(a, '[a-c]+.c')",
        call(ScalarFunction.REGEXP_MATCHES, BOOLEAN, a, text("[a-c]+.c")));
    checks.put(
        "regexp_replace(a, '(a)(.)', '\\2\\1', 'g')",
        call(ScalarFunction.REGEXP_REPLACE, VARCHAR, a, text("(a)(.)"), text("$2$1")));
    checks.put(
        "a IN ('a', 'abc', '100%', 'naïve café')",
        call(
            ScalarFunction.IN,
            BOOLEAN,
            a,
            text("a"),
            text("abc"),
            text("100%"),
            text("naïve café")));
    checks.put("a IN ('a', NULL)", call(ScalarFunction.IN, BOOLEAN, a, text("a"), text(null)));
    check(checks, pairs(VARCHAR, TEXTS));
  }

  @Test
  void numbersAsTexts() throws SQLException {
    List<Double> doubles =
        Stream.of(
                ("0.0 -0.0 1.0 -1.5 0.1 1e15 1e16 123456789012345.6 1e-4 1e-5 2e-3 1.0e23 2e23"
                        + " 5e-324 1.7976931348623157e308 0.30000000000000004 1e100 -1.25e-7"
                        + " 9007199254740993")
                    .split(" "))
            .map(Double::valueOf)
            .toList();
    Expression x = reference(0, DOUBLE);
    check(Map.of("a", x), grid(DOUBLE, doubles, List.of("0")));
    Map<String, Expression> checks = new LinkedHashMap<>();
    checks.put("CAST(a AS DECIMAL(10, 3))", cast(x, decimal(10, 3)));
    checks.put("floor(a)", call(ScalarFunction.FLOOR, DOUBLE, x));
    checks.put("ceil(a)", call(ScalarFunction.CEIL, DOUBLE, x));
    checks.put("round(a)", call(ScalarFunction.ROUND, DOUBLE, x));
    checks.put("trunc(a)", call(ScalarFunction.TRUNCATE, DOUBLE, x));
    checks.put("abs(a)", call(ScalarFunction.ABSOLUTE, DOUBLE, x));
    checks.put("round(a, 2)", call(ScalarFunction.ROUND, DOUBLE, x, literal(INTEGER, 2)));
    checks.put("CAST(a AS REAL)", cast(x, REAL));
    checks.put(
        "sqrt(abs(a))",
        call(ScalarFunction.SQRT, DOUBLE, call(ScalarFunction.ABSOLUTE, DOUBLE, x)));
    check(
        checks,
        grid(
            DOUBLE,
            List.of(0.5, -0.5, 1.5, 2.5, -2.5, 0.25, 1234.5678, -99.99, 3.0),
            List.of("0")));
  }

  @Test
  void decimals() throws SQLException {
    ColumnType type = decimal(9, 3);
    Expression a = reference(0, type);
    Expression b = reference(1, type);
    Map<String, Expression> checks = new LinkedHashMap<>();
    checks.put("a + b", call(ScalarFunction.ADD, decimal(10, 3), a, b));
    checks.put("a - b", call(ScalarFunction.SUBTRACT, decimal(10, 3), a, b));
    checks.put("a * b", call(ScalarFunction.MULTIPLY, decimal(18, 6), a, b));
    checks.put(
        "CAST(a AS DECIMAL(20, 3)) * b",
        call(ScalarFunction.MULTIPLY, decimal(29, 6), cast(a, decimal(20, 3)), b));
    checks.put("-a", call(ScalarFunction.NEGATE, type, a));
    checks.put("abs(a)", call(ScalarFunction.ABSOLUTE, type, a));
    checks.put("CAST(a AS DECIMAL(9, 1))", cast(a, decimal(9, 1)));
    checks.put("CAST(a AS DECIMAL(30, 10))", cast(a, decimal(30, 10)));
    checks.put("CAST(a AS DECIMAL(25, 0))", cast(a, decimal(25, 0)));
    checks.put("CAST(a AS INTEGER)", cast(a, INTEGER));
    checks.put("CAST(a AS DOUBLE)", cast(a, DOUBLE));
    checks.put(
        "CAST(round(a, 1) AS DECIMAL(9, 3))",
        call(ScalarFunction.ROUND, type, a, literal(INTEGER, 1)));
    checks.put("CAST(floor(a) AS DECIMAL(9, 0))", call(ScalarFunction.FLOOR, decimal(9, 0), a));
    checks.put("CAST(ceil(a) AS DECIMAL(9, 0))", call(ScalarFunction.CEIL, decimal(9, 0), a));
    checks.put("a < b", call(ScalarFunction.LESS, BOOLEAN, a, b));
    checks.put(
        "a >= CAST(1.0005 AS DECIMAL(10, 4))",
        call(ScalarFunction.GREATER_OR_EQUAL, BOOLEAN, a, literal(decimal(10, 4), "1.0005")));
    checks.put(
        "a = CAST(b AS DECIMAL(20, 5))",
        call(ScalarFunction.EQUAL, BOOLEAN, a, cast(b, decimal(20, 5))));
    check(
        checks,
        pairs(
            type,
            List.of(
                "0",
                "0.5",
                "-0.5",
                "1.250",
                "-1.250",
                "999.999",
                "0.001",
                "-123.456",
                "1.001",
                "2.5")));
  }

  @Test
  void textsAsOtherTypes() throws SQLException {
    List<String> texts =
        List.of(
            "1",
            " 42 ",
            "-7",
            "128",
            "-129",
            "32768",
            "2147483648",
            "9223372036854775808",
            "abc",
            "",
            "1.25",
            "1e3",
            "-1.5E-2",
            ".5",
            "5.",
            "12345678.905",
            "true",
            "F",
            "yes",
            "no",
            "2020-02-29",
            "2021-02-29",
            "1969-12-31",
            "2020-1-2",
            "2020-02-29 12:34:56.789",
            "2020-02-29T12:34:56",
            "12:34:56",
            "23:59:59.123456",
            "25:00:00",
            "nan",
            "0x10",
            "1d",
            "2020-02-29 12:34:56Z",
            "2020-02-29 12:34:56+05:30",
            "2020-13-01");
    Expression a = reference(0, VARCHAR);
    Map<String, Expression> checks = new LinkedHashMap<>();
    String ofInteger = "CASE WHEN regexp_full_match(trim(a), '[+-]?[0-9]+') THEN ";
    checks.put(ofInteger + "TRY_CAST(a AS TINYINT) END", tryCast(a, TINYINT));
    checks.put(ofInteger + "TRY_CAST(a AS SMALLINT) END", tryCast(a, SMALLINT));
    checks.put(ofInteger + "TRY_CAST(a AS INTEGER) END", tryCast(a, INTEGER));
    checks.put(ofInteger + "TRY_CAST(a AS BIGINT) END", tryCast(a, BIGINT));
    checks.put("TRY_CAST(a AS DECIMAL(10, 2))", tryCast(a, decimal(10, 2)));
    checks.put("TRY_CAST(a AS DECIMAL(30, 2))", tryCast(a, decimal(30, 2)));
    checks.put("TRY_CAST(a AS TIMESTAMP)", tryCast(a, TIMESTAMP));
    check(checks, grid(VARCHAR, texts, List.of("0")));
  }

  @Test
  void integers() throws SQLException {
    Expression a = reference(0, BIGINT);
    Expression b = reference(1, BIGINT);
    Map<String, Expression> checks = new LinkedHashMap<>();
    checks.put("a - b", call(ScalarFunction.SUBTRACT, BIGINT, a, b));
    checks.put("a // nullif(b, 0)", call(ScalarFunction.DIVIDE, BIGINT, a, nullIfZero(b)));
    checks.put("a % nullif(b, 0)", call(ScalarFunction.MODULO, BIGINT, a, nullIfZero(b)));
    checks.put("TRY_CAST(a AS TINYINT)", tryCast(a, TINYINT));
    checks.put("CAST(a AS DOUBLE)", cast(a, DOUBLE));
    checks.put("CAST(a AS DECIMAL(25, 3))", cast(a, decimal(25, 3)));
    checks.put("CAST(a AS BOOLEAN)", cast(a, BOOLEAN));
    checks.put("greatest(a, b)", call(ScalarFunction.GREATEST, BIGINT, a, b));
    checks.put("least(a, b)", call(ScalarFunction.LEAST, BIGINT, a, b));
    checks.put("a IS DISTINCT FROM b", call(ScalarFunction.IS_DISTINCT_FROM, BOOLEAN, a, b));
    checks.put("a <= 5", call(ScalarFunction.LESS_OR_EQUAL, BOOLEAN, a, literal(BIGINT, 5)));
    checks.put("5 < a", call(ScalarFunction.LESS, BOOLEAN, literal(BIGINT, 5), a));
    check(checks, pairs(BIGINT, List.of(0, 1, -1, 5, 7, -7, 128, -128, 123456789012L)));
  }

  private static Expression nullIfZero(Expression operand) {
    return new Case(
        BIGINT,
        List.of(
            new Case.Branch(
                call(ScalarFunction.NOT_EQUAL, BOOLEAN, operand, literal(BIGINT, 0)), operand)),
        literal(BIGINT, null));
  }

  private record Rows(
      ColumnType type, List<@Nullable Object> first, List<@Nullable Object> second) {}

  private static Rows grid(ColumnType type, List<?> first, List<?> ignored) {
    List<@Nullable Object> values = new ArrayList<>(first);
    values.add(null);
    return new Rows(type, values, new ArrayList<>(Collections.nCopies(values.size(), null)));
  }

  /** Each value with each, nulls too. */
  private static Rows pairs(ColumnType type, List<?> values) {
    List<@Nullable Object> withNull = new ArrayList<>(values);
    withNull.add(null);
    List<@Nullable Object> first = new ArrayList<>();
    List<@Nullable Object> second = new ArrayList<>();
    for (Object left : withNull) {
      for (Object right : withNull) {
        first.add(left);
        second.add(right);
      }
    }
    return new Rows(type, first, second);
  }

  private static void check(Map<String, Expression> checks, Rows rows) throws SQLException {
    Vector first = Columns.column(rows.type(), rows.first().toArray());
    Vector second = Columns.column(rows.type(), rows.second().toArray());
    ColumnBatch batch = new ColumnBatch(first.length(), first, second);
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (i INTEGER, a " + rows.type() + ", b " + rows.type() + ")");
      List<String> values = new ArrayList<>();
      for (int i = 0; i < rows.first().size(); i++) {
        values.add(
            "(" + i + ", " + sql(rows.first().get(i)) + ", " + sql(rows.second().get(i)) + ")");
      }
      statement.execute("INSERT INTO t VALUES " + String.join(", ", values));
      for (Map.Entry<String, Expression> check : checks.entrySet()) {
        assertEquals(
            describe(rows, expected(statement, check.getKey())),
            describe(rows, Columns.evaluate(cast(check.getValue(), VARCHAR), batch)),
            check.getKey());
      }
    }
  }

  private static String sql(@Nullable Object value) {
    return value == null ? "NULL" : "'" + value.toString().replace("'", "''") + "'";
  }

  private static List<@Nullable Object> expected(Statement statement, String sql)
      throws SQLException {
    List<@Nullable Object> expected = new ArrayList<>();
    try (ResultSet results =
        statement.executeQuery("SELECT CAST((" + sql + ") AS VARCHAR) FROM t ORDER BY i")) {
      while (results.next()) {
        expected.add(results.getString(1));
      }
    }
    return expected;
  }

  /** One line for each row, so that a failure shows which row differs. */
  private static String describe(Rows rows, List<@Nullable Object> results) {
    return IntStream.range(0, results.size())
        .mapToObj(i -> rows.first().get(i) + " | " + rows.second().get(i) + " -> " + results.get(i))
        .collect(Collectors.joining("\n"));
  }
}
