import { hexOf } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import { itemFolder, MANIFEST, SIGNATURE, TAG_MANIFEST } from '../format/layout.ts';
import type { PackageLanguage } from '../format/profile.ts';
import { type DepositReceipt, openReceipt } from '../format/shapes/deposit-receipt.ts';
import { lines } from './bilingual.ts';

type Step = { readonly words: Parameters<typeof lines>[0]; readonly commands: readonly string[] };

const STAMP = `openssl ts -verify -CAfile ${SIGNATURE.authority}`;

/** Prints the names that stand in a manifest alone, or in the folder alone. */
const findUnlisted = (signatures: readonly string[]): string => {
  const unlistable = [TAG_MANIFEST, ...signatures].map((path) => `! -path ./${path}`).join(' ');
  return [
    `(cut -c67- ${MANIFEST} ${TAG_MANIFEST}`,
    `find . ! -type d ${unlistable} | cut -c3-) | sort | uniq -u`,
  ].join('; ');
};

/** Set apart from the commands for a shell by their prompt: Windows has no such shell. */
const WINDOWS = [
  'PS> powershell -ExecutionPolicy Bypass -File data\\verify.ps1',
  'PS> Get-FileHash -Algorithm SHA256 -LiteralPath data\\index.html',
  'C:\\> certutil -hashfile data\\index.html SHA256',
];

/** A record that stays back has its digest in the index, and the token is checked against that. */
const recordStamp = ({ number, record, digest, redactedRecord }: ExportItem): string => {
  const folder = `data/${itemFolder(number, record.id)}`;
  const over = redactedRecord ? `-digest ${hexOf(digest)}` : `-data ${folder}/record.json`;
  return `${STAMP} ${over} -in ${folder}/record.tsr`;
};

/**
 * unzip writes non-ASCII letters as `#U6caa` if the locale is not UTF-8; a glob pattern matches the
 * folder name in both forms.
 */
const folderPattern = (bag: string): string => bag.replace(/[^ -~]+/g, '*');

const digestSteps = (bag: string, signatures: readonly string[]): readonly Step[] => [
  { words: 'verifyUnpack', commands: [`unzip ${bag}.zip && cd ${folderPattern(bag)}`] },
  {
    words: 'verifyDigests',
    commands: [`sha256sum -c ${MANIFEST} && sha256sum -c ${TAG_MANIFEST}`],
  },
  { words: 'verifyUnlisted', commands: [findUnlisted(signatures)] },
];

const signatureSteps = (signatures: readonly string[]): readonly Step[] => {
  const cms = [
    `openssl cms -verify -binary -inform DER -in ${SIGNATURE.cms} -content ${TAG_MANIFEST}`,
    // signer.pem may lack the firm's root, so a partial chain is accepted: the reader compares the
    // signer's certificate itself.
    `-CAfile ${SIGNATURE.signer} -partial_chain -purpose any -out /dev/null`,
  ].join(' ');
  const token = `${STAMP} -data ${TAG_MANIFEST} -in ${SIGNATURE.token}`;
  return [
    ...(signatures.includes(SIGNATURE.cms)
      ? [{ words: 'verifySignature', commands: [cms] } as const]
      : []),
    ...(signatures.includes(SIGNATURE.token) && signatures.includes(SIGNATURE.authority)
      ? [{ words: 'verifyToken', commands: [token] } as const]
      : []),
  ];
};

const recordSteps = (
  items: readonly ExportItem[],
  signatures: readonly string[],
): readonly Step[] => {
  const stamped = items.filter((item) => item.recordToken);
  if (stamped.length === 0) return [];
  return signatures.includes(SIGNATURE.authority)
    ? [{ words: 'verifyRecordTokens', commands: stamped.map(recordStamp) }]
    : [{ words: 'verifyTokensWithoutChain', commands: [] }];
};

/** A word of a shell's command, whatever it holds. */
const quoted = (word: string): string =>
  /^[\w.:/=@+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** How to ask a storage itself about the sealed record that a receipt lists. */
const askStorage = (receipt: DepositReceipt): readonly string[] => {
  const { endpoint, bucket, prefix } = receipt.vault;
  return receipt.objects
    .filter(({ path }) => path === 'record.json')
    .map(({ key, versionId }) =>
      [
        `aws s3api head-object --endpoint-url ${quoted(endpoint)} --bucket ${quoted(bucket)}`,
        `--key ${quoted(`${prefix}${key}`)}`,
        ...(versionId === undefined ? [] : [`--version-id ${quoted(versionId)}`]),
      ].join(' '),
    );
};

const receiptSteps = (items: readonly ExportItem[]): readonly Step[] => {
  const receipts = items.flatMap(({ receipt }) => (receipt && openReceipt(receipt)) ?? []);
  return receipts.length === 0
    ? []
    : [{ words: 'verifyReceipts', commands: receipts.flatMap(askStorage) }];
};

const writeStep =
  (language: PackageLanguage) =>
  ({ words, commands }: Step, index: number): string => {
    const said = lines(words, language).trimEnd().replaceAll('\n', '\n   ');
    const typed = commands.map((command) => `    ${command}\n`).join('');
    return `${index + 1}. ${said}\n${typed && `\n${typed}`}`;
  };

/**
 * Builds `HOW-TO-VERIFY.txt`: the standard commands for this bag. Each step is in the languages of
 * the package; each command stands once, on its own indented line. `signatures` lists the paths of
 * the files in `signatures/`; `hasPage`: the package holds data/verify.html; `hasSealedLines`: its
 * log does.
 */
export const buildHowToVerify = (
  bag: string,
  items: readonly ExportItem[],
  signatures: readonly string[],
  {
    hasPage,
    hasSealedLines,
    language,
  }: {
    readonly hasPage: boolean;
    readonly hasSealedLines: boolean;
    readonly language: PackageLanguage;
  },
): string => {
  const say = (key: Step['words']) => lines(key, language);
  const steps = [
    ...digestSteps(bag, signatures),
    ...signatureSteps(signatures),
    ...recordSteps(items, signatures),
    ...receiptSteps(items),
    { words: 'verifyByHand', commands: [] } as const,
    ...(items.some(({ redactedRecord }) => redactedRecord)
      ? [{ words: 'verifyRedacted', commands: [] } as const]
      : []),
    ...(hasSealedLines ? [{ words: 'verifySealedLines', commands: [] } as const] : []),
  ];
  return [
    say('verifyTitle'),
    say('verifyNeed'),
    hasPage ? say('verifyPage') : '',
    say('verifyScript'),
    `${say('verifyWindows')}\n${WINDOWS.map((command) => `  ${command}\n`).join('')}`,
    ...steps.map(writeStep(language)),
    signatures.includes(SIGNATURE.cms) ? '' : say('verifyUnsigned'),
    say('tables'),
    say('shows'),
    ...(['showsUnchanged', 'showsSigned', 'showsNotTrue', 'showsClock'] as const).map(say),
  ]
    .filter((part) => part !== '')
    .join('\n');
};
