import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../../lib/verify/verification.ts';
import { useFormat } from '../../../format.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { stampFacts } from '../../kit/facts/stamp-facts.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';

/** A package may be forged, so its instants are formatted as times only if they can be parsed. */
const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** How many lines of the log are sealed, and the items whose arrival it does not show. */
const logFact = ({ log }: Facts, t: TFunction): string | undefined => {
  if (!log || log.sealed === 0) return undefined;
  const { open, sealed, unlocated } = log;
  const count = t('handover.logSealed', { sealed, all: open + sealed });
  const numbers = unlocated.join(t('kit.comma'));
  return unlocated.length > 0 ? `${count} ${t('handover.logHides', { numbers })}` : count;
};

/** The facts of one volume, as the package states them. */
export const VolumeFacts = ({ name, facts }: { readonly name: string; readonly facts: Facts }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { index, files, bytes } = facts;
  const made = index?.export;
  const who = index?.matter.custodian;
  return (
    <FactList
      title={name}
      facts={[
        [t('kit.matter'), index && `${index.matter.reference} · ${index.matter.name}`],
        [t('kit.custodian'), who && [who.name, who.organisation].filter(Boolean).join(' · ')],
        [t('kit.items'), index && format.number(index.items.length)],
        [t('handover.volume'), made && `${made.volume.index} / ${made.volume.count}`],
        [
          t('handover.exportedAt'),
          made && (isInstant(made.at) ? <ExactTime at={made.at} /> : made.at),
        ],
        [t('handover.software'), made?.software],
        [
          t('handover.content'),
          t('handover.contentSize', { count: files, size: format.size(bytes) }),
        ],
        [t('handover.log'), logFact(facts, t)],
        ...stampFacts(facts, t),
      ]}
    />
  );
};
