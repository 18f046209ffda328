import { useState } from 'react';
import { count } from '../../copy/format.ts';
import { historyCopy } from '../../copy/history.ts';
import { problemPlace, problemWords } from '../../copy/problems.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { figuresOf, historyOf, type HistoryEntry, type HistoryFile } from '../../state/history.ts';
import { saveBytes } from '../../state/save-file.ts';
import type { Session } from '../../state/session.ts';
import { useHeld } from '../../state/use-held.ts';
import { useSession } from '../../state/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import './history.css';
import { OwnMeasure } from './OwnMeasure.tsx';

const MOST_PROBLEMS = 100;

function FileShown(props: {
  readonly file: HistoryFile;
  readonly catalogue: Catalogue;
  readonly onOriginal: () => void;
}) {
  const { file, catalogue } = props;
  const { reading } = file;
  if (reading === null) return <p className="small">{historyCopy.checking}</p>;
  const problems = [...(reading.refused === null ? [] : [reading.refused]), ...reading.problems];
  const figures = reading.observations.length;
  return (
    <div className="file">
      <h3>{file.name}</h3>
      {reading.because !== '' && <p className="small">{reading.because}</p>}
      <h4>{historyCopy.problemsTitle}</h4>
      {problems.length === 0 ? (
        <p className="small">{historyCopy.noProblems}</p>
      ) : (
        <ul className="small">
          {problems.slice(0, MOST_PROBLEMS).map((problem) => (
            <li
              key={`${problem.code} ${problem.line ?? ''} ${problem.column ?? ''} ${problem.cell ?? ''}`}
            >
              {[problemPlace(problem), problemWords(problem).message]
                .filter((part) => part !== '')
                .join(': ')}
            </li>
          ))}
        </ul>
      )}
      {figures > 0 && <FiguresTable table={figuresOf(reading, catalogue)} />}
      {figures > 200 && <p className="small">{historyCopy.more(figures)}</p>}
      <p>
        <Button onPress={props.onOriginal}>{historyCopy.original}</Button>
      </p>
    </div>
  );
}

function EntryShown(props: {
  readonly session: Session;
  readonly entry: HistoryEntry;
  readonly catalogue: Catalogue;
}) {
  const { session, entry, catalogue } = props;
  const [open, setOpen] = useState(false);
  const kind = entry.undone ? 'redo' : 'undo';
  const change = (): void => void session.own().then((own) => own.act({ kind, of: entry.id }));
  const original = async ({ sha256, name }: HistoryFile): Promise<void> => {
    const bytes = await (await session.own()).original(sha256);
    if (bytes !== null) saveBytes(bytes, name, 'text/csv');
  };
  return (
    <li className={entry.undone ? 'undone' : undefined}>
      <h2>
        {entry.title}
        {entry.undone && <span className="tag">{historyCopy.undone}</span>}
      </h2>
      <p className="small">{entry.when}</p>
      {entry.effect !== null && <p>{entry.effect}</p>}
      <div className="does">
        {entry.canChange && (
          <Button onPress={change}>{entry.undone ? historyCopy.redo : historyCopy.undo}</Button>
        )}
        {entry.files.length > 0 && (
          <Button expanded={open} onPress={() => setOpen(!open)}>
            {historyCopy.show}
          </Button>
        )}
      </div>
      {open &&
        entry.files.map((file) => (
          <FileShown
            key={`${file.sha256} ${file.name}`}
            file={file}
            catalogue={catalogue}
            onOriginal={() => void original(file)}
          />
        ))}
    </li>
  );
}

/** The log, newest first: what each entry changed, shown, undone and done again. */
export function HistoryScreen(props: { readonly session: Session }) {
  const { session } = props;
  const { own } = useSession(session);
  const held = useHeld(session);
  const entries = own === null || held === null ? [] : historyOf(own, held, held.catalogue);
  return (
    <div className="history">
      <div className="top">
        <p className="eyebrow">{own === null ? historyCopy.eyebrow : own.info.name}</p>
        <h1 tabIndex={-1}>{historyCopy.title}</h1>
        <p className="stand">{own === null ? historyCopy.noWorkspace : historyCopy.stand}</p>
      </div>
      {own !== null && own.entries.length === 0 && <p>{historyCopy.empty}</p>}
      {own !== null && own.entries.length > 0 && held === null && <p>{historyCopy.checking}</p>}
      {own !== null && held !== null && <OwnMeasure session={session} held={held} />}
      {held !== null && (
        <ol
          reversed
          start={entries.length}
          aria-label={`${historyCopy.title}, ${count(entries.length)}`}
        >
          {entries.map((entry) => (
            <EntryShown key={entry.id} session={session} entry={entry} catalogue={held.catalogue} />
          ))}
        </ol>
      )}
    </div>
  );
}
