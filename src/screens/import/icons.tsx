import type { Severity } from '../../domain/problem.ts';
import { severityWords } from '../../copy/import.ts';

const Cross = () => (
  <>
    <rect width="16" height="16" className="ink" />
    <path d="M4.5 4.5l7 7m0-7l-7 7" className="papers" strokeWidth="2" />
  </>
);
const Triangle = () => (
  <>
    <path d="M8 .5l8 14.5H0z" className="ink" />
    <path d="M8 5.5v5M8 11.7v1.8" className="papers" strokeWidth="1.8" />
  </>
);
const Ring = () => (
  <>
    <circle cx="8" cy="8" r="7" className="inks" strokeWidth="1.6" />
    <path d="M8 7v5M8 4v1.6" className="inks" strokeWidth="1.8" />
  </>
);

/** How serious it is: a shape and its word, in ink. */
export function Kind(props: { readonly severity: Severity }) {
  const { severity } = props;
  return (
    <span className="sev">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {severity === 'check' && <Triangle />}
        {severity === 'read_as' && <Ring />}
        {(severity === 'set_aside' || severity === 'refused') && <Cross />}
      </svg>
      {severityWords[severity]}
    </span>
  );
}
