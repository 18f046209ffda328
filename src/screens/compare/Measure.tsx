import { useId, useMemo, useState } from 'react';
import { walkCouncils } from '../../charts/compare-council.ts';
import { distributionSketch } from '../../charts/compare-distribution.ts';
import { overTimeSketch, walkYears } from '../../charts/compare-over-time.ts';
import { rankedSketch } from '../../charts/compare-ranked.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { sketchCopy } from '../../copy/compare-charts.ts';
import { compareCopy } from '../../copy/compare-screen.ts';
import type { MeasureView } from '../../insight/views-compare.ts';
import { Button } from '../../ui/Button.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
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

const DotLegend = () => (
  <ul className="legend">
    <li>
      <span className="mark ring-key" aria-hidden="true" />
      {sketchCopy.legend.council}
    </li>
    <li>
      <span className="mark ring-key london" aria-hidden="true" />
      {sketchCopy.legend.london}
    </li>
    <li>
      <span className="mark ring-key near" aria-hidden="true" />
      {sketchCopy.legend.neighbour}
    </li>
    <li>
      <span className="mark ring-key us" aria-hidden="true" />
      {sketchCopy.legend.ours}
    </li>
  </ul>
);

const YearLegend = () => (
  <ul className="legend">
    <li>
      <span className="mark line-key" aria-hidden="true" />
      {sketchCopy.legend.middle}
    </li>
    <li>
      <span className="mark line-key dotted" aria-hidden="true" />
      {sketchCopy.legend.londonMiddle}
    </li>
    <li>
      <span className="mark line-key dashed" aria-hidden="true" />
      {sketchCopy.legend.neighboursMiddle}
    </li>
  </ul>
);

const Lines = (props: { readonly title: string; readonly lines: readonly string[] }) =>
  props.lines.length === 0 ? null : (
    <details>
      <summary>{props.title}</summary>
      <ul className="plain">
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );

const Tables = ({ view }: { readonly view: MeasureView }) => (
  <section className="sec quiet">
    <h3>{words.tableTitle}</h3>
    <details>
      <summary>{words.everyCouncil(view.table.rows.length)}</summary>
      <FiguresTable table={view.table} />
    </details>
    <details>
      <summary>{words.everyYear}</summary>
      <FiguresTable table={view.yearsTable} />
    </details>
    <Lines title={words.averages} lines={view.averages.map((average) => average.words)} />
    <Lines title={words.hidden} lines={view.hidden} />
    <Lines
      title={words.breaks}
      lines={view.years.flatMap(({ breakWords }) => (breakWords === null ? [] : [breakWords]))}
    />
    <Lines title={words.bounds} lines={view.changes} />
  </section>
);

/** One measure: every council of the year, then the years. */
export function Measure(props: { readonly view: MeasureView }) {
  const { view } = props;
  const [ranked, setRanked] = useState(false);
  const [text, setText] = useState('');
  const councils = useMemo(() => walkCouncils(view), [view]);
  const years = useMemo(() => walkYears(view), [view]);
  const wanted = text.trim().toLowerCase();
  const found =
    wanted.length < 2
      ? null
      : (view.dots.find(({ areaName }) => areaName.toLowerCase().startsWith(wanted)) ?? null);
  const build = (width: number, theme: ChartTheme) =>
    ranked ? rankedSketch(view, width, theme) : distributionSketch(view, width, theme);
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
        <DotLegend />
      </SketchFigure>
      <div className="gap" />
      <SketchFigure
        title={words.overTime}
        caption={view.overTimeCaption}
        build={(width, theme) => overTimeSketch(view, width, theme)}
        walk={years}
      >
        <YearLegend />
      </SketchFigure>
      <Tables view={view} />
    </section>
  );
}
