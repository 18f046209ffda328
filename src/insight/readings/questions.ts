import { PLEASE_CHECK } from '../../copy/change.ts';
import { questionsCopy as ask } from '../../copy/things.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ScorecardRow } from '../views.ts';
import type { Reading } from './views.ts';

const ASKED = 3;

function onFigures(row: ScorecardRow, reading: Reading, indicator: Indicator): readonly string[] {
  const { many } = indicator;
  const { counts } = reading;
  const asked: string[] = [];
  if (row.latest.value === null) asked.push(ask.noFigure);
  if (row.change.words === PLEASE_CHECK) asked.push(ask.check);
  if (reading.allowance !== null && reading.allowance.asked !== null) {
    asked.push(ask.base(reading.allowance.asWritten));
  }
  if (reading.toTarget !== null && reading.toTarget.toGo > 0) {
    const fewer = row.target.rule === 'at_most' || row.target.rule === 'less_than';
    const { toGo } = reading.toTarget;
    asked.push(fewer ? ask.fewer(toGo) : ask.more(toGo, many));
  }
  const outOfReach = reading.forward?.attainable === 'not_attainable';
  if (outOfReach && indicator.inYear !== 'cohort') asked.push(ask.outOfReach);
  if (reading.headroom !== null) asked.push(ask.pace(many));
  if (reading.basisQuestion !== null) asked.push(ask.basis(row.latest.end));
  if (counts !== null && counts.denominator < 30) asked.push(ask.sameFew(many));
  const unbacked = row.latest.value !== null && counts === null && row.unit === 'percent';
  if (unbacked) asked.push(ask.howMany(many));
  return asked;
}

function onJudgement(row: ScorecardRow, reading: Reading, indicator: Indicator): readonly string[] {
  const asked: string[] = [];
  const { state } = row.target;
  if (reading.disagreement !== null) {
    asked.push(state === 'met' ? ask.highEnough : ask.rightTarget);
  }
  if (reading.ladder?.state === 'behind') asked.push(ask.behind);
  if (row.change.clear === true && row.change.direction === 'worse') {
    asked.push(ask.worse(indicator.many));
  }
  if (row.change.clear === true && row.change.direction === 'better') asked.push(ask.better);
  if (state === 'no_target') asked.push(ask.noTarget);
  return asked;
}

/**
 * Three questions that a councillor could ask of a measure, picked by its state: what is doubtful
 * or short first, then what councils show, then what can always be asked. `best` is a best
 * performer as named on the page.
 */
export function questionsFor(
  row: ScorecardRow,
  indicator: Indicator,
  best: string | null,
): readonly string[] {
  const { reading } = row;
  const own =
    reading === undefined
      ? []
      : [...onFigures(row, reading, indicator), ...onJudgement(row, reading, indicator)];
  const year = row.england.periodId;
  const named = best === null || year === null ? [] : [ask.best(best, year)];
  const low = row.england.band === 'D' || row.england.band === 'C' ? [ask.lowest] : [];
  const always = [ask.lastTime, ask.next, ask.voice(indicator.many)];
  const two = [...new Set(own)].slice(0, named.length + low.length > 0 ? ASKED - 1 : ASKED);
  return [...new Set([...two, ...named, ...low, ...own, ...always])].slice(0, ASKED);
}
