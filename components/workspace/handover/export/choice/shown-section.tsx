import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShowsCovered } from '../../../../../lib/package/profile/redact/shows-covered.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import css from '../../../kit/sheets/choices.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import { namesById } from './names-by-id.ts';

type Props = {
  readonly shown: readonly ShowsCovered[];
  readonly rows: readonly ListingRow[];
  readonly isAccepted: boolean;
  readonly onHoldItem: (item: string, isHeld: boolean) => void;
  readonly onAccept: (isAccepted: boolean) => void;
};

/**
 * Warns of items that show words which are covered in another item: a reader who compares them
 * reads the covered words. Each can be held back; to send them takes a tick of its own.
 */
export const ShownSection = ({ shown, rows, isAccepted, onHoldItem, onAccept }: Props) => {
  const { t } = useTranslation();
  if (shown.length === 0) return null;
  const nameOf = namesById(rows, t);
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.shown')}</legend>
      <p className={notes.warning} role="status">
        {t('exportChoice.shownLead', { count: shown.length })}
      </p>
      <ul className={css.list}>
        {shown.map(({ item, paths }) => (
          <li key={item}>
            <Checkbox
              size="xs"
              label={t('exportChoice.holdItem', { exhibit: nameOf(item) })}
              description={t('exportChoice.shownIn', { files: paths.join(t('kit.comma')) })}
              checked={false}
              onChange={() => onHoldItem(item, true)}
            />
          </li>
        ))}
      </ul>
      <Checkbox
        mt="xs"
        label={t('exportChoice.sendShown')}
        checked={isAccepted}
        onChange={(event) => onAccept(event.currentTarget.checked)}
      />
    </fieldset>
  );
};
