import type { Channel } from '../../evidence/casework.ts';
import type { Push } from './act-evidence.ts';
import { recipientGroups } from './recipients.ts';

/** The channels and recipients that a push reached, or that an order names. */
export type Distribution = {
  readonly channels: readonly Channel[];
  readonly recipients: readonly string[];
};

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
const without = <T>(all: readonly T[], some: readonly T[]): T[] =>
  all.filter((one) => !some.includes(one));

/** All channels and all recipients of several distributions, each once. */
export const mergeDistributions = (parts: readonly Partial<Distribution>[]): Distribution => ({
  channels: unique(parts.flatMap(({ channels = [] }) => channels)),
  recipients: unique(parts.flatMap(({ recipients = [] }) => recipients)),
});

/** The distributions of the pushes that these items show. */
export const distributionsOfPushes = (
  pushes: readonly Push[],
  items: readonly string[],
): readonly Distribution[] =>
  pushes
    .filter(({ item }) => items.includes(item))
    .map(({ channel, recipients }) => ({ channels: [channel], recipients }));

/**
 * What a distribution was ordered to reach and did not. A group of recipients is the same however
 * its name is written, and whatever number of people a page states for it.
 */
export const missingFrom = (ordered: Distribution, performed: Distribution): Distribution => {
  const reached = new Set(recipientGroups(performed.recipients));
  return {
    channels: without(ordered.channels, performed.channels),
    recipients: ordered.recipients.filter((one) =>
      recipientGroups([one]).some((group) => !reached.has(group)),
    ),
  };
};
