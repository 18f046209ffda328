import {
  useId,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { chartCopy } from '../copy/charts.ts';
import './chart.css';
import type { Place, WalkStop } from './drawing.ts';
import { nearestStop, stopAfter } from './walk.ts';

interface Stop {
  readonly id: string;
  readonly by: 'keys' | 'pointer' | 'search';
}

type Places = ReadonlyMap<string, Place>;

/** Walks a drawing's stops by keys and pointer; `found` is pointed out until then. */
function useWalk(walk: readonly WalkStop[], places: Places, found: string | null) {
  const [held, setStop] = useState<Stop | null>(null);
  const stop: Stop | null = held ?? (found === null ? null : { id: found, by: 'search' });
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
    const near = nearestStop(places, [event.clientX - box.left, event.clientY - box.top]);
    if (near !== null && near !== stop?.id) setStop({ id: near, by: 'pointer' });
  };
  const onBlur = (): void => setStop(null);
  const onPointerLeave = (): void => setStop((last) => (last?.by === 'pointer' ? null : last));
  return { stop, words, handlers: { onKeyDown, onPointerMove, onBlur, onPointerLeave } };
}

/**
 * A drawing's frame: title, caption, keys that walk its stops, and the read-out. What is said for a
 * stop is what is shown for it. `host` is the element that the drawing is measured in, `found` a
 * stop to point out.
 */
export function WalkedFigure(props: {
  readonly title: string;
  readonly heading: 'h2' | 'h3';
  readonly caption: string;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly plotClass: string;
  readonly plot: ReactNode;
  readonly walk: readonly WalkStop[];
  readonly places: Places;
  readonly found?: string | null;
  readonly children?: ReactNode;
}) {
  const { title, heading: Heading, caption, host, plotClass, plot } = props;
  const { walk, places, found = null, children } = props;
  const id = useId();
  const { stop, words, handlers } = useWalk(walk, places, found);
  const place = stop === null ? undefined : places.get(stop.id);
  return (
    <figure className="chart">
      <figcaption>
        <Heading id={`${id}-title`}>{title}</Heading>
        <p id={`${id}-caption`}>{caption}</p>
      </figcaption>
      {/* A composite widget: one focus stop, whose arrow keys walk the points. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- one focus stop whose arrow keys walk the marks */}
      <div
        ref={host}
        className={plotClass}
        role="group"
        tabIndex={0}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption ${id}-keys`}
        {...handlers}
      >
        {plot}
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
        {stop !== null && stop.by !== 'pointer' ? words : ''}
      </p>
      {children}
    </figure>
  );
}
