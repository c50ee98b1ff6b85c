import { parseArgs } from 'node:util';
import { printable, reportVerification } from './start/report-verification.ts';

const USAGE =
  'Usage: npm run verify -- (or: node verify.mjs) [--signer FINGERPRINT] FILE.zip|FOLDER…';

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { signer: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error('Name at least one zip file or unpacked folder.');
  return {
    paths: positionals,
    options: values.signer === undefined ? {} : { signer: values.signer },
  };
};

const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/**
 * Prints one line a finding and then the outcome; the exit code is 0 where there is none, 1 where
 * there is, 2 where a file cannot be read.
 */
const main = async (): Promise<number> => {
  try {
    const { paths, options } = readArguments();
    return (await reportVerification(paths, options)) === 0 ? 0 : 1;
  } catch (thrown) {
    console.error(`Cannot verify: ${printable(reasonOf(thrown))}\n${USAGE}`);
    return 2;
  }
};

process.exitCode = await main();
