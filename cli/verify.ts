import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { knownRoots, ROOTS_SOURCE } from '../lib/trust/time-stamp/known-roots.ts';
import { factsOf } from '../lib/trust/x509/describe-certificate.ts';
import { decryptWith } from '../lib/verify/decrypt-with.ts';
import { parseExpectedSigner } from '../lib/verify/outcome/expected-signer.ts';
import type { Language } from '../lib/verify-page/words.ts';
import { readAuthorities } from './start/read-authorities.ts';
import { printable, reportVerification } from './start/report-verification.ts';

const USAGE =
  'Usage: npm run verify -- (or: node verify.mjs) [--signer FINGERPRINT] ' +
  '[--authority ROOT.pem]… [--pass-phrase-file FILE] [--language en|zh-CN] FILE.zip|FOLDER…';

const listRoots = (): string =>
  knownRoots()
    .map((root) => factsOf(root))
    .map(({ subject, fingerprint }) => `    ${subject}\n      SHA-256 ${fingerprint}`)
    .join('\n');

const helpText = () => `${USAGE}
  Checks packages, as zips or unpacked folders; all volumes of a package together. The last line
  is "intact", or "NOT INTACT:" and the number of findings.
  --signer    SHA-256 fingerprint of the certificate that must have signed
  --authority a root certificate, in PEM or DER, of a time-stamp authority that you trust and got
              from the authority itself; may be given again. It then counts as given by you
  --pass-phrase-file  a text file whose first line is the pass phrase of encrypted packages
  --language  of the sentences; otherwise Chinese in a Chinese locale, or else English
  Exit codes: 0  no finding: intact, as far as the outcome says
              1  at least one finding: not intact
              2  wrong use, or a file that cannot be opened: nothing was verified
  Nothing is asked of a network, so whether a certificate was revoked is not checked. The command
  keeps nothing: it does not remember signers, as the workspace of the extension does.
  Roots of time-stamp authorities that are known here, from ${ROOTS_SOURCE.list}
  (${ROOTS_SOURCE.package}, taken on ${ROOTS_SOURCE.taken}):
${listRoots()}`;

/** POSIX: the first of these that is set and not empty decides. */
const localeLanguage = ({ LC_ALL, LC_MESSAGES, LANG } = process.env): Language =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh-CN' : 'en';

const chooseLanguage = (asked: string | undefined): Language => {
  if (asked === undefined) return localeLanguage();
  if (asked === 'en' || asked === 'zh-CN') return asked;
  throw new Error(`There is no language “${asked}”. It can be en, zh-CN.`);
};

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      signer: { type: 'string' },
      'pass-phrase-file': { type: 'string' },
      authority: { type: 'string', multiple: true, default: [] },
      language: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { signer = '', authority, help } = values;
  const language = chooseLanguage(values.language);
  if (!help && positionals.length === 0)
    throw new Error('Name at least one zip file or unpacked folder.');
  const options = parseExpectedSigner(signer);
  if (!options)
    throw new Error(`“${signer}” is not a SHA-256 fingerprint of 64 hexadecimal digits.`);
  const passPhraseFile = values['pass-phrase-file'];
  return { paths: positionals, options, authority, language, help, passPhraseFile };
};

/** The pass phrase is in a file, because other programs can see a command's arguments. */
const readPassPhrase = async (path: string | undefined) => {
  if (path === undefined) return {};
  const [passPhrase = ''] = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (passPhrase === '') throw new Error(`The first line of ${path} is empty.`);
  return decryptWith(passPhrase);
};

const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/**
 * Prints one line a finding and then the outcome; the exit code is 0 where there is none, 1 where
 * there is, 2 where a file cannot be read.
 */
const main = async (): Promise<number> => {
  try {
    const { paths, options, authority, language, help, passPhraseFile } = readArguments();
    if (help) {
      console.log(helpText());
      return 0;
    }
    const trusted = await readAuthorities(authority, language);
    const opening = await readPassPhrase(passPhraseFile);
    const all = { ...options, ...trusted, ...opening };
    return (await reportVerification(paths, all, language)) === 0 ? 0 : 1;
  } catch (thrown) {
    console.error(`Cannot verify: ${printable(reasonOf(thrown))}\n${USAGE}`);
    return 2;
  }
};

process.exitCode = await main();
