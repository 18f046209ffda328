import { memo, useCallback, useId, useMemo, useState } from 'react';
import { walkCouncils } from '../../charts/compare-council.ts';
import { distributionSketch } from '../../charts/compare-distribution.ts';
import { overTimeSketch, walkYears } from '../../charts/compare-over-time.ts';
import { rankedSketch } from '../../charts/compare-ranked.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { sketchCopy } from '../../copy/compare-charts.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { MeasureView } from '../../insight/views-compare.ts';
import { usePainted } from '../../ui/after-paint.ts';
import { Button } from '../../ui/Button.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Legend } from './Legend.tsx';
import { Opened } from './Opened.tsx';
import { SketchFigure } from './SketchFigure.tsx';

const { measure: words } = compareCopy;

/** A box that points a council out in the drawing. */
const Find = (props: {
  readonly view: MeasureView;
  readonly text: string;
  readonly onType: (text: string) => void;
}) => {
  const id = useId();
  return (
    <div className="f noprint">
      <label htmlFor={id}>{compareCopy.findCouncil}</label>
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- its label stands above, tied to it by its id */}
      <input
        id={id}
        type="search"
        list={`${id}-councils`}
        autoComplete="off"
        value={props.text}
        onChange={(event) => props.onType(event.target.value)}
      />
      <datalist id={`${id}-councils`}>
        {props.view.dots.map(({ areaCode, areaName }) => (
          <option key={areaCode} value={areaName}>
            {areaName}
          </option>
        ))}
      </datalist>
    </div>
  );
};

const { legend } = sketchCopy;
const dotMarks = {
  'ring-key': legend.council,
  'ring-key london': legend.london,
  'ring-key near': legend.neighbour,
  'ring-key us': legend.ours,
};
const yearMarks = {
  'line-key': legend.middle,
  'line-key dotted': legend.londonMiddle,
  'line-key dashed': legend.neighboursMiddle,
};

const Lines = (props: { readonly title: string; readonly lines: readonly string[] }) =>
  props.lines.length === 0 ? null : (
    <Opened title={props.title}>
      {() => (
        <ul className="plain">
          {props.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Opened>
  );

const Tables = memo(({ view }: { readonly view: MeasureView }) => (
  <section className="sec quiet">
    <h3>{words.tableTitle}</h3>
    <Opened title={words.everyCouncil(view.table.rows.length)}>
      {() => <FiguresTable table={view.table} />}
    </Opened>
    <Opened title={words.everyYear}>{() => <FiguresTable table={view.yearsTable} />}</Opened>
    <Lines title={words.averages} lines={view.averages.map((average) => average.words)} />
    <Lines title={words.hidden} lines={view.hidden} />
    <Lines
      title={words.breaks}
      lines={view.years.flatMap(({ breakWords }) => (breakWords === null ? [] : [breakWords]))}
    />
    <Lines title={words.bounds} lines={view.changes} />
  </section>
));

/** One measure: every council of the year, then the years. */
export const Measure = memo(function Measure(props: { readonly view: MeasureView }) {
  const { view } = props;
  const [ranked, setRanked] = useState(false);
  const drawn = usePainted(ranked);
  const [text, setText] = useState('');
  const councils = useMemo(() => walkCouncils(view), [view]);
  const years = useMemo(() => walkYears(view), [view]);
  const wanted = text.trim().toLowerCase();
  const found =
    wanted.length < 2
      ? null
      : (view.dots.find(({ areaName }) => areaName.toLowerCase().startsWith(wanted)) ?? null);
  const build = useCallback(
    (width: number, theme: ChartTheme) =>
      drawn ? rankedSketch(view, width, theme) : distributionSketch(view, width, theme),
    [view, drawn],
  );
  const buildYears = useCallback(
    (width: number, theme: ChartTheme) => overTimeSketch(view, width, theme),
    [view],
  );
  return (
    <section className="sec first" aria-labelledby="measure">
      <h2 id="measure">{view.name}</h2>
      <p className="small lede">{view.sentence}</p>
      <div className="does noprint">
        <Button pressed={!ranked} onPress={() => setRanked(false)}>
          {words.dots}
        </Button>
        <Button pressed={ranked} onPress={() => setRanked(true)}>
          {words.ranked}
        </Button>
        <Find view={view} text={text} onType={setText} />
      </div>
      <SketchFigure
        title={`${view.comparatorName}, ${view.periodWords}`}
        caption={view.caption}
        build={build}
        walk={councils}
        found={found?.areaCode ?? null}
      >
        <Legend marks={dotMarks} />
      </SketchFigure>
      <div className="gap" />
      <SketchFigure
        title={words.overTime}
        caption={view.overTimeCaption}
        build={buildYears}
        walk={years}
      >
        <Legend marks={yearMarks} />
      </SketchFigure>
      <Tables view={view} />
    </section>
  );
});
