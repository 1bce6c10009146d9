import { Component, type ReactNode } from 'react';

interface LoadBoundaryProps {
  /** Shown in place of children that fail: a part of the page did not load, or broke. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a failure to the part of the page that it is in. */
export class LoadBoundary extends Component<LoadBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
