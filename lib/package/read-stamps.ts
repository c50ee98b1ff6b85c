import type { ExportItem } from '../evidence/export-item.ts';
import type { FilingInput, StampFacts } from '../filing/filing-input.ts';
import { verifyTimeStamp } from '../trust/time-stamp/verify-time-stamp.ts';

const factsOf = async ({ recordToken, recordBytes }: ExportItem): Promise<StampFacts> => {
  if (!recordToken) return { standing: 'invalid' };
  const { ok, problems, genTime, serial, authority, standing } = await verifyTimeStamp(
    recordToken,
    recordBytes,
  );
  // An authority that nobody vouches for makes a token that is not proven, but no false one.
  const isIntact = ok || problems.every(({ code }) => code === 'UNKNOWN_AUTHORITY');
  return {
    ...(genTime !== undefined && { time: genTime }),
    ...(serial !== undefined && { serial }),
    ...(authority && { authority: authority.subject }),
    standing: !isIntact ? 'invalid' : standing === 'known' ? 'known' : 'unknown',
  };
};

/** Reads what the time-stamps of the records state, and checks them as a verifier would. */
export const readStamps = async (
  items: readonly ExportItem[],
): Promise<NonNullable<FilingInput['stamps']>> => {
  const stamps = new Map<string, StampFacts>();
  for (const item of items) if (item.recordToken) stamps.set(item.record.id, await factsOf(item));
  return stamps;
};
