import { unnumberedLabel } from '../evidence/matter.ts';
import type { FilingInput } from './filing-input.ts';

/**
 * An item of the matter that is not in the package. `label` is its number or, of an item in another
 * custodian's chain `chain`, what it is called where nobody numbered it. Only a withheld one has a
 * reason.
 */
export type NotSent = {
  readonly chain?: string;
  readonly number: number;
  readonly label: string;
  readonly how: 'withheld' | 'deleted' | 'transferred' | 'notChosen' | 'notHere';
  readonly reason: string;
};

type Sender = Pick<FilingInput, 'withheld' | 'left' | 'notChosen'> & {
  readonly notHere?: readonly number[];
};

const ofSender = (
  { withheld, left = [], notChosen = [], notHere = [] }: Sender,
  nameOf: (number: number) => Pick<NotSent, 'chain' | 'label'>,
): readonly NotSent[] =>
  [
    ...withheld.map(({ number, reason }) => ({ number, how: 'withheld' as const, reason })),
    ...left.map(({ number, how }) => ({ number, how, reason: '' })),
    ...notChosen.map((number) => ({ number, how: 'notChosen' as const, reason: '' })),
    ...notHere.map((number) => ({ number, how: 'notHere' as const, reason: '' })),
  ]
    .toSorted((one, other) => one.number - other.number)
    .map((one) => ({ ...one, ...nameOf(one.number) }));

/** All items of the matter that are not in the package, in the order of their logs and numbers. */
export const listNotSent = (input: FilingInput): readonly NotSent[] => [
  ...ofSender(input, (number) => ({ label: String(number) })),
  ...(input.chains ?? []).flatMap((chain) =>
    ofSender(chain, (number) => ({ chain: chain.id, label: unnumberedLabel(chain, number) })),
  ),
];
