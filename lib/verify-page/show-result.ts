import type { Finding } from '../verify/finding.ts';
import { NOT_PROVEN, type Verification } from '../verify/verification.ts';
import type { SetVerification } from '../verify/verify-set.ts';
import { factSection, listSection, make } from './build.ts';
import { fileTable } from './show-files.ts';
import type { Say } from './words.ts';

/** A forged zip can be made to give any number of findings, which no page could lay out. */
const MOST_FINDINGS = 1_000;

const findingList = (findings: readonly Finding[], say: Say): HTMLElement =>
  make(
    'ol',
    { class: 'findings' },
    ...findings
      .slice(0, MOST_FINDINGS)
      .map(({ code, path, detail }) =>
        make(
          'li',
          {},
          make('strong', {}, say('findings', code)),
          path !== undefined && make('code', {}, path),
          make('small', { lang: 'en' }, `${code} · ${detail}`),
        ),
      ),
  );

const stampFacts = ({ facts }: Verification, say: Say) =>
  (facts.stamps ?? []).map(({ path, at, authority, known }): readonly [string, string] => [
    `${say('verifyPage', 'timeStamp')} · ${path}`,
    `${at} · ${authority.subject}${known ? '' : ` · ${say('verifyPage', 'authorityUnknown')}`}`,
  ]);

const volumeFacts = (name: string, volume: Verification, say: Say): HTMLElement => {
  const { index, signature, files } = volume.facts;
  return factSection(name, [
    [say('report', 'matter'), index && `${index.matter.reference} · ${index.matter.name}`],
    [say('report', 'custodian'), index?.matter.custodian.name],
    [say('report', 'exported'), index?.export.at],
    [
      say('report', 'volume'),
      index && `${index.export.volume.index} / ${index.export.volume.count}`,
    ],
    [say('workspace', 'items'), index && String(index.items.length)],
    [say('report', 'files'), String(files)],
    [say('verifyPage', 'signer'), signature?.signer.subject ?? say('verifyPage', 'unsigned')],
    [say('verifyPage', 'fingerprint'), signature?.signer.fingerprint],
    [say('verifyPage', 'signedAt'), signature?.at],
    ...stampFacts(volume, say),
  ]);
};

const conclusions = (volumes: readonly Verification[], say: Say): HTMLElement => {
  const open = NOT_PROVEN.filter((code) =>
    volumes.some(({ notProven }) => notProven.includes(code)),
  );
  const proven = ['files', 'records', 'log'].map((what) => say('workspace', `proven_${what}`));
  return make(
    'div',
    { class: 'conclusions' },
    listSection(say('workspace', 'proven'), proven),
    listSection(
      say('workspace', 'notProven'),
      open.map((code) => say('workspace', `notProven_${code}`)),
    ),
  );
};

/**
 * What a verification found: the outcome, every finding, what each volume states, every file, and
 * what is proven and what is not.
 */
export const showResult = (
  names: readonly string[],
  { volumes, findings }: SetVerification,
  say: Say,
): HTMLElement => {
  const all = [...volumes.flatMap((volume) => volume.findings), ...findings];
  const isIntact = all.length === 0;
  return make(
    'div',
    {},
    make(
      'p',
      { class: isIntact ? 'intact' : 'broken' },
      isIntact ? say('workspace', 'intact') : say('workspace', 'notIntact', { count: all.length }),
    ),
    !isIntact && findingList(all, say),
    ...volumes.map((volume, at) => volumeFacts(names[at] ?? '', volume, say)),
    isIntact && conclusions(volumes, say),
    ...volumes.map((volume) => fileTable(volume, say)),
  );
};
