import { useState } from 'react';
import { editCopy } from '../../copy/edit.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { HeldWorkspace } from '../../state/hold.ts';
import { isFree } from '../../state/own-files.ts';
import type { Session } from '../../state/session.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { MeasureFields } from '../../ui/MeasureFields.tsx';
import { SaveRow, useSaving } from './fields.tsx';

const DECIMALS = ['0', '1', '2'].map((id) => ({ id, label: id }));

type Draft = Pick<Indicator, 'name' | 'polarity' | 'decimals' | 'inYear' | 'partYear' | 'theme'>;

const draftOf = ({ name, polarity, decimals, inYear, partYear, theme }: Indicator): Draft => ({
  name,
  polarity,
  decimals,
  inYear,
  partYear: partYear ?? 'ask',
  theme,
});

/** Only what differs, so that the rest still follows the pack. */
function changes(before: Draft, draft: Draft): Partial<Draft> {
  const name = draft.name.trim();
  return {
    ...(name !== before.name && name !== '' ? { name } : {}),
    ...(draft.polarity === before.polarity ? {} : { polarity: draft.polarity }),
    ...(draft.decimals === before.decimals ? {} : { decimals: draft.decimals }),
    ...(draft.inYear === before.inYear ? {} : { inYear: draft.inYear }),
    ...(draft.partYear === before.partYear ? {} : { partYear: draft.partYear }),
    ...(draft.theme === before.theme ? {} : { theme: draft.theme }),
  };
}

/** Name, decimals, which way is better, behaviour within the year and theme. */
export function MeasureForm(props: {
  readonly session: Session;
  readonly held: HeldWorkspace;
  readonly indicator: Indicator;
}) {
  const { session, held, indicator } = props;
  const before = draftOf(indicator);
  const [draft, setDraft] = useState(before);
  const { saved, save } = useSaving(session);
  const set = changes(before, draft);
  const taken = set.name !== undefined && !isFree(held.catalogue, set.name, indicator.code);
  const canSave = Object.keys(set).length > 0 && !taken;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  return (
    <>
      <div className="fields">
        <TextField label={editCopy.name} value={draft.name} onType={(name) => change({ name })} />
        <Select
          label={editCopy.decimals}
          value={String(draft.decimals)}
          options={DECIMALS}
          onChoose={(id) => change({ decimals: Number(id) })}
        />
        <MeasureFields draft={draft} themes={held.catalogue.themes} change={change} />
      </div>
      {taken && <p role="alert">{editCopy.nameTaken}</p>}
      <SaveRow
        label={editCopy.save}
        nothing={taken ? editCopy.nameTaken : editCopy.nothing}
        saved={saved}
        onSave={
          canSave
            ? () => void save({ kind: 'indicator', indicatorCode: indicator.code, set })
            : null
        }
      />
    </>
  );
}
