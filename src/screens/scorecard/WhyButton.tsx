import { use } from 'react';
import { chipTitles, WHY } from '../../copy/why.ts';
import { WhyContext, type WhyAsked } from './why.ts';

/** Under a chip: opens how it came to its word and colour. */
export function WhyButton(props: WhyAsked) {
  const { row, id } = props;
  const open = use(WhyContext);
  const about = id === 'comparator' ? '' : `${chipTitles[id]}, ${row.name}`;
  return (
    <button type="button" className="why-open" onClick={() => open({ row, id })}>
      {WHY}
      <span className="vh"> {about}</span>
    </button>
  );
}
