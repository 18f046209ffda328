import { columnsCopy } from '../../copy/import-answers.ts';
import type { Question } from '../../domain/reading.ts';
import { isColumn, isFilter } from '../../insight/review-questions.ts';
import type { Desk } from './desk.ts';
import type { Source } from './desk-state.ts';

function Row(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly question: Question;
  readonly label: string;
}) {
  const { desk, source, question, label } = props;
  const heading = question.id.slice(question.id.indexOf(':') + 1);
  const answer = source.answers[question.id] ?? '';
  const means = question.choices.find(({ id }) => id === answer)?.means;
  return (
    <tr>
      <th scope="row">{heading}</th>
      <td>
        <select
          aria-label={`${heading}: ${label}`}
          value={answer}
          onChange={({ currentTarget: { value } }) =>
            desk.answer(source.name, question.id, value === '' ? null : value)
          }
        >
          <option value="">{columnsCopy.notSaid}</option>
          {question.choices.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
        {means !== undefined && <span className="note">{means}</span>}
      </td>
    </tr>
  );
}

function List(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly questions: readonly Question[];
  readonly head: string;
  readonly label: string;
}) {
  const { desk, source, questions, head, label } = props;
  if (questions.length === 0) return null;
  return (
    <table className="facts asked">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => (
          <Row key={question.id} desk={desk} source={source} question={question} label={label} />
        ))}
      </tbody>
    </table>
  );
}

/** Which rows of each breakdown are read, and which column is which indicator. */
export function Columns(props: {
  readonly desk: Desk;
  readonly source: Source;
  readonly questions: readonly Question[];
}) {
  const { desk, source, questions } = props;
  const filters = questions.filter(isFilter);
  const columns = questions.filter(isColumn);
  if (filters.length + columns.length === 0) return null;
  return (
    <section className="panel">
      <h4>{columnsCopy.title}</h4>
      <p className="small">{columnsCopy.stand}</p>
      <List
        desk={desk}
        source={source}
        questions={filters}
        head={columnsCopy.breakdown}
        label={columnsCopy.rows}
      />
      <List
        desk={desk}
        source={source}
        questions={columns}
        head={columnsCopy.column}
        label={columnsCopy.indicator}
      />
    </section>
  );
}
