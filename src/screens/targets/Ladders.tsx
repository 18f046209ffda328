import { pathCopy } from '../../copy/charts.ts';
import { sentenceCase } from '../../copy/format.ts';
import { targetsCopy as words } from '../../copy/ladder.ts';
import type { PathKind } from '../../domain/target.ts';
import type { LadderRow } from '../../insight/readings/targets-view.ts';
import type { LadderState } from '../../insight/readings/views.ts';
import { Radios } from '../../ui/Radios.tsx';
import { TargetDisc, type TargetMark } from '../../ui/TargetChip.tsx';
import { MeasureLink, type Opens } from './MeasureLink.tsx';
import { SmallPath } from './SmallPath.tsx';

const discs: Readonly<Record<LadderState, TargetMark>> = {
  ahead: 'met',
  on_path: 'met',
  met: 'met',
  behind: 'not_met',
  not_met: 'not_met',
  no_figure: 'open',
  no_baseline: 'open',
  no_path: 'open',
};

function Ladder({ row, opens }: { readonly row: LadderRow; readonly opens: Opens }) {
  const { ladder } = row;
  const rungs = ladder.rungs.filter(({ kind }) => kind !== 'baseline');
  const second = [row.ref, row.polarityWords].filter((each) => each !== null && each !== '');
  const detail = ladder.detail ?? ladder.paceWords;
  return (
    <tr>
      <th scope="row">
        <MeasureLink code={row.indicatorCode} name={row.name} opens={opens} />
        {second.length > 0 && <span className="s">{second.join('; ')}</span>}
      </th>
      <td>
        <SmallPath row={row} />
      </td>
      <td className="n">{row.start ?? words.notGiven}</td>
      <td>
        {rungs.map((rung) => (
          <span key={rung.words} className="rung">
            {sentenceCase(rung.level)}
          </span>
        ))}
        {ladder.second && <span className="s">{ladder.second.words}</span>}
      </td>
      <td className="n">{row.latest ?? words.noneYet}</td>
      <td>
        <div className="tgt">
          <p>
            <TargetDisc mark={discs[ladder.state]} />
            <strong>{ladder.word}</strong>
          </p>
          {detail !== null && <span className="s">{detail}</span>}
          {ladder.judged && <span className="s">{ladder.judged}</span>}
        </div>
      </td>
    </tr>
  );
}

const ways = [
  { id: 'own', label: pathCopy.own },
  { id: 'straight', label: pathCopy.straight },
  { id: 'steps', label: pathCopy.stepped },
] as const;

/** Every ladder: start, milestones, latest, state, and a small path each. */
export function Ladders(props: {
  readonly rows: readonly LadderRow[];
  readonly opens: Opens;
  readonly path: PathKind | null;
  readonly onPath: (path: PathKind | null) => void;
}) {
  const { path, onPath } = props;
  return (
    <section className="sec">
      <h2>{words.ladders}</h2>
      {props.rows.some(({ ladder }) => ladder.standings) && (
        <Radios
          legend={pathCopy.title}
          options={ways}
          value={path ?? 'own'}
          onChoose={(way) => onPath(way === 'own' ? null : way)}
        />
      )}
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label={words.scrolls} tabIndex={0}>
        <table className="facts ladders">
          <caption className="vh">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.path}</th>
              <th scope="col" className="n">
                {words.start}
              </th>
              <th scope="col">{words.milestones}</th>
              <th scope="col" className="n">
                {words.latest}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <Ladder key={row.indicatorCode} row={row} opens={props.opens} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
