import { describe, expect, it } from 'vitest';
import {
  statedCaseTime,
  zoneOfCourt,
  zoneOfMatter,
} from '../../../lib/casework/dates/case-zone.ts';

describe('the zone of a court', () => {
  it.each([
    ['北京互联网法院', 'Asia/Shanghai'],
    ['杭州互联网法院', 'Asia/Shanghai'],
    ['Hangzhou Internet Court', 'Asia/Shanghai'],
    ['香港特別行政區高等法院', 'Asia/Hong_Kong'],
    ['臺灣臺北地方法院', 'Asia/Taipei'],
    ['台中地方法院', 'Asia/Taipei'],
    ['高雄地方法院', 'Asia/Taipei'],
    ['烟台中院（法院）', 'Asia/Shanghai'],
    ['邢台南和区人民法院', 'Asia/Shanghai'],
    ['澳門初級法院', 'Asia/Macau'],
    ['Singapore High Court', 'Asia/Singapore'],
    ['杭州仲裁委员会', 'Asia/Shanghai'],
    ['N.D. Ill., Eastern Division', 'America/Chicago'],
    ['Court of Chancery of Delaware', 'America/New_York'],
    ['Royal Courts of Justice', 'Europe/London'],
    ['Cour d’appel de Paris', 'Europe/Paris'],
    ['東京地方裁判所', 'Asia/Tokyo'],
    ['서울중앙지방법원', 'Asia/Seoul'],
    ['U.S. District Court, N.D. Cal.', 'America/Los_Angeles'],
    ['Southern District of New York', 'America/New_York'],
    ['Landgericht Köln', 'Europe/Berlin'],
  ])('is told by its name: %s', (court, zone) => expect(zoneOfCourt(court)).toBe(zone));

  it.each(['High Court', 'District Court', 'Supreme Court of Texas', '', undefined])(
    'is not guessed where the name leaves several: %s',
    (court) => expect(zoneOfCourt(court)).toBeUndefined(),
  );
});

describe('the zone of a matter', () => {
  it('is the one that a person chose, before that of the court', () =>
    expect(zoneOfMatter({ timeZone: 'Asia/Tokyo', court: '北京互联网法院' }, 'UTC')).toBe(
      'Asia/Tokyo',
    ));
  it('is that of the court, before that of this computer', () =>
    expect(zoneOfMatter({ court: '北京互联网法院' }, 'UTC')).toBe('Asia/Shanghai'));
  it.each(['京0491民初12345号', '（2021）京0491民初12345号', '(2023)最高法知民终1234号'])(
    'is that of mainland China where no court is named but its case number: %s',
    (number) => {
      expect(zoneOfMatter({ docket: number }, 'UTC')).toBe('Asia/Shanghai');
      expect(zoneOfMatter({ reference: number }, 'UTC')).toBe('Asia/Shanghai');
    },
  );
  it('is that of the court, before that of a case number', () =>
    expect(zoneOfMatter({ court: '香港高等法院', docket: '京0491民初12345号' }, 'UTC')).toBe(
      'Asia/Hong_Kong',
    ));
  it.each(['1:21-cv-01234', '109年度訴字第123號', '令和3年(ワ)第12345号'])(
    'is not told by a case number from elsewhere: %s',
    (docket) => expect(zoneOfMatter({ docket }, 'UTC')).toBe('UTC'),
  );
  it('is that of this computer where nothing else is known', () =>
    expect(zoneOfMatter(undefined, 'Europe/Paris')).toBe('Europe/Paris'));
  it('passes over a zone that the system does not know', () =>
    expect(zoneOfMatter({ timeZone: 'Mars/Olympus' }, 'UTC')).toBe('UTC'));
});

describe('a stated time of the case', () => {
  const at = '2014-05-14T16:00:00.000Z';
  it('is on the clock of the matter where it has a time of day', () =>
    expect(statedCaseTime({ raw: 'x', at, precision: 'minute' }, 'Asia/Tokyo')).toEqual({
      at,
      precision: 'minute',
      timeZone: 'Asia/Tokyo',
    }));
  it('stays the day that was stated where it is a day', () =>
    expect(
      statedCaseTime(
        { raw: '2014-05-15', at, precision: 'day', assumedTimeZone: 'Asia/Shanghai' },
        'America/New_York',
      )?.timeZone,
    ).toBe('Asia/Shanghai'));
  it('is none where the words give no instant', () =>
    expect(statedCaseTime({ raw: 'yesterday' }, 'UTC')).toBeUndefined());
});
