SELECT id, extract(YEAR FROM day), extract(MONTH FROM day), extract(DAY FROM day) FROM every_type;
SELECT id, extract(YEAR FROM moment), extract(MONTH FROM moment), extract(DAY FROM moment), extract(HOUR FROM moment), extract(MINUTE FROM moment) FROM every_type;
SELECT id, extract(QUARTER FROM day), extract(DOY FROM day), extract(WEEK FROM day) FROM every_type;
SELECT id, extract(DOW FROM day), extract(ISODOW FROM day) FROM every_type ;
SELECT id, extract(HOUR FROM clock), extract(MINUTE FROM clock) FROM every_type;
SELECT id, extract(EPOCH FROM day) FROM every_type WHERE day > DATE '1900-01-01';
SELECT id, year(day), month(day), dayofmonth(day), quarter(day) FROM every_type;
SELECT id, date_part('year', moment), date_part('month', moment), date_part('day', moment), date_part('hour', moment) FROM every_type;
SELECT id, date_trunc('year', moment), date_trunc('month', moment), date_trunc('day', moment), date_trunc('hour', moment) FROM every_type;
SELECT id, date_trunc('minute', moment), date_trunc('second', moment), date_trunc('week', moment), date_trunc('quarter', moment) FROM every_type;
SELECT id, date_trunc('month', day), date_trunc('year', day) FROM every_type
-- duckdb: SELECT id, date_trunc('month', day)::DATE, date_trunc('year', day)::DATE FROM every_type;
SELECT id, day + INTERVAL '1' DAY, day - INTERVAL '1' DAY FROM every_type WHERE id NOT IN (3, 4, 6, 7)
-- duckdb: SELECT id, day + 1, day - 1 FROM every_type WHERE id NOT IN (3, 4, 6, 7);
SELECT id, day + INTERVAL '1' MONTH, day - INTERVAL '1' YEAR FROM every_type WHERE id NOT IN (3, 4)
-- duckdb: SELECT id, (day + INTERVAL 1 MONTH)::DATE, (day - INTERVAL 1 YEAR)::DATE FROM every_type WHERE id NOT IN (3, 4);
SELECT id, moment + INTERVAL '1' HOUR, moment - INTERVAL '30' MINUTE, moment + INTERVAL '1' SECOND FROM every_type WHERE id NOT IN (3, 4);
SELECT id, moment + INTERVAL '1' MONTH, moment - INTERVAL '13' MONTH FROM every_type WHERE id NOT IN (3, 4);
SELECT DATE '2020-01-31' + INTERVAL '1' MONTH, DATE '2020-02-29' + INTERVAL '1' YEAR, DATE '2020-03-31' - INTERVAL '1' MONTH
-- duckdb: SELECT DATE '2020-02-29', DATE '2021-02-28', DATE '2020-02-29';
SELECT DATE '2020-01-01' < DATE '2020-01-02', TIMESTAMP '2020-01-01 00:00:00' = DATE '2020-01-01';
SELECT TIMESTAMP '2020-01-01 00:00:00.000001', TIME '23:59:59.999999', TIMESTAMP '1969-12-31 23:59:59.999999';
SELECT date_diff('day', DATE '2020-01-01', DATE '2020-03-01'), date_diff('month', DATE '2020-01-31', DATE '2020-02-01'), date_diff('year', DATE '2019-12-31', DATE '2020-01-01');
SELECT id, date_diff('day', DATE '2000-01-01', day), date_diff('hour', TIMESTAMP '2000-01-01 00:00:00', moment) FROM every_type;
SELECT day, count(*) FROM every_type GROUP BY day;
SELECT moment, count(*) FROM every_type GROUP BY moment;
SELECT instant, count(*) FROM every_type GROUP BY instant;
SELECT clock, count(*) FROM every_type GROUP BY clock;
SELECT min(day), max(day), min(clock), max(clock), min(moment), max(moment), min(instant), max(instant) FROM every_type;
SELECT extract(YEAR FROM day), count(*) FROM numbers GROUP BY 1;
SELECT extract(YEAR FROM day), extract(MONTH FROM day), sum(v) FROM numbers GROUP BY 1, 2;
SELECT date_trunc('month', moment), count(*), avg(v) FROM numbers GROUP BY 1;
SELECT date_trunc('day', moment), max(n) FROM numbers WHERE flag GROUP BY 1;
SELECT count(*) FROM numbers WHERE extract(YEAR FROM day) = 2000 AND extract(MONTH FROM day) = 2;
SELECT count(*) FROM numbers WHERE day >= DATE '2000-01-01' AND day < DATE '2000-01-01' + INTERVAL '1' MONTH;
SELECT count(*) FROM numbers WHERE moment >= TIMESTAMP '2000-01-01 00:00:00' + INTERVAL '2' DAY;
SELECT count(*) FROM numbers WHERE moment < DATE '2000-01-03';
SELECT count(*) FROM numbers WHERE moment > '2000-01-05 00:00:00';
SELECT count(*) FROM numbers WHERE day = '2000-02-29';
SELECT id, day > CAST('2000-01-01' AS DATE), day BETWEEN DATE '1900-01-01' AND DATE '2020-12-31' FROM every_type;
SELECT name, hired, extract(YEAR FROM hired) FROM employees WHERE hired < DATE '2013-01-01';
SELECT extract(YEAR FROM hired) / 10 * 10, count(*) FROM employees GROUP BY 1;
SELECT a.name, b.name FROM employees a JOIN employees b ON a.hired < b.hired AND a.department = b.department;
SELECT id, last_day(day) FROM every_type WHERE day IS NOT NULL;
SELECT count(*) FROM every_type WHERE moment < CURRENT_TIMESTAMP AND day < CURRENT_DATE
-- duckdb: SELECT count(*) FROM every_type WHERE moment < TIMESTAMP '2026-01-01 00:00:00' AND day < DATE '2026-01-01';
SELECT id, CAST(moment AS DATE) = day, CAST(day AS TIMESTAMP) <= moment FROM every_type;
SELECT id, coalesce(day, DATE '1900-01-01'), coalesce(moment, TIMESTAMP '1900-01-01 00:00:00') FROM every_type;
SELECT id, extract(SECOND FROM moment) FROM every_type WHERE id IN (5, 8, 11, 14);
SELECT datediff('minute', TIMESTAMP '2020-01-01 00:00:59', TIMESTAMP '2020-01-01 00:01:00'), datediff('week', DATE '2020-01-01', DATE '2020-01-15');
