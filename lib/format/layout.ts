import type { Instant } from '../evidence/matter.ts';
import { slugOf } from './slug.ts';

/** The format of `manifest.json`. */
export const PACKAGE_FORMAT = 'matterproof-package/1';

/** The tag files that the tag manifest lists, in the order of its lines. */
export const TAG_FILES = [
  'bagit.txt',
  'bag-info.txt',
  'HOW-TO-VERIFY.txt',
  'manifest-sha256.txt',
] as const;

/** The manifest of everything under `data/` (RFC 8493, 2.1.3). */
export const MANIFEST = 'manifest-sha256.txt';
/** The manifest of the tag files (RFC 8493, 2.2.1). Signature and time-stamp cover its bytes. */
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** The files that `signatures/` may hold; no manifest lists them. */
export const SIGNATURE = {
  cms: 'signatures/tagmanifest-sha256.txt.p7s',
  signer: 'signatures/signer.pem',
  token: 'signatures/tagmanifest-sha256.txt.tsr',
  authority: 'signatures/tsa-chain.pem',
} as const;

/** The custody log of a package. */
export const LOG_FILE = 'data/custody.jsonl';

/** Where the log of another custodian's chain lies, relative to `data/`. */
export const chainLogPath = (chain: string): string => `chains/${chain}.jsonl`;

/** The path of such a log in a bag. */
export const CHAIN_LOG = /^data\/chains\/[^/]+\.jsonl$/;

/**
 * The files of a package that are kept as they are when it is imported: the custody log, and all
 * that lets it be verified later, from the manifest that names it up to the signature.
 */
export const KEPT_OF_PACKAGES: readonly string[] = [
  LOG_FILE,
  MANIFEST,
  TAG_MANIFEST,
  ...Object.values(SIGNATURE),
];

/** Whether a file of a package is kept when it is imported: also the logs of other custodians. */
export const isKeptOfPackages = (path: string): boolean =>
  KEPT_OF_PACKAGES.includes(path) || CHAIN_LOG.test(path);

/** The content of `bagit.txt` (RFC 8493, 2.1.1). */
export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Which volume of an export this is, from 1, and how many volumes the export has. */
export type VolumePlace = { readonly index: number; readonly count: number };

const compactTime = (at: Instant): string => at.replace(/\.\d+/, '').replace(/[-:]/g, '');

/**
 * The name of a volume's bag, `XM-2021-20261121T120000Z-vol01`: the top folder in the zip and the
 * base name of the zip file.
 */
export const bagName = (reference: string, at: Instant, { index, count }: VolumePlace): string => {
  const name = `${slugOf(reference)}-${compactTime(at)}`;
  return count > 1 ? `${name}-vol${String(index).padStart(2, '0')}` : name;
};

/** The path of an item's folder, relative to `data/`: `items/0007-01JD…`. */
export const itemFolder = (number: number, id: string): string =>
  `items/${String(number).padStart(4, '0')}-${id}`;
