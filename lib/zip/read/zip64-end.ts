const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const RECORD = 0x06064b50;
const RECORD_BYTES = 56;
/** The size that a record states leaves out its signature and this size itself. */
const STATED_BYTES = BigInt(RECORD_BYTES - 12);

/** What an end record says of the directory: the number of entries, bytes and offset. */
export type DirectoryPlace = {
  readonly count: number;
  readonly size: number;
  readonly start: number;
};

/** Whether the old end record says the same or, with its highest value, leaves it to Zip64. */
const fits = (old: number, wide: number, highest: number): boolean =>
  old === wide || old === highest;

const readRecord = (view: DataView, stated: DirectoryPlace): DirectoryPlace | undefined => {
  const number = (at: number): number => Number(view.getBigUint64(at, true));
  const place = { count: number(32), size: number(40), start: number(48) };
  const isSound =
    view.getUint32(0, true) === RECORD &&
    view.getBigUint64(4, true) === STATED_BYTES &&
    view.getBigUint64(16, true) === 0n &&
    number(24) === place.count &&
    fits(stated.count, place.count, 0xffff) &&
    fits(stated.size, place.size, 0xffffffff) &&
    fits(stated.start, place.start, 0xffffffff);
  return isSound ? place : undefined;
};

/**
 * Reads the Zip64 end of a zip (APPNOTE 4.3.14 and 4.3.15), which must lie right before the old end
 * record at `end`: undefined if there is none. `at` is where it begins; `directory` is absent if it
 * says anything else than the old record, or lies elsewhere, so that programs would read different
 * zips.
 */
export const readZip64End = async (
  file: Blob,
  end: number,
  stated: DirectoryPlace,
): Promise<{ readonly at: number; readonly directory?: DirectoryPlace } | undefined> => {
  const at = end - LOCATOR_BYTES - RECORD_BYTES;
  const bytes = await file.slice(Math.max(0, end - LOCATOR_BYTES), end).arrayBuffer();
  const locator = new DataView(bytes);
  if (bytes.byteLength < LOCATOR_BYTES || locator.getUint32(0, true) !== LOCATOR) return undefined;
  const isHere =
    locator.getUint32(4, true) === 0 &&
    locator.getBigUint64(8, true) === BigInt(Math.max(0, at)) &&
    locator.getUint32(16, true) === 1;
  if (at < 0 || !isHere) return { at: end };
  const record = new DataView(await file.slice(at, at + RECORD_BYTES).arrayBuffer());
  const directory = readRecord(record, stated);
  return directory ? { at, directory } : { at: end };
};
