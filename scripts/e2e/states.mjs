import { readFileSync } from 'node:fs';
import { chooseFiles, csv } from './files.mjs';

const councilTable = {
  name: 'council-table.csv',
  mimeType: 'text/csv',
  buffer: readFileSync(
    new URL('../../data/samples/harrow-2012/council-table.csv', import.meta.url),
  ),
};

/** Two years of single months, for a control chart. */
const monthly = {
  name: 'monthly.csv',
  mimeType: 'text/csv',
  buffer: readFileSync(new URL('fixture/monthly.csv', import.meta.url)),
};

/** Copies the sample on screen to a workspace of one's own, and opens one of its screens. */
const ownScreen = (change) => async (page) => {
  await page.getByRole('button', { name: 'Copy this sample to work on it' }).click();
  await page.waitForURL(/workspace=yours/u);
  await page.getByRole('button', { name: 'Save a work file' }).waitFor();
  await change(page);
  await page.locator('header .state').getByText('Up to date').waitFor();
};

/** Every screen and state that is looked at, by machine (axe) and by eye (screens). */

/**
 * `ready` is what must be on the page; `arrange` brings it into its state. States of one `walk` can
 * be seen one after another on one page, without the engine's starting anew for each.
 *
 * @type {readonly { readonly name: string, readonly path: string, readonly ready: string, readonly walk?: string, readonly arrange?: (page: import('playwright').Page) => Promise<void> }[]}
 */
