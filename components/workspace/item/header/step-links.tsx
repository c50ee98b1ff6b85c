import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefTo } from '../../kit/route.ts';

type Direction = 'before' | 'after';

type Props = {
  readonly item: string;
  /** The ids of the items before and after it in its matter. */
  readonly neighbours: { readonly [D in Direction]?: string | undefined };
};

/**
 * The step that was pressed last, and the item it leads to. That item has a view of its own, in
 * which the keyboard goes on at the same step.
 */
let pressed: { readonly item: string; readonly direction: Direction } | undefined;

/** Steps to the item before and to the one after. */
export const StepLinks = (props: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Step {...props} direction="before" label={t('item.before')} />
      <Step {...props} direction="after" label={t('item.after')} />
    </>
  );
};

type StepProps = Props & { readonly direction: Direction; readonly label: string };

const Step = ({ item, neighbours, direction, label }: StepProps) => {
  const link = useRef<HTMLAnchorElement>(null);
  const to = neighbours[direction];
  useEffect(() => {
    if (pressed?.item === item && pressed.direction === direction) {
      pressed = undefined;
      link.current?.focus({ preventScroll: true });
    }
  }, [item, direction]);
  return (
    <Button
      ref={link}
      component="a"
      role="link"
      {...(to ? { href: hrefTo({ page: 'item', id: to }) } : { tabIndex: -1 })}
      aria-disabled={!to}
      mod={{ disabled: !to }}
      variant="default"
      size="compact-xs"
      onClick={() => {
        if (to) pressed = { item: to, direction };
      }}
    >
      {label}
    </Button>
  );
};
