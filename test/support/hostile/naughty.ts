import { existsSync, readFileSync } from 'node:fs';

/** Where the strings that others collected lie, beside the project; they are no part of it. */
const FOLDER = '../shared/corpus/naughty';

/** Whether the collected strings are at hand. Prints the reason where they are not. */
export const hasNaughty = (): boolean => {
  const isHere = existsSync(FOLDER);
  if (!isHere) console.log(`${FOLDER} is not here: its strings are not tried.`);
  return isHere;
};

type File = { readonly [member: string]: unknown };
const read = (name: string): File => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : [];
};

const payloads = (): readonly string[] => {
  const { items } = read('dompurify_xss_fixtures') as { items: { payload: string }[] };
  const { lists } = read('xss_payloads') as { lists: { [list: string]: string[] } };
  return [
    ...items.map(({ payload }) => payload),
    ...Object.values(lists).flat(),
    ...stringsIn(read('xss_polyglots').items),
    ...stringsIn(read('markup_context_strings').items),
  ];
};

const fileNames = (): readonly string[] => {
  const { from_repo, traversal_hand_written, windows_reserved, unicode, length, zip_special } =
    read('file_names');
  return [
    from_repo,
    traversal_hand_written,
    windows_reserved,
    unicode,
    length,
    zip_special,
  ].flatMap(stringsIn);
};

const formulas = (): readonly string[] => {
  const { from_repo, hand_written_variants } = read('csv_injection');
  return [from_repo, hand_written_variants].flatMap(stringsIn);
};

const once = (strings: readonly string[]): readonly string[] => [...new Set(strings)];

/** The collected strings by what they try, each once. */
export const readNaughty = () => ({
  markup: once(payloads()),
  fileNames: once(fileNames()),
  formulas: once(formulas()),
  others: once(stringsIn(read('blns').items)),
});

const ASK = 'http://beacon.test';

/** Strings of our own, at least one of each kind; those that ask for something ask a beacon. */
export const UGLY: readonly string[] = [
  `<img src=${ASK}/img onerror=alert(1)>`,
  `</title></script><script src=${ASK}/script></script><script>alert(1)</script>`,
  `"><svg onload=alert(1)><style>@import '${ASK}/css';</style>`,
  "' onmouseover='alert(1)' autofocus onfocus='confirm(1)",
  'javascript:alert(1)//\u0000',
  `<iframe srcdoc="<script>parent.alert(1)</script>" src=${ASK}/frame></iframe><!--`,
  `<meta http-equiv=refresh content="0;url=${ASK}/refresh"><base href=${ASK}/>`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template for others.
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= alert(1) %>',
  `=WEBSERVICE("${ASK}/formula")`,
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1,2)',
  '\t=1+1',
  '\r\n=1+1',
  '＝1+1',
  '..\\..\\evil/../CON.txt',
  'LPT¹:stream?*|"<>',
  'שקר גס: הסוללות \u202Efdp.exe\u2066',
  'ﷺ بطاريات 100%',
  `Z${'\u0351\u036B\u0343\u0334'.repeat(9)}ALG${'\u0311\u0357\u0341'.repeat(12)}O!`,
  '👨‍🦰 👨🏿‍🦱 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇺🇸🇷🇺🇸🇦 𝕋𝕙𝕖 𐐜 𠮷野家',
  'A'.repeat(1_200),
  '这是一个非常长的标题'.repeat(60),
  'half \uD800 of a pair \uDC00, \u0007\u001B[31m, \u2028\u2029\uFFFE',
  '_x0041_ &lt;b&gt; &#x26; ]]> %00 %n$s',
];
