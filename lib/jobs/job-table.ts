/**
 * Every job that runs in a worker, by name. A job is loaded when it is started, so that a worker
 * holds only the code that it needs. To add one, write its work in `lib/jobs/work` and name it
 * here: `runJob` then knows the types of its order and its result.
 */
export const JOBS = {
  /** Verifies the store against its own digests. Progress counts items. */
  'check-store': async () => (await import('../store-check/check-store.ts')).checkStore,
  /** Finds the posts of a matter that say the same. Progress counts texts. */
  'find-copies': async () => (await import('./work/find-copies.ts')).findCopiesInMatter,
  /** Finds what each post of a matter reposts. */
  'find-chains': async () => (await import('./work/find-chains.ts')).findChainsInMatter,
  /** Searches the captured texts of items for secrets. Progress counts items. */
  'find-secrets': async () => (await import('./work/find-secrets.ts')).findSecretsInItems,
  /** Plans what an export leaves out of a matter. Progress counts items. */
  'plan-left-out': async () => (await import('./work/plan-left-out.ts')).planLeftOutOfMatter,
  /** Makes what counsel files of an export, into its folder. Progress counts thousandths. */
  'make-filing': async () => (await import('./work/make-filing.ts')).makeFilingOfExport,
  /** Makes the documents that show the kept media, into an export's folder. Counts items. */
  'show-media': async () => (await import('./work/shown/show-media.ts')).showMediaOfExport,
  /** Makes one document for filing, to be looked at before an export. */
  'preview-document': async () => (await import('./work/preview-document.ts')).previewOfMatter,
  /** Writes one volume of a package into the folder of its export. Progress counts bytes. */
  'write-volume': async () => (await import('./work/write-volume.ts')).writeVolume,
  /** Encrypts a written volume in the folder of its export. Progress counts bytes. */
  'encrypt-volume': async () => (await import('./work/encrypt-volume.ts')).encryptVolume,
  /** Writes the parts of a backup into the folder of its export. Progress counts bytes. */
  'back-up': async () => (await import('./work/back-up.ts')).backUp,
  /** Imports a verified package into a matter. Progress counts bytes. */
  'import-package': async () => (await import('../import/import-package.ts')).importPackage,
  /** Reads what is new in the chains of a matter's other custodians. Progress counts chains. */
  'read-chains': async () => (await import('./work/read-chains.ts')).readChainsOfMatter,
  /** Reads a file that a person adds to a matter. Progress counts pages of a PDF. */
  'read-file': async () => (await import('./work/read-added-file.ts')).readAddedFile,
} as const;

/** Every session that runs in a worker, by name. */
export const SESSIONS = {
  /** Searches the texts of one matter's items. */
  search: async () => (await import('./work/search.ts')).startSearch,
  /** Draws the sheets of a load file, beside the job that lays them out. */
  'draw-sheets': async () => (await import('./work/sheets/draw-sheets.ts')).startDrawing,
} as const;

type Loaded<Load extends () => Promise<unknown>> = Awaited<ReturnType<Load>>;

export type JobName = keyof typeof JOBS;
/** What a job is given. */
export type JobOrder<Name extends JobName> = Parameters<Loaded<(typeof JOBS)[Name]>>[0];
/** What a job gives. */
export type JobResult<Name extends JobName> = Awaited<ReturnType<Loaded<(typeof JOBS)[Name]>>>;

export type SessionName = keyof typeof SESSIONS;
type StartOf<Name extends SessionName> = Loaded<(typeof SESSIONS)[Name]>;
/** What the page sends to a session. */
export type SessionMessage<Name extends SessionName> = Parameters<ReturnType<StartOf<Name>>>[0];
/** What a session sends to the page. */
export type SessionReply<Name extends SessionName> = Parameters<Parameters<StartOf<Name>>[0]>[0];
