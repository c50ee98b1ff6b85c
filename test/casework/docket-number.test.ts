import { expect, it } from 'vitest';
import { isDocketNumber } from '../../lib/casework/docket-number.ts';

it.each([
  '（2021）京0491民初12345号',
  '(2021)京0491民初12345号',
  '（2020）浙0192行保1号',
  '(2023) 最高法知民终 1234 号',
  '京0491民初12345号',
  '1:21-cv-01234-ABC',
  '21-CV-1234',
  'QB-2021-001234',
])('%s is the number of a court', (number) => expect(isDocketNumber(number)).toBe(true));

it.each(['XM-2021', 'QL-2026', '霁屿诉林某', '霁屿3号', 'Q-21', '2021-001', ''])(
  '%s is no number of a court',
  (reference) => expect(isDocketNumber(reference)).toBe(false),
);
