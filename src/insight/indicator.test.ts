import { describe, expect, it } from 'vitest';
import { plainWords } from '../copy/words.ts';
import { about, indicatorView } from './indicator.ts';
import { councils, councilRow, indicatorInput, OURS, yearRow } from './testing/page.ts';
import { indicatorWith, rowWith, targetWith } from './testing/rows.ts';

describe('a measure’s page', () => {
  const view = indicatorView(indicatorInput());

  it('asks its question and answers in people', () => {
    expect(view.question).toBe('Are visits made on time?');
    expect(view.areaName).toBe('Harrow');
    expect(plainWords(view.sentence)).toBe(
      '85 of 120 visits were made on time in the year to March 2012: 70.8%.',
    );
    expect(view.caution).toBeNull();
    expect(view.disagreement).toBe('Short of our target, but better than most councils.');
  });

  it('gives every period with councils’ figures of the same year', () => {
    const { table } = view.trajectory;
    expect(table.caption).toBe('Harrow by period, with councils’ figures of the same year');
    expect(table.columns.map(({ name, numeric }) => [name, numeric])).toEqual([
      ['Span', false],
      ['Basis', false],
      ['Harrow', true],
      ['People', true],
      ['England average', true],
      ['England lines between quarters', true],
      ['England councils', true],
      ['Status', false],
    ]);
    expect(table.rows.map(({ ours, cells }) => [ours, ...cells])).toEqual([
      [
        false,
        'The year to March 2011',
        'Full year',
        '70.0%',
        '140 of 200',
        '68.4%',
        '60.0%, 70.0%, 80.0%',
        '9 of 10',
        'As reported',
      ],
      [
        true,
        'The year to March 2012',
        'Full year',
        '70.8%',
        '85 of 120',
        '',
        '',
        '',
        'As reported',
      ],
    ]);
  });

  it('says who the officers’ words are about, newest first', () => {
    expect(view.officerNotes).toEqual([
      { periodWords: 'The year to March 2012', text: 'More visits were asked for.' },
    ]);
  });

  it('shows how each chip came to its word, step by step', () => {
    const [target, england, london, third] = view.working ?? [];
    expect(third).toBeUndefined();
    expect(target?.steps.map(({ term, words }) => `${term}: ${words}`)).toEqual([
      'Our value: 70.8%. 85 of 120.',
      'What it covers: The year to March 2012.',
      'The distance: 4.2 points below 75%, due March 2013. 5 more of 120 needed.',
      'The rule: Judged on the counts where there are any, exactly, and never on a rounded percentage.',
      'In people: 5 more.',
      'So: Not met.',
      'Where it comes from: table.csv, line 2.',
    ]);
    expect(england?.id).toBe('england');
    expect(england?.steps.map(({ term, words }) => `${term}: ${words}`)).toEqual([
      'Our value: 70.8%. 85 of 120.',
      'What it covers: The year to March 2012.',
      'Compared with: 9 councils with a figure for 2010/11; 1 of 10 has none.',
      'The lines between quarters: 60.0, 70.0 and 80.0: quartiles by interpolation, as a spreadsheet’s QUARTILE.INC.',
      'The rule: Higher is better. Above 70.0, up to 80.0 is “better half”. A value on a line takes the lower-value side, as in the Department for Education’s own tool.',
      'Our place: Would be 5th of 10 councils.',
      'How firm: Firm: the same kind and length of time.',
      'Average: England average 68.4%.',
      'If we chose otherwise: London: no band. A rule that treats high and low alike: better half.',
      'Where it comes from: table.csv, line 2.',
    ]);
    const none = london?.steps.find(({ term }) => term === 'Why there is no band')?.words;
    expect(none).toMatch(/^Only 2 /u);
  });

  it('asks three questions, the nearest to its state first', () => {
    expect(view.questions).toEqual([
      'What would it take to meet the target for 5 more of these visits, and by when?',
      'Is our target the right one, when most councils are further from it?',
      'Among the best in 2010/11: Hull. What did they do that we could try?',
    ]);
  });
});

