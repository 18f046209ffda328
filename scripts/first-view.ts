/**
 * Prints, as JSON, what is built into the page (`FirstView`): the samples, and the first one's
 * scorecard, read through the ordinary import, loaded into the engine and asked for as the page does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleSchema } from '../src/domain/sample.ts';
import { openNodeEngine } from '../src/engine/node.ts';
import { slimScorecard } from '../src/insight/readings/slim.ts';
import type { FirstView } from '../src/state/first-view.ts';
import { openLive } from '../src/state/live.ts';
import { defaultView } from '../src/state/view.ts';

const data = join(import.meta.dirname, '..', 'data');
const { workspace, area, period, benchmark } = defaultView;

const samples = readdirSync(join(data, 'samples'))
  .map((id) => readFileSync(join(data, 'samples', id, 'manifest.json'), 'utf8'))
  .map((text) => sampleSchema.parse(JSON.parse(text)))
  .toSorted((a, b) => Number(b.id === workspace) - Number(a.id === workspace))
  .map(({ id, name, paper }) => ({ id, name, paper }));

const live = await openLive(await openNodeEngine(), (path) => readFile(join(data, path)));
const whole = slimScorecard(await live.scorecard({ workspace, area, period, benchmark }));
await live.close();
// Every other council can be chosen once the engine has answered: their names would weigh on first paint.
const areas = whole.areas.filter(({ id }) => id === whole.areaCode);
const scorecard = { ...whole, areas };
const made: FirstView = { samples, scorecard };
process.stdout.write(JSON.stringify(made));
