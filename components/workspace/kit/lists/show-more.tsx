import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  /** How many of how many are shown, and how many more a press shows. */
  readonly shown: number;
  readonly all: number;
  readonly step: number;
  readonly onMore: (shown: number) => void;
};

/** The way to more of a list that begins short; nothing where all is shown. */
export const ShowMore = ({ shown, all, step, onMore }: Props) => {
  const { t } = useTranslation();
  if (all <= shown) return null;
  return (
    <Button size="compact-xs" variant="default" onClick={() => onMore(shown + step)}>
      {t('kit.more', { count: Math.min(step, all - shown) })}
    </Button>
  );
};
