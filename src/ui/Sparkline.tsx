import {
  SPARK,
  sparkLayout,
  type SparkMark,
  type SparkPoint,
  type SparkTarget,
} from './spark-layout.ts';
import './spark.css';

/** A path, so that React sets one attribute and no page style is needed. */
const round = (value: number): number => Math.round(value * 10) / 10;
const corner = (point: { readonly x: number; readonly y: number }): string =>
  `${round(point.x)},${round(point.y)}`;

function Mark(props: { readonly mark: SparkMark; readonly side: number; readonly base: number }) {
  const { shape, x, y, latest, full } = props.mark;
  const tone = latest ? 'sp-hollow' : 'sp-solid';
  if (shape === 'disc') {
    return <circle cx={round(x)} cy={round(y)} r={latest ? 4.4 : 2.6} className={tone} />;
  }
  const side = latest ? 7 : props.side;
  return shape === 'square' ? (
    <rect
      x={round(x - side / 2)}
      y={round(y - side / 2)}
      width={round(side)}
      height={round(side)}
      className={tone}
    />
  ) : (
    <>
      {full !== undefined && (
        <rect
          x={round(x - 4)}
          y={round(full)}
          width="8"
          height={round(props.base - full)}
          className="sp-full"
        />
      )}
      <rect
        x={round(x - 4)}
        y={round(y)}
        width="8"
        height={round(Math.max(0.8, props.base - y))}
        className={full === undefined ? tone : 'sp-solid'}
      />
    </>
  );
}

/**
 * A measure's own history: squares for full years, discs for parts of a year, columns for totals
 * that only rise, a diamond for the target; the latest hollow, or filling the outline of what it is
 * set against where it stands alone. The words say the same.
 */
export function Sparkline(props: {
  readonly points: readonly SparkPoint[];
  readonly targets: readonly SparkTarget[];
  readonly words: string;
}) {
  const drawn = sparkLayout(props.points, props.targets);
  const { target, base, divider } = drawn;
  return (
    <>
      <span className="vh">{props.words}</span>
      <svg className="spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden="true">
        {divider !== null && <line x1={divider} x2={divider} y1="4" y2="42" className="sp-rule" />}
        {target && (
          <>
            <line
              x1={target.from}
              x2="116"
              y1={round(target.y)}
              y2={round(target.y)}
              className="sp-aim"
            />
            <path
              d={`M${SPARK.target} ${round(target.y - 4.2)}l4.2 4.2-4.2 4.2-4.2-4.2z`}
              className={target.met ? 'sp-solid' : 'sp-open'}
            />
          </>
        )}
        {drawn.lines.map((line) => (
          <polyline
            key={line.map(corner).join(' ')}
            points={line.map(corner).join(' ')}
            className="sp-line"
          />
        ))}
        {drawn.marks.map((mark) => (
          <Mark
            key={`${mark.shape}${round(mark.x)}`}
            mark={mark}
            side={drawn.side}
            base={base?.y ?? SPARK.bottom}
          />
        ))}
        {base && (
          <line
            x1={base.from}
            x2={base.to}
            y1={round(base.y)}
            y2={round(base.y)}
            className="sp-base"
          />
        )}
      </svg>
    </>
  );
}
