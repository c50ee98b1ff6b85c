import type { Settings } from '../../../../lib/browser/settings/parse-settings.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { isTimeZone } from '../../../../lib/evidence/wall-time.ts';
import type { GivenExport } from '../../../../lib/import/given-volume.ts';
import type { ImportTarget } from '../../../../lib/import/import-package.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { MatterFields } from '../../../../lib/store/matters.ts';

/** What a person entered: which matter, and the fields of a new one. */
export type Target = {
  readonly into: 'same' | 'new' | 'other';
  readonly other: string;
  readonly name: string;
  readonly reference: string;
  readonly custodian: string;
  readonly organisation: string;
};

const matterOf = ({ volumes }: GivenExport) => volumes[0]?.index.matter;

/** The matter here that has the id of the package's, if there is one. */
export const findSame = (
  given: GivenExport,
  matters: readonly ListedMatter[],
): ListedMatter | undefined => matters.find(({ id }) => id === matterOf(given)?.id);

/**
 * What is proposed: the matter of the same id, or else a new one under the name and reference of
 * the package, in the charge of whoever was named last here.
 */
export const proposeTarget = (
  given: GivenExport,
  matters: readonly ListedMatter[],
  { custodian }: Pick<Settings, 'custodian'>,
): Target => {
  const same = findSame(given, matters);
  const { name = '', reference = '' } = matterOf(given) ?? {};
  return {
    into: same ? 'same' : 'new',
    other: matters.find(({ id }) => id !== same?.id)?.id ?? INBOX_ID,
    name,
    reference,
    custodian: custodian?.name ?? '',
    organisation: custodian?.organisation ?? '',
  };
};

const FACTS = ['court', 'docket', 'cause', 'timeZone', 'exhibitPrefix', 'filingParty'] as const;

/** The facts of the package's matter that a new matter takes over. */
const factsOf = (given: GivenExport): MatterFields => {
  const matter = (matterOf(given) ?? {}) as { readonly [fact: string]: unknown };
  const lines = FACTS.flatMap((fact) => {
    const stated = matter[fact];
    const isKnown = fact !== 'timeZone' || isTimeZone(stated);
    return typeof stated === 'string' && stated && isKnown ? [[fact, stated] as const] : [];
  });
  const { opponents, copies } = matter;
  return {
    ...Object.fromEntries(lines),
    ...(Array.isArray(opponents) && { opponents: opponents.map(String) }),
    ...(typeof copies === 'number' && { copies }),
  };
};

/** The order that follows from what was entered; undefined while a new matter lacks a field. */
export const buildTarget = (
  target: Target,
  given: GivenExport,
  same: ListedMatter | undefined,
): ImportTarget | undefined => {
  if (target.into === 'other') return { matterId: target.other };
  if (target.into === 'same') return same && { matterId: same.id };
  const { name, reference, organisation } = target;
  const id = matterOf(given)?.id;
  if (![name, reference, target.custodian].every((field) => field.trim())) return undefined;
  const custodian = {
    name: target.custodian.trim(),
    ...(organisation.trim() && { organisation: organisation.trim() }),
  };
  // A matter of the same id is here already: then the new one gets an id of its own.
  const own = !same && id !== undefined && { id };
  return { open: { ...own, name, reference, custodian }, facts: factsOf(given) };
};
