select * from airports

select count(*) from flights

select origin, delay from flights where delay > 100

select id, delay + 1, distance * 2, fuel / 3 from flights where id < 50

select origin, count(*), avg(delay) from flights group by origin

select count(delay), sum(distance), min(fuel), max(price) from flights where origin = 'SEA'

select destination, sum(price), avg(price) from flights where late group by destination

select id from flights where date >= timestamp '2014-02-01 00:00:00' and date < timestamp '2014-02-03 12:30:00'

select id from flights where day = date '2014-03-01' or day is null

select id from flights where origin in ('SEA', 'SFO') and delay between 10 and 20

select id from flights where origin not in ('SEA', 'SFO', 'LAX')


select case when delay > 30 then 'late' when delay is null then 'unknown' else 'on time' end as status, count(*) from flights group by 1

select distinct origin from flights

select count(distinct destination), count(distinct origin) from flights

select id, date from flights order by date desc limit 5

select id, delay from flights order by delay desc, id limit 20

select id, delay from flights order by delay, id limit 10 offset 1490

select origin, count(*) as n from flights group by origin order by n desc, origin limit 3

select f.id, a.name from flights f join airports a on f.origin = a.iata where f.delay > 150

select f.id, a.name from flights f left join airports a on f.origin = a.iata where f.delay > 160

select f.id, a.name from airports a right join flights f on f.origin = a.iata where f.delay > 160

select a.iata, count(f.id) from airports a left join flights f on f.destination = a.iata group by a.iata

select a.iata, f.id from airports a full join (select id, origin from flights where id < 20) f on f.origin = a.iata

select o.state, d.state, count(*) from flights f, airports o, airports d where f.origin = o.iata and f.destination = d.iata group by o.state, d.state

select a.iata, b.iata from airports a join airports b on a.elevation < b.elevation

select a.iata, b.iata from airports a join airports b on a.state = b.state and a.elevation < b.elevation

select a.iata, b.iata from airports a cross join airports b

select id from flights where origin in (select iata from airports where state = 'CA')

select id from flights where origin not in (select iata from airports where state = 'CA')

select id from flights where origin not in (select state from airports)

select iata from airports a where exists (select 1 from flights f where f.origin = a.iata and f.delay > 165)

select iata from airports a where not exists (select 1 from flights f where f.origin = a.iata)

select id from flights where delay = (select max(delay) from flights)

select iata, (select count(*) from flights f where f.origin = a.iata) from airports a

select iata, (select max(delay) from flights f where f.origin = a.iata) as worst from airports a

select id from flights f where fuel > (select avg(fuel) * 1.9 from flights g where g.origin = f.origin)

select id from flights where delay > all (select elevation from airports where elevation is not null) or id = 3

select id from flights where distance = any (select elevation * 10 from airports)

select origin from flights union select iata from airports

select origin from flights where id < 10 union all select iata from airports

select origin from flights intersect select iata from airports

select origin from flights except select iata from airports

select * from (values (1, 'a'), (2, 'bcd'), (3, null)) as t(n, s) where n > 1

select 1 + 1, 7 % 3, 7.0 / 2, 'a' || 'b', null

with late as (select origin, delay from flights where delay > 100) select origin, max(delay) from late group by origin having count(*) > 40

select origin, destination, count(*) from flights group by grouping sets ((origin), (destination), ())

select origin, late, count(*), grouping(origin), grouping(late) from flights group by rollup (origin, late)

select origin, late, sum(delay) from flights group by cube (origin, late)

select count(*) filter (where delay > 100), count(*) filter (where late), sum(distance) filter (where origin = 'SEA') from flights

select sum(distinct delay), avg(distinct delay), count(distinct origin), count(*) from flights

select origin, stddev_samp(delay), var_pop(delay), stddev_pop(fuel), var_samp(fuel) from flights group by origin

select bool_and(late), bool_or(late), min(origin), max(day), min(date) from flights

select extract(year from date), extract(month from date), count(*) from flights group by 1, 2

select year(date), month(date), dayofmonth(date), hour(date), minute(date), second(date) from flights where id < 40

select date_trunc('month', date), count(*) from flights group by 1

select date_trunc('month', date), date_part('dow', date), date_part('doy', date), date_part('week', date) from flights where id < 100

select date + interval '1 day', date - interval '2' hour, date + interval '1' month, cast(day + interval '3' month as timestamp) from flights where id < 100

select date + interval 90 minute, date + 2 * interval '1' day from flights where id < 50

select id from flights where date >= '2014-02-01' and date < '2014-02-02'

select id from flights where day = '2014-03-01'

select id from flights where day between date '2014-03-01' and date '2014-03-01' + interval '1' month

select id from flights where date < cast('2014-01-02' as date)

select date_diff('day', day, cast(date as date)), date_diff('month', day, cast(date as date)) from flights where id < 60

