/** The review: what is wrong is said, corrected, answered and taken away before anything is added. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { untilLive } from '../browser.mjs';
import { chooseFiles, csv } from '../files.mjs';
import { tabTo } from '../keyboard.mjs';
import { rowOf } from '../scorecard.mjs';

const HEADINGS = 'Indicator,Area,Period,Basis,Value,Numerator,Denominator,Status,Note';
const final = csv('final.csv', [
  HEADINGS,
  'NI 59,Harrow,2011-11,month,62,,,final,',
  'NI 59,Harrow,2011-12,month,61,,,final,',
  'NI 59,Harrow,2012-01,month,60,,,final,',
  'NI 59,Harrow,2012-02,month,63,,,final,',
  'NI 59,Harrow,2012-03,month,61,,,final,',
  'NI 59,Harrow,2012-04,month,62,,,final,',
  'NI 59,Harrow,2012-05,month,61,,,final,',
  'NI 62,Harrow,2010/11,,16,,,final,',
  'NI 62,Harrow,Apr-Sep 2012,running total,6.9,11,158,,',
]);
const doubtful = csv('doubtful.csv', [
  HEADINGS,
  'NI 60,Harrow,2012-11,month,61,24,40,,',
  'NI 60,Harrow,2012-12,month,,44,40,,',
  'NI 60,Harrow,2013-01,month,140,,,,',
  'NI 147,Harrow,2013-01,month,75,,,,12 of 15 in January',
  'NI 62,Harrow,Apr-Nov 2012,running total,3.1,5,160,,',
  'NI 59,Harrow,2012-06,month,6.2,,,,',
  'NI 62,Harrow,2010/11,,6,,,provisional,',
  'NI 59,Harrow,2012-05,month,61,,,,',
  'NI 65,Harrow,2012-12,month,7,,,,',
  'NI 65,Harrow,2012-12,month,7,,,,',
  'NI 66,Harrow,2012-12,month,7,,,,',
  'NI 66,Harrow,2012-12,month,9,,,,',
]);

/** Each check that the issue names, in the words that an officer reads. */
const said = [
  'The counts are 24 of 40, which is 60.0%; the value says 61.',
  'The counts say 44 of 40: more than there are.',
  '140 is outside 0 to 100, and this measure is a percentage.',
  'Your note says 12 of 15, which is 80.0%; you entered 75.',
  'A running total of 11 of 158 cannot become 5 of 160.',
  'is far outside this measure’s own history',
  'This figure is provisional, and a final one is held for the same period.',
  '1 row says the same as an earlier one and was read once.',
  'gives a different figure for the same indicator, area and period. Neither is used.',
];

const accept = (page) => page.getByRole('button', { name: /^Accept/u });
const main = (page) => page.locator('main');

async function saysEachCheck({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [final]);
  await accept(page).click();
  await rowOf(page, 'NI 62').waitFor({ timeout: 60_000 });
  await untilLive(page);
  await page.getByRole('link', { name: 'Add figures' }).click();
  await chooseFiles(page, [doubtful]);
  await page.locator('.tally').waitFor();
  const review = await main(page).innerText();
  for (const words of said) assert.ok(review.includes(words), `"${words}" is not said`);
  assert.match(review, /The same\s+1\s+agrees? with what is held/u, 'a figure given before');
  const row = page.locator('.differ tbody tr', { hasText: 'NI 62' });
  assert.match(await row.innerText(), /16(?:\.0)?%[\s\S]*6(?:\.0)?%[\s\S]*10 points lower/u);
  await row.locator('.flip').first().waitFor({ timeout: 60_000 });
  assert.match(
    await row.innerText(),
    /England: lowest quarter before, best quarter with this figure\./u,
  );

  const downloading = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Download all problems as CSV' }));
  await page.keyboard.press('Enter');
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'problems.csv');
  const list = readFileSync(await download.path(), 'utf8');
  assert.match(list, /^\uFEFFfile,kind,lines,column,cell,what it means,what to do\r?\n/u);
  for (const words of said) assert.ok(list.includes(words.replaceAll('"', '""')), words);
}

