import {
  baseAsked,
  baseLabels,
  baseSources,
  cutWords,
  limitWords,
  noteLimitWords,
  usedWords,
} from '../../copy/allowance.ts';
import { financialYear, financialYearStart, spanOfFinancialYear } from '../../domain/calendar.ts';
import type { Target } from '../../domain/target.ts';
import { reductionTarget, runRate } from '../../methods/run-rate.ts';
import { isYearly, monthsOf } from '../spans.ts';
import { targetLevel } from '../target.ts';
import { isFloor, levelOf, monthsAfter } from './counts.ts';
import type { ReadingFacts } from './counts.ts';
import { chanceOfCount, isGrowingCount } from './forecast.ts';
import type { Allowance, AllowanceBase } from './views.ts';

interface Used {
  readonly used: number;
  readonly left: number;
}

type Range = readonly [number, number];

/** A rate a month that a note names: "we cannot have more than 5-6 … each month" is 5 to 6. */
export function monthlyRange(note: string | null): Range | null {
  const found = /(\d+)\s*(?:-|–|to)\s*(\d+)\b[^.;]{0,80}?\b(?:each|a|per|every) month/i.exec(
    note ?? '',
  );
  if (found === null) return null;
  const [low, high] = [Number(found[1]), Number(found[2])];
  return low <= high ? [low, high] : null;
}

function baseOf(
  label: string,
  from: string,
  base: Range,
  limit: Range,
  { used, left }: Used,
): AllowanceBase {
  const rest: Range = [limit[0] - used, limit[1] - used];
  return {
    label,
    base,
    limit,
    left: rest,
    aMonth: [rest[0] / left, rest[1] / left],
    from,
    chance: chanceOfCount(used, left, { value: limit[0], rule: 'at_most' }),
  };
}

function cut(
  label: string,
  from: string,
  base: number,
  percent: number,
  used: Used,
): AllowanceBase {
  const { allowed } = reductionTarget(base, percent, used.used);
  return baseOf(label, from, [base, base], [allowed, allowed], used);
}

/** The last full year before this one, whoever reported it. */
function fromLastYear(
  { indicator, latest, series }: ReadingFacts,
  percent: number,
  used: Used,
): readonly AllowanceBase[] {
  const { start } = spanOfFinancialYear(financialYearStart(latest.end));
  const year = series.findLast(
    (row) => isYearly(indicator, row) && row.end < start && row.value !== null,
  );
  if (year === undefined || year.value === null) return [];
  const published = year.origin !== 'local';
  const label = baseLabels.year(financialYear(year.end), published);
  const from = published ? baseSources.published : baseSources.local(year.file, year.line);
  return [cut(label, from, year.value, percent, used)];
}

/** A base that the targets give for part of a year is taken to a year, and said to be. */
function fromBaseline(
  { targets, series }: ReadingFacts,
  percent: number,
  used: Used,
): readonly AllowanceBase[] {
  const rung = targets
    .flatMap(({ kind, value, date, source }) =>
      kind === 'baseline' && value !== null ? [{ value, date, source }] : [],
    )
    .at(-1);
  if (rung === undefined || rung.date === null) return [];
  const { date, value, source } = rung;
  if (date.slice(5, 7) === '03') {
    const from = baseSources.local(source.file, source.line);
    return [cut(baseLabels.baseline, from, value, percent, used)];
  }
  const row = series.find((one) => one.end === date && one.value === value);
  const { start } = spanOfFinancialYear(financialYearStart(date));
  const span = row ?? { start, end: date };
  const times = 12 / monthsOf(span);
  const label = baseLabels.scaled(span, times);
  return [cut(label, baseSources.scaled, Math.round(value * times), percent, used)];
}

/** What a rate a month, named in a note, allows for the rest of the year. */
function fromNote(range: Range, percent: number | null, used: Used): AllowanceBase {
  const limit: Range = [used.used + range[0] * used.left, used.used + range[1] * used.left];
  const kept = percent === null ? 1 : 1 - percent / 100;
  const base: Range = [Math.ceil(limit[0] / kept), Math.floor(limit[1] / kept)];
  return baseOf(baseLabels.note(range), baseSources.note, base, limit, used);
}

function basesOf(
  facts: ReadingFacts,
  target: Target,
  used: Used,
  range: Range | null,
): readonly AllowanceBase[] {
  const level = levelOf(target);
  if (level !== null) {
    const label = baseLabels.named(targetLevel(facts.indicator, target) ?? '');
    const top = level.rule === 'less_than' ? Math.ceil(level.value) - 1 : Math.floor(level.value);
    const from = baseSources.local(target.source.file, target.source.line);
    return [baseOf(label, from, [top, top], [top, top], used)];
  }
  const { changePercent } = target;
  const percent = changePercent === null ? null : -changePercent;
  const note = range === null ? [] : [fromNote(range, percent, used)];
  if (percent === null) return note;
  return [...note, ...fromLastYear(facts, percent, used), ...fromBaseline(facts, percent, used)];
}

function saidOf(
  facts: ReadingFacts,
  target: Target,
  bases: readonly AllowanceBase[],
  range: Range | null,
  months: number,
): readonly string[] {
  const level = targetLevel(facts.indicator, target);
  const noteBase =
    range === null ? undefined : bases.find(({ label }) => label === baseLabels.note(range));
  const firm = bases.find((base) => base !== noteBase);
  const said: string[] = [];
  if (firm !== undefined) {
    const [left] = firm.left;
    const [aMonth] = firm.aMonth;
    said.push(
      level === null
        ? cutWords({
            percent: -(target.changePercent ?? 0),
            base: firm.base[0],
            label: firm.label.charAt(0).toLowerCase() + firm.label.slice(1),
            limit: firm.limit[0],
            left,
            aMonth,
            months,
          })
        : limitWords({ level, left, aMonth, months }),
    );
  }
  if (noteBase !== undefined && range !== null) said.push(noteLimitWords(range, noteBase.left));
  return said;
}

/**
 * What is left of a limit on a count that grows through the year. Where the plan cuts an unnamed
 * base, each base that could be meant is worked out and the question is put; none is assumed.
 */
export function allowanceLeft(facts: ReadingFacts): Allowance | null {
  const { indicator, latest, target } = facts;
  if (target === null || !isGrowingCount(facts) || latest.value === null) return null;
  const level = levelOf(target);
  const limits = level === null ? (target.changePercent ?? 0) < 0 : !isFloor(level.rule);
  if (!limits || target.rule === 'between') return null;
  const left = monthsAfter(latest.end);
  const gone = 12 - left;
  const used = { used: latest.value, left };
  const range = monthlyRange(latest.note) ?? monthlyRange(target.reason);
  const bases = basesOf(facts, target, used, range);
  const { current, projection } = runRate(
    'max',
    { soFar: latest.value, elapsed: gone, periods: 12 },
    bases[0]?.limit[0] ?? latest.value,
  );
  const named = targetLevel(indicator, target) !== null;
  const asked = named ? null : baseAsked(target.asWritten);
  const words = [
    usedWords({
      used: latest.value,
      span: latest,
      pace: current ?? 0,
      projection: projection ?? latest.value,
    }),
    ...saidOf(facts, target, bases, range, left),
    ...(asked === null ? [] : [asked]),
  ];
  return {
    used: latest.value,
    monthsGone: gone,
    monthsLeft: left,
    pace: current ?? 0,
    projection: projection ?? latest.value,
    bases,
    asked,
    asWritten: target.asWritten,
    words: words.join(' '),
  };
}