select cast(date as date), cast(day as timestamp), cast(delay as varchar), cast(price as double), cast(fuel * 8 as integer), cast(id as decimal(10,2)) from flights where id < 60

select date::date, delay::bigint, fuel::decimal(12,3), '12'::integer, '2014-01-01'::date, 'true'::boolean from flights where id < 30

select coalesce(delay, 0), nullif(origin, 'SEA'), coalesce(origin, destination), ifnull(delay, -1) from flights where id < 60

select greatest(delay, 10), least(delay, 10), greatest(origin, destination) from flights where id < 60

select upper(origin), lower(destination), length(origin), substr(destination, 2), substring(destination, 1, 2), substring(destination from 2 for 1) from flights where id < 30

select left(destination, 2), right(destination, 2), lpad(destination, 5, '*'), rpad(destination, 2, '*'), reverse(destination), repeat(destination, 2) from flights where id < 30

select trim('  a '), ltrim('  a '), rtrim(' a  '), trim(both 'x' from 'xaxx'), replace(destination, 'S', 'z'), strpos(destination, 'A'), position('A' in destination) from flights where id < 30

select concat(origin, '-', destination), origin || '-' || destination from flights where id < 60

select split_part('a,b,c', ',', 2), starts_with(destination, 'S'), contains(destination, 'E'), ends_with(destination, 'A') from flights where id < 30

select destination like 'S%', destination ilike 's%', destination not like '%A%', destination like '_F_' from flights where id < 60

select regexp_matches(destination, '^[A-F]'), regexp_replace('aXbXc', 'X', '-'), regexp_replace('aXbXc', 'X', '-', 'g'), regexp_replace('abc', '(b)', '<\1>') from flights where id < 30

select abs(delay), sqrt(distance), power(delay, 2), floor(fuel), ceil(fuel), round(fuel, 1), round(fuel), sign(delay), mod(id, 7) from flights where id < 60

select floor(price), ceil(price), round(price), round(price, 1), trunc(fuel), abs(price) from flights where id < 60

select exp(1), ln(10), log10(100), log2(8), sin(1), cos(1), pi(), degrees(1), atan2(1, 2), cbrt(27)

select delay > 10 and late, delay > 10 or late, not late, late is true, late is not false, late is null from flights where id < 60

select origin is distinct from destination, origin is not distinct from 'SEA' from flights where id < 60

select price * 2, price + 0.5, price - price, price / 3, price * price, -price from flights where id < 20

select id from flights where price > 500.5 and price <= 600

select id from flights where fuel = 12.5 or fuel > 12000

select id from flights where id in (1, 5, 7, 99999) or (id > 100 and id <= 103)

select distinct origin, late from flights order by origin, late

select origin, rank from (select origin, count(*) as rank from flights group by origin) where rank > 300

select min(day), max(date) - interval '1' day from flights

select sum(id), sum(distance * 1000000000), avg(distance), avg(id) from flights

select count(*) from flights where false

select sum(delay), count(*), min(origin) from flights where id < 0

select origin, sum(delay) from flights where id < 0 group by origin

select count(*) from flights f join airports a on f.origin = a.iata join airports b on f.destination = b.iata where a.state = 'NY' or b.state = 'CA'

select max(n) from (select count(*) as n from flights group by date_trunc('week', date))

select case origin when 'SEA' then 1 when 'SFO' then 2 else 3 end as c, count(*) from flights group by c

select id from (select id, row_number() over (partition by origin order by delay desc, id) as r from flights) where r <= 2

select origin, delay, sum(delay) over (partition by origin), rank() over (order by delay desc) from flights where id < 40

select id, lag(date) over (order by id), date - interval '1' second from flights where id < 10

select origin, count(*), count(*) * 100.0 / sum(count(*)) over () from flights group by origin

select date_trunc('hour', date) as date, count(*) as count from flights where id < 10 group by date_trunc('hour', date)

select time_bucket(interval '6 hours', date) as t, count(*) from flights where id < 200 group by t

select any_value(1), count(1), count(null) from flights

select t.id from flights t where t.date = (select max(date) from flights)

select a.state, b.n from airports a join (select origin, count(*) n from flights group by origin) b on a.iata = b.origin

select id from flights where not (delay > 10 or origin = 'SEA') and late

select id from flights where destination like 'S%' and not (delay < 50)

select o.state, d.name, f.id, g.id from airports o, airports d, flights f, flights g where f.origin = o.iata and f.destination = d.iata and g.id = f.id + 1 and g.delay > 100

select a.iata, f.id from airports a, lateral (select id from flights f where f.origin = a.iata order by id limit 2) f

select count(*) from airports a, airports b, airports c where a.elevation + b.elevation = c.elevation and a.iata < b.iata

select id from flights where id in (select id from flights where delay > 100) and id not in (select f.id from flights f where f.late) and origin is not null
