import { Button } from '@mantine/core';
import { type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './suggestion.module.css';

type Props = {
  readonly words: string;
  /** The name of the button, which tells it from others on the screen. */
  readonly name: string;
  readonly onUse: () => void;
};

/** The field that stands before an element and its like. */
const fieldBefore = (element: Element | null): HTMLElement | undefined => {
  for (let one = element?.previousElementSibling; one; one = one.previousElementSibling) {
    const field = one.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
    if (field) return field;
  }
  return undefined;
};

/**
 * A suggestion for the field before it; nothing is filled in until its button is pressed. Then the
 * button goes, and the keyboard is in the field.
 */
export const Suggestion = ({ words, name, onUse }: Props) => {
  const { t } = useTranslation();
  const root = useRef<HTMLParagraphElement>(null);
  const use = ({ currentTarget }: MouseEvent) => {
    onUse();
    if (document.activeElement === currentTarget) fieldBefore(root.current)?.focus();
  };
  return (
    <p ref={root} className={css.suggestion}>
      <span>{t('filingFields.suggestedWords', { words })}</span>
      <Button size="compact-xs" variant="default" aria-label={name} onClick={use}>
        {t('filingFields.use')}
      </Button>
    </p>
  );
};
