import { useTranslation } from 'react-i18next';
import type { ChainRow, ConflictRow } from '../../../../lib/store/chains/chain-rows.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { Section } from '../../entries/section.tsx';
import { Conflict } from './conflict.tsx';
import { useConflictWords } from './use-conflict-words.ts';

type Props = {
  readonly conflicts: readonly ConflictRow[];
  readonly items: readonly ListingRow[];
  readonly chains: readonly ChainRow[];
  readonly own: string;
  /** The custodian of this browser, by name. */
  readonly me: string;
};

/** The values on which custodians differ: all, the later one counting, until one decides. */
export const ConflictSection = ({ conflicts, items, chains, own, me }: Props) => {
  const { t } = useTranslation();
  const names = new Map([
    ...chains.map(({ id, custodian }) => [id, custodian.name] as const),
    [own, t('custodians.me', { name: me })] as const,
  ]);
  const words = useConflictWords(items, names);
  if (conflicts.length === 0) return null;
  return (
    <Section title={t('custodians.conflicts')} lead={t('custodians.conflictsLead')}>
      <table aria-label={t('custodians.conflicts')}>
        <thead>
          <tr>
            <th>{t('custodians.about')}</th>
            <th>{t('custodians.values')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <Conflict key={conflict.key} conflict={conflict} own={own} words={words} />
          ))}
        </tbody>
      </table>
    </Section>
  );
};
