import { useState } from 'react';
import { benchCopy, ownName, troubleWords, workFileWords } from '../copy/workspace.ts';
import { saveBytes } from '../state/save-file.ts';
import type { Trouble } from '../state/session-state.ts';
import type { Session } from '../state/session.ts';
import { useSession } from '../state/use-session.ts';
import type { Go } from '../state/use-view.ts';
import { YOURS, type View } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import './bench.css';
import { Manage } from './Manage.tsx';
import { Update } from './Update.tsx';

/** Makes the work file of the open workspace and downloads it. */
async function saveWorkFile(session: Session): Promise<void> {
  const saved = await (await session.own()).save();
  if (saved !== null) saveBytes(saved.bytes, saved.name, 'application/zip');
}

/** Troubles that the work file is the way out of. */
const offersWorkFile: ReadonlySet<Trouble> = new Set([
  'storage_full',
  'storage_cleared',
  'private_window',
  'not_read_back',
]);

function TroubleNotice(props: { readonly session: Session; readonly trouble: Trouble }) {
  const { session, trouble } = props;
  const { own } = useSession(session);
  const { title, words } = troubleWords[trouble];
  return (
    <section className="notice" role="alert">
      <h2>{title}</h2>
      <p>{words}</p>
      <div className="does">
        {own !== null && offersWorkFile.has(trouble) && (
          <Button onPress={() => void saveWorkFile(session)}>{benchCopy.save}</Button>
        )}
        {trouble !== 'newer_version' && (
          <Button onPress={() => void session.own().then((own) => own.forgetTrouble())}>
            {benchCopy.dismiss}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What is open, where it is kept, when its work file was last saved. */
function Standing(props: { readonly session: Session; readonly address: View }) {
  const { session, address } = props;
  const { own, place, workspaces } = useSession(session);
  const [now] = useState(() => new Date());
  if (address.workspace !== YOURS || own === null) return <p>{benchCopy.sample}</p>;
  const { id, name, head, savedAt, savedHead } = own.info;
  const isHeld = workspaces.some((each) => each.id === id);
  const { words, nudge } = workFileWords(savedAt, head - savedHead, now);
  return (
    <p>
      <strong>{name}</strong>{' '}
      {isHeld ? <span>{benchCopy[place ?? 'browser']}</span> : <strong>{benchCopy.gone}</strong>}{' '}
      {nudge ? <strong>{words}</strong> : <span>{words}</span>}
    </p>
  );
}

function CopySample(props: { readonly session: Session; readonly address: View; readonly go: Go }) {
  const { session, address, go } = props;
  const [busy, setBusy] = useState(false);
  const copy = async (): Promise<void> => {
    setBusy(true);
    const { last } = session.state();
    const own = await session.own();
    const done = await own.copySample(address.workspace, ownName(last?.areaName ?? null));
    setBusy(false);
    if (!done || last === null) return;
    const { areaCode: area, periodId: period, benchmark } = last;
    go({ workspace: YOURS, area, period, benchmark });
  };
  return busy ? null : <Button onPress={() => void copy()}>{benchCopy.copy}</Button>;
}

/** Under the masthead: the workspace, its work file, and the others. Loaded after first paint. */
export function Bench(props: {
  readonly session: Session;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, address, go } = props;
  const { own, place, trouble } = useSession(session);
  const [open, setOpen] = useState(false);
  const yours = address.workspace === YOURS && own !== null;
  return (
    <>
      <section className="line" aria-label={benchCopy.manage}>
        <Standing session={session} address={address} />
        <div className="does">
          {yours ? (
            <Button onPress={() => void saveWorkFile(session)}>{benchCopy.save}</Button>
          ) : (
            address.workspace !== YOURS && <CopySample {...props} />
          )}
          <Button expanded={open} onPress={() => setOpen(!open)}>
            {benchCopy.manage}
          </Button>
        </div>
      </section>
      {open && (
        <Manage
          session={session}
          yours={yours}
          address={address}
          go={go}
          onDone={() => setOpen(false)}
        />
      )}
      {place === 'memory' && trouble === null && (
        <TroubleNotice session={session} trouble="private_window" />
      )}
      {trouble !== null && <TroubleNotice session={session} trouble={trouble} />}
      <Update />
    </>
  );
}
