/** Lists of children are refused, and nothing of them is left anywhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFiles, csv } from '../files.mjs';
import { rowOf } from '../scorecard.mjs';
import { leftBehind } from '../left-behind.mjs';

const corpus = ['upn-no-heading', 'indicator-plus-child-rows', 'names-in-notes'];

const nhsNumbers = [
  '9990000018',
  '9990000026',
  '9990000034',
  '9990000042',
  '9990000050',
  '9990000069',
  '9990000077',
  '9990000085',
];

/** NHS numbers of the test range, pupil numbers that pass their check, names and birthdays of nobody. */
const lists = [
  {
    file: csv('nhs.csv', ['Ref,Number', ...nhsNumbers.map((number, at) => `${at + 1},${number}`)]),
    secrets: nhsNumbers,
  },
  {
    file: csv('birthdays.csv', [
      'First name,Surname,Date of birth,Ward',
      'Testa,Notreal,07/07/2015,Pinner',
      'Testo,Notreal,08/08/2014,Roxeth',
    ]),
    secrets: ['Notreal', '07/07/2015', '08/08/2014'],
  },
  {
    file: csv('upns.csv', [
      'Pupil,UPN,Plan',
      'a,A945807302157,yes',
      'b,G621299722003,no',
      'c,Y056224154990,no',
    ]),
    secrets: ['A945807302157', 'G621299722003', 'Y056224154990'],
  },
];

const fromCorpus = (root) =>
  corpus.flatMap((name) => {
    const path = join(root, '..', 'shared', 'corpora', 'hostile', 'personal', `${name}.csv`);
    if (!existsSync(path)) {
      console.log(`     skipped: ${name}.csv, for want of ../shared`);
      return [];
    }
    const buffer = readFileSync(path);
    const secrets = buffer.toString('utf8').match(/Notreal|[A-Z]\d{12}|\d\d\/\d\d\/\d{4}/gu) ?? [];
    return [{ file: { name: `${name}.csv`, mimeType: 'text/csv', buffer }, secrets }];
  });

const good = csv('good.csv', ['Indicator,Area,Period,Value', 'NI 147,Harrow,2011/12,75']);

async function leavesNothing({ page, url, root, context }) {
  const heard = [];
  context.on('console', (message) => heard.push(message.text()));
  const all = [...lists, ...fromCorpus(root)];
  const secrets = [...new Set(all.flatMap((each) => each.secrets))];
  assert.ok(secrets.length >= 9);
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [good, ...all.map(({ file }) => file)]);
  await page.locator('.tally').waitFor();
  const review = await page.locator('main').innerText();
  const refused = review.match(/Nothing of this file was kept/gu) ?? [];
  assert.equal(refused.length, all.length, 'each list is refused');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all problems as CSV' }).click();
  const problems = readFileSync(await (await downloading).path(), 'utf8');
  await page.getByRole('button', { name: /^Accept/u }).click();
  await rowOf(page, 'NI 147').filter({ hasText: '75' }).waitFor({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a work file' }).click();
  const work = readFileSync(await (await saving).path());

  const places = [
    ...(await leftBehind(page)),
    ['the review', review],
    ['the problems', problems],
    ['the work file', work.toString('latin1')],
    ['the console', heard.join('\n')],
  ];
  const held = places.find(([place]) => place === 'IndexedDB quarterlight')?.[1] ?? '';
  assert.ok(held.includes('good.csv'), 'the ear hears: what was accepted is found');
  for (const [place, text] of places) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${place} holds ${secret}`);
    for (const { file } of all) {
      const inLog = place.startsWith('IndexedDB') || place === 'the work file';
      assert.ok(!inLog || !text.includes(file.name), `${place} holds ${file.name}`);
    }
  }
}

export const personalJourneys = [
  {
    name: 'import: six lists of children are refused and nothing of them is left',
    run: leavesNothing,
  },
];
