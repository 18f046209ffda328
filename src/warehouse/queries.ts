/** Statements with their parameters, in order: `?`, or numbered where one stands in several places. */
import {
  ASKED,
  ASKED_OF_VIEW,
  BANDS,
  KEY,
  LATEST,
  LISTED,
  MATCHED_NOW,
  MATCHED_YEAR,
  OWN,
  STANDING,
  YEARS,
} from './sql.ts';

const FIGURES = `with ${ASKED_OF_VIEW}, ${OWN}, ${LATEST}, ${LISTED}, ${MATCHED_NOW}`;

/** The reader's view (4 parameters), comparators (1). */
export const STANDING_NOW = `${FIGURES},
matched as (select 'now' as question, * from matched_now), ${STANDING}`;

/** The view (4), comparators (1): now, and the last full year. One plan for both is half the work. */
export const STANDING_BOTH = `${FIGURES}, ${MATCHED_YEAR},
matched as (
  select 'now' as question, * from matched_now union all select 'year', * from matched_year
), ${STANDING}`;

/** Comparators, indicator or null, period id or null. */
export const ALL_BANDS = `with ${ASKED},
filters as (select ?::varchar as indicator, ?::varchar as period),
wanted as (
  select indicator_code, start_date, end_date, basis from benchmark_period
  semi join valued_period using (indicator_code, start_date, end_date, basis), filters
  where (indicator is null or indicator_code = indicator) and (period is null or period_id = period)
), ${BANDS}`;

/** Comparators, indicator. */
export const BENCHMARK_YEARS = `with ${ASKED},
wanted as (select indicator_code, start_date, end_date, basis from benchmark_period where indicator_code = ?),
${YEARS}`;

const OBSERVATION = `
  indicator_code as "indicatorCode", area_code as "areaCode", period_id as "periodId",
  start_date as "start", end_date as "end", basis, value, stated, stated_decimals as "statedDecimals",
  numerator, denominator, missing_reason as "missingReason", symbol, status, note, origin, file, line,
  column_name as "column"`;

/** Authority, day, indicator or null. */
export const OWN_SERIES = `with ${OWN},
printed as (
  select ${KEY}, max_by(numerator, area_code) as printed_numerator,
    max_by(denominator, area_code) as printed_denominator
  from observation
  where authority = $1 and origin = 'published' and numerator is not null and denominator is not null
  group by ${KEY}
)
select ${OBSERVATION},
  case when origin = 'local' then printed_numerator end as "publishedNumerator",
  case when origin = 'local' then printed_denominator end as "publishedDenominator"
from own left join printed using (${KEY})
where $3::varchar is null or indicator_code = $3
order by indicator_code, end_date, basis_width(basis) desc, start_date`;

/** Authority. */
export const TARGETS = `
select indicator_code as "indicatorCode", area_code as "areaCode", kind, rule, value, upper,
  change_percent as "changePercent", date, tolerance_amount as "toleranceAmount",
  tolerance_kind as "toleranceKind", reason, as_written as "asWritten", file, line, column_name as "column"
from target where authority = $1 order by indicator_code, date nulls first, seq`;

/** Authority: the figures that the officer's files print for an area, of two the later file's. */
export const PRINTED = `
select ${OBSERVATION}, null as "publishedNumerator", null as "publishedDenominator"
from observation where origin = 'local' and authority = $1
qualify row_number() over (
  partition by ${KEY} order by import_seq desc, value is null, area_code desc, line desc) = 1
order by indicator_code, end_date, basis_width(basis) desc, start_date`;

export const PUBLISHED_BEST = `
select indicator_code as "indicatorCode", comparator, end_date as "end", area_name as "areaName",
  area_code as "areaCode", value, shared_by as "sharedBy", file, line, column_name as "column"
from published_best order by seq`;

/** Authority: indicators that the officer's files hold for the area. */
export const OWN_INDICATORS = `
select distinct indicator_code as code from (
  select indicator_code from observation where authority = $1 and origin <> 'published'
  union all select indicator_code from target where authority = $1
) order by code`;

export const OWN_AREAS = `
select distinct area_code as code from (
  select area_code from observation where origin = 'local' union all select area_code from target
) where area_code in (select code from area where type = 'council') order by code`;

/** Authority: ends of the officer's own figures; of all figures for an area that has none. */
export const OWN_PERIODS = `
with mine as (from observation where authority = $1)
select distinct end_date as "end" from mine
where origin = 'local' or not exists (from mine where origin = 'local') order by 1`;

/** Every period that some councils have figures for, loaded or not. */
export const BENCHMARK_PERIODS = `
select indicator_code as "indicatorCode", period_id as "periodId", start_date as "start",
  end_date as "end", basis, origin
from benchmark_period order by indicator_code, end_date, start_date, basis`;