describe('the councils of a year', () => {
  const { distribution } = indicatorView(indicatorInput());

  it('are in order, best first, with their people, rank and quarter', () => {
    expect(distribution.title).toBe('How did other councils do in 2010/11?');
    expect(distribution.caption).toBe(
      'Each dot is a council. Better is to the right. 9 have a figure; Ilford has none.',
    );
    expect(distribution.councils.map(({ areaName }) => areaName)).toEqual([
      'Hull',
      'Goole',
      'Fylde',
      'Ely',
      'Harrow',
      'Derby',
      'Crewe',
      'Bolton',
      'Ashton',
    ]);
    expect(distribution.councils.map(({ band }) => band).join('')).toBe('AABBCCDDD');
    expect(distribution.councils[4]).toMatchObject({
      ours: true,
      london: true,
      shown: '70.0%',
      countsWords: '140 of 200',
      rankWords: '5th of 9 councils',
    });
    expect(distribution.hidden).toEqual([
      { areaName: 'Ilford', reasonWords: 'Hidden, small numbers' },
    ]);
    expect(distribution.oursNow).toEqual({ value: (100 * 85) / 120, words: 'Harrow now: 70.8%' });
    expect(distribution.year).toMatchObject({ periodId: '2010/11', n: 9, missing: 1, q2: 70 });
  });

  it('stand in a table with a row each', () => {
    const { table } = distribution;
    expect(table.caption).toBe('Councils of England, 2010/11');
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Council',
      'Figure',
      'People',
      'Rank',
      'Quarter',
    ]);
    expect(table.rows[0]).toEqual({
      key: 'E08',
      ours: false,
      cells: ['Hull', '90.0%', '180 of 200', '1', 'Best quarter'],
    });
    expect(table.rows.filter(({ ours }) => ours).map(({ key }) => key)).toEqual([OURS]);
  });

  it('have their best three by name, and in London both', () => {
    expect(plainWords(distribution.best.england?.words ?? [])).toBe(
      'Hull 90.0% (180 of 200), Goole 85.0% (170 of 200) and Fylde 80.0% (160 of 200).',
    );
    expect(distribution.best.england?.shared).toBe(1);
    expect(distribution.best.london?.names).toEqual(['Hull', 'Harrow']);
  });

  it('are counted where more than three share the best, the largest groups first', () => {
    const all = councils.map((row, place) =>
      row.value === null || place < 4
        ? row
        : { ...row, value: 100, numerator: 10 * place, denominator: 10 * place },
    );
    const { best } = indicatorView(indicatorInput({ englandCouncils: all })).distribution;
    expect(plainWords(best.england?.words ?? [])).toBe(
      '5 councils share 100%. The largest groups among them: Hull (80 of 80), Goole (70 of 70) and Fylde (60 of 60).',
    );
    expect(best.england?.shared).toBe(5);
  });

  it('are turned over where low is good, and unjudged without polarity', () => {
    const low = indicatorView(indicatorInput({ indicator: indicatorWith({ polarity: 'low' }) }));
    expect(low.distribution.councils[0]?.areaName).toBe('Ashton');
    expect(low.distribution.best.england?.names).toEqual(['Ashton', 'Bolton', 'Crewe']);
    const none = indicatorView(indicatorInput({ indicator: indicatorWith({ polarity: 'none' }) }));
    expect(none.distribution.councils[0]?.areaName).toBe('Ashton');
    expect(none.distribution.councils.at(-1)?.areaName).toBe('Hull');
    expect(none.distribution.best).toEqual({ england: null, london: null });
    expect(none.distribution.caption).not.toContain('Better');
    expect(none.distribution.table.columns.map(({ id }) => id)).toEqual([
      'council',
      'value',
      'people',
    ]);
    expect(none.distribution.table.rows[0]?.cells).toHaveLength(3);
    expect(none.trajectory.title).toBe('How has it changed?');
  });

  it('are none to draw where none has a figure, and the reason stands in their place', () => {
    const hidden = [councilRow(null, 0), councilRow(null, 1)];
    const { distribution: empty } = indicatorView(
      indicatorInput({ councils: hidden, englandCouncils: [], londonCouncils: [] }),
    );
    expect(empty.title).toBe('How did other councils do?');
    expect(empty.caption).toBe('9 councils, 2010/11.');
    expect(empty).toMatchObject({ councils: [], year: null, best: { england: null } });
    expect(empty.hidden).toHaveLength(2);
  });
});

