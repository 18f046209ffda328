import { pathSpoken, targetsCopy } from '../../copy/ladder.ts';
import type { LadderRow } from '../../insight/readings/targets-view.ts';
import { PATH, pathLayout, type PathMark } from './path-layout.ts';

function Mark({ mark }: { readonly mark: PathMark }) {
  const { x, y, shape } = mark;
  if (shape === 'year')
    return <rect x={x - 3} y={y - 3} width="6" height="6" className="path-ink" />;
  if (shape === 'start') return <circle cx={x} cy={y} r="3.2" className="path-ink" />;
  return (
    <path
      d={`M${x} ${y - 5}l5 5-5 5-5-5z`}
      className={shape === 'met' ? 'path-ink' : 'path-open'}
    />
  );
}

/** A ladder drawn small: the dashed path, its diamonds, our own line to the latest figure. */
export function SmallPath({ row }: { readonly row: LadderRow }) {
  const layout = pathLayout(row);
  if (layout === null) return <span className="small">{targetsCopy.nothing}</span>;
  const { marks, line, latest, own } = layout;
  const said = pathSpoken(
    row.name,
    row.ladder.rungs.map(({ level }) => level),
    row.latest,
  );
  const first = marks[0];
  return (
    <>
      <span className="vh">{said}</span>
      <svg
        className="small-path"
        width={PATH.width}
        height={PATH.height}
        viewBox={`0 0 ${PATH.width} ${PATH.height}`}
        aria-hidden="true"
      >
        <polyline points={line.map(([x, y]) => `${x},${y}`).join(' ')} className="path-line" />
        {own && latest !== null && first !== undefined && (
          <line x1={first.x} y1={first.y} x2={latest.x} y2={latest.y} className="path-own" />
        )}
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
        {latest !== null && <circle cx={latest.x} cy={latest.y} r="4.5" className="path-now" />}
      </svg>
    </>
  );
}
