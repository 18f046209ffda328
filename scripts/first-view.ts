/**
 * Prints, as JSON, what is built into the page: the samples, and the first one's scorecard, read
 * through the ordinary import, loaded into the engine and asked for as the page does it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openNodeEngine } from '../src/engine/node.ts';
import { openLive } from '../src/state/live.ts';
import { defaultView } from '../src/state/view.ts';

const data = join(import.meta.dirname, '..', 'data');
const sampleSchema = z.object({ id: z.string(), name: z.string(), paper: z.string() });

const samples = readdirSync(join(data, 'samples'))
  .map((id) =>
    sampleSchema.parse(
      JSON.parse(readFileSync(join(data, 'samples', id, 'manifest.json'), 'utf8')),
    ),
  )
  .toSorted(
    (a, b) => Number(b.id === defaultView.workspace) - Number(a.id === defaultView.workspace),
  );

const engine = await openNodeEngine();
const live = await openLive(engine, (path) => readFile(join(data, path)));
const { workspace, area, period, benchmark } = defaultView;
const firstView = await live.scorecard({ workspace, area, period, benchmark });
await live.close();
process.stdout.write(JSON.stringify({ firstView, samples }));
