import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PICTURE_KEYS, type PictureAction } from './picture-keys.ts';
import css from './picture-tools.module.css';
import type { PictureView } from './picture-view.ts';
import type { Zoom } from './zoom.ts';

type Props = {
  readonly view: PictureView;
  readonly zoom: Zoom;
  readonly isFull: boolean;
  /** Whether the keys work here, which the names of the buttons then tell. */
  readonly hasKeys: boolean;
  readonly onAct: (action: PictureAction) => void;
  readonly children?: ReactNode;
};

/** The row of tools over an item's pictures: size, screen by screen, full screen, and more. */
export const PictureTools = ({ view, zoom, isFull, hasKeys, onAct, children }: Props) => {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const { at, count, scale } = view;
  const shown = zoom === 'fit' ? scale : zoom;
  const button = { hasKeys, onAct };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields
    <div role="group" aria-label={t('pictures.tools')} className={css.tools}>
      <span className={css.group}>
        <Tool {...button} action="zoomOut" sign="−" />
        <span className={css.zoom} role="status" aria-label={t('pictures.zoom')}>
          {shown === undefined ? '' : percent.format(shown)}
        </span>
        <Tool {...button} action="zoomIn" sign="+" />
        <Tool {...button} action="fit" isPressed={zoom === 'fit'} />
        <Tool {...button} action="actual" isPressed={zoom === 1} />
      </span>
      <span className={css.group}>
        <Tool {...button} action="previousScreen" sign="↑" isDisabled={at <= 1} />
        <span className={css.screen}>
          <span aria-hidden>{count === 0 ? '' : `${at} / ${count}`}</span>
        </span>
        <Tool {...button} action="nextScreen" sign="↓" isDisabled={at >= count} />
      </span>
      <Tool
        {...button}
        action="fullScreen"
        name={isFull ? t('pictures.leaveFullScreen') : undefined}
      />
      {children && <span className={css.last}>{children}</span>}
    </div>
  );
};

type ToolProps = Pick<Props, 'hasKeys' | 'onAct'> & {
  readonly action: PictureAction;
  /** A sign in place of the name, which is then for screen readers and the tool tip. */
  readonly sign?: string;
  readonly name?: string | undefined;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
};

const Tool = ({ action, sign, name, isPressed, isDisabled, hasKeys, onAct }: ToolProps) => {
  const { t } = useTranslation();
  const called = name ?? t(`pictures.tool_${action}`);
  const [key = ''] = PICTURE_KEYS[action];
  const shared = {
    title: hasKeys ? t('pictures.withKey', { name: called, key: key.toUpperCase() }) : called,
    variant: isPressed ? 'light' : 'default',
    disabled: isDisabled ?? false,
    onClick: () => onAct(action),
    ...(hasKeys && { 'aria-keyshortcuts': key }),
    ...(isPressed !== undefined && { 'aria-pressed': isPressed }),
  } as const;
  return sign ? (
    <ActionIcon {...shared} size={28} aria-label={called}>
      <span aria-hidden>{sign}</span>
    </ActionIcon>
  ) : (
    <Button {...shared} size="compact-sm">
      {called}
    </Button>
  );
};
