import { useState, type ReactNode } from 'react';
import { editCopy } from '../../copy/edit.ts';
import { originCopy } from '../../copy/history.ts';
import { originsOf } from '../../state/history.ts';
import type { Session } from '../../state/session.ts';
import { useHeld } from '../../state/use-held.ts';
import { useSession } from '../../state/use-session.ts';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { CommentaryForm } from './CommentaryForm.tsx';
import './edit.css';
import { MeasureForm } from './MeasureForm.tsx';
import { TargetForm } from './TargetForm.tsx';

/** A part that is made only once it has been opened. */
function Part(props: { readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.title}</summary>
      {open && props.children}
    </details>
  );
}

/** Under a measure of the officer's own workspace: where its figures came from, and its edits. */
export function EditMeasure(props: {
  readonly session: Session;
  readonly indicatorCode: string;
  readonly areaCode: string;
  /** Last day of the figure shown. */
  readonly end: string;
}) {
  const { session, indicatorCode, areaCode, end } = props;
  const { own } = useSession(session);
  const held = useHeld(session);
  const indicator = held?.catalogue.indicators.find(({ code }) => code === indicatorCode);
  if (own === null || held === null || indicator === undefined) return null;
  const origins = originsOf(own, held, indicatorCode, areaCode);
  const key = `${indicatorCode} ${areaCode} ${end}`;
  return (
    <section className="sec edit">
      <h2>{editCopy.title}</h2>
      <p className="small">{editCopy.stand}</p>
      <Part title={originCopy.title}>
        {origins.rows.length === 0 ? (
          <p className="small">{originCopy.none}</p>
        ) : (
          <FiguresTable table={origins} />
        )}
      </Part>
      <Part title={editCopy.commentaryTitle}>
        <CommentaryForm
          key={key}
          session={session}
          held={held}
          indicatorCode={indicatorCode}
          areaCode={areaCode}
          end={end}
        />
      </Part>
      <Part title={editCopy.targetsTitle}>
        <TargetForm
          key={key}
          session={session}
          held={held}
          indicator={indicator}
          areaCode={areaCode}
        />
      </Part>
      <Part title={editCopy.measureTitle}>
        <MeasureForm key={key} session={session} held={held} indicator={indicator} />
      </Part>
    </section>
  );
}
