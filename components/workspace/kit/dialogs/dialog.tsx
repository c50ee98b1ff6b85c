import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether the dialog is busy and cannot be closed. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
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
      if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
};

/**
 * A dialog over the workspace. A click beside it does not close it, because the input would be
 * lost.
 */
export const Dialog = ({ title, onClose, isBusy = false, children }: Props) => {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={600}
      classNames={{ title: css.title ?? '' }}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {children}
    </Modal>
  );
};
