import { useEffect, useRef } from 'react';
import { workingCopy } from '../../copy/working.ts';
import { workingOf } from '../../insight/readings/working.ts';
import { Button } from '../../ui/Button.tsx';
import type { WhyAsked } from './why.ts';

/** A chip's working, over the page; Escape closes it and the focus goes back. */
export function WhyBox(props: { readonly asked: WhyAsked; readonly onClose: () => void }) {
  const { asked, onClose } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  const working = workingOf(asked.row).find(({ id }) => id === asked.id);
  if (working === undefined) return null;
  return (
    <dialog ref={box} className="why-box" aria-labelledby="why-title" onClose={onClose}>
      <h2 id="why-title">{asked.id === 'target' ? workingCopy.targetTitle : workingCopy.title}</h2>
      <p className="small">{workingCopy.aboutChip(asked.row.name, working.title)}</p>
      <dl className="why-steps">
        {working.steps.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Button main onPress={() => box.current?.close()}>
        {workingCopy.close}
      </Button>
    </dialog>
  );
}
