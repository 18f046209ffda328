import { useState } from 'react';
import { editCopy, unitChoices } from '../../copy/edit.ts';
import type { HeldWorkspace } from '../../state/hold.ts';
import { isFree } from '../../state/own-files.ts';
import type { Session } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { choicesOf, keyOf } from '../../ui/choices.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { MeasureFields } from '../../ui/MeasureFields.tsx';
import { codeFor, indicatorOf, type OwnDraft } from './own-indicator.ts';

/** A measure that the pack does not have, by the name that the officer's files use. */
export function OwnMeasure(props: { readonly session: Session; readonly held: HeldWorkspace }) {
  const { session, held } = props;
  const { catalogue } = held;
  const [draft, setDraft] = useState<OwnDraft>({
    name: '',
    unit: 'percent',
    polarity: 'none',
    inYear: 'both',
    theme: catalogue.themes[0]?.name ?? '',
  });
  const change = (part: Partial<OwnDraft>): void => setDraft({ ...draft, ...part });
  const name = draft.name.trim();
  const taken = name !== '' && !isFree(catalogue, name, '');
  const add = async (): Promise<void> => {
    const code = codeFor(name, (each) => !isFree(catalogue, each, ''));
    const indicator = indicatorOf({ ...draft, name }, code);
    const own = await session.own();
    if (await own.act({ kind: 'local_indicator', indicator })) change({ name: '' });
  };
  return (
    <details className="own-measure">
      <summary>{editCopy.ownTitle}</summary>
      <p className="small">{editCopy.ownStand}</p>
      <div className="does">
        <TextField
          label={editCopy.ownName}
          value={draft.name}
          onType={(text) => change({ name: text })}
        />
        <Select
          label={editCopy.unit}
          value={draft.unit}
          options={choicesOf(unitChoices)}
          onChoose={(id) => change({ unit: keyOf(unitChoices, id, draft.unit) })}
        />
        <MeasureFields draft={draft} themes={catalogue.themes} change={change} />
      </div>
      {taken && <p role="alert">{editCopy.nameTaken}</p>}
      {name !== '' && !taken && (
        <p>
          <Button onPress={() => void add()}>{editCopy.ownAdd}</Button>
        </p>
      )}
    </details>
  );
}
