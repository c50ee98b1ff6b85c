import type { PackageLanguage, Profile } from '../format/profile.ts';
import { FILED_NAMES, type FiledName } from './filed-documents.ts';
import type { FilingChoice, FilingPurpose } from './filing-choice.ts';

/** What a purpose presets: what goes out, in which language, and what is made for filing. */
export type PurposePreset = {
  readonly profile: Profile;
  readonly language: PackageLanguage;
  readonly filing: FilingChoice;
};

const LISTS: readonly FiledName[] = [
  ...(['exhibit-list', 'statement-schedule', 'comments', 'entities', 'timeline'] as const),
  ...(['alerts', 'reach', 'accounts', 'compliance', 'chronology'] as const),
];
const LOGS: readonly FiledName[] = ['custody-summary', 'withheld-log', 'redaction-log'];

/** What courts accept in one upload; the zip's writer holds the largest file in memory, too. */
const MOST_MIB = 20;
const PLAIN = { each: false, images: 'jpeg', confidentiality: '', exhibitsMib: MOST_MIB } as const;

const PRESETS: { readonly [purpose in FilingPurpose]: PurposePreset } = {
  'cn-court': {
    profile: 'court',
    language: 'zh-CN',
    filing: {
      ...PLAIN,
      paper: 'A4',
      documents: ['exhibits', ...LISTS, 'data-statement', 'capture-procedure', ...LOGS],
    },
  },
  'us-court': {
    profile: 'court',
    language: 'en',
    filing: {
      ...PLAIN,
      paper: 'Letter',
      documents: ['exhibits', ...LISTS, 'certification', 'capture-procedure', ...LOGS],
    },
  },
  review: {
    profile: 'court',
    language: 'en',
    filing: {
      ...PLAIN,
      paper: 'Letter',
      documents: ['exhibit-list', 'withheld-log', 'redaction-log', 'loadfile'],
    },
  },
  'hand-over': {
    profile: 'hand-over',
    language: 'both',
    filing: {
      ...PLAIN,
      paper: 'A4',
      documents: ['exhibit-list', 'capture-procedure', 'custody-summary', 'withheld-log'],
    },
  },
  all: {
    profile: 'counsel',
    language: 'both',
    filing: { ...PLAIN, paper: 'A4', each: true, documents: FILED_NAMES },
  },
};

/** What a purpose presets; each can be changed before the export. */
export const presetOf = (purpose: FilingPurpose): PurposePreset => {
  const { filing, ...preset } = PRESETS[purpose];
  return { ...preset, filing: { ...filing, purpose } };
};
