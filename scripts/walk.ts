/**
 * Prints what the arrow keys say at each point of a measure's charts, in their order: over time, the
 * control chart, and the councils. `npm run --silent walk [-- FILE…] [--area CODE] [--period 2012-10]
 * [--indicator CODE]`; without a FILE, the Harrow sample, and without an indicator every measure,
 * whose councils are then only counted.
 */
import { parseArgs } from 'node:util';
import { walkControl } from '../src/charts/control.ts';
import { walkDistribution, walkTrajectory } from '../src/charts/describe.ts';
import type { IndicatorView } from '../src/insight/views.ts';
import { askIndicator, askScorecard, periodChoices } from '../src/state/ask.ts';
import type { WalkStop } from '../src/ui/drawing.ts';
import { harrowSample } from './headless/sample.ts';
import { openSession } from './headless/session.ts';
import { messageOf, writeOut } from './headless/write.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { area: text, period: text, indicator: text },
});

const part = (title: string, stops: readonly WalkStop[]): string =>
  stops.length === 0 ? '' : `\n${title}\n${stops.map(({ words }) => `  ${words}`).join('\n')}\n`;

function said(view: IndicatorView, everyCouncil: boolean): string {
  const councils = walkDistribution(view);
  const { title } = view.distribution;
  return [
    `\n# ${view.row.name} (${view.row.indicatorCode})\n`,
    part(view.trajectory.title, walkTrajectory(view)),
    view.control ? part(view.control.title, walkControl(view.control)) : '',
    everyCouncil || councils.length === 0
      ? part(title, councils)
      : `\n${title}\n  ${councils.length} councils, one by one: --indicator ${view.row.indicatorCode}\n`,
  ].join('');
}

async function main(): Promise<0 | 2> {
  const sample = positionals.length === 0 ? await harrowSample() : null;
  const files = sample?.files ?? positionals;
  const session = await openSession(files, values.area ?? null);
  const { warehouse, catalogue } = session;
  const areaCode = values.area ?? sample?.areaCode ?? (await warehouse.ownAreas())[0] ?? '';
  const period =
    values.period ?? sample?.period ?? (await periodChoices(warehouse, areaCode))[0]?.id;
  if (period === undefined) throw new Error(`No figures for ${areaCode} in these files`);
  const asked = { areaCode, period, benchmark: sample?.benchmark ?? null };
  const scorecard = await askScorecard(warehouse, catalogue, asked);
  const codes = scorecard.themes.flatMap(({ rows }) =>
    rows.map(({ indicatorCode }) => indicatorCode),
  );
  const wanted = values.indicator === undefined ? codes : [values.indicator];
  for (const indicatorCode of wanted) {
    const view = await askIndicator(warehouse, catalogue, {
      ...asked,
      indicatorCode,
      comparator: 'england',
    });
    if (view === null) throw new Error(`No measure ${indicatorCode} on this scorecard`);
    await writeOut(said(view, values.indicator !== undefined));
  }
  await session.close();
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
