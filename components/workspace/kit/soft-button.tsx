import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

type Props = Pick<ButtonProps, 'size' | 'variant'> & {
  readonly 'aria-describedby'?: string;
  readonly type?: 'button' | 'submit';
  /** Whether a press does not do what the button says at present. */
  readonly isOff: boolean;
  readonly onClick?: () => void;
  /** What a press leads to meanwhile, such as the field that it waits for. */
  readonly whenOff?: () => void;
  readonly children: ReactNode;
};

/**
 * A button that is switched off by what it does: it keeps the focus, which a disabled button would
 * drop.
 */
export const SoftButton = (props: Props) => {
  const { isOff, onClick, whenOff, type = 'button', children, ...rest } = props;
  const press = (event: MouseEvent) => {
    if (!isOff) return onClick?.();
    event.preventDefault();
    whenOff?.();
  };
  return (
    <Button
      {...rest}
      {...{ type }}
      aria-disabled={isOff}
      {...(isOff ? { 'data-disabled': true } : {})}
      onClick={press}
    >
      {children}
    </Button>
  );
};
