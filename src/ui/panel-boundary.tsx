import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly fallback: (reset: () => void) => ReactNode;
  /** The boundary forgets its error when this changes. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}

/** Keeps a panel that throws from taking the page with it. */
export class PanelBoundary extends Component<BoundaryProps, { readonly broken: boolean; readonly key: unknown }> {
  override state = { broken: false, key: this.props.resetKey };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  static getDerivedStateFromProps(
    props: BoundaryProps,
    state: { readonly broken: boolean; readonly key: unknown },
  ): { readonly broken: boolean; readonly key: unknown } | null {
    return props.resetKey === state.key ? null : { broken: false, key: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback(() => this.setState({ broken: false })) : this.props.children;
  }
}
