import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './suggestion.module.css';

type Props = {
  readonly words: string;
  /** The name of the button, which tells it from others on the screen. */
  readonly name: string;
  readonly onUse: () => void;
};

/** A suggestion for an empty field; nothing is filled in until its button is pressed. */
export const Suggestion = ({ words, name, onUse }: Props) => {
  const { t } = useTranslation();
  return (
    <p className={css.suggestion}>
      <span>{t('filingFields.suggestedWords', { words })}</span>
      <Button size="compact-xs" variant="default" aria-label={name} onClick={onUse}>
        {t('filingFields.use')}
      </Button>
    </p>
  );
};
