/**
 * Views, rules and the fragments that queries are built from. Fragments are joined as text, values
 * never are: they go in as parameters.
 */

/** What makes a benchmark period one: the id alone may name a year and a stock on its last day. */
export const KEY = 'indicator_code, start_date, end_date, basis';

export const VIEWS = `
create view council as
  select authority, max(code) as code, arg_max(name, code) as name,
    arg_max(region_code, code) as region_code, max(london) as london,
    case when bool_or(began is null) then null else min(began) end as began,
    case when bool_or(ended is null) then null else max(ended) end as ended
  from area where type = 'council' group by authority;

create macro band_of(polarity, v, q1, q2, q3) as
  case polarity
    when 'low' then case when v <= q1 then 'A' when v <= q2 then 'B' when v <= q3 then 'C' when v > q3 then 'D' end
    when 'high' then case when v <= q1 then 'D' when v <= q2 then 'C' when v <= q3 then 'B' when v > q3 then 'A' end
  end;

create macro set_no_band(n, councils, a, b, c, d) as
  case
    when n < 8 then 'too_few'
    when 2 * n < councils then 'low_coverage'
    when 10 * greatest(a, b, c, d) > 4 * n or 10 * least(a, b, c, d) < n then 'tied'
  end;

create macro basis_width(basis) as
  list_position(['year', 'rolling_year', 'running_total', 'cohort', 'snapshot', 'quarter', 'month', 'not_stated'], basis);
`;

/** Comparators asked for, separated by U+001F; one parameter. */
const askedBy = (parameter: string): string =>
  `asked as (select unnest(string_split(${parameter}, chr(31))) as comparator)`;
export const ASKED = askedBy('?');

/** The same after the reader's view. */
export const ASKED_OF_VIEW = askedBy('$5');

/**
 * From \`wanted\` (benchmark periods) and \`asked\` to whole sets, each CTE over all of them at once:
 * \`member\` has every council of a comparator in force at the period's end, \`judged\` the set's size,
 * cut points and the reason why it has no quarters. Compared values are rounded to 10 decimals
 * against float noise. Few authorities have two rows for a period: only those are put in order,
 * which is what costs.
 */
export const SETS = `
numbered as (select *, row_number() over () as k from wanted),
written as (from observation join numbered using (${KEY})),
repeated as (select k, authority from written group by k, authority having count(*) > 1),
benchmark_row as (
  select k, authority, area_code, value, numerator, denominator, missing_reason
  from written anti join repeated using (k, authority)
  union all
  select k, authority, area_code, value, numerator, denominator, missing_reason
  from written semi join repeated using (k, authority)
  qualify row_number() over (
    partition by k, authority
    order by case origin when 'benchmark' then 0 when 'published' then 1 else 2 end,
      import_seq desc, value is null, area_code desc, line desc
  ) = 1
),
member as (
  select w.k, w.indicator_code, w.start_date, w.end_date, w.basis, m.comparator,
    c.authority, coalesce(b.area_code, c.code) as area_code, c.name, c.london is not null as london,
    round(b.value, 10) as v, b.value, b.numerator, b.denominator,
    case when b.value is null then coalesce(b.missing_reason, 'not_available') end as missing_reason,
    i.polarity, i.unit, i.place as position
  from numbered w
  join indicator i on i.code = w.indicator_code
  cross join comparator_member m
  join council c on c.authority = m.authority
    and (c.began is null or c.began <= w.end_date) and (c.ended is null or c.ended >= w.end_date)
  left join benchmark_row b on b.k = w.k and b.authority = c.authority
  where m.comparator in (select comparator from asked)
),
cut as (
  select k, comparator, any_value(indicator_code) as indicator_code,
    any_value(start_date) as start_date, any_value(end_date) as end_date, any_value(basis) as basis,
    any_value(polarity) as polarity, any_value(unit) as unit, count(*) as councils, count(v) as n, min(v) as min, max(v) as max,
    round(quantile_cont(v, 0.25), 10) as q1,
    round(quantile_cont(v, 0.5), 10) as q2,
    round(quantile_cont(v, 0.75), 10) as q3
  from member group by k, comparator
),
shares as (
  select k, comparator,
    count(*) filter (letter = 'A') as a, count(*) filter (letter = 'B') as b,
    count(*) filter (letter = 'C') as c, count(*) filter (letter = 'D') as d,
    count(*) filter (v = case polarity when 'high' then max when 'low' then min end) as shared_best
  from (
    select m.*, band_of(m.polarity, m.v, cut.q1, cut.q2, cut.q3) as letter, cut.min, cut.max
    from member m join cut using (k, comparator)
    where m.v is not null
  ) group by k, comparator
),
judged as (
  select cut.*, coalesce(s.shared_best, 0) as shared_best,
    set_no_band(n, councils, coalesce(s.a, 0), coalesce(s.b, 0), coalesce(s.c, 0), coalesce(s.d, 0)) as set_reason,
    average.value as average
  from cut
  left join shares s using (k, comparator)
  left join comparator c on c.id = cut.comparator
  left join benchmark_row average on average.k = cut.k and average.authority = c.average_area
)`;

