import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

type Props = Pick<ButtonProps, 'size' | 'variant'> & {
  readonly 'aria-describedby'?: string;
  readonly type?: 'button' | 'submit';
  /** Whether a press does nothing at present. */
  readonly isOff: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};

/**
 * A button that is switched off by what it does: it keeps the focus, which a disabled button would
 * drop.
 */
export const SoftButton = ({ isOff, onClick, type = 'button', children, ...rest }: Props) => (
  <Button
    {...rest}
    {...{ type }}
    aria-disabled={isOff}
    {...(isOff ? { 'data-disabled': true } : {})}
    onClick={(event: MouseEvent) => (isOff ? event.preventDefault() : onClick?.())}
  >
    {children}
  </Button>
);
