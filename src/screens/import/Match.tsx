import { useId, useState } from 'react';
import { matchConstants, matchCopy, matchLabels } from '../../copy/import-answers.ts';
import { reviewCopy } from '../../copy/import.ts';
import type { Question } from '../../domain/reading.ts';
import { isMatch } from '../../insight/review-questions.ts';
import type { PreviewRow } from '../../insight/review-view.ts';
import { Button } from '../../ui/Button.tsx';
import type { Desk } from './desk.ts';
import type { Source } from './desk-state.ts';

const SAME = 'is:';

/** One text that holds for every row. */
function Constant(props: {
  readonly text: string;
  readonly example: string;
  readonly say: (text: string) => void;
}) {
  const [text, setText] = useState(props.text);
  const id = useId();
  return (
    <form
      className="constant"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') props.say(text.trim());
      }}
    >
      <label htmlFor={id}>{matchCopy.textLabel}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={200}
        placeholder={props.example}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" className="btn">
        {matchCopy.use}
      </button>
    </form>
  );
}

function Role(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly question: Question;
}) {
  const { desk, source, question } = props;
  const id = useId();
  const [typing, setTyping] = useState(false);
  const role = question.id.slice('map:'.length);
  const example = matchConstants[role];
  const answer = source.answers[question.id] ?? '';
  const constant = answer.startsWith(SAME);
  const same = typing || constant;
  const say = (choice: string | null): void => desk.answer(source.name, question.id, choice);
  const means = question.choices.find((choice) => choice.id === answer)?.means;
  return (
    <div className="role">
      <label htmlFor={id}>{matchLabels[role] ?? question.text}</label>
      <select
        id={id}
        value={same ? SAME : answer}
        onChange={({ currentTarget: { value } }) => {
          setTyping(value === SAME);
          if (value !== SAME) say(value === '' ? null : value);
        }}
      >
        <option value="">{matchCopy.choose}</option>
        {example !== undefined && <option value={SAME}>{matchCopy.sameForAll}</option>}
        {question.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.text}
          </option>
        ))}
      </select>
      {same && example !== undefined && (
        <Constant
          text={constant ? answer.slice(SAME.length) : ''}
          example={example}
          say={(text) => say(`${SAME}${text}`)}
        />
      )}
      {means !== undefined && !same && <span className="note">{means}</span>}
    </div>
  );
}

const Preview = (props: { readonly rows: readonly PreviewRow[] }) => (
  // A region that scrolls must be reachable by keyboard.
  <section className="scroll" aria-label={matchCopy.previewTitle} tabIndex={0}>
    <table className="facts differ">
      <thead>
        <tr>
          <th scope="col">{matchCopy.line}</th>
          <th scope="col">{reviewCopy.measure}</th>
          <th scope="col">{matchLabels['area']}</th>
          <th scope="col">{reviewCopy.period}</th>
          <th scope="col" className="n">
            {matchLabels['value']}
          </th>
          <th scope="col">{matchCopy.asRead}</th>
          <th scope="col">{matchCopy.note}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${String(row.line)} ${row.period} ${row.measure}`}>
            <td>{row.line}</td>
            <th scope="row">{row.measure}</th>
            <td>{row.area}</td>
            <td>{row.period}</td>
            <td className="n">{row.value}</td>
            <td>{row.counts}</td>
            <td>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** Which column is which in a file of any other shape, with the first figures that this gives. */
export function Match(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly questions: readonly Question[];
  readonly preview: readonly PreviewRow[];
}) {
  const { desk, source, preview } = props;
  const roles = props.questions.filter(isMatch);
  if (roles.length === 0) return null;
  return (
    <section className="panel">
      <h4>{matchCopy.title}</h4>
      <p className="small">{matchCopy.stand}</p>
      <div className="roles">
        {roles.map((question) => (
          <Role key={question.id} desk={desk} source={source} question={question} />
        ))}
      </div>
      <h5>{matchCopy.previewTitle}</h5>
      {preview.length > 0 ? <Preview rows={preview} /> : <p className="small">{matchCopy.none}</p>}
    </section>
  );
}

/** A way to the matching for a file that fits no layout. */
export const MatchButton = (props: { readonly desk: Desk; readonly name: string }) => (
  <p>
    <Button onPress={() => props.desk.readAs(props.name, 'mapped')}>
      {matchCopy.title}
      <span className="vh"> {props.name}</span>
    </Button>
  </p>
);
