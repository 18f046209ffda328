import { useState } from 'react';
import { flipsWords } from '../../copy/compare-flips.ts';
import { codesIn } from '../../domain/figures.ts';
import { flipsTable } from '../../insight/compare/flips.ts';
import type { ReviewView } from '../../insight/review-view.ts';
import type { FiguresTable as Figures } from '../../insight/views.ts';
import type { Session } from '../../state/session.ts';
import { YOURS, type View } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import type { Desk } from './desk.ts';

interface Found {
  readonly of: ReviewView;
  readonly words: string;
  readonly table: Figures | null;
}

/** Which quarters of councils already held the files would change, before they are accepted. */
async function ask(
  session: Session,
  address: View,
  desk: Desk,
  of: ReviewView,
): Promise<Found | null> {
  const live = await session.figures();
  const readings = await desk.readings();
  const codes = readings.flatMap(({ observations }) => codesIn(observations, 'indicator'));
  if (codes.length === 0) return null;
  const held = address.workspace === YOURS ? session.state().accepted : [];
  const flips = await live.compare.flips(address.workspace, held, readings);
  return {
    of,
    words: flipsWords.before(new Set(codes).size, flips.length),
    table: flipsTable(live.catalogue.indicators, flips),
  };
}

/** What files of many councils would do to the quarters of every council; nothing for others. */
export function SetFlips(props: {
  readonly session: Session;
  readonly address: View;
  readonly desk: Desk;
  readonly view: ReviewView;
}) {
  const { session, address, desk, view } = props;
  const [found, setFound] = useState<Found | null>(null);
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const press = (): void => {
    setState('asking');
    ask(session, address, desk, view).then(
      (answer) => {
        setFound(answer);
        setState('idle');
      },
      () => setState('failed'),
    );
  };
  if (view.landing !== null || view.accept === null) return null;
  const shown = found !== null && found.of === view ? found : null;
  return (
    <section className="sec found">
      <h2>{flipsWords.beforeTitle}</h2>
      <output className="small">
        {state === 'asking' && flipsWords.asking}
        {state === 'failed' && flipsWords.failed}
        {state === 'idle' && (shown?.words ?? flipsWords.offer)}
      </output>
      {shown?.table && <FiguresTable table={shown.table} />}
      {shown === null && state !== 'asking' && (
        <p className="more noprint">
          <Button onPress={press}>{flipsWords.ask}</Button>
        </p>
      )}
    </section>
  );
}
