import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTongue } from '../words/words.ts';

interface Props {
  /** Another page begins anew. */
  readonly page: string;
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
}

/**
 * Stands in for a page that could not be drawn, most likely because the program was stopped before the page's files were
 * fetched: says so, instead of leaving the window empty.
 */
export class Mishap extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidUpdate({ page }: Props): void {
    if (this.state.hasFailed && page !== this.props.page) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <MishapNote /> : this.props.children;
  }
}

const MishapNote = () => {
  const { words } = useTongue();
  return (
    <div className="note is-failure" role="alert">
      <p>{words.state.mishap}</p>
      <Button className="plain" onPress={() => location.reload()}>
        {words.state.again}
      </Button>
    </div>
  );
};
