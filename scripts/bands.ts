import { indicatorFor, nearestIndicators } from '../src/domain/catalogue.ts';
import { csvLine } from '../src/insight/csv.ts';
import type { CsvCell } from '../src/insight/csv.ts';
import type { BandRow } from '../src/warehouse/rows.ts';
import { BANDS_USAGE, bandsArgs } from './headless/args.ts';
import type { BandsArgs } from './headless/args.ts';
import { allRefused, openSession, printProblems } from './headless/session.ts';
import type { ExitStatus, Session } from './headless/session.ts';
import { messageOf, writeOut, wrongUse } from './headless/write.ts';

const heading = [
  'indicator_code',
  'period',
  'period_start',
  'period_end',
  'comparator',
  'area_code',
  'value',
  'n',
  'missing',
  'q1',
  'q2',
  'q3',
  'rank',
  'band',
  'no_band',
] as const;

const cellsOf = (row: BandRow): readonly CsvCell[] => [
  row.indicatorCode,
  row.periodId,
  row.start,
  row.end,
  row.comparator,
  row.areaCode,
  row.value,
  row.n,
  row.missing,
  row.q1,
  row.q2,
  row.q3,
  row.rank,
  row.band,
  row.noBand,
];

async function print(session: Session, args: BandsArgs): Promise<ExitStatus> {
  const { warehouse, catalogue } = session;
  const indicator = args.indicator === null ? null : indicatorFor(catalogue, args.indicator);
  if (args.indicator !== null && indicator === null) {
    const near = nearestIndicators(catalogue, args.indicator, 3).map(({ code }) => code);
    wrongUse(`No indicator "${args.indicator}". Nearest: ${near.join(', ')}`, BANDS_USAGE);
    return 2;
  }
  const comparators = args.comparator === null ? ['england', 'london'] : [args.comparator];
  const group = args.comparator?.startsWith('group:') === true ? args.comparator.slice(6) : null;
  if (group !== null) {
    const codes = new Map([[group, group.split(',')]]);
    await warehouse.useComparators([`group:${group}`], codes);
  }
  await writeOut(`${csvLine(heading)}\r\n`);
  for (const comparator of comparators) {
    const rows = await warehouse.bands({
      indicatorCode: indicator?.code,
      periodId: args.period ?? undefined,
      comparator,
    });
    await writeOut(rows.map((row) => `${csvLine(cellsOf(row))}\r\n`).join(''));
  }
  return session.status;
}

async function main(): Promise<ExitStatus> {
  const given = bandsArgs(process.argv.slice(2));
  if (!given.ok) {
    wrongUse(given.wrong, BANDS_USAGE);
    return 2;
  }
  let session: Session;
  try {
    session = await openSession(given.value.files, null);
  } catch (error) {
    wrongUse(messageOf(error), BANDS_USAGE);
    return 2;
  }
  printProblems(session.readings);
  const status = allRefused(session.readings) ? 2 : await print(session, given.value);
  await session.close();
  return status;
}

process.exitCode = await main();
