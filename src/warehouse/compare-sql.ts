/** The comparison's statements: whole profiles, all years and all sets, each in one. */
import { ASKED, BANDS, KEY, SETS } from './sql.ts';

/** Area, the span in which the figure ends, the span in which the councils' figures end; 5 parameters. */
const VIEW = `
view as (
  select coalesce((select authority from area where code = code_asked), code_asked) as authority,
    own_from, own_to, set_from, set_to
  from (select ?::varchar as code_asked, ?::date as own_from, ?::date as own_to,
    ?::date as set_from, ?::date as set_to)
)`;

/** Indicator codes, separated by U+001F; one parameter. */
const CHOSEN = `chosen as (select unnest(string_split(?::varchar, chr(31))) as indicator_code)`;

/** Yearly periods of the chosen indicators for which some councils have a figure. */
const YEARLY = `
yearly as (
  select p.indicator_code, p.period_id, p.start_date, p.end_date, p.basis
  from (from benchmark_period semi join valued_period using (${KEY}) semi join chosen using (indicator_code)) p
  join indicator i on i.code = p.indicator_code and i.year_basis = p.basis
)`;

const latestWithin = (from: string, to: string): string => `
  select y.* from yearly y, view
  where y.end_date between coalesce(view.${from}, y.end_date) and coalesce(view.${to}, y.end_date)
  qualify row_number() over (partition by y.indicator_code order by y.end_date desc, y.start_date) = 1`;

/** The own figures of the chosen indicators, one a period, as \`benchmark_row\` takes them. */
const OWN = `
own as (
  select * from (from observation where authority = (select authority from view)) semi join yearly using (${KEY})
  qualify row_number() over (
    partition by ${KEY}
    order by case origin when 'benchmark' then 0 when 'published' then 1 else 2 end,
      import_seq desc, value is null, area_code desc, line desc
  ) = 1
)`;

const OWN_FIELDS = 'o.end_date as own_end, o.value, o.numerator, o.denominator, o.missing_reason';

/** One year's figure of each indicator, and the councils of one year, which may be another. */
const MATCHED_YEAR = `
own_year as (${latestWithin('own_from', 'own_to')}),
matched as (
  select s.*, ${OWN_FIELDS}
  from (${latestWithin('set_from', 'set_to')}) s
  left join own_year w on w.indicator_code = s.indicator_code
  left join own o on o.indicator_code = w.indicator_code and o.start_date = w.start_date
    and o.end_date = w.end_date and o.basis = w.basis
)`;

/** Every year's figure beside the councils of that year. */
const MATCHED_YEARS = `
matched as (
  select y.*, ${OWN_FIELDS} from yearly y
  cross join view
  left join own o on o.indicator_code = y.indicator_code and o.start_date = y.start_date
    and o.end_date = y.end_date and o.basis = y.basis
  where y.end_date between coalesce(view.own_from, y.end_date) and coalesce(view.own_to, y.end_date)
)`;

/** A value on a line takes the better side: for high-good measures, the side of higher values. */
const favourable = (v: string): string => `
  case polarity when 'high' then case when ${v} >= q3 then 'A' when ${v} >= q2 then 'B' when ${v} >= q1 then 'C' when ${v} < q1 then 'D' end
    else band_of(polarity, ${v}, q1, q2, q3) end`;

