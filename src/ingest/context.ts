import type { Area } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { areaFor, indicatorFor, nearestAreas, nearestIndicators } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { FigureList } from '../domain/figures.ts';
import type { PublishedBest } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Question } from '../domain/reading.ts';
import type { Target } from '../domain/target.ts';
import type { Collector } from './collect.ts';
import { createCollector } from './collect.ts';
import { areaEras } from './eras.ts';
import type { PeriodText } from './period.ts';
import { parsePeriod } from './period.ts';
import type { Correction } from './correct.ts';

/** What every layout reader is given, and where it reports. Look-ups are remembered for the file. */
export interface ReadContext {
  readonly file: string;
  readonly catalogue: Catalogue;
  readonly answers: Readonly<Record<string, string>>;
  /** The council of the workspace, for files that do not name theirs. */
  readonly areaHint: Area | null;
  readonly out: Collector;
  readonly questions: readonly Question[];
  ask(question: Omit<Question, 'answer'>): void;
  answer(id: string): string | null;
  indicator(text: string): Indicator | null;
  area(text: string, on?: IsoDate): Area | null;
  /** A number for all days on which names and codes mean the same places. */
  era(on: IsoDate): number;
  period(text: string, isoMonths: boolean): PeriodText | null;
  /** Up to three known names near to a text, joined by "; "; none once a file has asked for many. */
  nearestIndicators(text: string): string;
  nearestAreas(text: string): string;
}

/** What a layout reader makes of its table. */
export interface Facts {
  readonly observations: FigureList;
  readonly targets: readonly Target[];
  readonly best: readonly PublishedBest[];
  readonly used: number;
  readonly setAside: number;
}

const remembered = <T>(find: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = find(key);
    known.set(key, value);
    return value;
  };
};

const LONGEST_NAME = 200;
/** A list of thousands of names that nobody knows is another mistake than a slip in a name. */
const MOST_SEARCHES = 200;

/** Names near to a text; a text is searched for once, and a file's searches are counted. */
const searching = (
  find: (text: string) => readonly { readonly name: string }[],
): ((text: string) => string) => {
  let searches = 0;
  return remembered((text) => {
    if (text.length > LONGEST_NAME || searches >= MOST_SEARCHES) return '';
    searches += 1;
    return find(text)
      .map(({ name }) => name)
      .join('; ');
  });
};

export interface ReadOptions {
  readonly answers?: Readonly<Record<string, string>>;
  /** ONS code or name of the council whose workspace this is. */
  readonly areaHint?: string;
  /** Cells that the officer corrected, put in place before anything is read. */
  readonly corrections?: readonly Correction[];
}

export const createContext = (
  file: string,
  catalogue: Catalogue,
  options: ReadOptions,
): ReadContext => {
  const answers = options.answers ?? {};
  const questions: Question[] = [];
  const answer = (id: string): string | null =>
    Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
  const out = createCollector(file);
  const spelled = new Map<string, string>();
  /** The same span in another spelling is read as the same, and that is said. */
  const heard = (text: string, period: PeriodText | null): PeriodText | null => {
    if (period === null || period.grain === 'ambiguous_quarter') return period;
    const key = period.grain === 'year' ? String(period.endYear) : `${period.start} ${period.end}`;
    if (spelled.has(key)) out.notice('PERIOD_NORMALISED', { line: null, cell: text });
    else spelled.set(key, text);
    return period;
  };
  const plainPeriod = remembered((text) => heard(text, parsePeriod(text, { isoMonths: false })));
  const monthPeriod = remembered((text) => heard(text, parsePeriod(text, { isoMonths: true })));
  const eraOf = areaEras(catalogue);
  const today = remembered((text) => areaFor(catalogue, text));
  const eras = new Map<number, (text: string) => Area | null>();
  const areasOn = (on: IsoDate): ((text: string) => Area | null) => {
    const era = eraOf(on);
    const find = eras.get(era) ?? remembered((text: string) => areaFor(catalogue, text, on));
    eras.set(era, find);
    return find;
  };
  return {
    file,
    catalogue,
    answers,
    areaHint:
      options.areaHint === undefined ? null : (areaFor(catalogue, options.areaHint) ?? null),
    out,
    questions,
    ask: (question) => {
      if (!questions.some(({ id }) => id === question.id))
        questions.push({ ...question, answer: answer(question.id) });
    },
    answer,
    indicator: remembered((text) => (text === '' ? null : (indicatorFor(catalogue, text) ?? null))),
    area: (text, on) => (text === '' ? null : (on === undefined ? today : areasOn(on))(text)),
    era: (on) => eraOf(on),
    nearestIndicators: searching((text) => nearestIndicators(catalogue, text, 3)),
    nearestAreas: searching((text) => nearestAreas(catalogue, text, 3)),
    period: (text, isoMonths) => (isoMonths ? monthPeriod : plainPeriod)(text),
  };
};
