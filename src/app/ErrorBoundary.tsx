import { Component, type ErrorInfo, type ReactNode } from 'react';
import { failureCopy } from '../copy/shell.ts';
import { ErrorPanel } from '../ui/Notice.tsx';

interface Props {
  readonly children: ReactNode;
  /** The screen: another one starts afresh. */
  readonly about: string;
}
interface Caught {
  readonly error: Error | null;
  readonly where: string;
  readonly about: string;
}

/** Bugs throw, and are caught once, here. */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { error: null, where: '', about: this.props.about };

  static getDerivedStateFromError(thrown: unknown): Partial<Caught> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps(props: Props, state: Caught): Partial<Caught> | null {
    return props.about === state.about ? null : { error: null, where: '', about: props.about };
  }

  override componentDidCatch(_: Error, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where, about } = this.state;
    if (error === null) return this.props.children;
    const details = [`${error.name}: ${error.message}`, about, error.stack ?? '', where].join('\n');
    return (
      <ErrorPanel
        title={failureCopy.screenTitle}
        details={details}
        onRetry={() => this.setState({ error: null, where: '' })}
      >
        {failureCopy.screen}
      </ErrorPanel>
    );
  }
}
