import { readFile as readBytes } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import { readCatalogue } from '../src/ingest/catalogue.ts';
import { readFile } from '../src/ingest/read.ts';
import { readingJson } from './headless/read-json.ts';
import { readAsset } from './headless/sample.ts';
import type { ExitStatus } from './headless/session.ts';
import { statusOf } from './headless/session.ts';
import { messageOf, writeOut, wrongUse } from './headless/write.ts';

const USAGE = `Use: npm run --silent read -- FILE… [--answer QUESTION=CHOICE] [--area E09000015]
  --answer  an answer to a question that the reading asks, by its id; may be given several times
  --area    the council of files that don't name theirs
Prints one JSON object a file. Exit status: 0 all read, 1 some rows set aside, 2 a file refused or wrong use.`;

interface Asked {
  readonly files: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly area: string | null;
}

/** Question ids hold no "=", so the first one parts the answer from its question. */
function answerOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`--answer is "${text}": write QUESTION=CHOICE`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function asked(argv: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { answer: { type: 'string', multiple: true }, area: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error('Which files?');
  const answers = Object.fromEntries((values.answer ?? []).map(answerOf));
  return { files: positionals, answers, area: values.area ?? null };
}

async function main(): Promise<ExitStatus> {
  try {
    const { files, answers, area } = asked(process.argv.slice(2));
    const catalogue = await readCatalogue(readAsset);
    const hint = area === null ? {} : { areaHint: area };
    const readings = await Promise.all(
      files.map(async (file) =>
        readFile(new Uint8Array(await readBytes(file)), basename(file), catalogue, {
          answers,
          ...hint,
        }),
      ),
    );
    const lines = readings.map((reading) => JSON.stringify(readingJson(reading, catalogue)));
    await writeOut(`${lines.join('\n')}\n`);
    return statusOf(readings);
  } catch (error) {
    wrongUse(messageOf(error), USAGE);
    return 2;
  }
}

process.exitCode = await main();
