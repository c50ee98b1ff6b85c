import { canonicalBytes } from '../../evidence/chain/canonical.ts';
import type { Bytes } from '../../evidence/digest.ts';
import type { Matter } from '../../evidence/matter.ts';
import { FormatError } from '../../format/format-error.ts';
import {
  list,
  literal,
  object,
  optional,
  parseJson,
  type Shape,
  text,
  whole,
} from '../../format/shape.ts';
import { instant } from '../../format/shapes/instant-shape.ts';
import { custodianShape, textOfBytes } from './chain-file.ts';

/** The format of `matter.json` in a vault. */
export const MATTER_FORMAT = 'matterproof-matter/1';

/** A matter's facts as they were when somebody first deposited it; `custodian` is who did. */
export type MatterFile = { readonly format: typeof MATTER_FORMAT; readonly matter: Matter };

const matterFile: Shape<MatterFile> = object({
  format: literal(MATTER_FORMAT),
  matter: object({
    id: text,
    reference: text,
    name: text,
    custodian: custodianShape,
    openedAt: instant,
    court: optional(text),
    docket: optional(text),
    cause: optional(text),
    timeZone: optional(text),
    exhibitPrefix: optional(text),
    filingParty: optional(text),
    opponents: optional(list(text)),
    copies: optional(whole),
  }),
});

/** The bytes of `matter.json`; members that are no facts of a matter are left out. */
export const buildMatterFile = (matter: Matter): Bytes => {
  const { id, reference, name, custodian, openedAt } = matter;
  const { court, docket, cause, timeZone, exhibitPrefix, filingParty, opponents, copies } = matter;
  return canonicalBytes({
    format: MATTER_FORMAT,
    matter: {
      ...{ id, reference, name, custodian, openedAt },
      ...{ court, docket, cause, timeZone, exhibitPrefix, filingParty, opponents, copies },
    },
  });
};

/** Parses `matter.json` of the matter with this id. Throws `FormatError`. */
export const parseMatterFile = (bytes: Uint8Array, id: string): Matter => {
  const value = parseJson(textOfBytes(bytes));
  if (!matterFile(value)) throw new FormatError('These are not the facts of a matter');
  if (value.matter.id !== id) throw new FormatError(`It speaks of the matter ${value.matter.id}`);
  return value.matter;
};
