import { useId, useState } from 'react';
import { editCopy } from '../../copy/edit.ts';
import { monthYearWords } from '../../copy/period.ts';
import { areaFor } from '../../domain/catalogue.ts';
import type { HeldWorkspace } from '../../state/hold.ts';
import type { Session } from '../../state/session.ts';
import { SaveRow, useSaving } from './fields.tsx';

/** What is said of the figure now; what is typed replaces it. */
export function CommentaryForm(props: {
  readonly session: Session;
  readonly held: HeldWorkspace;
  readonly indicatorCode: string;
  readonly areaCode: string;
  readonly end: string;
}) {
  const { session, held, indicatorCode, areaCode, end } = props;
  const id = useId();
  const authority = (code: string) => areaFor(held.catalogue, code)?.authorityCode ?? code;
  const isHeld = held.readings.some(({ observations }) =>
    observations.some(
      (each) =>
        each.indicatorCode === indicatorCode &&
        each.end === end &&
        authority(each.areaCode) === authority(areaCode),
    ),
  );
  const kept = session
    .state()
    .own?.inForce.commentary.findLast(
      (each) =>
        each.indicatorCode === indicatorCode && each.end === end && each.areaCode === areaCode,
    );
  const before = kept?.text ?? '';
  const [text, setText] = useState(before);
  const { saved, save } = useSaving(session);
  if (!isHeld) return <p className="small">{editCopy.noFigure}</p>;
  const changed = text.trim() !== before || (kept === undefined && text.trim() !== '');
  return (
    <>
      <div className="f">
        <label htmlFor={id}>{editCopy.commentary(monthYearWords(end))}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={4000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <p className="small">{editCopy.commentaryStand}</p>
      <SaveRow
        label={editCopy.save}
        nothing={editCopy.nothing}
        saved={saved}
        onSave={
          changed
            ? () =>
                void save({ kind: 'commentary', indicatorCode, areaCode, end, text: text.trim() })
            : null
        }
      />
    </>
  );
}
