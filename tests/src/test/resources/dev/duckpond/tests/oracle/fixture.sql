-- Tables that both engines read, in DuckDB's SQL. Each becomes one Parquet file of its name; those whose names end in
-- _v1, _v2 ... become the versions of one series. Statements end with a semicolon at the end of a line.

CREATE TABLE every_type (
  id INTEGER NOT NULL, flag BOOLEAN, tiny TINYINT, small SMALLINT, whole INTEGER, big BIGINT,
  utiny UTINYINT, usmall USMALLINT, uwhole UINTEGER, ubig UBIGINT,
  single REAL, twice DOUBLE, money DECIMAL(9, 2), exact DECIMAL(18, 4), wide DECIMAL(38, 10),
  name VARCHAR, bytes BLOB, day DATE, clock TIME, moment TIMESTAMP, instant TIMESTAMPTZ, uuid UUID, nothing INTEGER);

INSERT INTO every_type VALUES
  (1, true, 1, 100, 1000, 10000000000, 1, 100, 1000, 10000, 1.5, 2.5, 10.25, 100.1250, 1000.0000000001, 'apple', '\x00\x01'::BLOB, '2020-02-29', '00:00:00', '2020-02-29 12:34:56.789012', '2020-02-29 12:34:56.789012+00', '00000000-0000-0000-0000-000000000001', NULL),
  (2, false, -1, -100, -1000, -10000000000, 255, 65535, 4294967295, 18446744073709551615, -1.5, -2.5, -10.25, -100.1250, -1000.0000000001, 'Apple', '\xFF'::BLOB, '1969-12-31', '23:59:59.999999', '1969-12-31 23:59:59.999999', '1969-12-31 23:59:59.999999+00', 'ffffffff-ffff-ffff-ffff-ffffffffffff', NULL),
  (3, NULL, 127, 32767, 2147483647, 9223372036854775807, 0, 0, 0, 0, 3.4028235e38, 1.7976931348623157e308, 9999999.99, 99999999999999.9999, 9999999999999999999999999999.9999999999, '', ''::BLOB, '9999-12-31', '12:00:00', '9999-12-31 23:59:59.999999', '9999-12-31 23:59:59+00', '7fffffff-ffff-ffff-ffff-ffffffffffff', NULL),
  (4, true, -128, -32768, -2147483648, -9223372036854775808, 128, 32768, 2147483648, 9223372036854775808, -3.4028235e38, -1.7976931348623157e308, -9999999.99, -99999999999999.9999, -9999999999999999999999999999.9999999999, ' ', ' '::BLOB, '0001-01-01', '12:00:00.000001', '0001-01-01 00:00:00', '0001-01-01 00:00:00+00', '80000000-0000-0000-0000-000000000000', NULL),
  (5, false, 0, 0, 0, 0, 0, 0, 0, 0, 0.0, 0.0, 0.00, 0.0000, 0.0000000000, 'zażółć gęślą jaźń', 'a'::BLOB, '1970-01-01', '01:02:03.000004', '1970-01-01 00:00:00', '1970-01-01 00:00:00+00', '12345678-9abc-def0-1234-56789abcdef0', NULL),
  (6, NULL, 0, 0, 0, 0, 0, 0, 0, 0, '-0.0'::REAL, '-0.0'::DOUBLE, 0.01, 0.0001, 0.0000000001, '日本語テキスト', 'b'::BLOB, '1582-10-04', '13:14:15.161718', '1582-10-04 00:00:00.000001', '1900-06-15 01:02:03+00', '12345678-9abc-def0-1234-56789abcdef1', NULL),
  (7, true, 7, 7, 7, 7, 7, 7, 7, 7, 'NaN'::REAL, 'NaN'::DOUBLE, 7.77, 7.7777, 7.7777777777, '😀 smile', 'abc'::BLOB, '1582-10-15', '23:00:00', '1582-10-15 00:00:00', '2038-01-19 03:14:08+00', NULL, NULL),
  (8, false, 8, 8, 8, 8, 8, 8, 8, 8, 'Infinity'::REAL, 'Infinity'::DOUBLE, 8.50, 8.5000, 8.5000000000, 'a%b_c', 'a%b'::BLOB, '2000-01-01', '08:00:00', '2000-01-01 00:00:00', '2000-01-01 00:00:00+00', NULL, NULL),
  (9, true, -8, -8, -8, -8, 9, 9, 9, 9, '-Infinity'::REAL, '-Infinity'::DOUBLE, -8.50, -8.5000, -8.5000000000, 'apple pie', NULL, '1999-12-31', '08:30:00', '1999-12-31 23:59:59.5', '1999-12-31 23:59:59.5+00', NULL, NULL),
  (10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (11, false, 3, 5, 11, 13, 3, 5, 11, 13, 0.1, 0.1, 0.10, 0.1000, 0.1000000000, 'banana', 'banana'::BLOB, '2021-03-14', '02:30:00', '2021-03-14 02:30:00', '2021-03-14 02:30:00+00', '00000000-0000-0000-0000-00000000000b', NULL),
  (12, true, 3, -5, 11, -13, 3, 5, 11, 13, 0.3, 0.3, 0.30, 0.3000, 0.3000000000, 'O''Brien', '''quote'''::BLOB, '2021-12-31', '17:45:30.5', '2021-12-31 23:59:59', '2021-12-31 23:59:59+00', '00000000-0000-0000-0000-00000000000c', NULL),
  (13, false, -3, 5, -11, 13, 3, 5, 11, 13, -0.5, -0.5, 2.50, 2.5000, 2.5000000000, 'line' || chr(10) || 'break', 'x'::BLOB, '2024-02-29', '23:59:59', '2024-02-29 23:59:59.999999', '2024-02-29 23:59:59.999999+00', '00000000-0000-0000-0000-00000000000d', NULL),
  (14, true, -3, -5, -11, -13, 3, 5, 11, 13, 0.5, 0.5, 3.50, 3.5000, 3.5000000000, '  padded  ', 'y'::BLOB, '2024-12-30', '00:00:00.000001', '2024-12-30 06:00:00', '2024-12-30 06:00:00+00', '00000000-0000-0000-0000-00000000000e', NULL),
  (15, NULL, NULL, 5, 11, 13, 3, NULL, 11, 13, 1e-10, 1e-300, NULL, 0.1000, NULL, 'apple', 'z'::BLOB, NULL, NULL, '2020-02-29 12:34:56.789012', NULL, '00000000-0000-0000-0000-000000000001', NULL),
  (16, true, 1, NULL, 1000, 10000000000, 1, 100, 1000, 10000, 16777216, 9007199254740993, 10.25, NULL, 1000.0000000001, NULL, NULL, '2020-02-29', '00:00:00', NULL, NULL, NULL, NULL);

CREATE TABLE empty_table (id INTEGER, n BIGINT, x DOUBLE, d DECIMAL(10, 2), s VARCHAR, day DATE, flag BOOLEAN);

CREATE TABLE one_row AS SELECT 1 AS id, 42::BIGINT AS n, 0.5::DOUBLE AS x, 1.25::DECIMAL(10, 2) AS d, 'only' AS s, DATE '2020-01-01' AS day, true AS flag;

CREATE TABLE lefts (k INTEGER, v INTEGER, s VARCHAR, f DOUBLE);

INSERT INTO lefts VALUES (1, 10, 'a', 1.0), (1, 11, 'b', 1.5), (2, 20, 'c', 2.0), (2, 20, 'c', 2.0), (3, 30, NULL, 3.5), (NULL, 40, 'e', NULL), (NULL, 41, NULL, 4.0), (5, NULL, 'a', 5.0), (6, 60, '', -0.0), (7, 70, 'é', 'NaN'), (8, 80, 'z', 0.0);

CREATE TABLE rights (k INTEGER, w BIGINT, s VARCHAR, f DOUBLE);

INSERT INTO rights VALUES (1, 100, 'a', 1.0), (1, 101, 'x', 1.25), (1, 102, NULL, 1.5), (2, 200, 'c', NULL), (4, 400, 'd', 4.0), (NULL, 500, 'e', 0.0), (NULL, NULL, NULL, 'NaN'), (6, 600, '', 6.0), (8, 800, 'é', -0.0), (9, 10, 'z', 'Infinity');

CREATE TABLE lookup (code VARCHAR, k BIGINT, label VARCHAR, amount DECIMAL(12, 3));

INSERT INTO lookup VALUES ('a', 1, 'first', 1.5), ('b', 2, 'second', 2.25), ('c', 3, 'third', NULL), ('d', NULL, NULL, 4.125), (NULL, 5, 'fifth', 5.0), ('', 6, 'empty', -1.0), ('é', 7, 'accent', 0.001);

CREATE TABLE departments (id INTEGER, name VARCHAR, city VARCHAR, budget DECIMAL(12, 2));

INSERT INTO departments VALUES (1, 'Engineering', 'Łódź', 100000.50), (2, 'Sales', 'Paris', 50000.00), (3, 'Legal', NULL, NULL), (4, 'Empty', 'Paris', 10.00);

CREATE TABLE employees (id INTEGER, name VARCHAR, department INTEGER, boss INTEGER, salary DECIMAL(10, 2), hired DATE, bonus DOUBLE, active BOOLEAN);

INSERT INTO employees VALUES
  (1, 'Ada', 1, NULL, 9000.00, '2010-01-15', 0.1, true), (2, 'Bob', 1, 1, 5000.50, '2012-06-01', NULL, true),
  (3, 'Cyd', 1, 1, 5000.50, '2015-06-01', 0.05, false), (4, 'Dee', 2, 1, 7000.00, '2011-03-31', 0.2, true),
  (5, 'Eve', 2, 4, 3000.00, '2019-12-31', 0.0, NULL), (6, 'Flo', 2, 4, NULL, '2020-02-29', NULL, true),
  (7, 'Gus', NULL, 1, 4000.00, NULL, 0.15, false), (8, 'Hal', 3, NULL, 8000.25, '1999-12-31', 0.1, true),
  (9, 'Ian', 3, 8, 2000.00, '2021-07-04', -0.1, true), (10, NULL, 2, 4, 3000.00, '2019-12-31', 0.0, false);

-- Several row groups, in order of n; values that a careless filter on statistics would lose.
CREATE TABLE numbers AS SELECT
    n::INTEGER AS n, (n % 7)::INTEGER AS g, CASE WHEN n % 11 = 0 THEN NULL ELSE (n * 37) % 1000 END::BIGINT AS v,
    CASE WHEN n % 13 = 0 THEN NULL WHEN n % 997 = 0 THEN 'NaN'::DOUBLE ELSE n / 8.0 - 500 END::DOUBLE AS x,
    CASE WHEN n % 5 = 0 THEN NULL ELSE ((n * 7919) % 100000) / 100.0 END::DECIMAL(10, 2) AS d,
    CASE WHEN n % 17 = 0 THEN NULL ELSE 'key ' || (n % 97) END AS s,
    'text number ' || n AS t,
    DATE '1999-12-01' + (n % 800)::INTEGER AS day, TIMESTAMP '2000-01-01 00:00:00' + INTERVAL (n * 61) SECOND AS moment,
    CASE n % 3 WHEN 0 THEN true WHEN 1 THEN false END AS flag, CASE WHEN n BETWEEN 4096 AND 6143 THEN NULL ELSE n END::INTEGER AS gap
  FROM range(12000) AS r(n);

CREATE TABLE readings_v1 AS SELECT TIMESTAMP '2023-01-01 00:00:00' + INTERVAL (i) HOUR AS "timestamp", 'a' AS sensor, i::INTEGER AS value, i / 4.0 AS level FROM range(200) AS r(i);

CREATE TABLE readings_v2 AS SELECT TIMESTAMP '2023-01-05 00:00:00' + INTERVAL (i) HOUR AS "timestamp", CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END AS sensor, i::BIGINT AS value, 'good' AS quality FROM range(150) AS r(i);

CREATE TABLE readings_v3 AS SELECT TIMESTAMP '2023-02-01 00:00:00' + INTERVAL (i) MINUTE AS "timestamp", i * 1.5::DOUBLE AS level, NULL::VARCHAR AS quality, i::SMALLINT AS value FROM range(100) AS r(i);

CREATE TABLE readings_v4 AS SELECT TIMESTAMP '2023-03-01 00:00:00' AS "timestamp", 'z' AS sensor, 10000000000 AS value, -1.0::DOUBLE AS level, 'bad' AS quality;
