import type { Question } from '../domain/reading.ts';
import type { FileReview } from './review-view.ts';

const starts =
  (start: string) =>
  ({ id }: Question): boolean =>
    id.startsWith(start);

/** Which column is which: the matching of columns. */
export const isMatch = starts('map:');
/** Which indicator a column of figures is. */
export const isColumn = starts('column:');
/** Which rows of a breakdown are read. */
export const isFilter = starts('filter:');
/** Which indicator a whole file is about. */
export const isIndicator = ({ id }: Question): boolean => id === 'indicator';
const isScale = starts('percent_scale:');
/** Each sheet of a workbook is a file of its own on the desk. */
export const isSheet = ({ id }: Question): boolean => id === 'sheet';

const unanswered = ({ answer }: Question): boolean => answer === null;

/** Questions whose answer is missed; columns that no one matched are simply not used. */
export function waitingOf(questions: readonly Question[]): readonly Question[] {
  const someColumn = questions.some((question) => isColumn(question) && !unanswered(question));
  const matched = questions.some(isMatch);
  return questions.filter(
    (question) =>
      unanswered(question) &&
      !isMatch(question) &&
      !(matched && isIndicator(question)) &&
      !isSheet(question) &&
      !(someColumn && isColumn(question)),
  );
}

/** Nobody can tell 0.85 from 85 afterwards: such figures wait until it is said which they are. */
export const mustAnswer = (
  files: readonly FileReview[],
): readonly { readonly file: string; readonly id: string }[] =>
  files.flatMap(({ file, questions }) =>
    questions
      .filter((question) => isScale(question) && unanswered(question))
      .map(({ id }) => ({ file, id })),
  );
