import { ActionIcon, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MagnifierIcon } from '../../kit/icons.tsx';
import css from '../../kit/sheets/comments.module.css';
import prose from '../../kit/sheets/prose.module.css';

type Props = {
  readonly typed: string;
  /** The numbers of the comments that hold what is typed. */
  readonly places: readonly number[];
  readonly current: number | undefined;
  readonly onType: (typed: string) => void;
  readonly onGo: (number: number | undefined) => void;
};

/** Finds words in the comments and goes from one comment that holds them to the next. */
export const CommentFinder = ({ typed, places, current, onType, onGo }: Props) => {
  const { t } = useTranslation();
  const at = places.indexOf(current ?? 0);
  const step = (by: number) => onGo(places.at((at + by) % places.length));
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || places.length === 0) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const status = places.length
    ? at >= 0 && t('comments.foundAt', { at: at + 1, all: places.length })
    : typed && t('comments.foundNone');
  return (
    <div className={css.find}>
      <TextInput
        type="search"
        size="xs"
        className={css.findBox}
        leftSection={<MagnifierIcon />}
        aria-label={t('comments.find')}
        placeholder={t('comments.find')}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={press}
      />
      {places.length > 1 &&
        ([-1, 1] as const).map((by) => (
          <ActionIcon
            key={by}
            variant="default"
            size={28}
            aria-label={t(by < 0 ? 'comments.before' : 'comments.next')}
            onClick={() => step(by)}
          >
            <span aria-hidden>{by < 0 ? '↑' : '↓'}</span>
          </ActionIcon>
        ))}
      <span role="status" className={prose.hint}>
        {status}
      </span>
    </div>
  );
};
