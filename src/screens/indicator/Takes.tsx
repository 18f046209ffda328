import { allowanceCopy } from '../../copy/allowance.ts';
import { count } from '../../copy/format.ts';
import { takesCopy as words } from '../../copy/readings.ts';
import type { Allowance, CasesTo, Reading } from '../../insight/readings/views.ts';
import { AllowanceTable } from '../../ui/AllowanceTable.tsx';

/** The target first, then averages, then each better band. */
const goalsOf = (reading: Reading): readonly CasesTo[] => [
  ...(reading.toTarget === null ? [] : [reading.toTarget]),
  ...reading.toAverage,
  ...reading.toBands,
];

const Goals = (props: { readonly reading: Reading; readonly group: number }) => (
  <table className="facts">
    <caption>{words.title}</caption>
    <thead>
      <tr>
        <th scope="col">{words.reach(props.group)}</th>
        <th scope="col" className="n">
          {words.needs}
        </th>
        <th scope="col" className="n">
          {words.change}
        </th>
      </tr>
    </thead>
    <tbody>
      {goalsOf(props.reading).map((goal) => (
        <tr key={goal.label} className={goal.goal === 'target' ? 'us' : undefined}>
          <th scope="row">{goal.label}</th>
          <td className="n">{count(goal.need)}</td>
          <td className="n">{goal.words}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What a limit leaves, under each base that the plan could mean. */
const Left = (props: { readonly allowance: Allowance }) => {
  const { allowance } = props;
  return (
    <section className="keep">
      <h3>{allowanceCopy.title}</h3>
      <p className="small">{allowance.words}</p>
      {allowance.bases.length > 0 && (
        <AllowanceTable
          bases={allowance.bases}
          used={allowance.used}
          caption={allowanceCopy.caption}
        />
      )}
    </section>
  );
};

/** What it would take: cases to each goal, the rest of the year, what a limit leaves. */
export const Takes = (props: { readonly reading: Reading }) => {
  const { reading } = props;
  const { counts, forward, headroom, allowance, ladder } = reading;
  const way = ladder === null ? [] : [ladder.aheadWords, ladder.paceWords];
  const second = ladder?.second?.words ?? null;
  const path = [...(ladder?.pathNow === null ? [] : way), second].filter((each) => each !== null);
  return (
    <>
      {counts !== null && goalsOf(reading).length > 0 && (
        <section className="keep">
          <Goals reading={reading} group={counts.denominator} />
          {forward !== null && <p className="note">{forward.words}</p>}
        </section>
      )}
      {headroom !== null && (
        <section className="keep">
          <h3>{allowanceCopy.title}</h3>
          <p className="small">{headroom.words}</p>
        </section>
      )}
      {allowance !== null && <Left allowance={allowance} />}
      {path.length > 0 && (
        <section className="keep">
          <h3>{words.path}</h3>
          {path.map((each) => (
            <p key={each} className="small">
              {each}
            </p>
          ))}
        </section>
      )}
    </>
  );
};
