import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../ui/drawing.ts';
import { drawDistribution } from './distribution.ts';
import { moves, nothing, suitable } from './fixture/views.ts';
import { drawTrajectory } from './trajectory.ts';

register([LineChart, CustomChart, GridComponent, SVGRenderer]);

const screen = { safe: false, forced: false, paper: false };

/** A drawing as SVG text, its numbers rounded to a tenth and its ids made the same each time. */
const svgOf = (drawing: Drawing, width: number): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: drawing.height });
  chart.setOption(drawing.option, { notMerge: true });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const ids = new Map<string, string>();
  return svg
    .replaceAll(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/zr\d+-[a-z]+-?\d*/gu, (id) => {
      const kept = ids.get(id) ?? `id${ids.size}`;
      ids.set(id, kept);
      return kept;
    })
    .replaceAll('><', '>\n<');
};

describe('a drawing', () => {
  test.each([
    ['ni147-wide', drawTrajectory, suitable, 860],
    ['ni147-narrow', drawTrajectory, suitable, 288],
    ['ni62-running-total', drawTrajectory, moves, 860],
    ['all-missing', drawTrajectory, nothing, 560],
    ['ni147-councils', drawDistribution, suitable, 860],
    ['ni62-councils-narrow', drawDistribution, moves, 288],
  ] as const)('looks as %s does', async (name, draw, view, width) => {
    const svg = svgOf(draw(view, width, screen), width);
    await expect(svg).toMatchFileSnapshot(`goldens/${name}.svg`);
  });

  test('takes no colour of the bands in a contrast theme', () => {
    for (const draw of [drawTrajectory, drawDistribution]) {
      expect(svgOf(draw(suitable, 860, { ...screen, forced: true }), 860)).not.toMatch(
        /#[0-9a-f]{6}/iu,
      );
    }
  });
});
