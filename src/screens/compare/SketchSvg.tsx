import { memo } from 'react';
import { pathOf, type Mark, type Sketch } from '../../charts/compare-marks.ts';

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
export const SketchSvg = memo(function SketchSvg(props: { readonly sketch: Sketch }) {
  const { width, height, marks } = props.sketch;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {marks.map((mark, place) => (
        // A drawing's shapes have no name of their own, and are drawn anew as a whole.
        // eslint-disable-next-line react/no-array-index-key -- marks have no name of their own and are never reordered
        <One key={place} mark={mark} />
      ))}
    </svg>
  );
});
