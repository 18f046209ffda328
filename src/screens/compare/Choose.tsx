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
import { setOf, useSets } from './use-sets.ts';

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

interface ChooseParts {
  readonly session: Session;
  readonly view: CompareView;
  readonly address: View;
  readonly go: Go;
}

/** Whether what is chosen can be kept: the officer's own workspace is open. */
function useCanKeep(session: Session, address: View): boolean {
  const { own } = useSession(session);
  return own !== null && address.workspace === YOURS;
}

const Name = (props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}) => {
  const id = useId();
  return (
    <div className="f">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={60}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </div>
  );
};

const Measures = ({ session, view, address, go }: ChooseParts) => {
  const { measures } = address;
  const canKeep = useCanKeep(session, address);
  const set = setOf(useSets(session, address), measures);
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    const own = await session.own();
    setFailed(
      !(await own.act({ kind: 'measure_set', name: trimmed, indicatorCodes: [...measures] })),
    );
  };
  return (
    <div>
      <Ticks
        legend={words.chooseMeasures}
        choices={view.indicators}
        ticked={new Set(measures)}
        onTick={(code) => go({ measures: toggled(measures, code) }, 'replace')}
      />
      {measures.length > 0 && (
        <>
          <div className="does">
            {canKeep && set === null && (
              <>
                <Name label={words.setName} value={name} onType={setName} />
                <Button onPress={() => void keep()}>{words.setKeep}</Button>
              </>
            )}
            <Button onPress={() => go({ measures: [] })}>{words.clear}</Button>
          </div>
          <p className="note" aria-live="polite">
            {failed
              ? words.setFailed
              : set !== null
                ? words.setKept(set)
                : canKeep
                  ? words.setHint
                  : words.setInAddress}
          </p>
        </>
      )}
    </div>
  );
};

const Group = ({ session, view, address, go }: ChooseParts) => {
  const canKeep = useCanKeep(session, address);
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
        <Name label={words.groupName} value={name} onType={setName} />
        <Button onPress={choose}>{words.groupUse}</Button>
        {ready && canKeep && <Button onPress={() => void keep()}>{editCopy.keepGroup}</Button>}
        {address.group !== null && (
          <Button onPress={() => go({ group: null, comparator: 'england' })}>
            {words.groupDrop}
          </Button>
        )}
      </div>
      <p className="note">{canKeep ? words.groupHint : words.groupInAddress}</p>
    </div>
  );
};

/** A set of measures, and a list of councils, of one's own. */
export function Choose(props: ChooseParts) {
  return (
    <Opened title={words.choose} className="choose noprint">
      {() => (
        <>
          <Measures {...props} />
          <Group {...props} />
        </>
      )}
    </Opened>
  );
}
