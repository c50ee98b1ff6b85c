import type { ListingRow } from '../../../lib/store/listings/listing.ts';

/** A listing for tests: the nth item of a matter. */
export const listing = (number: number, fields: Partial<ListingRow> = {}): ListingRow => ({
  id: `01${number}`,
  matterId: 'm',
  number,
  digest: 'sha256:0',
  status: 'complete',
  capturedAt: '2026-11-21T12:00:00.000Z',
  url: 'https://zhiyan.example/p/1',
  pageKeys: ['https://zhiyan.example/p/1'],
  title: `Title ${number}`,
  kind: 'post',
  problems: 0,
  stated: {},
  problemCodes: [],
  bytes: 1_000,
  tags: ['defamation'],
  note: '',
  exhibit: `XM-${String(number).padStart(4, '0')}`,
  role: '',
  ...fields,
});
