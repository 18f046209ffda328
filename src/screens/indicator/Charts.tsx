import { Component, lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { walkDistribution, walkTrajectory } from '../../charts/describe.ts';
import { drawControl, walkControl } from '../../charts/control.ts';
import { drawDistribution } from '../../charts/distribution.ts';
import { drawTrajectory } from '../../charts/trajectory.ts';
import { chartCopy } from '../../copy/charts.ts';
import type { ControlView } from '../../insight/readings/views.ts';
import type { IndicatorView } from '../../insight/views.ts';
import type { Look } from '../../ui/drawing.ts';
import { ChartTools } from './ChartTools.tsx';
import { DistributionLegend, TrajectoryLegend } from './Legend.tsx';
import type { LimitsChoice, PathChoice } from './links.ts';
import { NewLimits } from './NewLimits.tsx';
import { PathSwitch, pathShown } from './PathSwitch.tsx';

const Chart = lazy(async () => ({ default: (await import('../../ui/Chart.tsx')).Chart }));

interface TitleProps {
  readonly title: string;
  readonly caption: string;
}

/** A chart's title and caption without the chart: before it has come, and where it cannot. */
export const Untold = (props: TitleProps & { readonly children?: ReactNode }) => (
  <figure className="chart">
    <figcaption>
      <h2>{props.title}</h2>
      <p>{props.caption}</p>
    </figcaption>
    {props.children}
  </figure>
);

/** A chart that fails leaves its title, caption and a pointer to the table. */
class ChartBoundary extends Component<
  TitleProps & { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { title, caption, children } = this.props;
    return this.state.failed ? (
      <Untold title={title} caption={caption}>
        <p>{chartCopy.noChart}</p>
      </Untold>
    ) : (
      children
    );
  }
}

const Waiting = (props: TitleProps) => (
  <Untold title={props.title} caption={props.caption}>
    <div className="plot waiting" />
  </Untold>
);

const Framed = (props: TitleProps & { readonly children: ReactNode }) => (
  <ChartBoundary title={props.title} caption={props.caption}>
    <Suspense fallback={<Waiting title={props.title} caption={props.caption} />}>
      {props.children}
    </Suspense>
  </ChartBoundary>
);

/** The measure over time. */
export const Trajectory = (props: { readonly view: IndicatorView; readonly path: PathChoice }) => {
  const ladder = props.view.row.reading?.ladder ?? null;
  const stepped = pathShown(ladder, props.path) === 'steps';
  const view = useMemo(
    () => ({ ...props.view, trajectory: { ...props.view.trajectory, stepped } }),
    [props.view, stepped],
  );
  const { title, caption, targets } = view.trajectory;
  const build = useCallback(
    (width: number, look: Look) => drawTrajectory(view, width, look),
    [view],
  );
  const walk = useMemo(() => walkTrajectory(view), [view]);
  const drawn = (tools: ReactNode) => (
    <Chart title={title} caption={caption} build={build} walk={walk}>
      <TrajectoryLegend view={view} />
      {targets.length > 1 && <PathSwitch ladder={ladder} choice={props.path} />}
      {tools}
    </Chart>
  );
  const name = `${view.row.indicatorCode}-over-time`;
  return (
    <Framed title={title} caption={caption}>
      {drawn(<ChartTools name={name} table={view.trajectory.table} full={drawn(null)} />)}
    </Framed>
  );
};

/** Every council of the benchmark year. */
export const Distribution = (props: { readonly view: IndicatorView }) => {
  const { view } = props;
  const { title, caption } = view.distribution;
  const build = useCallback(
    (width: number, look: Look) => drawDistribution(view, width, look),
    [view],
  );
  const walk = useMemo(() => walkDistribution(view), [view]);
  const drawn = (tools: ReactNode) => (
    <Chart title={title} caption={caption} build={build} walk={walk}>
      <DistributionLegend view={view} />
      {tools}
    </Chart>
  );
  const name = `${view.row.indicatorCode}-councils`;
  return (
    <Framed title={title} caption={caption}>
      {drawn(<ChartTools name={name} table={view.distribution.table} full={drawn(null)} />)}
    </Framed>
  );
};

/** Single months or quarters against the usual ups and downs. */
export const Control = (props: {
  readonly view: ControlView;
  readonly limits: LimitsChoice | null;
}) => {
  const { view, limits } = props;
  const { title, caption, started, variation, assurance } = view;
  const build = useCallback((width: number, look: Look) => drawControl(view, width, look), [view]);
  const walk = useMemo(() => walkControl(view), [view]);
  return (
    <section className="sec">
      <Framed title={title} caption={caption}>
        <Chart title={title} caption={caption} build={build} walk={walk}>
          <p>{[...started, variation, assurance].filter((each) => each !== null).join(' ')}</p>
          <ul className="small causes">
            {view.causes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Chart>
      </Framed>
      {limits !== null && <NewLimits view={view} choice={limits} />}
    </section>
  );
};
