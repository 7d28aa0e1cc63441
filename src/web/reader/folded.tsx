import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

/** A part that is opened when it is wanted, and asks only then. */
export const Folded = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Disclosure className="folded">
    {({ isExpanded }) => (
      <>
        <Heading level={3}>
          <Button slot="trigger">{title}</Button>
        </Heading>
        <DisclosurePanel>{isExpanded && children}</DisclosurePanel>
      </>
    )}
  </Disclosure>
);
