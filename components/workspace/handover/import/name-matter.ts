import { INBOX_ID, type Matter } from '../../../../lib/evidence/matter.ts';

/** What a matter is called by. */
export type MatterName = Pick<Matter, 'id' | 'reference' | 'name'>;

/** The reference and name of a matter; the Inbox has a name in the screen's language. */
export const nameMatter = ({ id, reference, name }: MatterName, inbox: string): string =>
  id === INBOX_ID ? inbox : `${reference} · ${name}`;
