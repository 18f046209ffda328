import type { MouseEvent, ReactNode } from 'react';
import './masthead.css';

export interface MastheadLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

const Mark = () => (
  <svg viewBox="0 0 26 14" aria-hidden="true">
    <g fill="none" stroke="currentColor">
      <rect x=".5" y="3.5" width="4" height="7" />
      <rect x="6.5" y="3.5" width="4" height="7" />
      <rect x="12.5" y="3.5" width="4" height="7" />
    </g>
    <rect x="18" y="0" width="8" height="14" fill="currentColor" />
  </svg>
);

/** A plain click: one with a key held, or of another button, is the browser's own. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** The name, the screens, and what state the figures are in. */
export function Masthead(props: {
  readonly name: string;
  readonly navLabel: string;
  readonly links: readonly MastheadLink[];
  readonly home: string;
  readonly onGo: (href: string) => void;
  /** Said when it changes. */
  readonly state: ReactNode;
  readonly children: ReactNode;
}) {
  const go =
    (href: string) =>
    (event: MouseEvent): void => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      props.onGo(href);
    };
  return (
    <header className="mast">
      <div className="wrap">
        <a className="brand" href={props.home} onClick={go(props.home)}>
          <Mark /> {props.name}
        </a>
        <nav aria-label={props.navLabel}>
          <ul>
            {props.links.map((link) => (
              <li key={link.id}>
                <a
                  href={link.href}
                  aria-current={link.current ? 'page' : undefined}
                  onClick={go(link.href)}
                >
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="does">
          <output className="state">{props.state}</output>
          {props.children}
        </div>
      </div>
    </header>
  );
}
