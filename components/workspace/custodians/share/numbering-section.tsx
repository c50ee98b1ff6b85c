import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import { nameNumbering } from '../../../../lib/store/chains/numbering.ts';
import type { MatterViewProps } from '../../entries/matter-view-props.ts';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useTask } from '../../kit/use-task.ts';
import { useVaultSentence } from '../use-vault-sentence.ts';

type Props = {
  readonly matter: MatterViewProps['matter'];
  readonly chains: readonly ChainRow[];
  readonly own: string;
};

/** Who numbers the exhibits: the custodian named for it, else the one who deposited first. */
export const NumberingSection = ({ matter, chains, own }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const { state, start } = useTask((_options, chain: string) => nameNumbering(matter.id, chain));
  if (chains.length === 0) return null;
  const named = matter.numberedBy ?? '';
  const mine = own
    ? [{ value: own, label: t('custodians.me', { name: matter.custodian.name }) }]
    : [];
  const data = [
    ...(named === '' ? [{ value: '', label: t('custodians.nobodyNamed') }] : []),
    ...mine,
    ...chains.map(({ id, custodian }) => ({
      value: id,
      label: `${custodian.name} (${id.slice(-4)})`,
    })),
  ];
  return (
    <section className={sections.entries} aria-label={t('custodians.numbering')}>
      <header>
        <h2>{t('custodians.numbering')}</h2>
      </header>
      <p className={prose.quiet}>{t('custodians.numberingLead')}</p>
      <NativeSelect
        label={t('custodians.numberedBy')}
        data={data}
        value={named}
        disabled={state.step === 'running'}
        onChange={({ currentTarget: { value } }) => value && void start(value)}
      />
      {!own && <p className={prose.quiet}>{t('custodians.noOwnChain')}</p>}
      {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
    </section>
  );
};
