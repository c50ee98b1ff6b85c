/** How the files of items are made, by the beginning of what their record says of it. */
const METHODS = [
  [/^tabs\.capture/u, 'shot'],
  [/^innerText/u, 'text'],
  [/^(?:serialised|XMLSerializer|documentElement|outerHTML)/u, 'dom'],
  [/^pageCapture/u, 'archive'],
  [/^fetched/u, 'fetched'],
  [/^cut from/u, 'cut'],
  [/^tabCapture/u, 'recorded'],
  [/^html2canvas/u, 'redrawn'],
  [/^added by a person/u, 'added'],
  [/^extracted by/u, 'extracted'],
] as const satisfies readonly (readonly [RegExp, string])[];

/** A kind of method that the locale strings describe. */
export type MethodKind = (typeof METHODS)[number][1];

/** The kind of a method as a record states it; undefined where no locale string describes it. */
export const methodKind = (method: string): MethodKind | undefined =>
  METHODS.find(([pattern]) => pattern.test(method))?.[1];
