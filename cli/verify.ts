import { parseArgs } from 'node:util';
import { parseExpectedSigner } from '../lib/verify/outcome/expected-signer.ts';
import type { Language } from '../lib/verify-page/words.ts';
import { printable, reportVerification } from './start/report-verification.ts';

const USAGE =
  'Usage: npm run verify -- (or: node verify.mjs) [--signer FINGERPRINT] ' +
  '[--language en|zh-CN] FILE.zip|FOLDER…';

const HELP = `${USAGE}
  Checks packages, as zips or unpacked folders; all volumes of a package together. The last line
  is "intact", or "NOT INTACT:" and the number of findings.
  --signer    SHA-256 fingerprint of the certificate that must have signed
  --language  of the sentences; otherwise Chinese in a Chinese locale, or else English
  Exit codes: 0  no finding: intact, as far as the outcome says
              1  at least one finding: not intact
              2  wrong use, or a file that cannot be opened: nothing was verified`;

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
      language: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { signer = '', help } = values;
  const language = chooseLanguage(values.language);
  if (!help && positionals.length === 0)
    throw new Error('Name at least one zip file or unpacked folder.');
  const options = parseExpectedSigner(signer);
  if (!options)
    throw new Error(`“${signer}” is not a SHA-256 fingerprint of 64 hexadecimal digits.`);
  return { paths: positionals, options, language, help };
};

const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/**
 * Prints one line a finding and then the outcome; the exit code is 0 where there is none, 1 where
 * there is, 2 where a file cannot be read.
 */
const main = async (): Promise<number> => {
  try {
    const { paths, options, language, help } = readArguments();
    if (help) console.log(HELP);
    return help || (await reportVerification(paths, options, language)) === 0 ? 0 : 1;
  } catch (thrown) {
    console.error(`Cannot verify: ${printable(reasonOf(thrown))}\n${USAGE}`);
    return 2;
  }
};

process.exitCode = await main();
