import { useState } from 'react';
import { editCopy, kindChoices, ruleChoices, rungLine, toleranceChoices } from '../../copy/edit.ts';
import { areaFor } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/target.ts';
import type { HeldWorkspace } from '../../state/hold.ts';
import type { Session } from '../../state/session.ts';
import type { KeptTarget } from '../../workspace/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { choicesOf, keyOf } from '../../ui/choices.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { targetOf, type Draft } from './target-draft.ts';
import { SaveRow, useSaving } from './fields.tsx';

/** The rungs in force for a measure and council. */
function rungsOf(held: HeldWorkspace, code: string, areaCode: string): readonly Target[] {
  const authority = (area: string) => areaFor(held.catalogue, area)?.authorityCode ?? area;
  return held.readings
    .flatMap(({ targets }) => targets)
    .filter(
      (target) =>
        target.indicatorCode === code && authority(target.areaCode) === authority(areaCode),
    );
}

function Rungs(props: {
  readonly indicator: Indicator;
  readonly rungs: readonly Target[];
  readonly onRemove: (target: Target) => void;
}) {
  if (props.rungs.length === 0) return <p className="small">{editCopy.noTargets}</p>;
  return (
    <ul className="rungs">
      {props.rungs.map((target) => (
        <li key={`${target.kind} ${target.date ?? ''} ${target.source.file} ${target.source.line}`}>
          <span>{rungLine(target, props.indicator.unitWords)}</span>
          <Button onPress={() => props.onRemove(target)}>{editCopy.remove}</Button>
        </li>
      ))}
    </ul>
  );
}

interface Drafting {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function ToleranceFields({ draft, change }: Drafting) {
  return (
    <>
      <TextField
        decimal
        label={editCopy.tolerance}
        value={draft.tolerance}
        onType={(tolerance) => change({ tolerance })}
      />
      {draft.tolerance.trim() !== '' && (
        <Select
          label={editCopy.toleranceKind}
          value={draft.toleranceKind}
          options={choicesOf(toleranceChoices)}
          onChoose={(id) =>
            change({ toleranceKind: keyOf(toleranceChoices, id, draft.toleranceKind) })
          }
        />
      )}
    </>
  );
}

function TargetFields(props: Drafting) {
  const { draft, change } = props;
  return (
    <div className="fields">
      <Select
        label={editCopy.kind}
        value={draft.kind}
        options={choicesOf(kindChoices)}
        onChoose={(id) => change({ kind: keyOf(kindChoices, id, draft.kind) })}
      />
      <Select
        label={editCopy.rule}
        value={draft.rule}
        options={choicesOf(ruleChoices)}
        onChoose={(id) => change({ rule: keyOf(ruleChoices, id, draft.rule) })}
      />
      <TextField
        decimal
        label={editCopy.value}
        value={draft.value}
        onType={(value) => change({ value })}
      />
      {draft.rule === 'between' && (
        <TextField
          decimal
          label={editCopy.upper}
          value={draft.upper}
          onType={(upper) => change({ upper })}
        />
      )}
      <TextField
        kind="date"
        label={editCopy.date}
        value={draft.date}
        onType={(date) => change({ date })}
      />
      <ToleranceFields draft={draft} change={change} />
      <TextField
        label={editCopy.reason}
        value={draft.reason}
        onType={(reason) => change({ reason })}
      />
    </div>
  );
}

/** Targets and milestones: set one, change one, take one away. */
export function TargetForm(props: {
  readonly session: Session;
  readonly held: HeldWorkspace;
  readonly indicator: Indicator;
  readonly areaCode: string;
}) {
  const { session, held, indicator, areaCode } = props;
  const [draft, setDraft] = useState<Draft>({
    kind: 'target',
    rule: indicator.polarity === 'low' ? 'at_most' : 'at_least',
    value: '',
    upper: '',
    date: '',
    reason: '',
    tolerance: '',
    toleranceKind: 'points',
  });
  const { saved, save } = useSaving(session);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const target = targetOf(draft, indicator.code, areaCode);
  const remove = ({ indicatorCode, areaCode: of, kind: rung, date }: Target): void =>
    void save({ kind: 'target_removed', indicatorCode, areaCode: of, rung, date });
  const set = async (whole: KeptTarget): Promise<void> => {
    if (await save({ kind: 'target', target: whole }))
      change({ value: '', upper: '', reason: '', tolerance: '' });
  };
  return (
    <>
      <Rungs
        indicator={indicator}
        rungs={rungsOf(held, indicator.code, areaCode)}
        onRemove={remove}
      />
      <TargetFields draft={draft} change={change} />
      <p className="small">{editCopy.replaces}</p>
      <SaveRow
        label={editCopy.setTarget}
        nothing={editCopy.noLevel}
        saved={saved}
        onSave={target === null ? null : () => void set(target)}
      />
    </>
  );
}
