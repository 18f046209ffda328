import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Entry } from './entry.ts';
import { replay } from './replay.ts';

const log = (actions: readonly Action[]): readonly Entry[] =>
  actions.map((action, index) => ({
    id: `e${index + 1}`,
    seq: index + 1,
    at: '2026-11-28T09:00:00.000Z',
    app: '1',
    format: 1,
    action,
  }));

const commentary = (text: string): Action => ({
  kind: 'commentary',
  indicatorCode: 'CLA_3PLUS',
  areaCode: 'E09000015',
  end: '2012-10-31',
  text,
});
const texts = (actions: readonly Action[]) =>
  replay(log(actions)).commentary.map((each) => each.text);

it('a later commentary on the same figure replaces the earlier', () => {
  expect(texts([commentary('first'), commentary('second')])).toEqual(['second']);
});

it('undoing the later one brings the earlier back', () => {
  expect(texts([commentary('first'), commentary('second'), { kind: 'undo', of: 'e2' }])).toEqual([
    'first',
  ]);
});

it('redoing puts it in force again', () => {
  expect(
    texts([
      commentary('first'),
      commentary('second'),
      { kind: 'undo', of: 'e2' },
      { kind: 'redo', of: 'e2' },
    ]),
  ).toEqual(['second']);
});

it('a target taken away is gone, and one set again is back', () => {
  const target = {
    indicatorCode: 'CLA_3PLUS',
    areaCode: 'E09000015',
    kind: 'target',
    rule: 'at_most',
    value: 11,
    upper: null,
    changePercent: null,
    date: '2013-03-31',
    tolerance: null,
    reason: null,
  } as const;
  const set: Action = { kind: 'target', target };
  const removal: Action = {
    kind: 'target_removed',
    indicatorCode: 'CLA_3PLUS',
    areaCode: 'E09000015',
    rung: 'target',
    date: '2013-03-31',
  };
  expect(replay(log([set, removal])).targets).toEqual([]);
  expect(replay(log([set, removal])).removedRungs.size).toBe(1);
  expect(replay(log([set, removal, set])).targets.map((each) => each.value)).toEqual([11]);
});

it('an edit of one field leaves the others as they were', () => {
  const edits = replay(
    log([
      { kind: 'indicator', indicatorCode: 'NI059', set: { name: 'Assessments' } },
      { kind: 'indicator', indicatorCode: 'NI059', set: { decimals: 0 } },
    ]),
  ).indicatorEdits;
  expect(edits.get('NI059')).toEqual({ name: 'Assessments', decimals: 0 });
});

it('undoing everything that was done leaves nothing in force', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (words) => {
      const done = words.map(commentary);
      const undone: Action[] = done.map((_, index) => ({ kind: 'undo', of: `e${index + 1}` }));
      expect(texts([...done, ...undone])).toEqual([]);
    }),
  );
});

describe('how a measure is judged', () => {
  const measure = { indicatorCode: 'CLA_3PLUS', areaCode: 'E09000015' } as const;
  const path = (kind: 'straight' | 'steps'): Action => ({ kind: 'path', ...measure, path: kind });
  const limits = (from: string): Action => ({ kind: 'limits', ...measure, from });

  it('is by the last path kept for it, and by the one before once that is undone', () => {
    const kept = [path('steps'), path('straight')];
    expect(replay(log(kept)).judging).toEqual([{ ...measure, path: 'straight', limits: [] }]);
    const undone = replay(log([...kept, { kind: 'undo', of: 'e2' }]));
    expect(undone.judging[0]?.path).toBe('steps');
  });

  it('has each new start of limits once, the earliest first, with the entry that set it', () => {
    const started = [limits('2012-06-30'), limits('2011-04-30'), limits('2012-06-30')];
    expect(replay(log(started)).judging).toEqual([
      {
        ...measure,
        path: null,
        limits: [
          { from: '2011-04-30', entryId: 'e2' },
          { from: '2012-06-30', entryId: 'e3' },
        ],
      },
    ]);
    const undone = replay(log([...started, { kind: 'undo', of: 'e2' }]));
    expect(undone.judging[0]?.limits).toEqual([{ from: '2012-06-30', entryId: 'e3' }]);
  });

  it('is kept for each measure and council by itself', () => {
    const other: Action = {
      kind: 'path',
      indicatorCode: 'CLA_3PLUS',
      areaCode: 'E09000002',
      path: 'steps',
    };
    const { judging } = replay(log([limits('2012-06-30'), other]));
    expect(judging.map(({ areaCode, path: kind }) => [areaCode, kind])).toEqual([
      ['E09000015', null],
      ['E09000002', 'steps'],
    ]);
  });
});
