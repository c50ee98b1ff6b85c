import { witnessHoursOf } from '../../../evidence/witness/witness-window.ts';
import { witnessSentences } from '../../../report/witnesses/witness-sentences.ts';
import { witnessesTold } from '../../../report/witnesses/witnesses-told.ts';
import { bullets, paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/filing-document.ts';
import type { Facts } from './filed-items.ts';
import { inZoneOfCase } from './times.ts';

/**
 * The captures of one page by two custodians, by their names in the records: who observed it when,
 * what agrees, what differs and what that does not show. Nothing where there are none.
 */
export const witnessBlocks = (facts: Facts): readonly Block[] => {
  const { input, words } = facts;
  const told = witnessesTold(input, (at) => inZoneOfCase(facts, at)).filter(
    ({ witness }) => witness.relation === 'two-names',
  );
  if (told.length === 0) return [];
  const hours = witnessHoursOf(input.matter);
  return [
    paragraph(words.witness.lead),
    ...told.flatMap((one) => {
      const [first = '', ...rest] = witnessSentences(one, words.witness);
      return [{ block: 'paragraph', runs: [first] } as const, ...bullets(rest)];
    }),
    paragraph(words.witness.limits, { hours }),
  ];
};
