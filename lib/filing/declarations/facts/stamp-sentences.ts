import { authorityName } from '../../../evidence/names/authority-name.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { StampFacts } from '../../filing-input.ts';
import { joinsIn } from '../../model/filled-words.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { listExhibits } from './filed-items.ts';

type Stamped = { readonly item: FiledItem; readonly stamp: StampFacts };

const namesOf = (stamped: readonly Stamped[], { words }: Facts): string => {
  const { authorityUnnamed } = words.filingFacts;
  const names = stamped.map(({ stamp }) =>
    stamp.authority ? authorityName(stamp.authority) : authorityUnnamed,
  );
  return [...new Set(names)].join(joinsIn(words).facts);
};

/** Who vouches for the authorities: this software, nobody, or that the tokens failed. */
const standingSentences = (facts: Facts, stamped: readonly Stamped[]): readonly string[] => {
  const { filingFacts } = facts.words;
  const keys = {
    known: filingFacts.stampKnown,
    unknown: filingFacts.stampUnknown,
    invalid: filingFacts.stampInvalid,
  } as const;
  return (['known', 'unknown', 'invalid'] as const).flatMap((standing) => {
    const own = stamped.filter(({ stamp }) => stamp.standing === standing);
    if (own.length === 0) return [];
    const exhibits = listExhibits(
      facts,
      own.map(({ item }) => item.exhibit),
    );
    const values = { count: own.length, names: namesOf(own, facts), exhibits };
    return [fillIn(keys[standing], values)];
  });
};

/** How many records bear a time-stamp, what that shows, and whether the authorities are known. */
export const stampSentences = (facts: Facts): readonly string[] => {
  const { items, input, words } = facts;
  const { filingFacts } = words;
  const bearing = items.filter(({ recordToken }) => recordToken !== undefined);
  if (bearing.length === 0) return [filingFacts.clockNoStamp];
  const counted = fillIn(filingFacts.clockStamp, { count: bearing.length, all: items.length });
  const { stamps } = input;
  if (!stamps) return [counted, filingFacts.stampUnchecked];
  const stamped = bearing.flatMap((item) => {
    const stamp = stamps.get(item.record.id);
    return stamp ? [{ item, stamp }] : [];
  });
  return [counted, ...standingSentences(facts, stamped)];
};
