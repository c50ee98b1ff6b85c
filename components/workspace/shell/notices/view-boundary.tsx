import { Component, type ReactNode } from 'react';
import { ViewFailure } from './view-failure.tsx';

type Props = {
  /** Names what is shown: when it changes, an earlier failure is forgotten. */
  readonly place: string;
  readonly children: ReactNode;
};
type State = { readonly failure: { readonly error: unknown } | undefined };

/**
 * An error boundary: shows its children, or the error that one of them threw while it rendered.
 * What lies outside, such as the navigation, stays usable. React supports this in classes only.
 */
export class ViewBoundary extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.failure && place !== this.props.place) this.retry();
  }

  private readonly retry = (): void => this.setState({ failure: undefined });

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <ViewFailure error={failure.error} onRetry={this.retry} />;
  }
}
