import { useId } from 'react';
import { readingCopy, reviewCopy } from '../../copy/import.ts';
import type { Question } from '../../domain/reading.ts';
import {
  isColumn,
  isFilter,
  isIndicator,
  isMatch,
  isSheet,
} from '../../insight/review-questions.ts';
import { questionId } from './ErrorSummary.tsx';

/** Choices beyond these stand in a list, and only the chosen one says what it means. */
const FEW = 6;

/** Those of a file's columns and sheets are asked beside the file, as is all of one being matched. */
function singles(questions: readonly Question[]): readonly Question[] {
  const matched = questions.some(isMatch);
  return questions.filter(
    (question) =>
      ![isColumn, isFilter, isMatch, isSheet].some((is) => is(question)) &&
      !(matched && isIndicator(question)),
  );
}

type Answer = (file: string, question: string, choice: string | null) => void;

function Radios(props: {
  readonly question: Question;
  readonly say: (choice: string | null) => void;
}) {
  const { question, say } = props;
  const name = useId();
  const options = [
    ...question.choices.map(({ id, text }) => ({ id, text })),
    { id: null, text: reviewCopy.dontKnow },
  ];
  return (
    <div className="opts">
      {options.map(({ id, text }) => (
        <label key={text}>
          <input
            type="radio"
            name={name}
            checked={question.answer === id}
            onChange={() => say(id)}
          />{' '}
          {text}
        </label>
      ))}
    </div>
  );
}

const List = (props: {
  readonly question: Question;
  readonly say: (choice: string | null) => void;
}) => (
  <select
    aria-label={props.question.text}
    value={props.question.answer ?? ''}
    onChange={({ currentTarget: { value } }) => props.say(value === '' ? null : value)}
  >
    <option value="">{reviewCopy.dontKnow}</option>
    {props.question.choices.map(({ id, text }) => (
      <option key={id} value={id}>
        {text}
      </option>
    ))}
  </select>
);

function One(props: {
  readonly file: string;
  readonly question: Question;
  readonly answer: Answer;
}) {
  const { file, question, answer } = props;
  const chosen = question.choices.find(({ id }) => id === question.answer);
  const many = question.choices.length > FEW;
  const all = many ? [] : question.choices;
  const say = (choice: string | null): void => answer(file, question.id, choice);
  return (
    <fieldset className="qn" id={questionId(file, question.id)} tabIndex={-1}>
      <legend>{question.text}</legend>
      <p className="small">{file}</p>
      {many ? <List question={question} say={say} /> : <Radios question={question} say={say} />}
      <ul className="means small">
        {(chosen === undefined ? all : [chosen]).map(({ id, text, means }) => (
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
    questions: singles(questions),
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
