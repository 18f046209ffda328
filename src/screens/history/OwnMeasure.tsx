import { useState } from 'react';
import { editCopy, inYearChoices, polarityChoices, unitChoices } from '../../copy/edit.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { HeldWorkspace } from '../../state/hold.ts';
import { isFree } from '../../state/own-files.ts';
import type { Session } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { choicesOf, keyOf } from '../../ui/choices.ts';
import { Select } from '../../ui/Field.tsx';
import { codeFor, indicatorOf, type OwnDraft } from './own-indicator.ts';

function OwnFields(props: {
  readonly draft: OwnDraft;
  readonly themes: Catalogue['themes'];
  readonly change: (part: Partial<OwnDraft>) => void;
}) {
  const { draft, themes, change } = props;
  return (
    <>
      <Select
        label={editCopy.unit}
        value={draft.unit}
        options={choicesOf(unitChoices)}
        onChoose={(id) => change({ unit: keyOf(unitChoices, id, draft.unit) })}
      />
      <Select
        label={editCopy.polarity}
        value={draft.polarity}
        options={choicesOf(polarityChoices)}
        onChoose={(id) => change({ polarity: keyOf(polarityChoices, id, draft.polarity) })}
      />
      <Select
        label={editCopy.inYear}
        value={draft.inYear}
        options={choicesOf(inYearChoices)}
        onChoose={(id) => change({ inYear: keyOf(inYearChoices, id, draft.inYear) })}
      />
      <Select
        label={editCopy.theme}
        value={draft.theme}
        options={themes.map((theme) => ({ id: theme.name, label: theme.name }))}
        onChoose={(theme) => change({ theme })}
      />
    </>
  );
}

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
        <div className="f">
          <label htmlFor="own-measure-name">{editCopy.ownName}</label>
          <input
            id="own-measure-name"
            type="text"
            autoComplete="off"
            maxLength={200}
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </div>
        <OwnFields draft={draft} themes={catalogue.themes} change={change} />
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
