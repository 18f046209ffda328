import type { ReactNode } from 'react';

/** For a screen reader only. */
export function VisuallyHidden(props: { readonly children: ReactNode }) {
  return <span className="vh">{props.children}</span>;
}
