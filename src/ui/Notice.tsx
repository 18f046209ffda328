import { useState, type ReactNode } from 'react';
import { noticeCopy } from '../copy/parts.ts';
import { Button } from './Button.tsx';
import './notices.css';

/** A caution on how a figure may be read. Ink, never a band's colour. */
export function Caution(props: { readonly children: ReactNode }) {
  return (
    <div className="caution">
      <p>{props.children}</p>
    </div>
  );
}

/** Copies text; says so, or shows the text where the browser refuses. */
function CopyDetails(props: { readonly details: string }) {
  const [said, say] = useState<'nothing' | 'copied' | 'refused'>('nothing');
  const copy = (): void => {
    const write =
      navigator.clipboard?.writeText(props.details) ?? Promise.reject(new Error('none'));
    write.then(
      () => say('copied'),
      () => say('refused'),
    );
  };
  return (
    <>
      <Button onPress={copy}>{said === 'copied' ? noticeCopy.copied : noticeCopy.copy}</Button>
      {said === 'refused' && <pre>{props.details}</pre>}
    </>
  );
}

/**
 * What has happened, and what can be done: a sentence, a remedy, "Try again" where trying again
 * may help, and details to copy for whoever is asked.
 */
export function Notice(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly details?: string;
  readonly onRetry?: () => void;
}) {
  return (
    <section className="notice" aria-live="polite">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {(props.onRetry !== undefined || props.details !== undefined) && (
        <div className="does">
          {props.onRetry && <Button onPress={props.onRetry}>{noticeCopy.retry}</Button>}
          {props.details !== undefined && <CopyDetails details={props.details} />}
        </div>
      )}
    </section>
  );
}

/** The whole screen has failed: said as a heading, with the way out. */
export function ErrorPanel(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly details: string;
  readonly onRetry: () => void;
}) {
  return (
    <div className="top">
      <h1 tabIndex={-1}>{props.title}</h1>
      <div className="notice" role="alert">
        <p>{props.children}</p>
        <div className="does">
          <Button main onPress={props.onRetry}>
            {noticeCopy.retry}
          </Button>
          <CopyDetails details={props.details} />
        </div>
      </div>
    </div>
  );
}
