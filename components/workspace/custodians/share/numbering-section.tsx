import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import { nameNumbering } from '../../../../lib/store/chains/numbering.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { MatterViewProps } from '../../entries/matter-view-props.ts';
import { Section } from '../../entries/section.tsx';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { useTask } from '../../kit/use-task.ts';
import { useVaultSentence } from '../reading/use-vault-sentence.ts';
import { SameLabels } from './same-labels.tsx';

type Props = {
  readonly matter: MatterViewProps['matter'];
  readonly chains: readonly ChainRow[];
  readonly items: readonly ListingRow[];
  readonly own: string;
};

/** Who numbers the exhibits: the custodian named for it, else the one who deposited first. */
export const NumberingSection = ({ matter, chains, items, own }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const { state, start } = useTask((_options, chain: string) => nameNumbering(matter.id, chain));
  if (chains.length === 0) return null;
  const named = matter.numberedBy ?? '';
  const nobody = matter.unnumbered ? 'custodians.nobodyOther' : 'custodians.nobodyHere';
  const known = new Set([own, ...chains.map(({ id }) => id)]);
  const data = [
    ...(named === '' ? [{ value: '', label: t(nobody) }] : []),
    ...(known.has(named) || named === ''
      ? []
      : [{ value: named, label: t('custodians.unknownLog', { id: named }) }]),
    ...(own ? [{ value: own, label: t('custodians.me', { name: matter.custodian.name }) }] : []),
    ...chains.map(({ id, custodian }) => ({
      value: id,
      label: `${custodian.name} (${id.slice(-4)})`,
    })),
  ];
  return (
    <Section title={t('custodians.numbering')} lead={t('custodians.numberingLead')}>
      <NativeSelect
        mt={8}
        maw={560}
        label={t('custodians.numberedBy')}
        data={data}
        value={named}
        aria-busy={state.step === 'running'}
        onChange={({ currentTarget: { value } }) => value && void start(value)}
      />
      {!own && <p className={prose.quiet}>{t('custodians.noOwnChain')}</p>}
      {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
      <SameLabels matterId={matter.id} items={items} />
    </Section>
  );
};
