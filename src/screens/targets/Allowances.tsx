import { allowanceCopy as words, rangeWords } from '../../copy/allowance.ts';
import { chanceInFull } from '../../copy/chance.ts';
import type { TargetsView } from '../../insight/readings/targets-view.ts';
import type { Allowance } from '../../insight/readings/views.ts';
import { MeasureLink, type Opens } from './MeasureLink.tsx';
import { Squares } from './Squares.tsx';

/** What a limit leaves under each base that the plan could mean. */
function AllowanceTable({ allowance }: { readonly allowance: Allowance }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-label={words.caption} tabIndex={0}>
      <table className="facts">
        <caption>{allowance.asked ?? words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.base}</th>
            <th scope="col" className="n">
              {words.number}
            </th>
            <th scope="col" className="n">
              {words.limit}
            </th>
            <th scope="col" className="n">
              {words.left(allowance.used)}
            </th>
            <th scope="col" className="n">
              {words.aMonth}
            </th>
            <th scope="col">{words.chance}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {allowance.bases.map((base) => (
            <tr key={base.label}>
              <th scope="row">{base.label}</th>
              <td className="n">{rangeWords(base.base)}</td>
              <td className="n">{rangeWords(base.limit)}</td>
              <td className="n">{rangeWords(base.left)}</td>
              <td className="n">{rangeWords(base.aMonth, 1)}</td>
              <td>{base.chance === null ? '' : chanceInFull(base.chance)}</td>
              <td>{base.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Limits on counts that grow through the year. */
export function Allowances(props: {
  readonly allowances: TargetsView['allowances'];
  readonly opens: Opens;
}) {
  return props.allowances.map(({ indicatorCode, name, one, allowance }) => (
    <section key={indicatorCode} className="sec">
      <h2>
        <MeasureLink code={indicatorCode} name={name} opens={props.opens} />
      </h2>
      <p className="allowed">{allowance.words}</p>
      <Squares allowance={allowance} one={one} />
      {allowance.bases.length > 0 && <AllowanceTable allowance={allowance} />}
    </section>
  ));
}
