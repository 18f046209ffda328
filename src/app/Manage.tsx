import { useEffect, useId, useRef, useState } from 'react';
import { benchCopy } from '../copy/workspace.ts';
import type { Session } from '../state/session.ts';
import { useSession } from '../state/use-session.ts';
import type { Go } from '../state/use-view.ts';
import { YOURS, type View } from '../state/view.ts';
import type { OpenWorkspace } from '../workspace/keeper.ts';
import type { WorkspaceInfo } from '../workspace/store.ts';
import { Button } from '../ui/Button.tsx';

const fresh = {
  workspace: YOURS,
  screen: 'scorecard',
  area: null,
  period: null,
  benchmark: null,
  indicator: null,
} as const;

/** A name to type, and what is done with it. */
function NameField(props: {
  readonly label: string;
  readonly first: string;
  readonly action: string;
  readonly onName: (name: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(props.first);
  const name = text.trim();
  return (
    <form
      className="f named"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') props.onName(name);
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      <span>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={80}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {name !== '' && <Button onPress={() => props.onName(name)}>{props.action}</Button>}
      </span>
    </form>
  );
}

function OpenWorkFile(props: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="vh"
        type="file"
        accept=".zip"
        tabIndex={-1}
        aria-hidden="true"
        data-pick="work-file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) props.onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button onPress={() => input.current?.click()}>{benchCopy.adopt}</Button>
    </>
  );
}

/** Asks once, then forgets the workspace. */
function Remove(props: { readonly name: string; readonly onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onPress={() => setAsking(true)}>{benchCopy.remove}</Button>;
  return (
    <fieldset>
      <legend>{benchCopy.removeAsk(props.name)}</legend>
      <div className="does">
        <Button onPress={() => setAsking(false)}>{benchCopy.keep}</Button>
        <Button onPress={props.onRemove}>{benchCopy.removeDo}</Button>
      </div>
    </fieldset>
  );
}

function usePersisted(): boolean | null {
  const [persisted, set] = useState<boolean | null>(null);
  useEffect(() => {
    navigator.storage?.persisted?.().then(set, () => undefined);
  }, []);
  return persisted;
}

/** The workspaces of this browser, to open one. */
function Kept(props: {
  readonly workspaces: readonly WorkspaceInfo[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}) {
  if (props.workspaces.length === 0) return null;
  return (
    <ul>
      {props.workspaces.map(({ id, name }) => (
        <li key={id}>
          {id === props.openId ? (
            <span>
              <strong>{name}</strong> <span className="small">{benchCopy.isOpen}</span>
            </span>
          ) : (
            <Button onPress={() => props.onOpen(id)}>{benchCopy.open(name)}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Keeps the council and benchmark year on screen as those that the workspace opens on. */
function Opening(props: {
  readonly session: Session;
  readonly own: OpenWorkspace;
  readonly address: View;
}) {
  const { session, own, address } = props;
  const { last } = useSession(session);
  const { areaCode, benchmark } = own.inForce.choices;
  const set = (choices: OpenWorkspace['inForce']['choices']): void =>
    void session.own().then((all) => all.act({ kind: 'choices', ...choices }));
  const differs =
    last !== null && (last.areaCode !== areaCode || (address.benchmark ?? benchmark) !== benchmark);
  return (
    <>
      {differs && (
        <Button onPress={() => set({ areaCode: last.areaCode, benchmark: address.benchmark })}>
          {benchCopy.opensOn(last.areaName, address.benchmark)}
        </Button>
      )}
      {(areaCode !== null || benchmark !== null) && (
        <Button onPress={() => set({ areaCode: null, benchmark: null })}>
          {benchCopy.opensOnFiles}
        </Button>
      )}
    </>
  );
}

/** Every workspace: switch, rename, start, open a work file, delete. */
export function Manage(props: {
  readonly session: Session;
  readonly yours: boolean;
  readonly address: View;
  readonly go: Go;
  readonly onDone: () => void;
}) {
  const { session, yours, go, onDone } = props;
  const { own, workspaces, place } = useSession(session);
  const persisted = usePersisted();
  const then = (work: (own: Awaited<ReturnType<Session['own']>>) => Promise<boolean>): void => {
    void session
      .own()
      .then(work)
      .then((done) => {
        if (!done) return;
        onDone();
        go(fresh);
      });
  };
  return (
    <section className="manage" aria-label={benchCopy.yours}>
      <Kept
        workspaces={workspaces}
        openId={yours && own !== null ? own.info.id : null}
        onOpen={(id) => then((all) => all.open(id))}
      />
      <div className="choices">
        {yours && own !== null && (
          <NameField
            key={own.info.id}
            label={benchCopy.rename}
            first={own.info.name}
            action={benchCopy.renameDo}
            onName={(name) => void session.own().then((all) => all.act({ kind: 'name', name }))}
          />
        )}
        <NameField
          label={benchCopy.startName}
          first=""
          action={benchCopy.start}
          onName={(name) => then((all) => all.start(name))}
        />
        <OpenWorkFile onFile={(file) => then((all) => all.adopt(file))} />
        {yours && own !== null && <Opening session={session} own={own} address={props.address} />}
        {yours && own !== null && (
          <Remove name={own.info.name} onRemove={() => then((all) => all.remove())} />
        )}
      </div>
      {place === 'browser' && persisted !== null && (
        <p className="small">{persisted ? benchCopy.persisted : benchCopy.notPersisted}</p>
      )}
    </section>
  );
}
