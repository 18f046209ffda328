import type { ReactNode } from 'react';
import { legendCopy } from '../../copy/charts.ts';
import type { IndicatorView } from '../../insight/views.ts';

const Key = (props: {
  readonly words: string;
  readonly children: ReactNode;
  readonly width?: number;
}) => (
  <li>
    <svg width={props.width ?? 14} height="14" aria-hidden="true">
      {props.children}
    </svg>
    {props.words}
  </li>
);

/** Where the year may end, where chance could put a small group, and the target. */
const AheadKeys = (props: { readonly view: IndicatorView }) => {
  const { row, trajectory } = props.view;
  const hasForecast = row.reading !== undefined && row.reading.forecast !== null;
  const drawn = trajectory.points.filter((point) => point.value !== null);
  return (
    <>
      {hasForecast && (
        <Key words={legendCopy.fan} width={24}>
          <path d="M0 7l24-6v12z" className="key-fan" />
        </Key>
      )}
      {drawn.some((point) => point.lower !== undefined) && (
        <Key words={legendCopy.whisker}>
          <path d="M7 1v12M4 1h6M4 13h6" className="key-whisker" />
        </Key>
      )}
      {trajectory.targets.length > 0 && (
        <Key words={legendCopy.target} width={16}>
          <path d="M8 1l6 6-6 6-6-6z" className="key-hollow" />
        </Key>
      )}
    </>
  );
};

/** Only the marks that the trajectory holds. */
export const TrajectoryLegend = (props: { readonly view: IndicatorView }) => {
  const { points, years, zeroBased } = props.view.trajectory;
  const drawn = points.filter((point) => point.value !== null);
  const latestEnd = points.find((point) => point.latest)?.end;
  const columns = zeroBased && drawn.some((point) => point.kind === 'running_total');
  const parts = drawn.some(
    (point) => point.kind === 'part' || (point.kind === 'running_total' && !zeroBased),
  );
  return (
    <ul className="legend">
      {drawn.some((point) => point.kind === 'year') && (
        <Key words={legendCopy.year} width={24}>
          <path d="M0 7h16" className="key-line" />
          <rect x="12" y="2" width="10" height="10" className="key-ink" />
        </Key>
      )}
      {drawn.some((point) => point.kind === 'snapshot') && (
        <Key words={legendCopy.snapshot}>
          <rect x="2" y="2" width="10" height="10" className="key-ink" />
        </Key>
      )}
      {parts && (
        <Key words={legendCopy.part}>
          <circle cx="7" cy="7" r="5.5" className="key-ink" />
        </Key>
      )}
      {columns && (
        <Key words={legendCopy.total}>
          <rect x="4" y="1" width="6" height="12" className="key-ink" />
        </Key>
      )}
      {drawn.some((point) => point.provisional) && (
        <Key words={legendCopy.provisional}>
          <circle cx="7" cy="7" r="5" className="key-hollow" />
        </Key>
      )}
      {latestEnd !== undefined &&
        drawn.some((point) => point.published && point.end > latestEnd) && (
          <Key words={legendCopy.since}>
            <circle cx="7" cy="7" r="5" className="key-since" />
          </Key>
        )}
      {years.some((year) => year.comparator === 'england') && (
        <Key words={legendCopy.england} width={24}>
          <path d="M0 7h24" className="key-middle" />
        </Key>
      )}
      {years.some((year) => year.comparator === 'london') && (
        <Key words={legendCopy.london} width={24}>
          <path d="M0 7h24" className="key-middle key-dots" />
        </Key>
      )}
      <AheadKeys view={props.view} />
    </ul>
  );
};

/** The marks of the dot strip. */
export const DistributionLegend = (props: { readonly view: IndicatorView }) => {
  const { areaName, distribution } = props.view;
  const ours = distribution.councils.find((council) => council.ours);
  return (
    <ul className="legend">
      <Key words={legendCopy.council}>
        <circle cx="7" cy="7" r="4" className="key-other" />
      </Key>
      <Key words={legendCopy.londonCouncil}>
        <circle cx="7" cy="7" r="4.2" className="key-london" />
      </Key>
      {ours !== undefined && (
        <Key
          words={
            ours.rankWords === null
              ? areaName
              : `${areaName}, ${distribution.year?.periodId ?? ''}: ${ours.rankWords}`
          }
        >
          <circle cx="7" cy="7" r="5.5" className="key-ink" />
        </Key>
      )}
      {distribution.oursNow !== null && (
        <Key words={legendCopy.now(areaName)}>
          <circle cx="7" cy="7" r="5" className="key-hollow" />
        </Key>
      )}
    </ul>
  );
};
