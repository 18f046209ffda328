import { useEffect, useRef } from 'react';
import { addCopy, reviewCopy } from '../../copy/import.ts';
import { count } from '../../copy/format.ts';
import type { FileReview, ReviewView } from '../../insight/review.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { Changes } from './Changes.tsx';
import { PickButton } from './Choose.tsx';
import type { Desk, DeskState, Source } from './desk.ts';
import { Kind } from './icons.tsx';
import { Problems } from './Problems.tsx';
import { stageWords } from './Progress.tsx';
import { Questions } from './Questions.tsx';
import { saveText } from './save-text.ts';

const unread = ({ stage }: Source): boolean =>
  stage === 'gone' || stage === 'crashed' || stage === 'too_large';

interface SummaryLine {
  readonly key: string;
  readonly target: string;
  readonly words: string;
}

/** The GOV.UK pattern: above the heading, with the focus, a link to each thing that needs a look. */
function ErrorSummary(props: { readonly lines: readonly SummaryLine[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    const before = document.title;
    document.title = `${reviewCopy.errorPrefix}${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <div className="summary">
      <h2 ref={heading} tabIndex={-1}>
        {reviewCopy.problemTitle}
      </h2>
      <ul>
        {props.lines.map(({ key, target, words }) => (
          <li key={key}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                const place = document.getElementById(target);
                place?.focus();
                place?.scrollIntoView({ block: 'start' });
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

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

function Leave(props: { readonly desk: Desk; readonly name: string; readonly refused: boolean }) {
  const { desk, name, refused } = props;
  return (
    <p>
      <Button onPress={() => desk.leaveOut(name)}>
        {refused ? reviewCopy.remove : reviewCopy.leaveOut}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </p>
  );
}

function File(props: { readonly desk: Desk; readonly review: FileReview; readonly id: string }) {
  const { desk, review, id } = props;
  const { file, refused, recognised } = review;
  return (
    <div className="file">
      <div>
        <h3 id={id} tabIndex={-1}>
          {refused !== null && <Kind severity="refused" />} {file}
        </h3>
        <p className="small">
          {refused === null ? (
            <Words words={recognised} />
          ) : (
            <>
              {refused.message} <strong>{refused.remedy}</strong>
            </>
          )}
        </p>
      </div>
      <Leave desk={desk} name={file} refused={refused !== null} />
    </div>
  );
}

const fileId = (place: number): string => `file-${String(place)}`;
const foundId = (place: number): string => `found-${String(place)}`;

function summaryLines(view: ReviewView, lost: readonly Source[]): readonly SummaryLine[] {
  const place = (file: string): number => view.files.findIndex((each) => each.file === file);
  return [
    ...lost.map((source) => ({
      key: source.name,
      target: `lost-${source.name}`,
      words: `${source.name}: ${stageWords(source)}`,
    })),
    ...view.summary.map(({ file, words }) => {
      const at = place(file);
      const found = (view.files[at]?.problems ?? 0) > 0;
      return { key: words, target: found ? foundId(at) : fileId(at), words };
    }),
  ];
}

function Files(props: {
  readonly desk: Desk;
  readonly view: ReviewView;
  readonly lost: readonly Source[];
}) {
  const { desk, view, lost } = props;
  return (
    <section className="files">
      <h2>{reviewCopy.files}</h2>
      {view.files.map((review, place) => (
        <File key={review.file} desk={desk} review={review} id={fileId(place)} />
      ))}
      {lost.map((source) => (
        <div key={source.name} className="file">
          <div>
            <h3 id={`lost-${source.name}`} tabIndex={-1}>
              <Kind severity="refused" /> {source.name}
            </h3>
            <p className="small">{stageWords(source)}</p>
          </div>
          <Leave refused desk={desk} name={source.name} />
        </div>
      ))}
    </section>
  );
}

function Dock(props: {
  readonly desk: Desk;
  readonly view: ReviewView;
  readonly busy: boolean;
  readonly onAccept: () => void;
}) {
  const { desk, view, busy, onAccept } = props;
  const asks = view.files.some(({ questions }) => questions.some(({ answer }) => answer === null));
  return (
    <div className="dock">
      {view.accept !== null && !busy && (
        <Button main onPress={onAccept}>
          {view.accept.words}
        </Button>
      )}
      <PickButton add={desk.add} label={addCopy.more} />
      <Button onPress={desk.clear}>{reviewCopy.back}</Button>
      {view.accept !== null && asks && <span className="small">{reviewCopy.canWait}</span>}
    </div>
  );
}

/** Step 2: what was read, what it would change and what needs a look. Nothing is added yet. */
export function Review(props: {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly view: ReviewView;
  readonly onAccept: () => void;
}) {
  const { desk, state, view } = props;
  const lost = state.sources.filter(unread);
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
      <Files desk={desk} view={view} lost={lost} />
      {view.files.map(({ file, problems }, place) =>
        problems === 0 ? null : (
          <Problems
            key={file}
            id={foundId(place)}
            file={file}
            rows={state.rows.get(file) ?? []}
            all={problems}
            onMore={() => desk.more(file)}
          />
        ),
      )}
      {found && (
        <p className="more noprint">
          <Button
            onPress={() => void desk.csv().then((text) => saveText(text, reviewCopy.downloadName))}
          >
            {reviewCopy.download}
          </Button>
        </p>
      )}
      <Changes rows={view.changes} all={view.changesInAll} />
      <section className="sec two">
        <Questions files={view.files} again={state.again} answer={desk.answer} />
        <div className="side">
          {view.effects.length > 0 && (
            <section>
              <h3>{reviewCopy.effectsTitle}</h3>
              {view.effects.map((words) => (
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
      </section>
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
