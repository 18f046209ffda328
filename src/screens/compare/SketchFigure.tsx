import { useMemo, type ReactNode } from 'react';
import type { Sketch } from '../../charts/compare-marks.ts';
import { themeFor, type ChartTheme } from '../../charts/theme.ts';
import type { Place, WalkStop } from '../../ui/drawing.ts';
import { useLook } from '../../ui/use-look.ts';
import { useWidth } from '../../ui/use-width.ts';
import { WalkedFigure } from '../../ui/WalkedFigure.tsx';
import { SketchSvg } from './SketchSvg.tsx';

const nowhere: ReadonlyMap<string, Place> = new Map();

/**
 * A drawing of our own with its title, caption, keys and read-out. `build` must keep its identity
 * while the figures are the same. `found`: a stop to point out.
 */
export function SketchFigure(props: {
  readonly title: string;
  readonly caption: string;
  readonly build: (width: number, theme: ChartTheme) => Sketch;
  readonly walk: readonly WalkStop[];
  readonly found?: string | null;
  readonly children?: ReactNode;
}) {
  const { title, caption, build, walk, found = null, children } = props;
  const look = useLook();
  const { host, width } = useWidth();
  const sketch = useMemo(
    () => (width === 0 ? null : build(width, themeFor(look))),
    [build, width, look],
  );
  return (
    <WalkedFigure
      title={title}
      heading="h3"
      caption={caption}
      host={host}
      plotClass="plot sketch"
      plot={sketch !== null && <SketchSvg sketch={sketch} />}
      walk={walk}
      places={sketch?.places ?? nowhere}
      found={found}
    >
      {children}
    </WalkedFigure>
  );
}
