/**
 * The tables. Values are DOUBLE: on DECIMAL, quantiles come out at the column's own scale. An
 * authority is a council whatever its ONS code; England, regions and groups stand under their code.
 */
export const SCHEMA = `
create table area (
  code varchar primary key, authority varchar not null, name varchar not null, type varchar not null,
  region_code varchar, london varchar, began date, ended date
);
create table indicator (
  code varchar primary key, unit varchar not null, polarity varchar not null,
  year_basis varchar not null, year_end_month integer not null, in_year varchar not null,
  place integer not null
);
create table comparability (
  own_kind varchar, benchmark_kind varchar, in_year varchar, firmness varchar, no_band varchar,
  primary key (own_kind, benchmark_kind, in_year)
);
create table comparator (id varchar primary key, average_area varchar);
create table comparator_member (comparator varchar, authority varchar, primary key (comparator, authority));
create table benchmark_period (
  indicator_code varchar, period_id varchar not null, start_date date, end_date date, basis varchar,
  kind varchar not null, origin varchar not null, file varchar,
  primary key (indicator_code, start_date, end_date, basis)
);
create table observation (
  indicator_code varchar not null, area_code varchar not null, authority varchar not null,
  period_id varchar not null, start_date date not null, end_date date not null,
  basis varchar not null, kind varchar not null,
  value double, stated double, numerator double, denominator double,
  missing_reason varchar, symbol varchar, status varchar not null, note varchar,
  origin varchar not null, import_seq integer not null, file varchar not null, line integer not null,
  column_name varchar, stated_decimals integer
);
create table valued_period (
  indicator_code varchar, start_date date, end_date date, basis varchar, origin varchar
);
create table target (
  seq integer not null, indicator_code varchar not null, area_code varchar not null, authority varchar not null,
  kind varchar not null, rule varchar not null, value double, upper double, change_percent double,
  date date, tolerance_amount double, tolerance_kind varchar, reason varchar,
  as_written varchar not null, file varchar not null, line integer not null, column_name varchar
);
create table published_best (
  seq integer not null, indicator_code varchar not null, comparator varchar not null, end_date date not null,
  area_name varchar, area_code varchar, value double not null, shared_by integer not null,
  file varchar not null, line integer not null, column_name varchar
);
`;