describe('what is drawn over time', () => {
  const { trajectory } = indicatorView(indicatorInput());

  it('fits the scale only where all lies far from zero, and says so', () => {
    expect(trajectory.zeroBased).toBe(false);
    expect(trajectory.caption).toBe(
      'Shaded: the four quarters of councils in that year, A best to D lowest. The scale does not begin at zero.',
    );
    const low = indicatorInput({ targets: [targetWith({ value: 30 })] });
    // The largest is 80, and 0.4 of it 32: a target of 30 brings in zero, one of 33 does not.
    expect(indicatorView(low).trajectory.zeroBased).toBe(true);
    const near = indicatorInput({ targets: [targetWith({ value: 33 })] });
    expect(indicatorView(near).trajectory.zeroBased).toBe(false);
  });

  it('begins at zero for a running total, and joins no part of a year to a full one', () => {
    const { series } = indicatorInput();
    const part = rowWith({ basis: 'running_total', start: '2011-04-01', end: '2011-09-30' });
    const risen = indicatorView(
      indicatorInput({
        indicator: indicatorWith({ inYear: 'numerator' }),
        series: [...series, part],
      }),
    ).trajectory;
    expect(risen.zeroBased).toBe(true);
    expect(risen.caption).toMatch(/^Full years and part-years are not joined\./u);
    expect(risen.points.find(({ kind }) => kind === 'running_total')?.series).toBeNull();
  });

  it('marks a change of definition within it, and no other', () => {
    const breaks = [
      { from: '2009-04-01', words: 'before all' },
      { from: '2011-04-01', words: 'ages 19 to 21' },
      { from: '2014-04-01', words: 'after all' },
    ];
    const broken = indicatorView(indicatorInput({ indicator: indicatorWith({ breaks }) }));
    expect(broken.trajectory.breaks).toEqual([{ date: '2011-04-01', words: 'ages 19 to 21' }]);
    expect(broken.trajectory.caption).toContain('No line crosses a change of definition.');
    expect(
      about(indicatorWith({ breaks })).find(({ term }) => term === 'Changes of definition')?.words,
    ).toContain('1 April 2011: ages 19 to 21');
  });

  it('shades nothing where a year has no quarters, and keeps its middle', () => {
    const tied = yearRow({ noBand: 'tied' });
    const { trajectory: plain } = indicatorView(indicatorInput({ years: [tied] }));
    expect(plain.years[0]).toMatchObject({ q1: null, q2: 70, q3: null, average: 68.4 });
    expect(plain.caption).toContain('No council figures to shade.');
    expect(plain.table.rows[0]?.cells.slice(4, 7)).toEqual(['68.4%', 'none', '9 of 10']);
  });

  it('shows the years up to the end of the path, from the first own figure on', () => {
    const of = (end: number) =>
      yearRow({
        periodId: `${end - 1}/${String(end).slice(2)}`,
        start: `${end - 1}-04-01`,
        end: `${end}-03-31`,
      });
    const all = indicatorView(
      indicatorInput({ years: [2010, 2011, 2012, 2013, 2014].map(of) }),
    ).trajectory;
    // Own figures begin in 2010/11, and the target is of March 2013.
    expect(all.years.map(({ periodId }) => periodId)).toEqual(['2010/11', '2011/12', '2012/13']);
  });

  it('says how each figure stands: as reported, provisional, published, published since', () => {
    const rows = indicatorInput().series;
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two years');
    const since = rowWith({
      basis: 'year',
      start: '2012-04-01',
      end: '2013-03-31',
      origin: 'published',
    });
    const { table } = indicatorView(
      indicatorInput({
        series: [{ ...first, origin: 'published' }, { ...second, status: 'provisional' }, since],
      }),
    ).trajectory;
    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual([
      'As published',
      'Provisional',
      'Published since',
    ]);
  });
});

describe('what a measure is about', () => {
  it('is said in what it counts, which way is better, its span and source, and nothing empty', () => {
    const said = about(
      indicatorWith({
        definition: 'Visits in the year.',
        source: 'Our own figures',
        polarity: 'low',
      }),
    );
    expect(said).toEqual([
      { term: 'What is counted', words: 'Visits in the year.' },
      { term: 'Which way is better', words: 'Lower is better.' },
      {
        term: 'Span',
        words:
          'During the year both numbers grow together, so a part-year figure is an indication of the full year.',
      },
      { term: 'Published as', words: 'Visits made on time' },
      { term: 'Source', words: 'Our own figures' },
    ]);
    const way = (polarity: 'high' | 'none') =>
      about(indicatorWith({ polarity })).find(({ term }) => term === 'Which way is better')?.words;
    expect(way('high')).toBe('Higher is better.');
    expect(way('none')).toMatch(/^Neither/u);
  });
});

