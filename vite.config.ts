import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstView } from './scripts/first-view-plugin.ts';

/** The catalogue, benchmarks and samples stay plain files beside the page, fetched when asked for. */
const dataFolder: Plugin = {
  name: 'data-folder',
  apply: 'build',
  writeBundle(options) {
    cpSync(join(import.meta.dirname, 'data'), join(options.dir ?? 'dist', 'data'), {
      recursive: true,
    });
  },
};

/**
 * Names one chunk for all that `main.tsx` imports statically: what the first paint needs compresses
 * better together than in the twenty pieces that sharing with later screens would cut it into.
 */
function firstPaint(): (id: string, graph: ChunkingContext) => string | null {
  let needed: ReadonlySet<string> | null = null;
  return (id, graph) => {
    needed ??= reachedFrom(join(import.meta.dirname, 'src/main.tsx'), graph);
    return needed.has(id) ? 'first-paint' : null;
  };
}

interface ChunkingContext {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

function reachedFrom(entry: string, graph: ChunkingContext): ReadonlySet<string> {
  const reached = new Set<string>([entry]);
  for (const id of reached) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  }
  return reached;
}

/** Debian's Chromium, as root in a container; no background traffic of its own. */
const chromium = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  chromiumSandbox: false,
};

export default defineConfig({
  plugins: [react(), firstView(), dataFolder],
  // Strict CSP: nothing inline, so no data: URLs and no polyfill script.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstPaint(), debugName: 'first-paint' }] } },
    },
  },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          exclude: ['src/**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
