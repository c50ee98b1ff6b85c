/** Short names of zones that have one meaning in practice, in minutes east of UTC. */
export const FIXED_OFFSETS: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, UT: 0, WET: 0, WEST: 60, CEST: 120, MESZ: 120, EEST: 180, MSK: 180 },
  ...{ TRT: 180, SAST: 120, EAT: 180, CAT: 120, IRST: 210, PKT: 300, NPT: 345, ICT: 420 },
  ...{ WIB: 420, WITA: 480, WIT: 540, SGT: 480, HKT: 480, MYT: 480, PHT: 480, JST: 540 },
  ...{ KST: 540, AWST: 480, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 },
  ...{ BRT: -180, ART: -180, COT: -300, PET: -300, AKST: -540, AKDT: -480, HST: -600 },
};

/** Short names that people write in summer and in winter alike: the zone's own time of that day. */
export const SEASONAL_ZONES: Readonly<Record<string, string>> = {
  ...{ CET: 'Europe/Berlin', MEZ: 'Europe/Berlin', EET: 'Europe/Helsinki' },
  ...{ ET: 'America/New_York', PT: 'America/Los_Angeles' },
};

/**
 * Short names that several zones bear. One is read only where the reader's own zone matches `in`
 * and not `notIn`: a page read elsewhere may mean the other zone. CST (China, Cuba, North America)
 * is never read, since Java servers in China write it on the pages that lawyers in America read.
 */
export const SHARED_NAMES: Readonly<
  Record<string, { readonly offset?: number; readonly in: RegExp; readonly notIn?: RegExp }>
> = {
  EST: { offset: -300, in: /./u, notIn: /^(?:Australia|Antarctica)\//u },
  EDT: { offset: -240, in: /./u, notIn: /^(?:Australia|Antarctica)\//u },
  PST: { offset: -480, in: /./u, notIn: /^(?:Asia\/(?:Manila|Karachi)|Pacific\/)/u },
  PDT: { offset: -420, in: /./u, notIn: /^Asia\/Manila/u },
  MST: { offset: -420, in: /^America\//u },
  MDT: { offset: -360, in: /^America\//u },
  CDT: { offset: -300, in: /^America\//u, notIn: /Havana/u },
  AST: { offset: -240, in: /^(?:America|Atlantic)\//u },
  ADT: { offset: -180, in: /^(?:America|Atlantic)\//u },
  BST: { offset: 60, in: /^Europe\/(?:London|Belfast|Guernsey|Isle_of_Man|Jersey)$/u },
  IST: { offset: 330, in: /^Asia\/(?:Kolkata|Calcutta)$/u },
  ...Object.fromEntries(
    'CST SST GST ECT WST NST NDT CT MT IDT WAT CLT CLST AMT AMST BNT LST ACT FST GET MMT'
      .split(' ')
      .map((name) => [name, { in: /^(?!)/u }]),
  ),
};

/** Zones in words. "Eastern time" is the zone's own time of that day, in summer and winter. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:北京|中国|中國)(?:标准|標準)?(?:时间|時間)|beijing time|china standard time/iu,
    'Asia/Shanghai',
  ],
  [/(?:台北|台灣|台湾|臺北|臺灣)(?:標準|标准)?(?:时间|時間)|taipei time/iu, 'Asia/Taipei'],
  [/香港(?:标准|標準)?(?:时间|時間)|hong kong time/iu, 'Asia/Hong_Kong'],
  [/(?:东京|東京|日本)(?:标准|標準)?(?:时间|時間)|日本標準時|tokyo time/iu, 'Asia/Tokyo'],
  [
    /(?:首尔|首爾|韩国|韓國)(?:标准|標準)?(?:时间|時間)|한국\s?(?:표준)?시간?|seoul time/iu,
    'Asia/Seoul',
  ],
  [/新加坡(?:时间|時間)|singapore time/iu, 'Asia/Singapore'],
  [/美(?:国|國)?东部?(?:夏令|标准)?时间|美(?:國)?東部?(?:夏令|標準)?時間/u, 'America/New_York'],
  [/(?:纽约|紐約|华盛顿|華盛頓)(?:时间|時間)|\beastern time\b/iu, 'America/New_York'],
  [/美(?:国|國)?西部?(?:夏令|标准)?时间|美(?:國)?西部?(?:夏令|標準)?時間/u, 'America/Los_Angeles'],
  [/(?:洛杉矶|洛杉磯|太平洋)(?:时间|時間)|\bpacific time\b/iu, 'America/Los_Angeles'],
  [/中[欧歐]夏令(?:时间|時間)/u, 'Etc/GMT-2'],
  [/(?:伦敦|倫敦)(?:时间|時間)|london time/iu, 'Europe/London'],
  [/(?:巴黎|柏林)(?:时间|時間)|heure de paris|\bcentral european time\b/iu, 'Europe/Paris'],
  [/莫斯科(?:时间|時間)|по московскому времени|\(?мск\)?(?!\p{L})|moscow time/iu, 'Europe/Moscow'],
  [/horário de brasília|hora de brasília/iu, 'America/Sao_Paulo'],
  [
    /(?:格林尼治|格林威治|世界(?:标准|協調|协调)?|协调世界|協調世界)(?:标准|標準)?(?:时间?|時間?)/u,
    'UTC',
  ],
  [/coordinated universal time|greenwich mean time/iu, 'UTC'],
  [/\beastern standard time\b/iu, 'Etc/GMT+5'],
  [/\beastern daylight time\b/iu, 'Etc/GMT+4'],
  [/\bpacific standard time\b/iu, 'Etc/GMT+8'],
  [/\bpacific daylight time\b/iu, 'Etc/GMT+7'],
  [/\bcentral standard time\b/iu, 'Etc/GMT+6'],
  [/\bcentral daylight time\b/iu, 'Etc/GMT+5'],
  [/\bmountain standard time\b/iu, 'Etc/GMT+7'],
  [/\bmountain daylight time\b/iu, 'Etc/GMT+6'],
  [/\bcentral european standard time\b/iu, 'Etc/GMT-1'],
  [/\bcentral european summer time\b/iu, 'Etc/GMT-2'],
  [/\bbritish summer time\b/iu, 'Etc/GMT-1'],
  [/\bindia standard time\b/iu, 'Asia/Kolkata'],
  [/\bjapan standard time\b/iu, 'Asia/Tokyo'],
];

/** Zones in words, in brackets or not, and what they mean (IANA). */
export const ZONE_WORDS: readonly (readonly [RegExp, string])[] = NAMES.map(([form, timeZone]) => [
  new RegExp(`[(（[]?(?:${form.source})[)）\\]]?`, form.flags),
  timeZone,
]);
