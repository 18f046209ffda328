import { memo, useCallback, useMemo } from 'react';
import { pairsSketch, walkPairs } from '../../charts/compare-pairs.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { sketchCopy } from '../../copy/compare-charts.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { Choice } from '../../insight/views.ts';
import type { PairsView } from '../../insight/views-compare.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Caution } from '../../ui/Notice.tsx';
import { Legend } from './Legend.tsx';
import { Opened } from './Opened.tsx';
import { SketchFigure } from './SketchFigure.tsx';
import { usePressed } from './use-pressed.ts';

const { pairs: words } = compareCopy;
const marks = {
  'ring-key': sketchCopy.legend.council,
  'ring-key london': sketchCopy.legend.london,
  'ring-key us': sketchCopy.legend.ours,
};

/** Two measures against each other: an association, with its caution said first. */
export const Pairs = memo(function Pairs(props: {
  readonly view: PairsView;
  readonly indicators: readonly Choice[];
  readonly onChoose: (across: string, up: string) => void;
}) {
  const { view, indicators, onChoose } = props;
  const walk = useMemo(() => walkPairs(view), [view]);
  const build = useCallback(
    (width: number, theme: ChartTheme) => pairsSketch(view, width, theme),
    [view],
  );
  const [acrossCode, pressAcross] = usePressed(view.across.code);
  const [upCode, pressUp] = usePressed(view.up.code);
  const choose = (across: string, up: string): void => {
    pressAcross(across);
    pressUp(up);
    onChoose(across, up);
  };
  return (
    <section className="sec first" aria-labelledby="pairs">
      <h2 id="pairs">{words.title}</h2>
      <div className="does noprint">
        <Select
          label={words.across}
          value={acrossCode}
          options={indicators}
          onChoose={(code) => choose(code, upCode)}
        />
        <Select
          label={words.up}
          value={upCode}
          options={indicators}
          onChoose={(code) => choose(acrossCode, code)}
        />
        <Button onPress={() => choose(upCode, acrossCode)}>{words.swap}</Button>
      </div>
      <Caution>{view.caution}</Caution>
      <SketchFigure title={view.table.caption} caption={view.sentence} build={build} walk={walk}>
        <Legend marks={marks} />
      </SketchFigure>
      <Opened title={words.table}>{() => <FiguresTable table={view.table} />}</Opened>
    </section>
  );
});
