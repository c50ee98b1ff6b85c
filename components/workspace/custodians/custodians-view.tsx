import { listChains, listConflictRows } from '../../../lib/store/chains/chains.ts';
import { findVaultMatter } from '../../../lib/store/deposits/vault-matters.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import { ChainSection } from './chains/chain-section.tsx';
import { DepartedSection } from './chains/departed-section.tsx';
import { ConflictSection } from './conflicts/conflict-section.tsx';
import { InviteSection } from './share/invite-section.tsx';
import { NumberingSection } from './share/numbering-section.tsx';

const NONE: readonly never[] = [];

/**
 * The custodians of a matter: their chains, their conflicts, and who numbers exhibits. What needs
 * the matter's items comes below what does not, as soon as they are read.
 */
export const CustodiansView = ({ matter, items }: MatterViewProps) => {
  const chains = useLive(() => listChains(matter.id), [matter.id]);
  const conflicts = useLive(() => listConflictRows(matter.id), [matter.id]);
  const own = useLive(async () => (await findVaultMatter(matter.id))?.chain ?? '', [matter.id]);
  if (!chains || !conflicts || own === undefined) return null;
  if (!items && conflicts.length > 0) return null;
  const me = matter.custodian.name;
  return (
    <div className={pages.sheet}>
      <ConflictSection {...{ conflicts, items: items ?? NONE, chains, own, me }} />
      <ChainSection {...{ matter, chains, items }} />
      <DepartedSection chains={chains} />
      {items && <NumberingSection {...{ matter, chains, own, items }} />}
      {items && <InviteSection matter={matter} />}
    </div>
  );
};
