import { editCopy, inYearChoices, partYearChoices, polarityChoices } from '../copy/edit.ts';
import type { Indicator } from '../domain/indicator.ts';
import { choicesOf, keyOf } from './choices.ts';
import { Select } from './Field.tsx';

/** What can be said of any measure, the pack's or the officer's own. */
export type MeasureDraft = Pick<Indicator, 'polarity' | 'inYear' | 'partYear' | 'theme'>;

/** Which way is better, how it behaves within the year, what part of a year counts, and its theme. */
export function MeasureFields(props: {
  readonly draft: MeasureDraft;
  readonly themes: readonly { readonly name: string }[];
  readonly change: (part: Partial<MeasureDraft>) => void;
}) {
  const { draft, themes, change } = props;
  const partYear = draft.partYear ?? 'ask';
  return (
    <>
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
      {draft.inYear === 'both' && (
        <Select
          label={editCopy.partYear}
          value={partYear}
          options={choicesOf(partYearChoices)}
          onChoose={(id) => change({ partYear: keyOf(partYearChoices, id, partYear) })}
        />
      )}
      <Select
        label={editCopy.theme}
        value={draft.theme}
        options={themes.map(({ name }) => ({ id: name, label: name }))}
        onChoose={(theme) => change({ theme })}
      />
    </>
  );
}
