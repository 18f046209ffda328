import { undoCopy } from '../../copy/import-answers.ts';
import type { Session } from '../../state/session.ts';
import { useView } from '../../state/use-view.ts';
import { formatView } from '../../state/view-url.ts';
import { lastAccepted } from './accepted.ts';
import './import.css';

/** Over the scorecard, after files were accepted: what was added, and the way to undo it. */
export function Accepted(props: { readonly session: Session }) {
  const { view, go } = useView();
  const words = lastAccepted(props.session);
  if (words === null) return null;
  return (
    <div className="added">
      <output>
        <strong>{words}</strong>
      </output>{' '}
      <a
        href={formatView({ ...view, screen: 'history' })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          go({ screen: 'history' });
        }}
      >
        {undoCopy.link}
      </a>
    </div>
  );
}
