import { expect, it } from 'vitest';
import { workFileName, workFileWords } from './workspace.ts';

const now = new Date('2026-11-28T12:00:00Z');

it('a workspace that was never saved is nudged once it holds something', () => {
  expect(workFileWords(null, 0, now)).toEqual({ words: 'No work file yet.', nudge: false });
  expect(workFileWords(null, 3, now)).toEqual({ words: 'No work file yet.', nudge: true });
});
it('a work file of yesterday that holds everything is not nudged', () => {
  expect(workFileWords('2026-11-27T12:00:00Z', 0, now)).toEqual({
    words: 'Work file saved 27 November 2026.',
    nudge: false,
  });
});
it('what came after the last save is counted', () => {
  const { words, nudge } = workFileWords('2026-11-27T12:00:00Z', 1, now);
  expect([words, nudge]).toEqual(['Work file saved 27 November 2026, 1 change since.', true]);
});
it('fifteen days is old, fourteen is not', () => {
  expect(workFileWords('2026-11-14T12:00:00Z', 0, now).nudge).toBe(false);
  expect(workFileWords('2026-11-13T12:00:00Z', 0, now)).toEqual({
    words: 'Work file saved 13 November 2026, 15 days ago.',
    nudge: true,
  });
});
it('a work file’s name holds nothing that a file’s name can’t', () => {
  expect(workFileName('Harrow / ours: "Q2"')).toBe('Harrow ours Q2.quarterlight.zip');
  expect(workFileName('???')).toBe('workspace.quarterlight.zip');
});