export const states = [
  { name: 'scorecard', walk: 'samples', path: '', ready: 'main table tbody tr' },
  {
    name: 'indicator-ni62',
    walk: 'samples',
    path: '?screen=indicator&indicator=CLA_3PLUS',
    ready: 'main figure svg',
  },
  { name: 'targets', walk: 'samples', path: '?screen=targets', ready: 'main .ladders tbody tr' },
  {
    name: 'indicator-cohort',
    walk: 'samples',
    path: '?screen=indicator&indicator=CL_SUIT_19',
    ready: 'main figure svg',
  },
  {
    name: 'scorecard-barking',
    walk: 'samples',
    path: '?workspace=barking-dagenham-2014',
    ready: 'main table tbody tr',
  },
  {
    name: 'targets-barking',
    walk: 'samples',
    path: '?workspace=barking-dagenham-2014&screen=targets',
    ready: 'main .ladders tbody tr',
  },
  {
    name: 'indicator-path',
    walk: 'samples',
    path: '?workspace=barking-dagenham-2014&screen=indicator&indicator=LOCAL_NEET_CL',
    ready: 'main figure svg',
    arrange: async (page) => {
      await page.getByRole('radio', { name: 'Steps' }).check();
    },
  },
  {
    name: 'scorecard-none',
    walk: 'samples',
    path: '?find=nothing+is+called+this',
    ready: 'main h1',
  },
  { name: 'import', walk: 'samples', path: '?screen=import', ready: 'main h1' },
  { name: 'help', walk: 'samples', path: '?screen=help', ready: 'main h1' },
  {
    name: 'history',
    walk: 'own',
    path: '',
    ready: 'main table tbody tr',
    arrange: ownScreen(async (page) => {
      await page.getByRole('link', { name: 'History' }).click();
      await page.getByRole('button', { name: 'Show what is in it' }).first().click();
      await page.locator('.history .file').first().waitFor();
    }),
  },
  {
    name: 'edit',
    walk: 'own',
    path: '',
    ready: 'main table tbody tr',
    arrange: ownScreen(async (page) => {
      await page.locator('main table th a').first().click();
      await page.locator('.edit summary').first().waitFor();
      for (const part of await page.locator('.edit summary').all()) await part.click();
    }),
  },
  {
    name: 'manage',
    walk: 'own',
    path: '',
    ready: 'main table tbody tr',
    arrange: ownScreen(async (page) => {
      await page.getByRole('button', { name: 'Workspaces' }).click();
      await page.getByLabel('Name of this workspace').waitFor();
    }),
  },
  {
    name: 'compare-profile',
    walk: 'compare',
    path: '?screen=compare&show=profile',
    ready: '.compare figure svg, .compare table tbody tr',
  },
  {
    name: 'compare-years',
    walk: 'compare-tables',
    path: '?screen=compare&show=years',
    ready: '.compare table.rug tbody tr',
  },
  {
    name: 'compare-measure',
    walk: 'compare',
    path: '?screen=compare&show=measure',
    ready: '.compare figure svg',
  },
  {
    name: 'compare-councils',
    walk: 'compare-tables',
    path: '?screen=compare&show=councils',
    ready: '.compare table.rug tbody tr',
  },
  {
    name: 'compare-pairs',
    walk: 'compare',
    path: '?screen=compare&show=pairs',
    ready: '.compare figure svg',
  },
  {
    name: 'compare-packs',
    walk: 'compare-tables',
    path: '?screen=compare&show=packs',
    ready: '.compare table tbody tr',
  },
  {
    name: 'scorecard-why',
    path: '',
    ready: 'main table tbody tr',
    arrange: async (page) => {
      await page.locator('.why-open:visible').nth(1).click();
      await page.locator('dialog.why-box[open]').waitFor();
    },
  },
  {
    name: 'indicator-control',
    path: '?screen=import',
    ready: 'main h1',
    arrange: async (page) => {
      const target = csv('targets.csv', [
        'Indicator,Area,Kind,Date,Value,Rule',
        'NI 59,Harrow,target,2013-03-31,80,at least',
      ]);
      await chooseFiles(page, [monthly, target]);
      await page.getByRole('button', { name: /^Accept/u }).click();
      const measure = 'Initial assessments finished within 10 working days';
      await page.getByRole('link', { name: measure }).first().click();
      await page.locator('main figure svg').nth(1).waitFor();
    },
  },
  {
    name: 'import-review',
    path: '?screen=import',
    ready: 'main h1',
    arrange: async (page) => {
      const neither = csv('neighbours.csv', ['model,la_code,rank', '2025,E09000002,1']);
      await chooseFiles(page, [councilTable, neither]);
      await page.locator('.tally').waitFor();
    },
  },
  {
    name: 'import-match',
    path: '?screen=import',
    ready: 'main h1',
    arrange: async (page) => {
      const strange = csv('return.csv', [
        'Place;Thing measured;When;Done;Out of;Rate',
        'Harrow;Initial assessments finished within 10 working days;Nov 2012;24;40;60',
      ]);
      await chooseFiles(page, [strange]);
      await page.getByRole('button', { name: /^Match the columns/u }).click();
      await page.locator('.role').first().waitFor();
    },
  },
  {
    name: 'import-changes',
    path: '',
    ready: 'main table tbody tr',
    arrange: ownScreen(async (page) => {
      await page.getByRole('link', { name: 'Add figures' }).click();
      const changed = csv('changed.csv', [
        'indicator,area,period,value,numerator,denominator',
        'NI 62,Harrow,2010/11,6,,',
        'NI 63,Harow,2010/11,62,,',
      ]);
      await chooseFiles(page, [changed]);
      await page.locator('.flip').first().waitFor({ timeout: 60_000 });
      await page
        .getByRole('button', { name: /^Correct it/u })
        .first()
        .click();
      await page.getByLabel('What it should say').waitFor();
    }),
  },
];

/** The states in walks, each of one page: those that share a walk, and every other by itself. */
export function walksOf(chosen) {
  const nameOf = ({ name, walk }) => walk ?? name;
  return [...new Set(chosen.map(nameOf))].map((name) =>
    chosen.filter((state) => nameOf(state) === name),
  );
}

export const widths = [1440, 768, 320];

/** How the page may be shown: the palette by the reader's own setting, the rest by the browser's. */
export const looks = [
  { name: 'light', palette: 'standard', media: {} },
  { name: 'safe', palette: 'safe', media: {} },
  { name: 'forced', palette: 'standard', media: { forcedColors: 'active' } },
];