describe('best performers as printed', () => {
  it('are a line for each set and year, by name or as a tie', () => {
    const best = {
      indicatorCode: 'TEST',
      comparator: 'england',
      end: '2011-03-31',
      areaName: 'Oldham',
      areaCode: null,
      value: 98.3,
      sharedBy: 1,
      source: { file: 'table.csv', line: 2, column: null },
    } as const;
    const view = indicatorView(
      indicatorInput({
        best: [
          best,
          { ...best, areaName: 'Halton', value: 98.2 },
          { ...best, comparator: 'london', areaName: null, value: 100, sharedBy: 16 },
        ],
      }),
    );
    expect(view.publishedBest).toEqual([
      'Best in England, 2010/11, as published: Oldham 98.3% and Halton 98.2%.',
      'Best in London, 2010/11, as published: 16 councils share 100%.',
    ]);
  });
});

describe('the working of a chip', () => {
  const steps = (changes: Parameters<typeof indicatorInput>[0], place = 1) =>
    Object.fromEntries(
      (indicatorView(indicatorInput(changes)).working?.[place]?.steps ?? []).map(
        ({ term, words }) => [term, words],
      ),
    );
  const [standing, london] = indicatorInput().standings;
  if (standing === undefined || london === undefined) throw new Error('two standings');
  const onLine = { ...standing, band: 'C', ownValue: 70, tied: 1 } as const;
  const seventy = indicatorInput().series.map((row) =>
    row.end === '2012-03-31'
      ? { ...row, value: 70, stated: 70, numerator: 84, denominator: 120 }
      : row,
  );

  it('says that a value is on a line, with whom, and what an even rule would say', () => {
    const said = steps({ standings: [onLine, london], series: seventy });
    expect(said['On the line']).toBe(
      'Our value is exactly on a line between two quarters, shared with 1 other council.',
    );
    expect(said['The rule']).toContain('Above 60.0, up to 70.0 is “lower half”.');
    expect(said['If we chose otherwise']).toContain(
      'A rule that treats high and low alike: better half.',
    );
  });

  it('says what the councils of other years would say, the last two', () => {
    const years = [2009, 2010, 2011, 2012].map((end) =>
      yearRow({
        periodId: `${end - 1}/${String(end).slice(2)}`,
        start: `${end - 1}-04-01`,
        end: `${end}-03-31`,
        q3: end === 2012 ? 70 : 80,
      }),
    );
    expect(steps({ years })['If we chose otherwise']).toBe(
      'London: no band. A rule that treats high and low alike: better half. Councils of 2009/10: better half. Councils of 2011/12: best quarter.',
    );
  });

  it('turns over where low is good', () => {
    const low = {
      indicator: indicatorWith({ polarity: 'low' }),
      standings: [{ ...standing, band: 'C' } as const, london],
    };
    const said = steps(low);
    expect(said['The rule']).toBe(
      'Lower is better. Above 70.0, up to 80.0 is “lower half”. A value on a line takes the lower-value side, as in the Department for Education’s own tool.',
    );
    expect(said['If we chose otherwise']).toContain(
      'A rule that treats high and low alike: lower half.',
    );
  });

  it('names a third set of councils where one is chosen', () => {
    const third = { ...standing, comparator: 'neighbours-2025:E09000015' };
    const view = indicatorView(
      indicatorInput({
        comparator: third.comparator,
        comparatorName: 'Harrow’s neighbours',
        standings: [standing, london, third],
      }),
    );
    expect(view.working?.[3]).toMatchObject({ id: 'comparator', title: 'Harrow’s neighbours' });
    expect(view.working?.[0]?.id).toBe('target');
  });

  it('says that no file gives a figure where none does', () => {
    expect(steps({ series: [], standings: [] })['Where it comes from']).toBe(
      'No file gives a figure.',
    );
  });
});
