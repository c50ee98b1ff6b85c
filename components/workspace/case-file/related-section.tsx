import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Related } from '../../../lib/evidence/casework.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listMatters } from '../../../lib/store/matters.ts';
import { useLive } from '../../use-live.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';

type Props = { readonly matter: string; readonly related: readonly Related[] };

const useOthers = (matter: string) =>
  useLive(
    async () => (await listMatters()).filter(({ id }) => id !== matter && id !== INBOX_ID),
    [matter],
  );

/** Other matters that have to do with this one: a counter-suit, an appeal, the same respondent. */
export const RelatedSection = ({ matter, related }: Props) => {
  const { t } = useTranslation();
  const others = useOthers(matter);
  const nameOf = (id: string) => others?.find((other) => other.id === id);
  return (
    <EntrySection
      matter={matter}
      title={t('caseFile.related')}
      purpose={t('caseFile.relatedPurpose')}
      add={t('caseFile.addRelated')}
      entries={related}
      columns={[
        [
          t('kit.matter'),
          (entry) => (
            <a className={prose.link} href={hrefTo({ page: 'matter', id: entry.matter })}>
              {[nameOf(entry.matter)?.reference, nameOf(entry.matter)?.name]
                .filter(Boolean)
                .join(' · ')}
            </a>
          ),
        ],
        [t('kit.note'), ({ note }) => note],
      ]}
      dialog={(props) => <RelatedDialog {...props} />}
    />
  );
};

const RelatedDialog = (props: EntryDialogProps<Related>) => {
  const { t } = useTranslation();
  const others = useOthers(props.matter) ?? [];
  return (
    <EntryForm
      {...props}
      kind="related"
      blank={{ kind: 'related', matter: '', note: '' }}
      missing={({ matter }) => matter === '' && t('caseFile.needMatter')}
    >
      {(related, change) => (
        <>
          <NativeSelect
            label={t('kit.matter')}
            data-autofocus
            value={related.matter}
            onChange={(event) => change({ matter: event.currentTarget.value })}
            data={[
              { value: '', label: t('kit.chooseMatter') },
              ...others.map(({ id, reference, name }) => ({
                value: id,
                label: `${reference} · ${name}`,
              })),
            ]}
          />
          <Textarea
            label={t('kit.note')}
            description={t('caseFile.relatedHint')}
            autosize
            maxRows={6}
            value={related.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};
