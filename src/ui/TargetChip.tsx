import './quarter.css';

/** What is drawn: a disc with a tick, an open ring, a dotted ring; nothing without a target. */
export type TargetMark = 'met' | 'not_met' | 'open' | 'none';

const marks: Readonly<Record<string, TargetMark>> = {
  met: 'met',
  not_met: 'not_met',
  no_target: 'none',
};

/** The drawing alone; the word stands beside it. */
export function TargetDisc(props: { readonly mark: TargetMark }) {
  if (props.mark === 'none') return null;
  return (
    <svg className="disc" viewBox="0 0 18 18" aria-hidden="true">
      {props.mark === 'met' ? (
        <>
          <circle cx="9" cy="9" r="8" className="ink" />
          <path d="M5 9.4l2.8 2.8L13 6.6" className="papers" strokeWidth="2.2" />
        </>
      ) : (
        <circle
          cx="9"
          cy="9"
          r="7"
          className="inks"
          strokeWidth="2"
          strokeDasharray={props.mark === 'open' ? '2 2.4' : undefined}
        />
      )}
    </svg>
  );
}

interface TargetChipView {
  readonly state: string;
  readonly word: string;
  readonly detail: string | null;
}

/** Whether a target is met, in ink, with the distance to it. */
export function TargetChip(props: { readonly view: TargetChipView }) {
  const { state, word, detail } = props.view;
  return (
    <div className="tgt">
      <p>
        <TargetDisc mark={marks[state] ?? 'open'} />
        <strong>{word}</strong>
      </p>
      {detail !== null && <span className="s">{detail}</span>}
    </div>
  );
}
