import type { SecondLookFacts } from '../../../evidence/page/conditions.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Words } from '../../model/filled-words.ts';
import type { Facts } from './filed-items.ts';
import { type Finding, type GroupedFinding, groupFindings } from './group-sentences.ts';

const comparedOf = (look: SecondLookFacts, words: Words): Finding | undefined => {
  const { charactersCompared: compared, charactersAdded: added, status } = look;
  const missing = look.charactersOfPostMissing;
  if (compared === undefined || added === undefined || missing === undefined) return undefined;
  const { filingFacts } = words;
  const what = look.compared === 'page' ? filingFacts.what_page : filingFacts.what_post;
  const isSame = added === 0 && missing === 0;
  const sentences = [
    isSame
      ? fillIn(filingFacts.lookSame, { what })
      : fillIn(filingFacts.lookOther, { what, compared, added, missing, status }),
    ...(look.isExact === false ? [filingFacts.lookLimits] : []),
    ...(look.areEndsCounted === false ? [filingFacts.lookEnds] : []),
  ];
  return { sentence: sentences.join(' ') };
};

const findingOf = (look: SecondLookFacts | undefined, words: Words): Finding => {
  const { filingFacts } = words;
  if (!look) return { sentence: filingFacts.lookNone };
  const compared = comparedOf(look, words);
  if (compared) return compared;
  const { status, textContainment: share } = look;
  return share === undefined
    ? { sentence: fillIn(filingFacts.lookOnly, { status }) }
    : { sentence: fillIn(filingFacts.lookShare, { share }) };
};

/** What the second request to each page's address answered, compared with the captured text. */
export const secondLookFindings = ({ captures, words }: Facts): readonly GroupedFinding[] =>
  groupFindings(captures, ({ record }) => [findingOf(record.conditions.secondLook, words)]);
