import type { ReactNode } from 'react';
import { addCopy, reviewCopy } from '../../copy/import.ts';
import { goToQuestion, mustAnswerWords, undoCopy } from '../../copy/import-answers.ts';
import { count } from '../../copy/format.ts';
import { waitingOf } from '../../insight/review-questions.ts';
import type { BandFlip } from '../../insight/review-flips.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Words } from '../../ui/Words.tsx';
import { Changes } from './Changes.tsx';
import { PickButton } from './Choose.tsx';
import type { Desk } from './desk.ts';
import { isUnread, type DeskState } from './desk-state.ts';
import { ErrorSummary, foundId, goTo, questionId, summaryLines } from './ErrorSummary.tsx';
import { Files } from './Files.tsx';
import { Problems } from './Problems.tsx';
import { Questions } from './Questions.tsx';
import { saveText } from './save-text.ts';

const Tally = (props: { readonly view: ReviewView }) => (
  <dl className="tally">
    {props.view.tally.map(({ id, term, count: n, detail }) => (
      <div key={id}>
        <dt>{term}</dt>
        <dd>
          {count(n)}
          <span className="s">{detail}</span>
        </dd>
      </div>
    ))}
  </dl>
);

const Effects = (props: { readonly words: readonly string[] }) => (
  <div className="side">
    {props.words.length > 0 && (
      <section>
        <h3>{reviewCopy.effectsTitle}</h3>
        {props.words.map((words) => (
          <p key={words} className="small">
            {words}
          </p>
        ))}
      </section>
    )}
    <section>
      <h3>{addCopy.whereTitle}</h3>
      <p className="small">{addCopy.where}</p>
    </section>
  </div>
);

const dockWords = (accept: boolean, asks: boolean): string =>
  accept ? [...(asks ? [reviewCopy.canWait] : []), undoCopy.before].join(' ') : '';

function Dock(props: {
  readonly desk: Desk;
  readonly view: ReviewView;
  readonly busy: boolean;
  readonly onAccept: () => void;
}) {
  const { desk, view, busy, onAccept } = props;
  const [first] = view.mustAnswer;
  const asks = view.files.some(({ questions }) => waitingOf(questions).length > 0);
  return (
    <div className="dock">
      {first !== undefined && (
        <Button main onPress={() => goTo(questionId(first.file, first.id))}>
          {goToQuestion}
        </Button>
      )}
      {view.accept !== null && first === undefined && !busy && (
        <Button main onPress={onAccept}>
          {view.accept.words}
        </Button>
      )}
      <PickButton add={desk.add} label={addCopy.more} />
      <Button onPress={desk.clear}>{reviewCopy.back}</Button>
      <span className="small">
        {first === undefined
          ? dockWords(view.accept !== null, asks)
          : mustAnswerWords(view.mustAnswer.length)}
      </span>
    </div>
  );
}

const Download = ({ desk }: { readonly desk: Desk }) => (
  <p className="more noprint">
    <Button onPress={() => void desk.csv().then((text) => saveText(text, reviewCopy.downloadName))}>
      {reviewCopy.download}
    </Button>
  </p>
);

/** Step 2: what was read, what it would change and what needs a look. Nothing is added yet. */
export function Review(props: {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly view: ReviewView;
  readonly flips: readonly BandFlip[];
  /** What files of many councils would change for all of them; null for one council's. */
  readonly sets: ReactNode;
  /** Which workspace the files go to. */
  readonly where: ReactNode;
  readonly onAccept: () => void;
}) {
  const { desk, state, view } = props;
  const lost = state.sources.filter(isUnread);
  const lines = summaryLines(view, lost);
  const found = view.files.some(({ problems }) => problems > 0);
  return (
    <>
      {lines.length > 0 && <ErrorSummary lines={lines} />}
      <div className="top">
        <p className="eyebrow">{reviewCopy.eyebrow}</p>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p className="stand">
          <Words words={view.standfirst} />
        </p>
      </div>
      <Tally view={view} />
      <Files desk={desk} view={view} sources={state.sources} />
      {view.files.map(({ file, problems }, place) =>
        problems === 0 ? null : (
          <Problems
            key={file}
            desk={desk}
            unfixable={state.unfixable}
            id={foundId(place)}
            file={file}
            rows={state.rows.get(file) ?? []}
            all={problems}
            onMore={() => desk.more(file)}
          />
        ),
      )}
      {found && <Download desk={desk} />}
      <Changes view={view} flips={props.flips} />
      {props.sets}
      <section className="sec two">
        <Questions files={view.files} again={state.again} answer={desk.answer} />
        <Effects words={view.effects} />
      </section>
      {view.accept !== null && props.where}
      <Dock
        desk={desk}
        view={view}
        busy={state.again || state.step === 'accepting'}
        onAccept={props.onAccept}
      />
      <footer className="foot">
        <p>{reviewCopy.lines}</p>
      </footer>
    </>
  );
}
