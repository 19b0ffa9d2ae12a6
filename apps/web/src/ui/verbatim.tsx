import type { ReactNode } from 'react';

/** Words of a source: serif, in the source's language and direction whatever the interface's. */
export const Verbatim = ({
  children,
  as: Element = 'p',
  className = '',
}: {
  children: ReactNode;
  as?: 'p' | 'span' | 'blockquote' | 'div';
  className?: string;
}) => (
  <Element className={`verbatim ${className}`.trim()} lang="en" dir="ltr">
    {children}
  </Element>
);
