/** A file of a package does not have the form of its format; `message` is for an expert. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
