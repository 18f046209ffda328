import type { FileReading, Question } from '../../domain/reading.ts';
import { isColumn, isFilter, isMatch } from '../../insight/review-questions.ts';

type Answers = Readonly<Record<string, string>>;

const isAboutHeadings = (question: Question): boolean =>
  isColumn(question) || isFilter(question) || isMatch(question) || question.id === 'indicator';

/** What a file asks of its headings; null where it asks nothing that another file could answer. */
function shapeOf({ questions }: FileReading): string | null {
  const asked = questions.filter((question) => isColumn(question) || isFilter(question));
  const columns = questions.find(({ id }) => id === 'map:value')?.choices ?? [];
  if (asked.length === 0 && columns.length === 0) return null;
  return JSON.stringify([asked.map(({ id }) => id).toSorted(), columns.map(({ text }) => text)]);
}

/** A text that stands for a whole file, such as its period, was true of that file alone. */
const holdsFor = ({ id, choices }: Question, answer: string): boolean =>
  choices.some((choice) => choice.id === answer) ||
  (id !== 'map:period' && id.startsWith('map:') && answer.startsWith('is:'));

/** What the officer answered for the last file that was accepted with the same headings. */
export function rememberedAnswers(
  reading: FileReading,
  held: readonly FileReading[],
): { readonly from: string; readonly answers: Answers } | null {
  const shape = shapeOf(reading);
  if (shape === null) return null;
  const before = held.findLast((each) => shapeOf(each) === shape);
  if (before === undefined) return null;
  const answered = new Map(before.questions.map(({ id, answer }) => [id, answer]));
  const found = reading.questions.filter(isAboutHeadings).flatMap((question) => {
    const answer = answered.get(question.id) ?? null;
    return answer !== null && holdsFor(question, answer) ? [[question.id, answer] as const] : [];
  });
  return found.length === 0 ? null : { from: before.file, answers: Object.fromEntries(found) };
}
