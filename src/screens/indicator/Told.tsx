import { questionsCopy } from '../../copy/things.ts';
import { workingCopy } from '../../copy/working.ts';
import { readAsCopy } from '../../copy/outlooks.ts';
import type { Reading } from '../../insight/readings/views.ts';
import type { IndicatorView } from '../../insight/views.ts';

/** People or results, what cannot be split, and the question of the basis with both answers. */
export const ReadAs = (props: { readonly reading: Reading }) => {
  const { people, split, basisQuestion } = props.reading;
  if (people === null && split === null && basisQuestion === null) return null;
  return (
    <>
      {people !== null && (
        <section className="keep">
          <h3>{readAsCopy.people}</h3>
          <p className="small">{people}</p>
        </section>
      )}
      {split !== null && (
        <section className="keep">
          <h3>{readAsCopy.split}</h3>
          <p className="small">{split}</p>
        </section>
      )}
      {basisQuestion !== null && (
        <section className="keep">
          <h3>{basisQuestion.question}</h3>
          <dl className="answers">
            {basisQuestion.answers.map(({ answer, means }) => (
              <div key={answer}>
                <dt>{answer}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
};

/** Why each chip says what it says: open, so that it prints. */
export const Why = (props: { readonly working: IndicatorView['working'] }) => {
  const { working = [] } = props;
  if (working.length === 0) return null;
  return (
    <section className="sec" id="why">
      <h2>{workingCopy.title}</h2>
      {working.map(({ id, title, steps }) => (
        <details key={id} open={id === 'england'}>
          <summary>{title}</summary>
          <ol className="why">
            {steps.map(({ term, words }) => (
              <li key={term}>
                <strong>{term}</strong>
                {words}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
};

/** Three questions that a councillor could ask. */
export const Questions = (props: { readonly questions: IndicatorView['questions'] }) => {
  const { questions = [] } = props;
  if (questions.length === 0) return null;
  return (
    <section className="sec quiet ask">
      <h2>{questionsCopy.title}</h2>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
};
