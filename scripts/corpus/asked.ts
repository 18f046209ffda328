import type { Entry } from './manifest.ts';
import { originOf } from './manifest.ts';
import { knownReason } from './known.ts';
import { mean, number } from './numbers.ts';
import type { Judged } from './report.ts';

const AIM_OF_REAL = 9.2;
const MOST_S = 5;

const isOk = ({ ok }: Judged): boolean => ok === true;

function share(name: string, all: readonly Judged[], good: (one: Judged) => boolean): string {
  const bad = all.filter((one) => !good(one));
  const reasons = bad.flatMap(({ entry }) => {
    const reason = knownReason(entry.file);
    return reason === null ? [] : [`${entry.file}: ${reason}`];
  });
  const because = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  return `${name}: ${number(all.length - bad.length)} of ${number(all.length)}${because}\n`;
}

function score(name: string, all: readonly Judged[]): string {
  const exact = all.filter(isOk).length;
  return `${name}: ${number(mean(all, false), 3)} of 10, ${number(mean(all, true), 3)} weighted; exact ${number(exact)} of ${number(all.length)}\n`;
}

/** What the corpus is asked for, a line each; lines about files that are not there are left out. */
export function askedLines(all: readonly Judged[]): string {
  const of = (isOf: (entry: Entry) => boolean): readonly Judged[] =>
    all.filter(({ entry }) => isOf(entry));
  const from = (origin: string): readonly Judged[] => of((entry) => originOf(entry) === origin);
  const pollock = (part: string): readonly Judged[] =>
    of(({ file }) => file.startsWith(`pollock/${part}/`)).filter((one) => one.score !== null);
  const summed = all.filter(({ law }) => law !== null);
  const slowest = all.toSorted((a, b) => b.ms - a.ms)[0];
  const lines: readonly (readonly [readonly Judged[], (group: readonly Judged[]) => string])[] = [
    [
      of(({ options }) => /facts=made\/_facts-12\.json/u.test(options)),
      (group) => share('the same 12 facts in other spellings, exact', group, isOk),
    ],
    [from('csv-spectrum'), (group) => share('csv-spectrum, exact', group, isOk)],
    [from('csv-test-data'), (group) => share('csv-test-data, exact', group, isOk)],
    [
      pollock('survey'),
      (group) => score(`Pollock, real files (at least ${number(AIM_OF_REAL, 1)} asked)`, group),
    ],
    [pollock('polluted'), (group) => score('Pollock, polluted files', group)],
    [
      from('real'),
      (group) => share('real files of the Department and its tool, whole', group, isOk),
    ],
    [
      summed,
      (group) =>
        share(
          'rows in = facts + set aside, each with its reason',
          group,
          ({ law }) => law === true,
        ),
    ],
    [all, (group) => `crashes: ${number(group.filter(({ crashed }) => crashed).length)}\n`],
    [
      all,
      (group) =>
        `over ${number(MOST_S)} s or their own limit: ${number(group.filter((one) => one.slow === true).length)}; slowest ${slowest?.entry.file ?? ''}, ${number(slowest?.ms ?? 0)} ms\n`,
    ],
  ];
  return lines.flatMap(([group, line]) => (group.length === 0 ? [] : [line(group)])).join('');
}
