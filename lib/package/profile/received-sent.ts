import type { ExportChoice } from '../export-choice.ts';
import type { PackageInput, SignatureFile } from '../input.ts';

const INTERNAL = '"internalNote"';

/** The folder of a package among those that items were received in. */
const packageOf = ({ path }: SignatureFile): string => path.split('/')[0] ?? '';

const holdsNotes = ({ bytes }: SignatureFile): boolean =>
  new TextDecoder().decode(bytes).includes(INTERNAL);

/**
 * The files of received packages that go out: their logs hold notes and other matters' words, so
 * none goes to a court, and to another custodian none of a package with internal notes. The log of
 * this matter names their digests in any case.
 */
export const receivedSent = (
  { received = [] }: Pick<PackageInput, 'received'>,
  { profile }: Pick<ExportChoice, 'profile'>,
): readonly SignatureFile[] => {
  if (profile === 'court') return [];
  if (profile === 'counsel') return received;
  const internal = new Set(received.filter(holdsNotes).map(packageOf));
  return received.filter((file) => !internal.has(packageOf(file)));
};
