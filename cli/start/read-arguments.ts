import { parseArgs } from 'node:util';
import { type FilingPurpose, isPurpose, PURPOSES } from '../../lib/filing/filing-choice.ts';
import { DEFAULT_PROFILE, isProfile, PROFILES, type Profile } from '../../lib/format/profile.ts';

export const USAGE = `npm start -- [URL…] [--list FILE] [--pause SECONDS] [--matter REF]
             [--tag T]… [--out DIR] [--timeout SECONDS] [--profile counsel|court|hand-over]
             [--purpose cn-court|us-court|review|hand-over|all] [--open] [--browser-arg=…]…
  Captures the pages, tags them to the matter, exports, verifies, and prints the package's path
  last. Without a URL it plays a worked case on bundled pages of invented sites, and prints the
  paths of two packages: counsel's, and the Chinese court's last. Each address gets a line that
  begins with "sealed:", "partial:" or, on stderr, "not captured:"; one that fails does not stop
  the others.
  --list     a file of addresses, one a line or a table (.txt, .csv, .xlsx): each page is opened
             once, at the pace of its host; walls, errors and pages of other sites are told and
             not captured
  --pause    the least pause between two pages of one host of a list (8)
  --timeout  how long a page may take to load (60); what it shows by then is captured
  --profile  what goes out (counsel): counsel everything, privileged; court no notes, tags or
             words of items that stay back; hand-over the records, their files and the log
  --purpose  documents for filing: cn-court, us-court, review, hand-over or all; it presets the
             profile, which --profile can change
  --open     leaves a visible browser ready for use by hand
  Exit codes: 0  every address is in the package, which is intact
              1  the package is not intact
              2  wrong use, or the browser or the export failed
              3  an address was not captured; without any capture no package is written`;

/** What `npm start` was asked for. */
export type StartArguments = {
  readonly urls: readonly string[];
  /** The path of a file of addresses. */
  readonly list?: string;
  readonly pauseMs: number;
  readonly matter: string;
  readonly tags: readonly string[];
  readonly out: string;
  /** Absent where a purpose presets it. */
  readonly profile?: Profile;
  readonly purpose?: FilingPurpose;
  readonly loadMs: number;
  readonly open: boolean;
  readonly help: boolean;
  readonly browserArguments: readonly string[];
};

const parseSeconds = (text: string, least: number): number => {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  if (!(seconds >= least)) throw new Error(`This is not a number of seconds: ${text}`);
  return seconds;
};

/** Reads the arguments of `npm start`. Throws in plain words where they cannot be meant. */
export const readArguments = (args?: readonly string[]): StartArguments => {
  const { values, positionals } = parseArgs({
    ...(args && { args: [...args] }),
    allowPositionals: true,
    options: {
      matter: { type: 'string', default: 'SAMPLE-2026' },
      tag: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'out' },
      list: { type: 'string' },
      pause: { type: 'string', default: '8' },
      timeout: { type: 'string', default: '60' },
      profile: { type: 'string' },
      purpose: { type: 'string' },
      open: { type: 'boolean', default: false },
      'browser-arg': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  for (const url of positionals)
    if (!URL.canParse(url)) throw new Error(`This is not a URL: ${url}`);
  const { purpose, profile = purpose === undefined ? DEFAULT_PROFILE : undefined } = values;
  if (purpose !== undefined && !isPurpose(purpose))
    throw new Error(`This is not a purpose: ${purpose}. It can be ${PURPOSES.join(', ')}.`);
  if (profile !== undefined && !isProfile(profile))
    throw new Error(`This is not a profile: ${profile}. It can be ${PROFILES.join(', ')}.`);
  const { list } = values;
  if (list !== undefined && values.open)
    throw new Error('--list and --open cannot be used together.');
  return {
    urls: positionals,
    ...(list !== undefined && { list }),
    pauseMs: parseSeconds(values.pause, 0) * 1000,
    matter: values.matter,
    tags: values.tag,
    out: values.out,
    ...(profile && { profile }),
    ...(purpose && { purpose }),
    loadMs: parseSeconds(values.timeout, 0.001) * 1000,
    open: values.open,
    help: values.help,
    browserArguments: values['browser-arg'],
  };
};
