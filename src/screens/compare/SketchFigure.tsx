import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { Mark, Sketch } from '../../charts/compare-marks.ts';
import { pathOf } from '../../charts/compare-marks.ts';
import { themeFor, type ChartTheme } from '../../charts/theme.ts';
import { chartCopy } from '../../copy/charts.ts';
import '../../ui/chart.css';
import type { WalkStop } from '../../ui/drawing.ts';
import { useLook } from '../../ui/use-look.ts';
import { nearestStop, stopAfter } from '../../ui/walk.ts';

const One = ({ mark }: { readonly mark: Mark }) => {
  switch (mark.kind) {
    case 'rect': {
      const [x, y, width, height] = mark.at;
      return (
        <rect x={x} y={y} width={width} height={height} fill={mark.fill} stroke={mark.stroke} />
      );
    }
    case 'line':
      return (
        <polyline
          points={pathOf(mark.points)}
          fill="none"
          stroke={mark.stroke}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash}
        />
      );
    case 'shape':
      return <polygon points={pathOf(mark.points)} fill={mark.fill} />;
    case 'circle':
      return (
        <circle
          cx={mark.at[0]}
          cy={mark.at[1]}
          r={mark.r}
          fill={mark.fill}
          stroke={mark.stroke}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash}
        />
      );
    case 'text':
      return (
        <text
          x={mark.at[0]}
          y={mark.at[1]}
          textAnchor={mark.anchor}
          style={{ fill: mark.fill, fontWeight: mark.bold === true ? 650 : 400 }}
        >
          {mark.text}
        </text>
      );
  }
};

/** The shapes of a drawing; what they say stands in words beside them. */
export const SketchSvg = (props: { readonly sketch: Sketch; readonly className?: string }) => {
  const { width, height, marks } = props.sketch;
  return (
    <svg className={props.className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {marks.map((mark, place) => (
        // A drawing's shapes have no name of their own, and are drawn anew as a whole.
        // eslint-disable-next-line react/no-array-index-key -- marks have no name of their own and are never reordered
        <One key={place} mark={mark} />
      ))}
    </svg>
  );
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

interface Stop {
  readonly id: string;
  readonly by: 'keys' | 'pointer' | 'search';
}

/** Walks a drawing's stops by keys and pointer; `found` is pointed out until then. */
function useWalk(sketch: Sketch | null, walk: readonly WalkStop[], found: string | null) {
  const [held, setStop] = useState<Stop | null>(null);
  const stop: Stop | null = held ?? (found === null ? null : { id: found, by: 'search' });
  const words = walk.find((each) => each.id === stop?.id)?.words ?? null;
  const place = stop === null ? undefined : sketch?.places.get(stop.id);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return setStop(null);
    const next = stopAfter(walk, stop?.id ?? null, event.key);
    if (next === null) return undefined;
    event.preventDefault();
    return setStop({ id: next, by: 'keys' });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (sketch === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const near = nearestStop(sketch.places, [event.clientX - box.left, event.clientY - box.top]);
    if (near !== null && near !== stop?.id) setStop({ id: near, by: 'pointer' });
  };
  const onBlur = (): void => setStop(null);
  const onPointerLeave = (): void => setStop((last) => (last?.by === 'pointer' ? null : last));
  return { stop, words, place, handlers: { onKeyDown, onPointerMove, onBlur, onPointerLeave } };
}

/** A drawing of our own with its title, caption, keys and read-out. `found`: a stop to point out. */
export function SketchFigure(props: {
  readonly title: string;
  readonly caption: string;
  readonly build: (width: number, theme: ChartTheme) => Sketch;
  readonly walk: readonly WalkStop[];
  readonly found?: string | null;
  readonly children?: ReactNode;
}) {
  const { title, caption, build, walk, found = null, children } = props;
  const id = useId();
  const theme = themeFor(useLook());
  const { host, width } = useWidth();
  const sketch = width === 0 ? null : build(width, theme);
  const { stop, words, place, handlers } = useWalk(sketch, walk, found);
  return (
    <figure className="chart">
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p id={`${id}-caption`}>{caption}</p>
      </figcaption>
      {/* A composite widget: one focus stop, whose arrow keys walk the points. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-interactions -- one focus stop whose arrow keys walk the marks */}
      <div
        ref={host}
        className="plot sketch"
        role="group"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption ${id}-keys`}
        {...handlers}
      >
        {sketch !== null && <SketchSvg sketch={sketch} />}
        {place !== undefined && <span className="ring" style={{ left: place[0], top: place[1] }} />}
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-element-interactions */}
      <p id={`${id}-keys`} className="vh">
        {chartCopy.keys}
      </p>
      <p className={words === null ? 'readout hint' : 'readout'} aria-hidden="true">
        {words ?? chartCopy.keysSeen}
      </p>
      <p className="vh" aria-live="polite">
        {stop !== null && stop.by !== 'pointer' ? words : ''}
      </p>
      {children}
    </figure>
  );
}
