import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const NAME = 'virtual:first-view';
const run = promisify(execFile);
const script = join(import.meta.dirname, 'first-view.ts');

/** Builds the first view into the page by running the real pipeline; once a build, lazily in dev. */
export function firstView(): Plugin {
  let made: Promise<string> | null = null;
  return {
    name: 'first-view',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      made ??= run(process.execPath, ['--import', 'tsx', script], {
        maxBuffer: 64 * 1024 * 1024,
      }).then(({ stdout }) => stdout);
      const { length } = await made;
      if (length === 0) throw new Error('scripts/first-view.ts printed nothing');
      return `export const { firstView, samples } = JSON.parse(${JSON.stringify(await made)});`;
    },
  };
}
