import { parseArgs } from 'node:util';
import { toProblem } from '../../lib/evidence/problem.ts';
import { knownRoots, ROOTS_SOURCE } from '../../lib/trust/time-stamp/known-roots.ts';
import { factsOf } from '../../lib/trust/x509/describe-certificate.ts';
import { decryptWith } from '../../lib/verify/decrypt-with.ts';
import { parseExpectedSigner } from '../../lib/verify/outcome/expected-signer.ts';
import { type Language, type Translate, wordsIn } from '../../lib/verify-page/words.ts';
import { PASS_PHRASE_VARIABLE, readPassPhrase } from './pass-phrase.ts';
import { readAuthorities } from './read-authorities.ts';
import { printable, reportVerification } from './report-verification.ts';

const USAGE =
  'Usage: npm run verify -- (or: node verify.mjs) FILE.zip|FOLDER… [--signer FINGERPRINT] ' +
  '[--authority ROOT.pem]… [--pass-phrase-file FILE] [--language en|zh-CN]';

const listRoots = (): string =>
  knownRoots()
    .map((root) => factsOf(root))
    .map(({ subject, fingerprint }) => `    ${subject}\n      SHA-256 ${fingerprint}`)
    .join('\n');

const helpText = () => `${USAGE}
  Checks packages, as zips or unpacked folders; all volumes of a package together. It prints a line
  a finding, altered files first and each before what may follow from it. The last line is "intact",
  or "NOT INTACT:" and the number of findings.
  --signer    SHA-256 fingerprint of the certificate that must have signed
  --authority a root certificate, in PEM or DER, of a time-stamp authority that you trust and got
              from the authority itself; may be given again. It then counts as given by you
  --pass-phrase-file  a text file whose first line is the pass phrase of encrypted packages; or
              it is in the environment variable ${PASS_PHRASE_VARIABLE}; or a terminal asks for
              it. It cannot be an argument, which other programs could see
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

const readArguments = (args?: readonly string[]) => {
  const { values, positionals } = parseArgs({
    ...(args && { args: [...args] }),
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

const isWrongPassPhrase = (thrown: unknown): boolean =>
  toProblem(thrown).code === 'PASS_PHRASE_WRONG';

const reasonOf = (thrown: unknown, t: Translate): string => {
  if (isWrongPassPhrase(thrown)) return t('problems', 'PASS_PHRASE_WRONG');
  return thrown instanceof Error ? thrown.message : String(thrown);
};

const MOST_TRIES = 3;

type Asked = Omit<ReturnType<typeof readArguments>, 'help'>;

/** Verifies, and asks a person who typed a wrong pass phrase for it again. */
const verify = async (
  { paths, options, authority, language, passPhraseFile }: Asked,
  tries = 1,
): Promise<number> => {
  const t = wordsIn(language);
  const trusted = await readAuthorities(authority, language);
  const given = await readPassPhrase(paths, passPhraseFile, t);
  const all = { ...options, ...trusted, ...(given && decryptWith(given.passPhrase)) };
  try {
    return await reportVerification(paths, all, language);
  } catch (thrown) {
    if (!given?.isTyped || !isWrongPassPhrase(thrown) || tries === MOST_TRIES) throw thrown;
    console.error(reasonOf(thrown, t));
  }
  return verify({ paths, options, authority, language, passPhraseFile }, tries + 1);
};

/**
 * The command `npm run verify`: prints one line a finding and then the outcome. Returns the exit
 * code: 0 where there is no finding, 1 where there is one, 2 where a file cannot be read. Without
 * `args` it reads those of the process.
 */
export const runVerify = async (args?: readonly string[]): Promise<number> => {
  let language = localeLanguage();
  try {
    const { help, ...asked } = readArguments(args);
    if (help) {
      console.log(helpText());
      return 0;
    }
    ({ language } = asked);
    return (await verify(asked)) === 0 ? 0 : 1;
  } catch (thrown) {
    console.error(`Cannot verify: ${printable(reasonOf(thrown, wordsIn(language)))}\n${USAGE}`);
    return 2;
  }
};
