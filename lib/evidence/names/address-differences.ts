import { readAddress } from './page-key.ts';

/** A part in which two addresses of one page differ and which was left out of the comparison. */
export type IgnoredPart =
  | { readonly part: 'scheme' | 'host' | 'port' | 'slash' | 'order' | 'fragment' }
  | { readonly part: 'tracking'; readonly names: readonly string[] };

const namesOf = (parameters: readonly string[]): readonly string[] =>
  parameters.map((parameter) => parameter.split('=', 1)[0] ?? '');

/** The parts in which two addresses with the same page key differ; none if they are equal. */
export const ignoredBetween = (one: string, other: string): readonly IgnoredPart[] => {
  const [a, b] = [readAddress(one), readAddress(other)];
  const tracked = [
    ...a.tracking.filter((parameter) => !b.tracking.includes(parameter)),
    ...b.tracking.filter((parameter) => !a.tracking.includes(parameter)),
  ];
  const differs = {
    scheme: a.scheme !== b.scheme,
    host: a.host !== b.host,
    port: a.port !== b.port,
    slash: a.endsInSlash !== b.endsInSlash,
    order: a.parameters.join('&') !== b.parameters.join('&'),
    fragment: a.fragment !== b.fragment,
  } as const;
  const parts = (Object.keys(differs) as (keyof typeof differs)[]).filter((part) => differs[part]);
  const names = [...new Set(namesOf(tracked))];
  return [
    ...parts.map((part) => ({ part })),
    ...(names.length > 0 ? [{ part: 'tracking' as const, names }] : []),
  ];
};