/**
 * The reader's view is given by parameters: $1 the authority, $2 the day, $3 and $4 the span in which
 * a chosen benchmark must have ended. Each place that took them from a table of one row cost the
 * planner more than the question costs the engine.
 *
 * \`own\`: for the authority, one row per indicator and span; the officer's own file wins over an
 * uploaded benchmark, and that over the pack, the later import over the earlier.
 */
export const OWN = `
own as (
  select * from observation
  where authority = $1 and end_date <= $2::date
  qualify row_number() over (
    partition by ${KEY}
    order by case origin when 'local' then 0 when 'benchmark' then 1 else 2 end,
      import_seq desc, value is null, area_code desc, line desc
  ) = 1
)`;

/** The latest figure of each indicator. What is not yet due is no figure, unless it is all there is. */
export const LATEST = `
latest as (
  select * from own
  qualify row_number() over (
    partition by indicator_code
    order by missing_reason is not distinct from 'not_yet_due', end_date desc, basis_width(basis), start_date
  ) = 1
)`;

/** Indicators of the scorecard: those that the officer's files hold; with no such file, all. */
export const LISTED = `
listed as (
  select distinct indicator_code from own
  where origin <> 'published' or not exists (
    from observation where authority = $1 and origin <> 'published')
  union
  select indicator_code from target where authority = $1
)`;

/** Each listed indicator's own figure with the benchmark period it is set against. */
export const MATCHED_NOW = `
matched_now as (
  select l.indicator_code, o.start_date as own_start, o.end_date as own_end, o.basis as own_basis,
    o.kind as own_kind, o.value as own_value, p.period_id, p.start_date, p.end_date, p.basis, p.kind
  from listed l
  join indicator i on i.code = l.indicator_code
  left join latest o on o.indicator_code = l.indicator_code
  left join (from benchmark_period semi join valued_period using (${KEY})) p
    on p.indicator_code = l.indicator_code and p.basis = i.year_basis
    and p.end_date <= coalesce($4::date, o.end_date, $2::date)
    and p.end_date >= coalesce($3::date, p.end_date)
  qualify row_number() over (
    partition by l.indicator_code order by p.end_date desc nulls last, p.start_date) = 1
)`;

/** The latest yearly value of each, against its own year. */
export const MATCHED_YEAR = `
matched_year as (
  select o.indicator_code, o.start_date as own_start, o.end_date as own_end, o.basis as own_basis,
    o.kind as own_kind, o.value as own_value, p.period_id, p.start_date, p.end_date, p.basis, p.kind
  from own o
  join listed l on l.indicator_code = o.indicator_code
  join indicator i on i.code = o.indicator_code
  left join (from benchmark_period semi join valued_period using (${KEY})) p
    on p.indicator_code = o.indicator_code and p.basis = o.basis
    and p.start_date = o.start_date and p.end_date = o.end_date
  where o.basis = i.year_basis and month(o.end_date) = i.year_end_month and o.value is not null
  qualify row_number() over (partition by o.indicator_code order by o.end_date desc) = 1
)`;

