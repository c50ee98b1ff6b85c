import type { Matter } from '../../../../lib/evidence/matter.ts';
import {
  DEFAULT_WITNESS_HOURS,
  witnessHoursOf,
} from '../../../../lib/evidence/witness/witness-window.ts';
import type { MatterFields } from '../../../../lib/store/matters.ts';

/** The fields of the matter that are lines of text, in the order of the form. */
export const OF_MATTER = [
  'name',
  'court',
  'docket',
  'cause',
  'exhibitPrefix',
  'filingParty',
] as const;
/** The fields of its custodian. */
export const OF_CUSTODIAN = ['custodian', 'title', 'employer', 'organisation'] as const;
/** A line of text of the form. */
export type Field = (typeof OF_MATTER)[number] | (typeof OF_CUSTODIAN)[number];

/** A field that the dialog can begin in. */
export type MatterField = Field | 'opponents' | 'copies';

/** The form as it stands; no copies are 0. */
export type Draft = { readonly [F in Field]: string } & {
  /** Empty: the zone of the court, or of this computer. */
  readonly timeZone: string;
  readonly opponents: readonly string[];
  readonly copies: number;
  /** Empty: the usual number. */
  readonly witnessHours: number | '';
};

/** The form as the matter fills it in. */
export const draftOf = (matter: Matter): Draft => {
  const { custodian, timeZone = '', opponents = [], copies = 0 } = matter;
  const lines = OF_MATTER.map((field) => [field, matter[field] ?? ''] as const);
  return {
    ...(Object.fromEntries(lines) as { [F in (typeof OF_MATTER)[number]]: string }),
    custodian: custodian.name,
    title: custodian.title ?? '',
    employer: custodian.employer ?? '',
    organisation: custodian.organisation ?? '',
    timeZone,
    opponents,
    copies,
    witnessHours: witnessHoursOf(matter),
  };
};

/** What the form amends of the matter. */
export const fieldsOf = (draft: Draft): MatterFields => {
  const { custodian, title, employer, organisation, witnessHours, ...facts } = draft;
  const hours = witnessHours === '' ? DEFAULT_WITNESS_HOURS : witnessHours;
  return {
    ...facts,
    witnessHours: hours,
    custodian: { name: custodian, title, employer, organisation },
  };
};
