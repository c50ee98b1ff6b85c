import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../../../format.ts';
import { useSentence } from '../../../../../use-sentence.ts';
import css from '../../../../kit/sheets/choices.module.css';
import notes from '../../../../kit/sheets/notes.module.css';
import prose from '../../../../kit/sheets/prose.module.css';
import { namesById } from '../names-by-id.ts';
import { SecretList, type SecretListProps } from './secret-list.tsx';
import type { useSecretSearch } from './use-secret-search.ts';

type Search = ReturnType<typeof useSecretSearch>;
type Props = Omit<SecretListProps, 'secrets'> & { readonly search: Search };

/**
 * Searches what goes out for secrets, when asked to, and lists what was found, and what is held
 * back already, by item and file. Nothing in a file is rewritten.
 */
export const SecretSearch = ({ search, ...props }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { draft, rows } = props;
  const { state } = search;
  const isWholeLog = draft.profile !== undefined && draft.profile !== 'court';
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.secrets')}</legend>
      <p className={prose.quiet}>
        {t('exportChoice.secretsLead')} {isWholeLog && t('exportChoice.logStates')}
      </p>
      <SearchButton search={search} />
      {state.step === 'failed' && !state.isCancelled && (
        <p role="alert">{sentenceOf(state.error)}</p>
      )}
      {state.step === 'done' && <SearchOutcome {...state.result} rows={rows} />}
      <SecretList secrets={state.step === 'done' ? state.result.secrets : []} {...props} />
    </fieldset>
  );
};

const SearchButton = ({ search: { state, start, cancel, isSearched } }: { search: Search }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (state.step === 'running')
    return (
      <p role="status">
        {t('exportChoice.searching', {
          done: format.number(state.done),
          total: format.number(state.total),
        })}{' '}
        <Button size="compact-xs" variant="default" onClick={cancel}>
          {t('kit.cancel')}
        </Button>
      </p>
    );
  // Before the search, Enter in the form starts it: it must not export what nobody searched.
  return isSearched ? (
    <Button size="xs" variant="default" onClick={() => void start()}>
      {t('exportChoice.searchSecrets')}
    </Button>
  ) : (
    <Button size="xs" type="submit">
      {t('exportChoice.searchSecrets')}
    </Button>
  );
};

type Result = Extract<Search['state'], { step: 'done' }>['result'];

const SearchOutcome = ({
  secrets,
  unread,
  rows,
}: Pick<Result, 'secrets' | 'unread'> & { readonly rows: readonly ListingRow[] }) => {
  const { t } = useTranslation();
  const nameOf = namesById(rows, t);
  const files = unread.map(({ item, path }) => `${nameOf(item)} · ${path}`).join(t('kit.comma'));
  return (
    <>
      <p role="status">
        {secrets.length === 0
          ? t('exportChoice.foundNone')
          : t('exportChoice.found', { count: secrets.length })}
      </p>
      {unread.length > 0 && <p className={notes.warning}>{t('exportChoice.unread', { files })}</p>}
    </>
  );
};
