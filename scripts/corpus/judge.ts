import type { FileReading } from '../../src/domain/reading.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** What a reading came to, in the manifest's words: "refuse:EMPTY_FILE", "12 facts, 1 set aside, …". */
export function verdictOf(reading: FileReading): string {
  if (reading.refused !== null) return `refuse:${reading.refused.code}`;
  const codes = [...new Set(reading.problems.map(({ code }) => code))];
  const asked = reading.questions.map(({ id }) => `asks ${id}`);
  return [
    `${reading.observations.length + reading.targets.length} facts, ${reading.rows.setAside} set aside`,
    ...codes,
    ...asked,
  ].join(', ');
}

const severe = ({ severity }: Problem): boolean => severity === 'set_aside' || severity === 'check';

const flagged = (reading: FileReading): boolean =>
  reading.refused !== null || reading.questions.length > 0 || reading.problems.some(severe);

const codesAfter = (text: string): readonly string[] =>
  (text.split(':')[1] ?? '').split(/[, ]/u).filter((code) => /^[A-Z][A-Z0-9_]{3,}$/u.test(code));

const says = (reading: FileReading, codes: readonly string[]): boolean =>
  codes.every((code) => reading.problems.some((problem) => problem.code === code));

function refusedAs(reading: FileReading, alternative: string): boolean {
  if (reading.refused === null) return false;
  const codes = codesAfter(alternative);
  return codes.length === 0 || codes.includes(reading.refused.code);
}

function meetsPartial(reading: FileReading, alternative: string): boolean {
  const counts = /partial:(\d+)\/(\d+)/u.exec(alternative);
  if (counts === null) return reading.rows.setAside > 0 && reading.rows.used > 0;
  return (
    reading.observations.length === Number(counts[1]) && reading.rows.setAside === Number(counts[2])
  );
}

function meetsAccept(reading: FileReading, alternative: string, lenient: boolean): boolean {
  if (reading.refused !== null || !(lenient || reading.rows.setAside === 0)) return false;
  if (alternative.startsWith('accept-with-notice'))
    return alternative.includes(':') || lenient || reading.problems.length > 0;
  const facts = /accept: (\d+)/u.exec(alternative)?.[1];
  return facts === undefined || reading.observations.length === Number(facts);
}

function meetsOne(reading: FileReading, alternative: string, lenient: boolean): boolean {
  if (alternative.startsWith('no-crash') || alternative.startsWith('no crash')) return true;
  // Progress and a way to cancel are judged on the page; here it has to be read.
  if (alternative.startsWith('import')) return reading.refused === null;
  if (alternative.startsWith('refuse')) return refusedAs(reading, alternative);
  if (/^[A-Z_]{5,}$/u.test(alternative)) return reading.refused?.code === alternative;
  if (alternative.startsWith('partial')) return meetsPartial(reading, alternative);
  if (alternative.startsWith('accept-with-notice:'))
    return (reading.refused === null || lenient) && says(reading, codesAfter(alternative));
  if (alternative.startsWith('accept')) return meetsAccept(reading, alternative, lenient);
  if (alternative.startsWith('flag'))
    return flagged(reading) && says(reading, codesAfter(alternative));
  if (/rows? set aside/u.test(alternative))
    return reading.rows.setAside > 0 || reading.refused !== null;
  return /every distinct/u.test(alternative) && reading.refused === null;
}

/** Whether a reading has one of the outcomes that the manifest's words allow. `lenient`: rows may be set aside. */
export function meets(reading: FileReading, expected: string, lenient: boolean): boolean {
  // "accept; safe on export" is one outcome and a rule for exports, which are judged elsewhere.
  const [here = ''] = expected.split('; ');
  return here.split(' or ').some((alternative) => meetsOne(reading, alternative.trim(), lenient));
}
