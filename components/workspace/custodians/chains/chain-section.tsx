import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { Section } from '../../entries/section.tsx';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useSettings } from '../../kit/use-settings.ts';
import { ReadingOutcome } from '../reading/reading-outcome.tsx';
import { readNow } from '../reading/reading-queue.ts';
import { useReading } from '../reading/use-reading.ts';
import { ChainTable } from './chain-table.tsx';

type Props = {
  readonly matter: Pick<Matter, 'id' | 'custodian'>;
  readonly chains: readonly ChainRow[];
  readonly items: readonly ListingRow[] | undefined;
};

/** The chains of the other custodians, and how what is new of them is read. */
export const ChainSection = ({ matter, chains, items }: Props) => {
  const { t } = useTranslation();
  const state = useReading(matter.id);
  return (
    <Section
      title={t('custodians.title')}
      lead={t('custodians.lead')}
      button={
        <SoftButton
          size="xs"
          isOff={state.step === 'running'}
          onClick={() => void readNow(matter.id)}
        >
          {t('custodians.read')}
        </SoftButton>
      }
    >
      <ReadsByItself />
      <ReadingOutcome matterId={matter.id} state={state} />
      {chains.length === 0 ? (
        <p>{t('custodians.none')}</p>
      ) : (
        <ChainTable chains={chains} items={items} me={matter.custodian.name} />
      )}
    </Section>
  );
};

const ReadsByItself = () => {
  const { t } = useTranslation();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Checkbox
      mt={8}
      size="xs"
      label={t('custodians.readsByItself')}
      description={t('custodians.readsByItselfHint')}
      checked={settings.readsVault ?? true}
      onChange={({ currentTarget }) => void changeSettings({ readsVault: currentTarget.checked })}
    />
  );
};
