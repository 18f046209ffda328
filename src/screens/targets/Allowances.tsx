import { allowanceCopy as words } from '../../copy/allowance.ts';
import type { TargetsView } from '../../insight/readings/targets-view.ts';
import { AllowanceTable } from '../../ui/AllowanceTable.tsx';
import { MeasureLink, type Opens } from './MeasureLink.tsx';
import { Squares } from './Squares.tsx';

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
      {allowance.bases.length > 0 && (
        // A region that scrolls must be reachable by keyboard.
        <section className="scroll" aria-label={words.caption} tabIndex={0}>
          <AllowanceTable
            full
            bases={allowance.bases}
            used={allowance.used}
            caption={allowance.asked ?? words.caption}
          />
        </section>
      )}
    </section>
  ));
}
