import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'first-view.ts');
const filled = join(import.meta.dirname, '..', 'src', 'state', 'first-view.ts');

/** The first view by the real pipeline. Rejects when that fails, and so does the build. */
async function make(): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    cwd: join(import.meta.dirname, '..'),
    maxBuffer: 64 * 1024 * 1024,
  });
  return `export const firstView = JSON.parse(${JSON.stringify(stdout)});`;
}

/** Fills `src/state/first-view.ts`: once a build, and once a start of the development server. */
export function firstView(): Plugin {
  let made: Promise<string> | null = null;
  return {
    name: 'first-view',
    enforce: 'pre',
    load(id) {
      if (id.split('?')[0] !== filled) return null;
      made ??= make();
      return made;
    },
  };
}
