import { parseArgs } from 'node:util';
import { parsePeriodChoice } from '../../src/domain/calendar.ts';
import { parseComparator } from '../../src/domain/comparator.ts';

/** What a command was asked, or what is wrong with it, for standard error. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wrong: string };

export interface ScorecardArgs {
  readonly files: readonly string[];
  readonly area: string | null;
  readonly period: string | null;
  readonly benchmark: string | null;
  readonly format: 'csv' | 'json';
}

export interface BandsArgs {
  readonly files: readonly string[];
  readonly indicator: string | null;
  readonly period: string | null;
  /** `england`, `region:E12000007`, `neighbours-2025:E09000015`, or `group:E09000015,E09000003`. */
  readonly comparator: string | null;
}

export const SCORECARD_USAGE = `Use: npm run --silent scorecard -- [FILE…] --area E09000015 --period 2012-10 [--benchmark 2010/11] [--format csv|json]
  --area       an ONS code, or a council's name
  --period     2012-10, 2010/11 or 2012/13 Q2
  --benchmark  the year of the councils' figures; left out, the latest that each figure allows
With no FILE it reads the Harrow sample, and its own area, period and benchmark are the defaults.`;

export const BANDS_USAGE = `Use: npm run --silent bands -- [FILE…] [--indicator CODE] [--period 2010/11] [--comparator SET]
  --comparator  england, london, inner-london, outer-london, region:E12000007,
                neighbours-2025:E09000015, neighbours-2021:E09000015 or group:E09000015,E09000003,…
                left out, England and London
With no choice, everything in the benchmark pack and in the files.`;

const text = { type: 'string' } as const;
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function wrongPeriod(period: string | undefined, option: string): string | null {
  if (period === undefined || parsePeriodChoice(period) !== null) return null;
  return `--${option} is "${period}", which is no period: write 2012-10, 2010/11 or 2012/13 Q2`;
}

function parsed<T>(work: () => Asked<T>): Asked<T> {
  try {
    return work();
  } catch (error) {
    return { ok: false, wrong: messageOf(error) };
  }
}

/** Reads the scorecard command's arguments. */
export function scorecardArgs(argv: readonly string[]): Asked<ScorecardArgs> {
  return parsed<ScorecardArgs>(() => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { area: text, period: text, benchmark: text, format: text },
    });
    const { format = 'csv' } = values;
    const wrong =
      wrongPeriod(values.period, 'period') ?? wrongPeriod(values.benchmark, 'benchmark');
    if (wrong !== null) return { ok: false, wrong };
    if (format !== 'csv' && format !== 'json') {
      return { ok: false, wrong: `--format is "${format}": write csv or json` };
    }
    return {
      ok: true,
      value: {
        files: positionals,
        area: values.area ?? null,
        period: values.period ?? null,
        benchmark: values.benchmark ?? null,
        format,
      },
    };
  });
}

/** Reads the bands command's arguments. */
export function bandsArgs(argv: readonly string[]): Asked<BandsArgs> {
  return parsed<BandsArgs>(() => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { indicator: text, period: text, comparator: text },
    });
    const { comparator } = values;
    const wrong = wrongPeriod(values.period, 'period');
    if (wrong !== null) return { ok: false, wrong };
    if (comparator !== undefined && parseComparator(comparator) === null) {
      return {
        ok: false,
        wrong: `--comparator is "${comparator}": write england, london, region:CODE, neighbours-2025:CODE or group:CODE,CODE`,
      };
    }
    return {
      ok: true,
      value: {
        files: positionals,
        indicator: values.indicator ?? null,
        period: values.period ?? null,
        comparator: comparator ?? null,
      },
    };
  });
}
