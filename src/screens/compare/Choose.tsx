import { useId, useState } from 'react';
import { compareCopy as words } from '../../copy/compare-screen.ts';
import { editCopy } from '../../copy/edit.ts';
import type { Choice } from '../../insight/views.ts';
import type { CompareView } from '../../insight/views-compare.ts';
import type { Session } from '../../state/session.ts';
import { useSession } from '../../state/use-session.ts';
import type { Go } from '../../state/use-view.ts';
import { YOURS, type View } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Opened } from './Opened.tsx';

const Ticks = (props: {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
}) => (
  <fieldset className="ticks">
    <legend>{props.legend}</legend>
    <div className="ticks-list">
      {props.choices.map(({ id, label }) => (
        <label key={id}>
          <input type="checkbox" checked={props.ticked.has(id)} onChange={() => props.onTick(id)} />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

const Group = (props: {
  readonly session: Session;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) => {
  const { session, view, address, go } = props;
  const { own } = useSession(session);
  const id = useId();
  const [name, setName] = useState(address.group?.name ?? '');
  const [codes, setCodes] = useState<readonly string[]>(address.group?.codes ?? []);
  const trimmed = name.trim().slice(0, 60);
  const ready = trimmed !== '' && codes.length > 0;
  const choose = (): void => {
    const group = { name: trimmed, codes };
    if (ready) go({ group, comparator: `group:${group.name}` });
  };
  const keep = async (): Promise<void> => {
    const authorityCodes = [...codes];
    const all = await session.own();
    if (await all.act({ kind: 'group', name: trimmed, authorityCodes })) choose();
  };
  return (
    <div>
      <Ticks
        legend={words.chooseCouncils}
        choices={view.areas}
        ticked={new Set(codes)}
        onTick={(code) => setCodes(toggled(codes, code))}
      />
      <div className="does">
        <div className="f">
          <label htmlFor={id}>{words.groupName}</label>
          <input
            id={id}
            type="search"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button onPress={choose}>{words.groupUse}</Button>
        {ready && own !== null && address.workspace === YOURS && (
          <Button onPress={() => void keep()}>{editCopy.keepGroup}</Button>
        )}
        {address.group !== null && (
          <Button onPress={() => go({ group: null, comparator: 'england' })}>
            {words.groupDrop}
          </Button>
        )}
      </div>
      <p className="note">{words.groupHint}</p>
    </div>
  );
};

/** A set of measures, and a list of councils, of one's own. */
export function Choose(props: {
  readonly session: Session;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}) {
  const { session, view, address, go } = props;
  return (
    <Opened title={words.choose} className="choose noprint">
      {() => (
        <>
          <Ticks
            legend={words.chooseMeasures}
            choices={view.indicators}
            ticked={new Set(address.measures)}
            onTick={(code) => go({ measures: toggled(address.measures, code) }, 'replace')}
          />
          {address.measures.length > 0 && (
            <Button onPress={() => go({ measures: [] })}>{words.clear}</Button>
          )}
          <Group session={session} view={view} address={address} go={go} />
        </>
      )}
    </Opened>
  );
}
