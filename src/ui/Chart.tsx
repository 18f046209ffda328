import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { allowEmptyHtml } from './empty-html.ts';
import type { Drawing, Look, Place, WalkStop } from './drawing.ts';
import { useLook } from './use-look.ts';
import { useWidth } from './use-width.ts';
import { WalkedFigure } from './WalkedFigure.tsx';

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

const nowhere: ReadonlyMap<string, Place> = new Map();

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
  const { host, canvas, drawing } = useDrawn(build, useLook());
  return (
    <WalkedFigure
      title={title}
      heading="h2"
      caption={caption}
      host={host}
      plotClass="plot"
      plot={<div ref={canvas} className="canvas" aria-hidden="true" />}
      walk={walk}
      places={drawing?.places ?? nowhere}
    >
      {children}
    </WalkedFigure>
  );
}
