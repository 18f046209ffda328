import type { z } from '../domain/zod.ts';
import type { ComparatorId } from '../domain/band.ts';
import type { FileReading } from '../domain/reading.ts';
import { parsePeriodChoice } from '../domain/calendar.ts';
import type { Engine, SqlValue } from '../engine/port.ts';
import {
  codeShape,
  comparedShape,
  memberShape,
  packShape,
  pairShape,
  type ComparedRow,
  type MemberRow,
  type PackRow,
  type PairRow,
} from './compare-rows.ts';
import * as sql from './compare-sql.ts';
import { ALL_BANDS } from './queries.ts';
import type { BandRow } from './rows.ts';
import { bandShape, parseRows } from './shapes.ts';
import type { Stock } from './stock.ts';

export interface ProfileQuery {
  readonly areaCode: string;
  readonly indicators: readonly string[];
  readonly comparators: readonly ComparatorId[];
  /** `2024/25`: the figure must have ended in it. Null: the latest of each indicator. */
  readonly year: string | null;
  /** The councils' year where it is another than the figure's. */
  readonly setYear?: string;
}

export interface CouncilsQuery {
  readonly indicators: readonly string[];
  readonly comparator: ComparatorId;
  readonly year: string | null;
}

/** The comparison's questions; each loads what it needs of the pack. */
export interface CompareQuestions {
  /** One row an indicator and comparator: an indicator with no yearly figures of councils has none. */
  readonly profile: (query: ProfileQuery) => Promise<readonly ComparedRow[]>;
  /** The same for every year up to `year`, each beside the councils of that year. */
  readonly profileYears: (query: Omit<ProfileQuery, 'setYear'>) => Promise<readonly ComparedRow[]>;
  /** Every council of a set for each indicator. */
  readonly councils: (query: CouncilsQuery) => Promise<readonly BandRow[]>;
  /** Councils that have both figures. */
  readonly pairs: (
    query: Omit<CouncilsQuery, 'indicators'> & { readonly across: string; readonly up: string },
  ) => Promise<readonly PairRow[]>;
  readonly comparatorMembers: (id: ComparatorId) => Promise<readonly MemberRow[]>;
  /** All that is held of councils' figures. */
  readonly packs: () => Promise<readonly PackRow[]>;
  /** Indicators of which the officer's files hold many councils. */
  readonly uploaded: () => Promise<readonly string[]>;
  /** Every band of every year, as though these readings were all that the officer has. */
  readonly bandsWith: (
    readings: readonly FileReading[],
    query: Omit<CouncilsQuery, 'year'>,
  ) => Promise<readonly BandRow[]>;
}

const together = (ids: readonly string[]): string => ids.join('\u001f');

function spanOf(year: string | null): readonly [string | null, string | null] {
  if (year === null) return [null, null];
  const span = parsePeriodChoice(year);
  if (span === null) throw new RangeError(`Not a period: ${year}`);
  return [span.start, span.end];
}

/** The comparison's questions over the tables. */
export function compareQuestions(engine: Engine, stock: Stock): CompareQuestions {
  const ask = async <T>(
    row: z.ZodType<T>,
    statement: string,
    params: readonly SqlValue[] = [],
  ): Promise<readonly T[]> => parseRows(row, await engine.rows(statement, params));
  const ready = async (codes: readonly string[], ids: readonly ComparatorId[]): Promise<void> => {
    await stock.ensureBenchmarks(codes);
    await stock.ensureComparators(ids);
  };
  return {
    profile: async ({ areaCode, indicators, comparators, year, setYear }) => {
      await ready(indicators, comparators);
      const view = [areaCode, ...spanOf(year), ...spanOf(setYear ?? year)];
      return ask(comparedShape, sql.PROFILE, [
        ...view,
        together(comparators),
        together(indicators),
      ]);
    },
    profileYears: async ({ areaCode, indicators, comparators, year }) => {
      await ready(indicators, comparators);
      const view = [areaCode, null, spanOf(year)[1], null, null];
      const rest = [together(comparators), together(indicators)];
      return ask(comparedShape, sql.PROFILE_YEARS, [...view, ...rest]);
    },
    councils: async ({ indicators, comparator, year }) => {
      await ready(indicators, [comparator]);
      const view = ['', null, null, ...spanOf(year)];
      return ask(bandShape, sql.COUNCILS, [...view, comparator, together(indicators)]);
    },
    pairs: async ({ across, up, comparator, year }) => {
      await ready([across, up], [comparator]);
      const view = ['', null, null, ...spanOf(year)];
      const rest = [comparator, together([across, up]), across, up];
      return ask(pairShape, sql.PAIRS, [...view, ...rest]);
    },
    comparatorMembers: async (id) => {
      await stock.ensureComparators([id]);
      return ask(memberShape, sql.MEMBERS, [id]);
    },
    packs: async () => {
      await stock.ensureBenchmarks(stock.packed());
      return ask(packShape, sql.PACKS);
    },
    uploaded: async () => (await ask(codeShape, sql.UPLOADED)).map(({ code }) => code),
    bandsWith: async (readings, { indicators, comparator }) => {
      await ready(indicators, [comparator]);
      return stock.withReadings(readings, async () => {
        const rows: BandRow[] = [];
        for (const code of indicators) {
          rows.push(...(await ask(bandShape, ALL_BANDS, [comparator, code, null])));
        }
        return rows;
      });
    },
  };
}
