/** Files that only the officer can explain: other shapes, workbooks, tables with breakdowns. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { untilLive } from '../browser.mjs';
import { chooseFiles, csv } from '../files.mjs';
import { tabTo } from '../keyboard.mjs';
import { rowOf } from '../scorecard.mjs';

/** Headings in words of nobody's, a title row, semicolons. */
const returnOf = (month, counted) =>
  csv(`return-${month}.csv`, [
    'Run on 3 January by the data team',
    'Place;Thing measured;When;Done;Out of;Rate',
    `Harrow;Initial assessments finished within 10 working days;${month} 2012;${counted};40;${(100 * counted) / 40}`,
    `Harrow;Core assessments finished within 35 working days;${month} 2012;30;40;75`,
  ]);

const role = (page, name) => page.locator('.role').getByLabel(name, { exact: true });

/** Chooses from a list without a pointer: the letters that its option begins with. */
async function chooseByKeyboard(page, name, option) {
  await tabTo(page, role(page, name));
  await page.keyboard.type(option);
  await page.waitForFunction(
    ([label, text]) =>
      [...document.querySelectorAll('.role')].some(
        (each) =>
          each.querySelector('label')?.textContent === label &&
          each.querySelector('select')?.selectedOptions[0]?.textContent === text,
      ),
    [name, option],
  );
}

const preview = (page) => page.locator('.panel table tbody tr');
const accept = (page) => page.getByRole('button', { name: /^Accept/u });

async function matchesColumns({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [returnOf('Nov', 24)]);
  const matching = page.getByRole('button', { name: /^Match the columns/u });
  await tabTo(page, matching);
  await page.keyboard.press('Enter');
  await chooseByKeyboard(page, 'Figures', 'Rate');
  await chooseByKeyboard(page, 'Indicator', 'Thing measured');
  await chooseByKeyboard(page, 'Council or area', 'Place');
  await chooseByKeyboard(page, 'Period', 'When');
  await chooseByKeyboard(page, 'How many were counted (numerator)', 'Done');
  await chooseByKeyboard(page, 'How many in all (denominator)', 'Out of');
  await preview(page).filter({ hasText: '24 of 40' }).waitFor();
  assert.match(await preview(page).first().innerText(), /Harrow.*60(?:\.0)?%.*24 of 40/su);
  await tabTo(page, accept(page));
  await page.keyboard.press('Enter');
  await rowOf(page, 'NI 59').filter({ hasText: '24 of 40' }).waitFor({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, [returnOf('Dec', 30)]);
  await page.getByText('Answered as for “return-Nov.csv”.').waitFor();
  await preview(page).filter({ hasText: '30 of 40' }).first().waitFor();
  await accept(page).click();
  await rowOf(page, 'NI 59').filter({ hasText: '30 of 40' }).waitFor({ timeout: 60_000 });
}

/** Written by exceljs: styles, dates, a merged title, a formula, rich text, an error, a hidden sheet. */
const workbook = {
  name: 'return.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: readFileSync(new URL('../fixture/return.xlsx', import.meta.url)),
};

async function readsSheetsOffline({ page, context, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await untilLive(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await chooseFiles(page, [workbook]);
  const names = page.locator('.files .file h3');
  await names.nth(2).waitFor();
  assert.deepEqual(
    (await names.allTextContents()).map((name) => name.trim()),
    ['return.xlsx, sheet Q3 return', 'return.xlsx, sheet Targets', 'return.xlsx, sheet Merged'],
    'each sheet that can be seen stands as a file, and the hidden one does not',
  );
  const leave = page.getByRole('button', { name: 'Leave out return.xlsx, sheet Merged' });
  await tabTo(page, leave);
  await page.keyboard.press('Enter');
  await leave.waitFor({ state: 'detached' });
  await accept(page).click();
  const row = rowOf(page, 'NI 59');
  await row.filter({ hasText: '24 of 40' }).waitFor({ timeout: 60_000 });
  assert.match(await row.innerText(), /80%/u, 'the target of the second sheet stands beside it');
  assert.match(await rowOf(page, 'NI 62').innerText(), /16 of 157/u, 'a formula gave its result');
}

/** As the Department downloads: breakdowns in rows, one column a measure, symbols for no figure. */
const department = csv('dfe.csv', [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,placement,pct_long',
  '201112,Financial year,Local authority,E92000001,England,E13000002,Outer London,310,E09000015,Harrow,Total,61.5',
  '201112,Financial year,Local authority,E92000001,England,E13000002,Outer London,310,E09000015,Harrow,Foster,71.5',
  '201011,Financial year,Local authority,E92000001,England,E13000002,Outer London,310,E09000015,Harrow,Total,c',
]);

async function readsTheDepartment({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [department]);
  await page.getByRole('heading', { level: 1, name: 'Nothing is read until you answer' }).waitFor();
  const column = page.getByLabel('pct_long: Which indicator it is');
  const rows = page.getByLabel('placement: Which rows to read');
  await tabTo(page, rows);
  await page.keyboard.type('Total');
  await page.locator('main').getByText('Only these rows are read').first().waitFor();
  const wanted = 'Children in the same home for two years or more';
  await column.selectOption({ label: wanted });
  await accept(page).waitFor();
  const tally = await page.locator('.tally').innerText();
  assert.match(tally, /Missing, with a reason\s+1\s+1 hidden, small numbers/u);
  await accept(page).click();
  await page
    .locator('main table tr', { hasText: wanted })
    .filter({ hasText: '61.5' })
    .waitFor({ timeout: 60_000 });
}

export const matchingJourneys = [
  {
    name: 'import: columns are matched by keyboard, seen at once, and remembered',
    run: matchesColumns,
  },
  {
    name: 'import: a workbook gives its sheets, with the server off',
    run: readsSheetsOffline,
    // The page asks the server first; that there was none is what is being tried.
    expects: (fault) => /ERR_INTERNET_DISCONNECTED/u.test(fault),
  },
  { name: 'import: a Department for Education table with breakdowns', run: readsTheDepartment },
];
