import type { Session } from '../../state/session.ts';
import { lastAccepted } from './accepted.ts';
import './import.css';

/** Over the scorecard, after files were accepted: what was added and what is shown now. */
export function Accepted(props: { readonly session: Session }) {
  const words = lastAccepted(props.session);
  return words === null ? null : (
    <output className="added">
      <strong>{words}</strong>
    </output>
  );
}
