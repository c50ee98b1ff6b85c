import { WITNESS_RELATIONS } from '../../evidence/witness/witness.ts';
import { list, object, oneOf, optional, text, whole, yesNo } from '../shape.ts';

/** Two captures of one page that the index sets side by side. */
export const witnessShape = object({
  items: list(text),
  relation: oneOf(WITNESS_RELATIONS),
  by: text,
  custodians: list(object({ name: text, organisation: optional(text) })),
  at: list(text),
  text: object({
    kind: text,
    isSame: optional(yesNo),
    agree: optional(whole),
    earlier: optional(whole),
    later: optional(whole),
  }),
  agree: list(text),
  differ: list(text),
  single: list(text),
  media: whole,
});