const COMPARED = `
wanted as (select distinct ${KEY} from matched),
${SETS},
placed as (
  select t.*, n.k, round(t.value, 10) as own_v from matched t join numbered n using (${KEY})
),
beside as (
  select k, m.comparator, count(v) as others, avg(m.value) as mean,
    round(quantile_cont(v, 0.5), 10) as median,
    sum(m.numerator) filter (counts) as pooled_numerator,
    sum(m.denominator) filter (counts) as pooled_denominator,
    count(*) filter (counts) as counted,
    count(*) filter (v = own_v) as tied,
    count(*) filter (case polarity when 'high' then v > own_v when 'low' then v < own_v end) as better
  from (
    select *, value is not null and numerator is not null and denominator > 0 as counts
    from member, view where member.authority <> view.authority
  ) m
  join (select k, own_v from placed) using (k)
  group by k, m.comparator
),
mine as (select k, comparator from member, view where member.authority = view.authority),
lenient as (
  select k, comparator,
    count(*) filter (letter = 'A') as a, count(*) filter (letter = 'B') as b,
    count(*) filter (letter = 'C') as c, count(*) filter (letter = 'D') as d
  from (
    select m.k, m.comparator, ${favourable('m.v').replaceAll('polarity', 'm.polarity')} as letter
    from member m join cut using (k, comparator) where m.v is not null
  ) group by k, comparator
),
facts as (
  select t.*, asked.comparator, i.polarity, i.unit, i.place, j.councils, coalesce(j.n, 0) as n,
    j.min, j.q1, j.q2, j.q3, j.max, j.average, coalesce(j.shared_best, 0) as shared_best, j.set_reason,
    set_no_band(n, j.councils, coalesce(l.a, 0), coalesce(l.b, 0), coalesce(l.c, 0), coalesce(l.d, 0)) as lenient_reason,
    b.* exclude (k, comparator),
    mine.comparator is not null as is_member
  from placed t
  join indicator i on i.code = t.indicator_code
  cross join asked
  left join judged j on j.k = t.k and j.comparator = asked.comparator
  left join beside b on b.k = t.k and b.comparator = asked.comparator
  left join lenient l on l.k = t.k and l.comparator = asked.comparator
  left join mine on mine.k = t.k and mine.comparator = asked.comparator
),
reasoned as (
  select *, round(value, 10) as v, case
    when value is null then 'own_missing'
    when polarity = 'none' then 'no_polarity'
    when unit = 'count' then 'plain_count'
    when coalesce(others, 0) = 0 then 'no_benchmark'
  end as own_reason from facts
)
select indicator_code as "indicatorCode", comparator, period_id as "periodId", start_date as "start",
  end_date as "end", basis, own_end as "ownEnd", value, numerator, denominator,
  case when value is null then coalesce(missing_reason, 'not_available') end as "missingReason",
  coalesce(councils, 0) as councils, n, min, q1, q2, q3, max, average, coalesce(others, 0) as others,
  mean, median, pooled_numerator as "pooledNumerator", pooled_denominator as "pooledDenominator",
  coalesce(counted, 0) as counted, is_member as member,
  case when own_reason is null then better + 1 end as rank, coalesce(tied, 0) as tied,
  case when coalesce(own_reason, set_reason) is null then band_of(polarity, v, q1, q2, q3) end as band,
  coalesce(own_reason, set_reason) as "noBand",
  case when coalesce(own_reason, lenient_reason) is null then ${favourable('v')} end as favourable,
  shared_best as "sharedBest"
from reasoned order by place, indicator_code, end_date, start_date, comparator`;

/** View (5), comparators, indicators. */
export const PROFILE = `with ${VIEW}, ${ASKED}, ${CHOSEN}, ${YEARLY}, ${OWN}, ${MATCHED_YEAR}, ${COMPARED}`;

/** View (5), comparators, indicators. */
export const PROFILE_YEARS = `with ${VIEW}, ${ASKED}, ${CHOSEN}, ${YEARLY}, ${OWN}, ${MATCHED_YEARS}, ${COMPARED}`;

/** View (5), comparators, indicators: every council of the set in the set's year. */
export const COUNCILS = `with ${VIEW}, ${ASKED}, ${CHOSEN}, ${YEARLY},
wanted as (select ${KEY} from (${latestWithin('set_from', 'set_to')})),
${BANDS}`;

/** View (5), comparators, indicators, then the two indicators: across, up. */
export const PAIRS = `with ${VIEW}, ${ASKED}, ${CHOSEN}, ${YEARLY},
wanted as (select ${KEY} from (${latestWithin('set_from', 'set_to')})),
${SETS},
pair as (
  select a.area_code, a.name, a.london, a.value as x, b.value as y, a.denominator as xd, b.denominator as yd
  from member a join member b using (comparator, authority), (select ?::varchar as across, ?::varchar as up)
  where a.indicator_code = across and b.indicator_code = up and a.value is not null and b.value is not null
),
ranked as (
  select *, rank() over (order by x) + (count(*) over (partition by x) - 1) / 2 as x_rank,
    rank() over (order by y) + (count(*) over (partition by y) - 1) / 2 as y_rank
  from pair
),
whole as (
  select count(*) as n,
    case when count(distinct x) > 1 and count(distinct y) > 1 then corr(x, y) end as pearson,
    case when count(distinct x) > 1 and count(distinct y) > 1 then corr(x_rank, y_rank) end as spearman
  from ranked
)
select area_code as "areaCode", name as "areaName", london, x, y, xd as "xDenominator", yd as "yDenominator",
  n, pearson, spearman
from ranked, whole order by x, y, area_code`;

/** Comparator. */
export const MEMBERS = `
select c.code as "areaCode", c.name as "areaName", c.region_code as "regionCode", c.london is not null as london
from comparator_member m join council c using (authority) where m.comparator = ? order by c.name, c.code`;

export const PACKS = `
select p.indicator_code as "indicatorCode", p.period_id as "periodId", p.start_date as "start",
  p.end_date as "end", p.basis, p.origin, p.file,
  count(distinct c.authority) as councils, count(distinct c.authority) filter (o.value is not null) as n
from benchmark_period p
left join observation o on o.indicator_code = p.indicator_code and o.start_date = p.start_date
  and o.end_date = p.end_date and o.basis = p.basis and o.origin <> 'local'
left join council c on c.authority = o.authority
group by all order by p.indicator_code, p.end_date, p.start_date, p.basis`;

export const UPLOADED = `
select distinct indicator_code as code from observation where origin = 'benchmark' order by code`;
