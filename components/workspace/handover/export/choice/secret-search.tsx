import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemSecret } from '../../../../../lib/jobs/work/find-secrets.ts';
import type { ExportChoice } from '../../../../../lib/package/export-choice.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../../format.ts';
import { useSentence } from '../../../../use-sentence.ts';
import css from '../../../kit/sheets/choices.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import type { useSecretSearch } from './use-secret-search.ts';

type Files = ExportChoice['withheldFiles'];
type Props = {
  readonly sent: readonly ListingRow[];
  readonly withheldFiles: Files;
  readonly onChange: (files: Files) => void;
};

type SearchProps = Props & { readonly search: ReturnType<typeof useSecretSearch> };

/**
 * Searches what goes out for secrets, when asked to, and lists them by item and file; each file can
 * be kept or held back. Nothing in a file is rewritten.
 */
export const SecretSearch = ({ search, sent, withheldFiles, onChange }: SearchProps) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const format = useFormat();
  const { state, start, cancel, isSearched } = search;
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.secrets')}</legend>
      <p className={prose.quiet}>{t('exportChoice.secretsLead')}</p>
      {state.step === 'running' ? (
        <p role="status">
          {t('exportChoice.searching', {
            done: format.number(state.done),
            total: format.number(state.total),
          })}{' '}
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {t('kit.cancel')}
          </Button>
        </p>
      ) : (
        <Button size="xs" variant={isSearched ? 'default' : 'filled'} onClick={() => void start()}>
          {t('exportChoice.searchSecrets')}
        </Button>
      )}
      {state.step === 'failed' && !state.isCancelled && (
        <p role="alert">{sentenceOf(state.error)}</p>
      )}
      {state.step === 'done' && (
        <>
          <p role="status">{t('exportChoice.found', { count: state.result.secrets.length })}</p>
          {state.result.unread.length > 0 && (
            <p className={notes.warning}>
              {t('exportChoice.unread', {
                files: state.result.unread.map(({ path }) => path).join(', '),
              })}
            </p>
          )}
          <SecretFiles
            secrets={state.result.secrets}
            sent={sent}
            withheldFiles={withheldFiles}
            onChange={onChange}
          />
        </>
      )}
    </fieldset>
  );
};

const keyOf = ({ item, path }: { readonly item: string; readonly path: string }): string =>
  `${item}/${path}`;

type FilesProps = Props & { readonly secrets: readonly ItemSecret[] };

const SecretFiles = ({ secrets, sent, withheldFiles, onChange }: FilesProps) => {
  const { t } = useTranslation();
  const exhibits = new Map(sent.map(({ id, exhibit }) => [id, exhibit]));
  const held = new Set(withheldFiles.map(keyOf));
  const going = secrets.filter(({ item }) => exhibits.has(item));
  const files = Object.entries(Object.groupBy(going, keyOf));
  const hold = (file: ItemSecret, isHeld: boolean) => {
    const others = withheldFiles.filter((one) => keyOf(one) !== keyOf(file));
    const { item, path } = file;
    onChange(isHeld ? [...others, { item, path, reason: 'secret' }] : others);
  };
  return (
    <ul className={css.list}>
      {files.flatMap(([key, found = []]) =>
        found.slice(0, 1).map((file) => (
          <li key={key}>
            <Checkbox
              size="xs"
              label={t('exportChoice.holdBack', {
                file: `${exhibits.get(file.item) ?? ''} · ${file.path}`,
              })}
              description={found
                .map(({ kind, where }) => `${t(`exportChoice.kind_${kind}`)}: ${where.join(', ')}`)
                .join(' · ')}
              checked={held.has(key)}
              onChange={(event) => hold(file, event.currentTarget.checked)}
            />
          </li>
        )),
      )}
    </ul>
  );
};
