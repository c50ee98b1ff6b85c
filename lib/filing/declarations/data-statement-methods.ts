import { bullets, heading, paragraph } from '../model/blocks.ts';
import type { Block } from '../model/filing-document.ts';
import { logSentences } from './facts/custody.ts';
import { type Facts, listExhibits } from './facts/filed-items.ts';
import { derivedBlocks } from './facts/files.ts';
import { secondLookFindings } from './facts/second-looks.ts';
import { findingTable } from './facts/self-check.ts';
import { notRestored, stepTable } from './facts/steps.ts';
import { inZoneOfCase } from './facts/times.ts';

/** Part III: monitoring and checks against errors. */
export const checksPart = (facts: Facts): readonly Block[] => {
  const words = facts.words.filingDataStatement;
  return [
    heading(1, words.h3),
    paragraph(words.readBack),
    paragraph(words.exportCheck),
    paragraph(words.chain),
    paragraph(words.look),
    findingTable(facts, secondLookFindings(facts)),
  ];
};

/** Part IV: how the data was extracted, stored and transferred. */
export const methodsPart = (facts: Facts): readonly Block[] => {
  const { input, words } = facts;
  const { filingDataStatement: own } = words;
  const { by, at, signer } = input.export;
  const exceptions = notRestored(facts);
  return [
    heading(1, own.h4),
    paragraph(own.extract),
    stepTable(facts),
    exceptions.length === 0
      ? paragraph(own.undoneAll)
      : paragraph(own.undone, { exhibits: listExhibits(facts, exceptions) }),
    paragraph(own.store),
    paragraph(own.transfer, { by, at: inZoneOfCase(facts, at) }),
    signer ? paragraph(own.signed, { signer }) : paragraph(own.unsigned),
    paragraph(own.custodyLead),
    ...bullets(logSentences(facts)),
    paragraph(own.files),
    ...derivedBlocks(facts, own.derived),
  ];
};
