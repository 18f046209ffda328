import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { chartCopy } from '../copy/charts.ts';
import './chart.css';
import { allowEmptyHtml } from './empty-html.ts';
import type { Drawing, Look, WalkStop } from './drawing.ts';
import { useLook } from './use-look.ts';
import { nearestStop, stopAfter } from './walk.ts';

allowEmptyHtml();
register([LineChart, CustomChart, GridComponent, SVGRenderer]);

/** A4 portrait's wider column, at which 13 px print at about 6 points. */
const printWidth = 700;

const paint = (chart: ECharts, drawing: Drawing, width: number): void => {
  chart.resize({ width, height: drawing.height });
  chart.setOption(drawing.option, { notMerge: true });
  chart.getZr().flush();
  // A view box lets print scale the drawing as a picture.
  chart.getDom().querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${drawing.height}`);
};

const useWidth = () => {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const measured = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, []);
  return { host, width };
};

type Build = (width: number, look: Look) => Drawing;

/** Keeps one ECharts instance drawn: at the width of its host, and at the page's for print. */
const useDrawn = (build: Build, look: Look) => {
  const { host, width } = useWidth();
  const canvas = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const drawing = useMemo(() => (width === 0 ? null : build(width, look)), [build, width, look]);
  useEffect(() => () => chart.current?.dispose(), []);
  useEffect(() => {
    if (drawing === null || canvas.current === null) return undefined;
    const size = { width, height: drawing.height };
    if (chart.current === null || chart.current.isDisposed()) {
      chart.current = init(canvas.current, null, { renderer: 'svg', ...size });
    }
    const drawn = chart.current;
    const onScreen = (): void => paint(drawn, drawing, width);
    const onPaper = (): void =>
      paint(drawn, build(printWidth, { ...look, forced: false, paper: true }), printWidth);
    onScreen();
    // Rich text is measured in the face at hand: once more when ours has come.
    let wanted = true;
    void document.fonts.ready.then(() => {
      if (wanted && !drawn.isDisposed()) onScreen();
    });
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      wanted = false;
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [build, drawing, look, width]);
  return { host, canvas, drawing };
};

interface Stop {
  readonly id: string;
  readonly by: 'keys' | 'pointer';
}

/** Walks the stops by keys, and finds the nearest one to a pointer. */
const useWalk = (walk: readonly WalkStop[], drawing: Drawing | null) => {
  const [stop, setStop] = useState<Stop | null>(null);
  const words = walk.find((each) => each.id === stop?.id)?.words ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return setStop(null);
    const next = stopAfter(walk, stop?.id ?? null, event.key);
    if (next === null) return undefined;
    event.preventDefault();
    return setStop({ id: next, by: 'keys' });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const near =
      drawing === null
        ? null
        : nearestStop(drawing.places, [event.clientX - box.left, event.clientY - box.top]);
    if (near !== null && near !== stop?.id) setStop({ id: near, by: 'pointer' });
  };
  const handlers = {
    onKeyDown,
    onPointerMove,
    onBlur: () => setStop(null),
    onPointerLeave: () => setStop((held) => (held?.by === 'pointer' ? null : held)),
  };
  return { stop, words, handlers };
};

/**
 * A chart: title, one-sentence caption, the drawing, its legend. `build` makes the drawing for a
 * width in pixels; arrow keys walk the stops of `walk`, each spoken and ringed. `build` must keep
 * its identity while the figures are the same. The chart's table stands elsewhere on the page.
 */
export function Chart(props: {
  readonly title: string;
  readonly caption: string;
  readonly build: Build;
  readonly walk: readonly WalkStop[];
  readonly children?: ReactNode;
}) {
  const { title, caption, build, walk, children } = props;
  const id = useId();
  const { host, canvas, drawing } = useDrawn(build, useLook());
  const { stop, words, handlers } = useWalk(walk, drawing);
  const place = stop === null ? undefined : drawing?.places.get(stop.id);

  return (
    <figure className="chart">
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-caption`}>{caption}</p>
      </figcaption>
      {/* A composite widget: one focus stop, whose arrow keys walk the points. */}
      <div
        ref={host}
        className="plot"
        role="group"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption ${id}-keys`}
        {...handlers}
      >
        <div ref={canvas} className="canvas" aria-hidden="true" />
        {place !== undefined && <span className="ring" style={{ left: place[0], top: place[1] }} />}
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <p id={`${id}-keys`} className="vh">
        {chartCopy.keys}
      </p>
      <p className={words === null ? 'readout hint' : 'readout'} aria-hidden="true">
        {words ?? chartCopy.keysSeen}
      </p>
      <p className="vh" aria-live="polite">
        {stop?.by === 'keys' ? words : ''}
      </p>
      {children}
    </figure>
  );
}