/** The rows of \`standing\` from \`matched\`: figures with their benchmark periods, by question. */
export const STANDING = `
wanted as (select distinct ${KEY} from matched where period_id is not null),
${SETS},
beside as (
  select t.question, t.indicator_code, m.comparator,
    count(m.v) as others,
    count(*) filter (m.v = round(t.own_value, 10)) as tied,
    count(*) filter (m.v > round(t.own_value, 10)) as above,
    count(*) filter (m.v < round(t.own_value, 10)) as below
  from matched t
  join member m using (${KEY})
  where m.authority <> $1
  group by t.question, t.indicator_code, m.comparator
),
facts as (
  select t.*, i.polarity, i.unit, i.place, asked.comparator,
    j.councils, coalesce(j.n, 0) as n, j.min, j.q1, j.q2, j.q3, j.max, j.average, j.shared_best, j.set_reason,
    coalesce(b.others, 0) as others, coalesce(b.tied, 0) as tied,
    coalesce(case i.polarity when 'high' then b.above when 'low' then b.below end, 0) as better,
    coalesce(case i.polarity when 'high' then b.below when 'low' then b.above end, 0) as worse,
    case when t.own_kind is not null and t.period_id is not null
      then case when k.firmness is null then coalesce(k.no_band, 'basis_differs') end end as basis_reason,
    k.firmness
  from matched t
  join indicator i on i.code = t.indicator_code
  cross join asked
  left join judged j on j.indicator_code = t.indicator_code and j.start_date = t.start_date
    and j.end_date = t.end_date and j.basis = t.basis and j.comparator = asked.comparator
  left join beside b on b.question = t.question and b.indicator_code = t.indicator_code
    and b.comparator = asked.comparator
  left join comparability k on k.own_kind = t.own_kind and k.benchmark_kind = t.kind and k.in_year = i.in_year
),
reasoned as (
  select *, case
    when own_value is null then 'own_missing'
    when polarity = 'none' then 'no_polarity'
    when unit = 'count' then 'plain_count'
    when basis_reason is not null then basis_reason
    when others = 0 then 'no_benchmark'
    else set_reason
  end as no_band from facts
)
select question, indicator_code as "indicatorCode", comparator, own_start as "ownStart", own_end as "ownEnd",
  own_basis as "ownBasis", own_value as "ownValue", period_id as "benchmarkPeriodId",
  start_date as "benchmarkStart", end_date as "benchmarkEnd", basis as "benchmarkBasis",
  coalesce(councils, 0) as councils, n, coalesce(councils, 0) - n as missing,
  min, q1, q2, q3, max, average,
  case when no_band is null or no_band in ('too_few', 'low_coverage', 'tied') then better + 1 end as rank,
  tied,
  case when no_band is null then band_of(polarity, round(own_value, 10), q1, q2, q3) end as band,
  firmness, no_band as "noBand", coalesce(shared_best, 0) as "sharedBest", better, worse
from reasoned order by place, indicator_code, comparator`;

/** The rows of \`bands\` from \`wanted\` and \`asked\`. */
export const BANDS = `
${SETS},
ranked as (
  select ${KEY}, comparator, authority,
    rank() over (partition by ${KEY}, comparator order by case polarity when 'low' then v else -v end) as place,
    count(*) over (partition by ${KEY}, comparator, v) - 1 as tied
  from member where v is not null
),
reasoned as (
  select m.*, p.period_id, j.n, j.councils, j.q1, j.q2, j.q3, r.place, coalesce(r.tied, 0) as tied,
    case
      when m.v is null then 'own_missing'
      when m.polarity = 'none' then 'no_polarity'
      when m.unit = 'count' then 'plain_count'
      when j.n < 2 then 'no_benchmark'
      else j.set_reason
    end as no_band
  from member m
  join benchmark_period p using (${KEY})
  join judged j using (${KEY}, comparator)
  left join ranked r using (${KEY}, comparator, authority)
)
select indicator_code as "indicatorCode", period_id as "periodId", start_date as "start", end_date as "end",
  basis, comparator, area_code as "areaCode", name as "areaName", value, numerator, denominator,
  missing_reason as "missingReason", n, councils - n as missing, q1, q2, q3,
  case when no_band is null or no_band in ('too_few', 'low_coverage', 'tied') then place end as rank,
  tied, case when no_band is null then band_of(polarity, v, q1, q2, q3) end as band,
  no_band as "noBand", london
from reasoned r
order by position, indicator_code, end_date, start_date, basis, comparator, place nulls last, area_code`;

/** The rows of \`benchmarkYears\`. */
export const YEARS = `
${SETS}
select j.indicator_code as "indicatorCode", comparator, period_id as "periodId", start_date as "start",
  end_date as "end", basis, councils, n, min, q1, q2, q3, max, average,
  case when n = 0 then 'no_benchmark' when polarity = 'none' then 'no_polarity'
    when unit = 'count' then 'plain_count' else set_reason end as "noBand"
from judged j join benchmark_period p using (${KEY})
order by comparator, end_date, start_date, basis`;
