import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { goTo } from './address.ts';

/** A link within the app. With a key held the browser does what it always does. */
export const Go = ({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) => {
  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  };
  return <a href={href} onClick={go} {...rest} />;
};
