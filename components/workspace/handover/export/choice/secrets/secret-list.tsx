import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemSecret } from '../../../../../../lib/jobs/work/find-secrets.ts';
import type { ListingRow } from '../../../../../../lib/store/listings/listing.ts';
import css from '../../../../kit/sheets/choices.module.css';
import { namesById } from '../names-by-id.ts';
import type { ChoiceDraft } from '../use-choice.ts';
import { type HeldFile, type ItemToDecide, itemsToDecide } from './items-to-decide.ts';
import nested from './secret-list.module.css';

export type SecretListProps = {
  readonly secrets: readonly ItemSecret[];
  readonly rows: readonly ListingRow[];
  readonly draft: ChoiceDraft;
  readonly onHoldFiles: (files: readonly HeldFile[]) => void;
  readonly onHoldItem: (item: string, isHeld: boolean) => void;
};

/**
 * What was found and what is held back, by item: a file that holds a secret can be held back, and
 * so can the whole item, since its sealed record goes out as it is or not at all.
 */
export const SecretList = (props: SecretListProps) => {
  const { t } = useTranslation();
  const { secrets, rows, draft } = props;
  const nameOf = namesById(rows, t);
  const items = itemsToDecide(secrets, draft.withheldFiles, new Set(rows.map(({ id }) => id)));
  if (items.length === 0) return null;
  return (
    <ul className={css.list}>
      {items.map((one) => (
        <SecretItem key={one.item} {...props} {...one} exhibit={nameOf(one.item)} />
      ))}
    </ul>
  );
};

type ItemProps = SecretListProps & ItemToDecide & { readonly exhibit: string };

const SecretItem = (props: ItemProps) => {
  const { item, exhibit, files, record, draft, onHoldFiles, onHoldItem } = props;
  const { t } = useTranslation();
  const wordsOf = useFoundWords();
  const isOut = draft.items !== undefined && !draft.items.includes(item);
  const holdFile = (path: string, isHeld: boolean) => {
    const others = draft.withheldFiles.filter((one) => one.item !== item || one.path !== path);
    onHoldFiles(isHeld ? [...others, { item, path, reason: 'secret' }] : others);
  };
  return (
    <li>
      <Checkbox
        size="xs"
        label={t('exportChoice.holdItem', { exhibit })}
        description={record.length > 0 && `${t('exportChoice.recordStates')} ${wordsOf(record)}`}
        checked={isOut}
        onChange={(event) => onHoldItem(item, event.currentTarget.checked)}
      />
      <ul className={nested.files}>
        {files.map(({ path, found, isHeld }) => (
          <li key={path}>
            <Checkbox
              size="xs"
              label={t('exportChoice.holdBack', { file: `${exhibit} · ${path}` })}
              description={wordsOf(found)}
              checked={isHeld || isOut}
              disabled={isOut}
              onChange={(event) => holdFile(path, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
};

/** What was found in a file: the kind of each secret, and how it begins. */
const useFoundWords = () => {
  const { t } = useTranslation();
  return (found: readonly ItemSecret[]): string =>
    found.length === 0
      ? t('exportChoice.heldBefore')
      : found
          .map(
            ({ kind, where }) => `${t(`exportChoice.kind_${kind}`)}: ${where.join(t('kit.comma'))}`,
          )
          .join(' · ');
};
