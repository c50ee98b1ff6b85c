import type { VolumePlace } from '../format/layout.ts';
import type { PackageInput } from './input.ts';

/**
 * Control characters become spaces: a line break in a name would begin another label (RFC 8493,
 * 2.2.2).
 */
const line = (label: string, value: string): string =>
  `${label}: ${value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()}\n`;

/** Builds `bag-info.txt`; `payload` counts the files under `data/` and their bytes. */
export const buildBagInfo = (
  { matter, export: made }: PackageInput,
  volume: VolumePlace,
  payload: { readonly bytes: number; readonly files: number },
): string => {
  const { name, organisation } = matter.custodian;
  return [
    organisation ? line('Source-Organization', organisation) : '',
    line('Contact-Name', name),
    line('External-Identifier', matter.reference),
    line('Bagging-Date', made.at.slice(0, 10)),
    line('Bag-Software-Agent', made.software),
    line('Bag-Group-Identifier', made.id),
    line('Bag-Count', `${volume.index} of ${volume.count}`),
    line('Payload-Oxum', `${payload.bytes}.${payload.files}`),
  ].join('');
};
