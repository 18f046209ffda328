import { useId } from 'react';
import { readingCopy, reviewCopy } from '../../copy/import.ts';
import type { Question } from '../../domain/reading.ts';
import { isColumn, isFilter, isMatch, isSheet } from '../../insight/review-questions.ts';
import { questionId } from './ErrorSummary.tsx';

/** Those of a file's columns and sheets are asked beside the file. */
const isSingle = (question: Question): boolean =>
  ![isColumn, isFilter, isMatch, isSheet].some((is) => is(question));

type Answer = (file: string, question: string, choice: string | null) => void;

function One(props: {
  readonly file: string;
  readonly question: Question;
  readonly answer: Answer;
}) {
  const { file, question, answer } = props;
  const name = useId();
  const chosen = question.choices.find(({ id }) => id === question.answer);
  const options = [
    ...question.choices.map(({ id, text }) => ({ id, text })),
    { id: null, text: reviewCopy.dontKnow },
  ];
  return (
    <fieldset className="qn" id={questionId(file, question.id)} tabIndex={-1}>
      <legend>{question.text}</legend>
      <p className="small">{file}</p>
      <div className="opts">
        {options.map(({ id, text }) => (
          <label key={text}>
            <input
              type="radio"
              name={name}
              checked={question.answer === id}
              onChange={() => answer(file, question.id, id)}
            />{' '}
            {text}
          </label>
        ))}
      </div>
      <ul className="means small">
        {(chosen === undefined ? question.choices : [chosen]).map(({ id, text, means }) => (
          <li key={id}>{`${text}: ${means}`}</li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What only the officer can know, asked once a file; an answer reads the file again. */
export function Questions(props: {
  readonly files: readonly { readonly file: string; readonly questions: readonly Question[] }[];
  readonly again: boolean;
  readonly answer: Answer;
}) {
  const { again, answer } = props;
  const files = props.files.map(({ file, questions }) => ({
    file,
    questions: questions.filter(isSingle),
  }));
  if (files.every(({ questions }) => questions.length === 0)) return null;
  return (
    <div>
      <h2>{reviewCopy.questionsTitle}</h2>
      {files.flatMap(({ file, questions }) =>
        questions.map((question) => (
          <One key={`${file}:${question.id}`} file={file} question={question} answer={answer} />
        )),
      )}
      <output className="small">{again ? readingCopy.rereading : ''}</output>
    </div>
  );
}
