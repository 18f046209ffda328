import { areaFor, nearestAreas } from '../src/domain/catalogue.ts';
import { csvText } from '../src/insight/csv.ts';
import { askScorecard, periodChoices } from '../src/state/ask.ts';
import { SCORECARD_USAGE, scorecardArgs } from './headless/args.ts';
import type { ScorecardArgs } from './headless/args.ts';
import { harrowSample } from './headless/sample.ts';
import { scorecardHeading, scorecardRows } from './headless/scorecard-table.ts';
import { allRefused, openSession, printProblems } from './headless/session.ts';
import type { ExitStatus, Session } from './headless/session.ts';
import { messageOf, writeOut, wrongUse } from './headless/write.ts';

/** The sample's own choices stand in for those left out; given files, nothing does. */
async function withDefaults(args: ScorecardArgs): Promise<ScorecardArgs> {
  if (args.files.length > 0) return args;
  const sample = await harrowSample();
  const asShown = args.period === null || args.period === sample.period;
  return {
    ...args,
    files: sample.files,
    area: args.area ?? sample.areaCode,
    period: args.period ?? sample.period,
    benchmark: args.benchmark ?? (asShown ? sample.benchmark : null),
  };
}

async function print(session: Session, args: ScorecardArgs): Promise<ExitStatus> {
  const { warehouse, catalogue } = session;
  const [onlyArea, ...others] = await warehouse.ownAreas();
  const asked = args.area ?? (others.length === 0 ? (onlyArea ?? null) : null);
  if (asked === null) {
    wrongUse('Which area? The files hold none, or several.', SCORECARD_USAGE);
    return 2;
  }
  const area = areaFor(catalogue, asked);
  if (area === null) {
    const near = nearestAreas(catalogue, asked, 3).map(({ name }) => name);
    wrongUse(`No area "${asked}". Nearest: ${near.join(', ')}`, SCORECARD_USAGE);
    return 2;
  }
  const period = args.period ?? (await periodChoices(warehouse, area.code))[0]?.id ?? null;
  if (period === null) {
    wrongUse(`No figures for ${area.name}`, SCORECARD_USAGE);
    return 2;
  }
  const { benchmark } = args;
  const view = await askScorecard(warehouse, catalogue, {
    areaCode: area.code,
    period,
    benchmark,
  });
  const json = `${JSON.stringify(view, null, 2)}\n`;
  await writeOut(args.format === 'json' ? json : csvText(scorecardHeading, scorecardRows(view)));
  return session.status;
}

async function main(): Promise<ExitStatus> {
  const given = scorecardArgs(process.argv.slice(2));
  if (!given.ok) {
    wrongUse(given.wrong, SCORECARD_USAGE);
    return 2;
  }
  const args = await withDefaults(given.value);
  let session: Session;
  try {
    session = await openSession(args.files, args.area);
  } catch (error) {
    wrongUse(messageOf(error), SCORECARD_USAGE);
    return 2;
  }
  printProblems(session.readings);
  const status = allRefused(session.readings) ? 2 : await print(session, args);
  await session.close();
  return status;
}

process.exitCode = await main();
