/**
 * Which room may import which, as data; types count like values. A room is a folder of `lib`;
 * `stories` are the files in `lib` itself with their steps, the rooms of `STEPS_OF_STORIES`.
 * To import something else, move the code to a room that may, or pass it in as a parameter.
 */
export const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  evidence: [],
  words: [],
  texts: [],
  witnesses: ['evidence', 'texts'],
  casework: ['evidence', 'texts', 'witnesses'],
  watches: ['evidence', 'texts', 'casework', 'lists'],
  recognise: ['evidence'],
  capture: ['evidence', 'recognise'],
  screen: ['evidence'],
  search: ['evidence'],
  secrets: [],
  files: ['evidence'],
  format: ['evidence'],
  chains: ['evidence', 'format'],
  zip: ['evidence'],
  vault: ['evidence', 'format'],
  report: ['evidence', 'format', 'casework', 'words', 'witnesses'],
  filing: ['evidence', 'format', 'casework', 'words', 'report', 'zip', 'witnesses'],
  package: [...['evidence', 'format', 'zip', 'report', 'trust', 'filing', 'casework', 'witnesses']],
  trust: ['evidence'],
  lists: ['evidence', 'zip'],
  store: ['evidence', 'format', 'trust', 'chains'],
  browser: ['evidence', 'words', 'lists', 'vault'],
  verify: ['evidence', 'texts', 'format', 'chains', 'zip', 'trust', 'witnesses'],
  drop: ['evidence', 'verify'],
  'verify-page': ['evidence', 'format', 'jobs', 'verify', 'words', 'drop'],
  'store-check': ['evidence', 'format', 'store'],
  backup: ['evidence', 'format', 'zip', 'trust', 'store', 'store-check'],
  join: [
    ...['evidence', 'format', 'files', 'screen', 'trust', 'store', 'backup', 'browser', 'vault'],
    'chains',
  ],
  import: ['evidence', 'format', 'zip', 'screen', 'store', 'verify', 'backup'],
  jobs: [
    ...['evidence', 'casework', 'search', 'package', 'zip', 'store', 'store-check', 'backup'],
    ...['format', 'browser', 'secrets', 'filing', 'import', 'files', 'join', 'vault'],
  ],
  stories: [
    ...['evidence', 'jobs', 'backup', 'casework', 'capture', 'screen', 'search', 'package'],
    ...['trust', 'store', 'store-check', 'browser', 'verify', 'format', 'recognise', 'filing'],
    ...['files', 'lists', 'watches', 'vault', 'chains', 'join'],
  ],
  components: [
    ...['evidence', 'texts', 'jobs', 'casework', 'format', 'report', 'words', 'store'],
    ...[
      'store-check',
      'browser',
      'verify',
      'trust',
      'package',
      'stories',
      'screen',
      'search',
      'backup',
    ],
    ...['drop', 'secrets', 'filing', 'import', 'files', 'lists', 'watches', 'vault', 'chains'],
    // The guide's text is that of the repository.
    ...['witnesses', 'join', 'docs'],
  ],
  entrypoints: [
    ...['evidence', 'capture', 'store', 'browser', 'stories', 'components', 'verify', 'words'],
    ...['jobs', 'vault', 'chains'],
  ],
  cli: [
    ...[
      'evidence',
      'format',
      'verify',
      'verify-page',
      'words',
      'recognise',
      'store',
      'search',
      'casework',
      'filing',
    ],
    ...['package', 'trust', 'zip', 'screen', 'lists', 'vault', 'chains'],
  ],
};

const STEPS_OF_STORIES = ['collect', 'export', 'signing', 'deposit'];

/** The room of a file: `lib/trust/der/oids.ts` is in `trust`, `cli/bench/view.ts` in `cli`. */
export const roomOf = (path: string): string => {
  const [top = '', room = '', ...rest] = path.split('/');
  if (top !== 'lib') return top;
  return rest.length === 0 || STEPS_OF_STORIES.includes(room) ? 'stories' : room;
};

/**
 * The rooms of `components/workspace`, from the lowest to the highest: a room may import the rooms
 * above it in this list, types included. Rooms of one line do not know each other.
 */
export const WORKSPACE_LEVELS: readonly (readonly string[])[] = [
  ['kit'],
  ['entries', 'pictures'],
  [
    ...['accounts', 'case-file', 'compare', 'consequences', 'copies', 'custodians', 'entities'],
    'files',
    ...['items', 'lists', 'readiness', 'remedies', 'statements', 'timeline', 'watches'],
  ],
  ['settings', 'handover', 'guide'],
  ['item'],
  ['shell'],
];

export const workspaceRoomOf = (path: string): string | undefined =>
  /^components\/workspace\/([\w-]+)\//.exec(path)?.[1];

/** Minus one for a room that has no level. */
export const levelOf = (room: string): number =>
  WORKSPACE_LEVELS.findIndex((rooms) => rooms.includes(room));
