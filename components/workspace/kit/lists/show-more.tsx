import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  /** How many of all are shown, and how many more the button would show. */
  readonly shown: number;
  readonly all: number;
  readonly step: number;
  readonly onMore: (shown: number) => void;
};

/** A button that shows more of a list; absent when everything is shown. */
export const ShowMore = ({ shown, all, step, onMore }: Props) => {
  const { t } = useTranslation();
  if (all <= shown) return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => onMore(shown + step)}>
      {t('kit.more', { count: Math.min(step, all - shown) })}
    </Button>
  );
};
