/**
 * Violations of the house rules, each with the rule that must find it. Files named `target` are
 * what the violations import.
 */

const targets = {
  'src/ui/target.ts': 'export const target = 1;\n',
  'src/engine/target.ts': 'export const target = 1;\n',
  'src/state/target.ts': 'export const target = 1;\n',
  'src/screens/two/target.ts': 'export const target = 1;\n',
};

const boundary = 'boundaries(dependencies)';

/** @type {readonly { readonly says: string, readonly file: string, readonly rule: string, readonly text: string }[]} */
export const violations = [
  {
    says: 'domain imports ui',
    file: 'src/domain/planted.ts',
    rule: boundary,
    text: "import { target } from '../ui/target.ts';\nexport const planted = target;\n",
  },
  {
    says: 'a screen imports another screen',
    file: 'src/screens/one/planted.ts',
    rule: boundary,
    text: "import { target } from '../two/target.ts';\nexport const planted = target;\n",
  },
  {
    says: 'charts import state, their own line',
    file: 'src/charts/planted-state.ts',
    rule: boundary,
    text: "import { target } from '../state/target.ts';\nexport const planted = target;\n",
  },
  {
    says: 'ui imports the engine',
    file: 'src/ui/planted-engine.ts',
    rule: boundary,
    text: "import { target } from '../engine/target.ts';\nexport const planted = target;\n",
  },
  {
    says: 'insight imports react',
    file: 'src/insight/planted-react.ts',
    rule: boundary,
    text: "import { useState } from 'react';\nexport const planted = useState;\n",
  },
  {
    says: 'insight reads files',
    file: 'src/insight/planted-node.ts',
    rule: boundary,
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  {
    says: 'the warehouse imports duckdb',
    file: 'src/warehouse/planted.ts',
    rule: boundary,
    text: "import { ConsoleLogger } from '@duckdb/duckdb-wasm';\nexport const planted = ConsoleLogger;\n",
  },
  {
    says: 'ui imports echarts outside Chart.tsx',
    file: 'src/ui/planted-echarts.ts',
    rule: boundary,
    text: "import { init } from 'echarts/core';\nexport const planted = init;\n",
  },
  {
    says: 'charts import echarts at run time',
    file: 'src/charts/planted-echarts.ts',
    rule: boundary,
    text: "import { init } from 'echarts/core';\nexport const planted = init;\n",
  },
  {
    says: 'a folder that the house does not know',
    file: 'src/helpers/planted.ts',
    rule: 'boundaries(no-unknown-files)',
    text: 'export const planted = 1;\n',
  },
  {
    says: 'insight touches the document',
    file: 'src/insight/planted-dom.ts',
    rule: 'no-restricted-globals',
    text: 'export const planted = (): string => document.title;\n',
  },
  {
    says: 'domain touches the window',
    file: 'src/domain/planted-dom.ts',
    rule: 'no-restricted-globals',
    text: 'export const planted = (): number => window.innerWidth;\n',
  },
  {
    says: 'an assertion of a type',
    file: 'src/domain/planted-as.ts',
    rule: 'typescript(consistent-type-assertions)',
    text: 'export const planted = (value: unknown): string => value as string;\n',
  },
  {
    says: 'a non-null assertion',
    file: 'src/domain/planted-bang.ts',
    rule: 'typescript(no-non-null-assertion)',
    text: 'export const planted = (value: string | null): string => value!;\n',
  },
  {
    says: 'an any',
    file: 'src/domain/planted-any.ts',
    rule: 'typescript(no-explicit-any)',
    text: 'export const planted = (value: any): unknown => value;\n',
  },
  {
    says: 'a switch that forgets a case',
    file: 'src/domain/planted-switch.ts',
    rule: 'typescript(switch-exhaustiveness-check)',
    text: "export function planted(value: 'a' | 'b'): string {\n  switch (value) {\n    case 'a':\n      return value;\n  }\n  return '';\n}\n",
  },
  {
    says: 'a promise that nobody waits for',
    file: 'src/domain/planted-promise.ts',
    rule: 'typescript(no-floating-promises)',
    text: 'export function planted(): void {\n  Promise.resolve(1);\n}\n',
  },
  {
    says: 'a default export',
    file: 'src/domain/planted-default.ts',
    rule: 'import(no-default-export)',
    text: 'export default 1;\n',
  },
  {
    says: 'a circle of imports',
    file: 'src/domain/planted-circle.ts',
    rule: 'import(no-cycle)',
    text: "import { other } from './other.ts';\nexport const planted = (): number => other();\n",
  },
  {
    says: 'toFixed',
    file: 'src/copy/planted-fixed.ts',
    rule: 'no-restricted-properties',
    text: 'export const planted = (value: number): string => value.toFixed(1);\n',
  },
  {
    says: 'innerHTML',
    file: 'src/ui/planted-html.ts',
    rule: 'no-restricted-properties',
    text: "export function planted(node: Element): void {\n  node.innerHTML = '';\n}\n",
  },
  {
    says: 'dangerouslySetInnerHTML',
    file: 'src/ui/planted-danger.tsx',
    rule: 'react(no-danger)',
    text: "export const Planted = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
  },
  {
    says: 'words in a component',
    file: 'src/ui/planted-words.tsx',
    rule: 'react(jsx-no-literals)',
    text: 'export const Planted = () => <p>Best quarter</p>;\n',
  },
  {
    says: 'eval',
    file: 'src/domain/planted-eval.ts',
    rule: 'no-eval',
    text: "export const planted = (): unknown => eval('1');\n",
  },
  {
    says: 'console',
    file: 'src/domain/planted-console.ts',
    rule: 'no-console',
    text: "console.log('planted');\n",
  },
];

/** Files that must pass, so that the rules are shown to let through what they should. */
export const allowed = {
  ...targets,
  'src/domain/other.ts':
    "import { planted } from './planted-circle.ts';\nexport const other = (): number => planted();\n",
  'src/charts/allowed.ts':
    "import type { EChartsOption } from 'echarts';\nexport const allowed = (option: EChartsOption): unknown => option.title;\n",
  'src/ui/Chart.tsx':
    "import { init } from 'echarts/core';\nimport { target } from './target.ts';\nexport const Chart = [init, target];\n",
  'src/screens/one/allowed.ts':
    "import { useState } from 'react';\nimport { target } from '../../ui/target.ts';\nexport const allowed = [useState, target];\n",
  'src/insight/allowed.test.ts':
    "import { readFileSync } from 'node:fs';\nimport { target } from '../ui/target.ts';\nexport const allowed = [readFileSync, target];\n",
};
