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
