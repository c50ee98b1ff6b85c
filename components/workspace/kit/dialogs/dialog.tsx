import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether the dialog is busy and cannot be closed. */
  readonly isBusy?: boolean;
  /** Its width in pixels. */
  readonly size?: number;
  readonly children: ReactNode;
};

/** Focuses an element or, where it lies in a menu that is closed, the button of that menu. */
const focusOn = (opener: HTMLElement) => {
  opener.focus({ preventScroll: true });
  if (document.activeElement === opener) return;
  const menu = [...document.querySelectorAll<HTMLElement>('[aria-controls]')].find((button) =>
    document.getElementById(button.getAttribute('aria-controls') ?? '')?.contains(opener),
  );
  menu?.focus({ preventScroll: true });
};

/**
 * Returns the focus to the element that had it when the dialog opened. Mantine does so only for a
 * dialog that stays mounted while it is closed.
 */
const useFocusBack = () => {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = !document.activeElement || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement) focusOn(opener);
    },
    [opener],
  );
};

/**
 * Has the dialog begin in its first field, where that is the first thing in it, and else at its
 * text, from where Tab goes on: Mantine would begin at the button that closes it, where Enter
 * would end what was just opened.
 */
const startAtField = (body: HTMLElement | null): void => {
  if (!body) return;
  // Mantine focuses it where it lies, which in a low window is under the buttons.
  const show = ({ target }: FocusEvent) =>
    target instanceof Element && target.scrollIntoView({ block: 'nearest' });
  body.addEventListener('focusin', show, { once: true });
  if (body.querySelector('[data-autofocus]')) return;
  const first = body.querySelector<HTMLElement>(
    ':is(input, select, textarea, button, a[href]):not(:disabled, [type="hidden"])',
  );
  const field = first?.matches('input, select, textarea') ? first : body;
  const chosen = body.querySelector('input[type="radio"]:checked');
  (field.matches('[type="radio"]') ? (chosen ?? field) : field).setAttribute('data-autofocus', '');
};

/**
 * A dialog over the workspace. A click beside it does not close it, because the input would be
 * lost.
 */
export const Dialog = ({ title, onClose, isBusy = false, size = 600, children }: Props) => {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      classNames={{ title: css.title ?? '', content: css.content ?? '' }}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <div ref={startAtField} tabIndex={-1} className={css.body}>
        {children}
      </div>
    </Modal>
  );
};
