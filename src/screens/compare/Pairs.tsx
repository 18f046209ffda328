import { useMemo } from 'react';
import { pairsSketch, walkPairs } from '../../charts/compare-pairs.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { Choice } from '../../insight/views.ts';
import type { PairsView } from '../../insight/views-compare.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Caution } from '../../ui/Notice.tsx';
import { SketchFigure } from './SketchFigure.tsx';

const { pairs: words } = compareCopy;

/** Two measures against each other: an association, with its caution said first. */
export function Pairs(props: {
  readonly view: PairsView;
  readonly indicators: readonly Choice[];
  readonly onChoose: (across: string, up: string) => void;
}) {
  const { view, indicators, onChoose } = props;
  const walk = useMemo(() => walkPairs(view), [view]);
  const { across, up } = view;
  return (
    <section className="sec first" aria-labelledby="pairs">
      <h2 id="pairs">{words.title}</h2>
      <div className="does noprint">
        <Select
          label={words.across}
          value={across.code}
          options={indicators}
          onChoose={(code) => onChoose(code, up.code)}
        />
        <Select
          label={words.up}
          value={up.code}
          options={indicators}
          onChoose={(code) => onChoose(across.code, code)}
        />
        <Button onPress={() => onChoose(up.code, across.code)}>{words.swap}</Button>
      </div>
      <Caution>{view.caution}</Caution>
      <SketchFigure
        title={view.table.caption}
        caption={view.sentence}
        build={(width, theme) => pairsSketch(view, width, theme)}
        walk={walk}
      />
      <details>
        <summary>{words.table}</summary>
        <FiguresTable table={view.table} />
      </details>
    </section>
  );
}