const open = csv('open.csv', [
  'Indicator,Area,Period,Value',
  'NI 59,Harow,Oct 2012,61',
  'NI 60,Harow,Oct 2012,l2.5',
  'NI 60,Harrow,Q1 2012,71',
  'NI 64,Harrow,2011/12,0.09',
  'NI 64,Harrow,2010/11,9',
]);

const question = (page, words) => page.locator('.qn', { hasText: words });

/** Presses a button of one row of the problems by keyboard. */
async function correct(page, cell, now) {
  const row = page.locator('.prob tbody tr', { hasText: cell }).first();
  await tabTo(page, row.getByRole('button', { name: /^Correct it/u }));
  await page.keyboard.press('Enter');
  const field = page.getByLabel('What it should say');
  await field.waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(now);
  await page.keyboard.press('Enter');
  await page
    .locator('.fixes li')
    .filter({ hasText: `“${cell}” is read as “${now}”` })
    .waitFor();
}

async function answer(page, words, choice) {
  const radio = question(page, words).getByLabel(choice);
  await radio.focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(
    ([text, label]) =>
      [...document.querySelectorAll('.qn')].some(
        (each) =>
          each.textContent.includes(text) &&
          [...each.querySelectorAll('label')].some(
            (one) => one.textContent.trim() === label && one.querySelector('input').checked,
          ),
      ),
    [words, choice],
  );
}

async function correctsAndAnswers({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [open]);
  await page.locator('.tally').waitFor();
  assert.equal(await accept(page).count(), 0, 'a scale that nobody knows must be said first');
  const misspelt = page.locator('.prob tbody tr', { hasText: 'Harow' }).first();
  await tabTo(page, misspelt.getByRole('button', { name: /^Correct it/u }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Use “Harrow”' }));
  await page.keyboard.press('Enter');
  await page.locator('.fixes li').filter({ hasText: '“Harow” is read as “Harrow”' }).waitFor();
  await correct(page, 'l2.5', '12.5');
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  assert.equal(focused, 'H2', 'the focus stays with the table of problems');

  const scale = 'Some figures of “Child protection plans';
  assert.match(
    await question(page, scale).innerText(),
    /The figures below 1 are multiplied by 100/u,
  );
  await answer(page, scale, 'A share of 1, so 9 per cent');
  const quarter = 'Is “Q1 2012” a quarter';
  assert.match(await question(page, quarter).innerText(), /Q1 is April to June/u);
  await answer(page, quarter, 'Of the financial year that began in April 2012');
  const month = 'doesn’t say whether each counts';
  assert.match(await question(page, month).innerText(), /Shown as running totals/u);
  await answer(page, month, 'The year so far, from 1 April');

  await accept(page).click();
  const row = rowOf(page, 'NI 60');
  await row.filter({ hasText: '12.5' }).waitFor({ timeout: 60_000 });
  assert.match(await rowOf(page, 'NI 59').innerText(), /61%/u);
  assert.match(await rowOf(page, 'NI 64').innerText(), /9(?:\.0)?%/u);
  assert.doesNotMatch(await rowOf(page, 'NI 59').innerText(), /Not stated/u);
}

/** A correction of a published year for so many councils that it is a benchmark. */
const published = csv('published.csv', [
  'indicator,area,period,value',
  ...['Harrow', 'Barnet', 'Brent', 'Ealing', 'Enfield', 'Hackney', 'Camden', 'Croydon'].map(
    (name, place) => `NI 62,${name},2010/11,${place === 0 ? 5 : 24 + place}`,
  ),
]);

async function showsFlipsOfSets({ page, url }) {
  await page.goto(new URL('?screen=import', url).href);
  await chooseFiles(page, [published]);
  await accept(page).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Show the bands that would change' }));
  await page.keyboard.press('Enter');
  const row = page.locator('main table tbody tr', { hasText: 'Harrow: lowest quarter to best' });
  await row.waitFor({ timeout: 60_000 });
  assert.match(await row.innerText(), /Barnet: [a-z ]+ to lowest quarter/u);
  await accept(page).waitFor();
}

export const reviewJourneys = [
  { name: 'import: every check of the review is said, and taken away as CSV', run: saysEachCheck },
  {
    name: 'import: cells are corrected and questions answered by keyboard',
    run: correctsAndAnswers,
  },
  {
    name: 'import: what files of many councils change for all is shown first',
    run: showsFlipsOfSets,
  },
];
