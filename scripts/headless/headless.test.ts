import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import type { FileReading } from '../../src/domain/reading.ts';
import { readCatalogue } from '../../src/ingest/catalogue.ts';
import { readFile } from '../../src/ingest/read.ts';
import { bandsArgs, scorecardArgs } from './args.ts';
import { harrowSample, readAsset } from './sample.ts';
import { scorecardHeading } from './scorecard-table.ts';
import { allRefused, problemLine, statusOf } from './session.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(text: string): Promise<FileReading> {
  return readFile(bytes(text), 'figures.csv', await readCatalogue(readAsset), {});
}

describe('the arguments of the commands', () => {
  it('are files, an area, a period, a benchmark and a format', () => {
    const argv = ['a.csv', '--area', 'Harrow', '--period', '2012/13 Q2', '--benchmark=2010/11'];
    expect(scorecardArgs(argv)).toEqual({
      ok: true,
      value: {
        files: ['a.csv'],
        area: 'Harrow',
        period: '2012/13 Q2',
        benchmark: '2010/11',
        format: 'csv',
      },
    });
    expect(bandsArgs([])).toEqual({
      ok: true,
      value: { files: [], indicator: null, period: null, comparator: null },
    });
  });

  it.each([
    [scorecardArgs(['--period', '2012-13'])],
    [scorecardArgs(['--period', '2012/14'])],
    [scorecardArgs(['--format', 'xlsx'])],
    [scorecardArgs(['--colour'])],
    [bandsArgs(['--comparator', 'wales'])],
    [bandsArgs(['--period', 'last year'])],
  ])('are refused with what is wrong', (asked) => {
    expect(asked.ok).toBe(false);
    expect(asked.ok ? '' : asked.wrong).toMatch(/^--|Unknown option/);
  });

  it('fall back on the sample’s own', async () => {
    const sample = await harrowSample();
    expect(sample).toMatchObject({
      areaCode: 'E09000015',
      period: '2012-10',
      benchmark: '2010/11',
    });
    expect(sample.files[0]).toMatch(/harrow-2012\/council-table\.csv$/);
  });
});

describe('the scorecard’s columns', () => {
  it('stand in the order that pipelines rely on', () => {
    expect(scorecardHeading.join(', ')).toBe(
      'indicator_code, ref, name, period, period_start, period_end, basis, value, numerator, denominator, missing_reason, target, target_state, england_period, england_value, england_n, england_missing, england_q1, england_q2, england_q3, england_rank, england_band, england_band_label, england_no_band, london_period, london_value, london_n, london_missing, london_q1, london_q2, london_q3, london_rank, london_band, london_band_label, london_no_band, note, target_gap, cases_to_target, cases_to_england_band, cases_to_london_band, forward_needed, forward_of, attainable, interval_low, interval_high, change, change_clear, forecast_low, forecast_high, chance_of_target, reading',
    );
  });
});

describe('the exit status', () => {
  it('is 0 when all is read, 1 when a row is set aside, 2 when a file is refused', async () => {
    const good = await read('indicator,area,period,value\nNI 62,Harrow,2010/11,15.0\n');
    const unknown = await read(
      'indicator,area,period,value\nNI 62,Harrow,2010/11,15.0\nNI 999,Harrow,2010/11,5\n',
    );
    const refused = await read('shopping,list\nmilk,2\n');
    expect(statusOf([good])).toBe(0);
    expect(statusOf([good, unknown])).toBe(1);
    expect(statusOf([good, unknown, refused])).toBe(2);
    expect(allRefused([good, refused])).toBe(false);
    expect(allRefused([refused])).toBe(true);
  });
});

describe('a problem on standard error', () => {
  it('is one line of file, line, column, cell and sentence, whatever the cell holds', async () => {
    const unknown = await read('indicator,area,period,value\n"NI\n999",Harrow,2010/11,5\n');
    const [problem] = unknown.problems;
    if (problem === undefined) throw new Error('No problem was found');
    const line = problemLine(problem);
    expect(line).toMatch(/^figures\.csv:2: indicator: NI 999: \S/);
    expect(line).not.toContain('\n');
  });

  it('says "-" for what does not apply', async () => {
    const { refused } = await read('shopping,list\nmilk,2\n');
    const whole: Problem | null = refused && { ...refused, line: null, column: null, cell: null };
    expect(whole === null ? '' : problemLine(whole)).toMatch(/^figures\.csv: -: -: \S/);
  });
});
